"""``python -m lecun_viewer.cli``: the same as ``lecun-quotes``."""

import sys

from lecun_viewer.cli import main

if __name__ == "__main__":
    sys.exit(main())
