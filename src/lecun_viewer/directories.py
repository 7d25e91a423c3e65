"""Where the program keeps what it keeps: the folders that the platform means for it. Both programs ask here."""

import os
import sys
import zlib
from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_runtime_path

APP_NAME = "lecun-viewer"


def data_folder() -> Path:
    """Return the folder of favorites, their backups, the library and the days."""
    return user_data_path(APP_NAME, appauthor=False)


def settings_folder() -> Path:
    """Return the folder of the settings."""
    return user_config_path(APP_NAME, appauthor=False)


def share_folder() -> Path:
    """Return the folder where the desktop looks for menu entries and icons of this user (``XDG_DATA_HOME``)."""
    return user_data_path()


def runtime_folder() -> Path:
    """Return a folder that only this user can enter, for the lock and the socket of the running program.

    It is another one for another `data_folder`. Its path is short, for a socket's may have 104 bytes on macOS and 108
    on Linux, and a home folder can be deep.
    """
    name = f"{APP_NAME}-{zlib.crc32(os.fsencode(data_folder())):08x}"
    return _private(_session_folder() / name) or _private(_shared_folder() / f"{name}-{_user()}") or data_folder()


def _session_folder() -> Path:
    if sys.platform != "linux":
        return user_runtime_path()
    folder = Path(os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{_user()}")  # platformdirs warns where it is unset
    flatpak_id = os.environ.get("FLATPAK_ID")
    # The sandboxes of a Flatpak that is started twice share this folder alone (flatpak-run(1)).
    return folder / "app" / flatpak_id if flatpak_id else folder


def _shared_folder() -> Path:
    import tempfile  # takes milliseconds to import, and most sessions have a folder of their own

    return Path(tempfile.gettempdir())


def _private(folder: Path) -> Path | None:
    """Return *folder*, made where it is missing, if nobody but this user can enter it."""
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        found = folder.lstat()
    except OSError:
        return None
    if hasattr(os, "getuid") and (found.st_uid != os.getuid() or found.st_mode & 0o077):
        return None
    return folder


def _user() -> int | str:
    return os.getuid() if hasattr(os, "getuid") else "user"
