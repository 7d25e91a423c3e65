"""LeCun Viewer: quotes attributed to Yann LeCun, for the desktop and for the console.

This file holds the version and nothing else, so that the build can read it without importing anything. The
desktop program starts in ``app``, the console program in ``cli``.
"""

__version__ = "0.1.0"
