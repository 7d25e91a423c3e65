"""Words for whoever looks for a fault, on stderr. What the user must know is told in the window or on the console.

The logging library would be the first choice, but importing it takes a twentieth of the program's whole start.
"""

import sys


def log(message: str) -> None:
    """Write *message* to stderr, where there is one (a program without a console on Windows has none)."""
    if sys.stderr:
        print(f"lecun-viewer: {message}", file=sys.stderr)
