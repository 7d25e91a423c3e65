"""The folders of the program, as the platform wants them. Both programs ask here.

On Linux the environment names them, and on Windows, too. platformdirs knows the folders of other systems. On Linux it
would read the same variables. But importing it takes 11 million instructions (Python 3.11). A whole start has only 68
million more than a bare window (Python 3.13).
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING or sys.platform != "linux":
    from platformdirs import user_config_path, user_data_path, user_log_path, user_runtime_path

APP_NAME = "lecun-viewer"


def data_folder() -> Path:
    """Return the folder of the favorites and their backups, the library and the days."""
    if sys.platform == "linux":
        return share_folder() / APP_NAME
    if local := _local_appdata():
        return local / APP_NAME
    return user_data_path(APP_NAME, appauthor=False)


def settings_folder() -> Path:
    """Return the folder of the settings."""
    if sys.platform == "linux":
        return _xdg_folder("XDG_CONFIG_HOME", "~/.config") / APP_NAME
    if local := _local_appdata():
        return local / APP_NAME
    return user_config_path(APP_NAME, appauthor=False)


def log_folder() -> Path:
    """Return the folder of the log: ``$XDG_STATE_HOME/lecun-viewer`` on Linux (XDG Base Directory Specification)."""
    if sys.platform == "linux":
        return _xdg_folder("XDG_STATE_HOME", "~/.local/state") / APP_NAME
    if local := _local_appdata():
        return local / APP_NAME / "Logs"
    return user_log_path(APP_NAME, appauthor=False)


def session_folder() -> Path:
    """Return a folder for files that matter only while this user is logged in. Not for Linux."""
    assert sys.platform != "linux"
    if local := _local_appdata():
        return local / "Temp"
    return user_runtime_path()


def share_folder() -> Path:
    """Return the folder of this user's menu entries and icons (``XDG_DATA_HOME``)."""
    if sys.platform == "linux":
        return _xdg_folder("XDG_DATA_HOME", "~/.local/share")
    return user_data_path()


def _xdg_folder(variable: str, default: str) -> Path:
    """Return the folder that *variable* names, else *default* (XDG Base Directory Specification)."""
    given = os.environ.get(variable, "")
    is_right = os.path.isabs(given)  # noqa: PTH117  # a relative path must be ignored
    return Path(given if is_right else os.path.expanduser(default))  # noqa: PTH111  # never raises


def _local_appdata() -> Path | None:
    """Return ``%LOCALAPPDATA%`` of Windows. platformdirs would ask Windows itself, whatever the environment says."""
    folder = os.environ.get("LOCALAPPDATA") if sys.platform == "win32" else None
    return Path(folder) if folder else None
