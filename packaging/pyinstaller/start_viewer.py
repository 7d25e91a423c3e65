"""Starts the desktop program in the frozen folder, which has no installed scripts."""

import sys

from lecun_viewer.app import main

sys.exit(main())
