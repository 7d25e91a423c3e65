"""``python -m lecun_viewer.desktop.search_service``: the service. D-Bus starts it. The composition root."""

import signal
import sys
from contextlib import closing

from lecun_viewer.desktop.bus.search_name import SEARCH_NAME
from lecun_viewer.desktop.bus.session_bus import connected, session_bus_address
from lecun_viewer.desktop.search_service import gnome, krunner
from lecun_viewer.desktop.search_service.finder import Finder
from lecun_viewer.desktop.search_service.opening import open_program
from lecun_viewer.desktop.search_service.service import Service
from lecun_viewer.system.directories import data_folder, settings_folder

OBJECT_PATH = "/io/github/lecun_viewer/viewer/SearchProvider"
IDLE_S = 60.0  # somebody who searches is likely to search again soon


def main(idle_s: float = IDLE_S) -> int:
    """Serve until nobody asked for *idle_s* seconds. Return the exit status."""
    address = session_bus_address()
    connection = connected(address) if address else None
    if not connection:
        return 1
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the programs that are started
    with closing(Finder(data_folder(), settings_folder())) as finder:
        interfaces = {
            gnome.NAME: gnome.gnome(finder, open_program),
            krunner.NAME: krunner.krunner(finder, open_program),
        }
        Service(connection, SEARCH_NAME, OBJECT_PATH, interfaces).run(idle_s)
    return 0


if __name__ == "__main__":
    sys.exit(main())
