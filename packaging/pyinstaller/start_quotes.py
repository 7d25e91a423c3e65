"""Starts the console program in the frozen folder, which has no installed scripts."""

import sys

from lecun_viewer.cli import main

sys.exit(main())
