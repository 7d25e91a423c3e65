"""LeCun Viewer: quotes attributed to Yann LeCun, for the desktop and for the console.

The desktop program starts in ``app``, the console program in ``cli``. This file has only the version, so that the
build can read it without importing anything.
"""

__version__ = "0.2.0"
