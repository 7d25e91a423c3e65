"""``lecun-viewer`` and ``python -m lecun_viewer``: starts the desktop program."""

import gc

gc.disable()  # until the window is there (`app.Program`): imports make much and leave nothing to collect

import sys  # noqa: E402

from lecun_viewer.app import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main())
