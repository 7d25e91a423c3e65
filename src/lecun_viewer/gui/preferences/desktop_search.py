"""Whether the desktop's own search can find quotes at all."""

from PySide6.QtCore import QStandardPaths

from lecun_viewer.desktop.bus.search_name import SEARCH_NAME


def is_there() -> bool:
    """Return whether the bus can start the search service: a package or ``--install-desktop`` made its file."""
    name = f"dbus-1/services/{SEARCH_NAME}.service"
    return bool(QStandardPaths.locate(QStandardPaths.StandardLocation.GenericDataLocation, name))
