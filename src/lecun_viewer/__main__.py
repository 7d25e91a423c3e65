"""``python -m lecun_viewer`` starts the desktop program."""

import sys

from lecun_viewer.app import main

if __name__ == "__main__":
    sys.exit(main())
