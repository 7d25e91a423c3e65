"""The console program, where no installed script starts it: in the frozen folder."""

import sys

from lecun_viewer.cli import main

sys.exit(main())
