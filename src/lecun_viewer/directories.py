"""The folders of the program, as the platform wants them. Both programs ask here."""

import os
import sys
from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_log_path, user_runtime_path, user_state_path

APP_NAME = "lecun-viewer"


def data_folder() -> Path:
    """Return the folder of the favorites and their backups, the library and the days."""
    if local := _local_appdata():
        return local / APP_NAME
    return user_data_path(APP_NAME, appauthor=False)


def settings_folder() -> Path:
    """Return the folder of the settings."""
    if local := _local_appdata():
        return local / APP_NAME
    return user_config_path(APP_NAME, appauthor=False)


def log_folder() -> Path:
    """Return the folder of the log: ``$XDG_STATE_HOME/lecun-viewer`` on Linux (XDG Base Directory Specification)."""
    if sys.platform == "linux":
        return user_state_path(APP_NAME, appauthor=False)
    if local := _local_appdata():
        return local / APP_NAME / "Logs"
    return user_log_path(APP_NAME, appauthor=False)


def session_folder() -> Path:
    """Return a folder for files that matter only while this user is logged in. Not for Linux."""
    if local := _local_appdata():
        return local / "Temp"
    return user_runtime_path()


def share_folder() -> Path:
    """Return the folder of this user's menu entries and icons (``XDG_DATA_HOME``)."""
    return user_data_path()


def _local_appdata() -> Path | None:
    """Return ``%LOCALAPPDATA%`` of Windows. platformdirs would ask Windows itself, whatever the environment says."""
    folder = os.environ.get("LOCALAPPDATA") if sys.platform == "win32" else None
    return Path(folder) if folder else None
