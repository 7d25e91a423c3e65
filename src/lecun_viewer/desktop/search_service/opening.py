"""Starts the desktop program. If it runs already, it hands over to the program that runs."""

import os
import signal
from collections.abc import Sequence

from lecun_viewer.desktop.autostart.command import program_command
from lecun_viewer.system.log import log

# What D-Bus and an earlier start left in the environment. It is not meant for the program.
NOT_FOR_PROGRAM = ("DBUS_STARTER_ADDRESS", "DBUS_STARTER_BUS_TYPE", "DESKTOP_STARTUP_ID", "XDG_ACTIVATION_TOKEN")


def open_program(arguments: Sequence[str], token: str = "") -> None:
    """Start the program with *arguments*. It outlives this process. Never raises.

    *token* lets it take the focus (xdg-activation). It is used once.
    """
    environment = {name: value for name, value in os.environ.items() if name not in NOT_FOR_PROGRAM}
    if token.isprintable() and token:
        environment["XDG_ACTIVATION_TOKEN"] = token
    try:
        command = [*program_command(), *arguments]
        os.posix_spawnp(command[0], command, environment, setsid=True, setsigdef=[signal.SIGCHLD])
    except (OSError, ValueError) as error:  # it was removed while the service ran, or has a name that can't be passed
        log("The program could not be started: %s", error)
