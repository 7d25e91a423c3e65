"""The desktop program, where no installed script starts it: in the frozen folder."""

import sys

from lecun_viewer.app import main

sys.exit(main())
