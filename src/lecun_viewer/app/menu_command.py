"""``lecun-viewer --install-desktop`` and ``--uninstall-desktop``: what they do, and what they print."""

import os
import sys

from PySide6.QtCore import QCoreApplication

from lecun_viewer.app import menu_entry
from lecun_viewer.desktop.autostart import Autostart
from lecun_viewer.gui.process.catalogue import translate
from lecun_viewer.system.directories import APP_NAME
from lecun_viewer.texts.catalogue import _, sentences
from lecun_viewer.texts.failures import reason_of


def change_menu(*, is_wanted: bool, language: str = "") -> int:
    """Put the program into the user's menu, or take it out. Print what was done, and return the exit status."""
    application = QCoreApplication([APP_NAME])  # the texts come from its catalogue
    translate(application, language)
    if sys.platform in ("win32", "darwin") or "FLATPAK_ID" in os.environ:
        print(comes_with_the_program(), file=sys.stderr)
        return 2
    try:
        if is_wanted:
            print(installed(menu_entry.install()))
        else:
            gone = menu_entry.remove(Autostart())
            print(removed(was_in_menu=gone.was_in_menu, started_at_login=gone.started_at_login))
    except OSError as error:
        print(failed(error), file=sys.stderr)
        return 1
    return 0


def comes_with_the_program() -> str:
    return _("The menu entry comes and goes with the installed program here; nothing was changed.")


def installed(program: str) -> str:
    return _("LeCun Viewer is in the menu now, and starts {0}.").format(program)


def removed(*, was_in_menu: bool, started_at_login: bool) -> str:
    if not (was_in_menu or started_at_login):
        return _("LeCun Viewer was not in the menu by this user’s own entry; nothing was changed.")
    if not started_at_login:
        gone = _("LeCun Viewer is no longer in the menu.")
    elif not was_in_menu:
        gone = _("LeCun Viewer no longer starts at login.")
    else:
        gone = _("LeCun Viewer is no longer in the menu, and no longer starts at login.")
    stays = _("Favorites and preferences are where they were.")
    return sentences([gone, stays])


def failed(error: OSError) -> str:
    return _("The menu could not be changed: {0} ({1}).").format(reason_of(error), error.filename)
