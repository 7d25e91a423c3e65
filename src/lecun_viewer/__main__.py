"""``lecun-viewer`` and ``python -m lecun_viewer``: start the desktop program."""

import sys

from lecun_viewer.app import main

if __name__ == "__main__":
    sys.exit(main())
