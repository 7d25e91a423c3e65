"""What ``lecun-viewer --install-desktop`` and ``--uninstall-desktop`` say."""

from PySide6.QtCore import QCoreApplication

from lecun_viewer.gui.texts.failures import reason_of
from lecun_viewer.gui.texts.joining import sentences

translate = QCoreApplication.translate


def comes_with_the_program() -> str:
    return translate("Menu", "The menu entry comes and goes with the installed program here; nothing was changed.")


def installed(program: str) -> str:
    return translate("Menu", "LeCun Viewer is in the menu now, and starts {0}.").format(program)


def removed(*, was_in_menu: bool, started_at_login: bool) -> str:
    if not (was_in_menu or started_at_login):
        return translate("Menu", "LeCun Viewer was not in the menu by this user’s own entry; nothing was changed.")
    if not started_at_login:
        gone = translate("Menu", "LeCun Viewer is no longer in the menu.")
    elif not was_in_menu:
        gone = translate("Menu", "LeCun Viewer no longer starts at login.")
    else:
        gone = translate("Menu", "LeCun Viewer is no longer in the menu, and no longer starts at login.")
    stays = translate("Menu", "Favorites and preferences are where they were.")
    return sentences([gone, stays])


def failed(error: OSError) -> str:
    return translate("Menu", "The menu could not be changed: {0} ({1}).").format(reason_of(error), error.filename)
