"""``python -m lecun_viewer.desktop.search_service``: the service, which D-Bus starts. The composition root."""

import os
import signal
import sys
from collections.abc import Sequence
from contextlib import closing

from lecun_viewer.desktop import SEARCH_NAME
from lecun_viewer.desktop.autostart.command import program_command
from lecun_viewer.desktop.bus import connected, object_path, session_bus_address
from lecun_viewer.desktop.search_service import gnome, krunner
from lecun_viewer.desktop.search_service.finder import Finder
from lecun_viewer.desktop.search_service.service import Service
from lecun_viewer.system.directories import data_folder, settings_folder
from lecun_viewer.system.log import log

# What D-Bus and an earlier start left in the environment. It is not meant for the program.
NOT_FOR_PROGRAM = ("DBUS_STARTER_ADDRESS", "DBUS_STARTER_BUS_TYPE", "DESKTOP_STARTUP_ID", "XDG_ACTIVATION_TOKEN")
IDLE_S = 60.0  # somebody who searches is likely to search again soon


def open_program(arguments: Sequence[str], token: str = "") -> None:
    """Start the program with *arguments*. It outlives this process. Never raises.

    A program that runs already gets the arguments. *token* lets it take the focus (xdg-activation). It is used once.
    """
    environment = {name: value for name, value in os.environ.items() if name not in NOT_FOR_PROGRAM}
    if token.isprintable() and token:
        environment["XDG_ACTIVATION_TOKEN"] = token
    try:
        command = [*program_command(), *arguments]
        os.posix_spawnp(command[0], command, environment, setsid=True, setsigdef=[signal.SIGCHLD])
    except OSError as error:  # it was removed while the service ran
        log("The program could not be started: %s", error)


def main(*, idle_s: float = IDLE_S) -> int:
    """Serve under `SEARCH_NAME` until nobody asked for *idle_s* seconds. Return the exit status."""
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
        Service(connection, SEARCH_NAME, object_path(SEARCH_NAME), interfaces).run(idle_s)
    return 0


if __name__ == "__main__":
    sys.exit(main())
