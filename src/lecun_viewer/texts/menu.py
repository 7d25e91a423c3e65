"""What ``lecun-viewer --install-desktop`` and ``--uninstall-desktop`` say."""

from lecun_viewer.texts.catalogue import _
from lecun_viewer.texts.failures import reason_of
from lecun_viewer.texts.joining import sentences


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
