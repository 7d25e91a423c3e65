"""Where the program keeps what it keeps: the folders that the platform means for it. Both programs ask here."""

import hashlib
import os
import tempfile
from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_runtime_path

APP_NAME = "lecun-viewer"


def data_folder() -> Path:
    """Return the folder of favorites, their backups and the library."""
    return user_data_path(APP_NAME, appauthor=False)


def settings_folder() -> Path:
    """Return the folder of the settings."""
    return user_config_path(APP_NAME, appauthor=False)


def runtime_folder() -> Path:
    """Return a folder that only this user can enter, for the lock and the socket of the running program.

    It is another one for another `data_folder`. Its path is short, for a socket's may have 104 bytes on macOS and 108
    on Linux, and a home folder can be deep.
    """
    name = f"{APP_NAME}-{hashlib.sha256(os.fsencode(data_folder())).hexdigest()[:8]}"
    for folder in (user_runtime_path() / name, Path(tempfile.gettempdir()) / f"{name}-{_user()}"):
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
            if _is_private(folder):
                return folder
        except OSError:
            continue
    return data_folder()


def _user() -> int | str:
    return os.getuid() if hasattr(os, "getuid") else "user"


def _is_private(folder: Path) -> bool:
    found = folder.lstat()
    return not hasattr(os, "getuid") or (found.st_uid == os.getuid() and found.st_mode & 0o077 == 0)
