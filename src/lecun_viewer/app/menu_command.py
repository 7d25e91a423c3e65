"""``lecun-viewer --install-desktop`` and ``--uninstall-desktop``: what they do, and what they print."""

import os
import sys

from PySide6.QtCore import QCoreApplication

from lecun_viewer.app import menu_entry
from lecun_viewer.desktop.autostart import Autostart
from lecun_viewer.gui.process.catalogue import translate
from lecun_viewer.system.directories import APP_NAME
from lecun_viewer.system.files import write_entry
from lecun_viewer.texts import menu


def change_menu(*, is_wanted: bool, language: str = "") -> int:
    """Put the program into the user's menu, or take it out. Print what was done, and return the exit status."""
    application = QCoreApplication([APP_NAME])  # the texts come from its catalogue
    translate(application, language)
    if sys.platform in ("win32", "darwin") or "FLATPAK_ID" in os.environ:
        print(menu.comes_with_the_program(), file=sys.stderr)
        return 2
    try:
        if is_wanted:
            print(menu.installed(menu_entry.install(write_entry)))
        else:
            gone = menu_entry.remove(Autostart(write_entry))
            print(menu.removed(was_in_menu=gone.was_in_menu, started_at_login=gone.started_at_login))
    except OSError as error:
        print(menu.failed(error), file=sys.stderr)
        return 1
    return 0
