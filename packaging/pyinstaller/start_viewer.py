"""Starts the desktop program in the frozen folder, which has no installed scripts. Or starts the search service."""

import sys

if sys.argv[1:2] == ["--search-service"]:  # as autostart/command.py writes it
    from lecun_viewer.desktop.search_service.__main__ import main as serve

    sys.exit(serve(*sys.argv[2:3]))

from lecun_viewer.__main__ import main

sys.exit(main())
