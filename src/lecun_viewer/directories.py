"""The folders of the program, as the platform wants them. Both programs ask here."""

import sys
from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_log_path, user_state_path

APP_NAME = "lecun-viewer"


def data_folder() -> Path:
    """Return the folder of the favorites and their backups, the library and the days."""
    return user_data_path(APP_NAME, appauthor=False)


def settings_folder() -> Path:
    """Return the folder of the settings."""
    return user_config_path(APP_NAME, appauthor=False)


def log_folder() -> Path:
    """Return the folder of the log: ``$XDG_STATE_HOME/lecun-viewer`` on Linux (XDG Base Directory Specification)."""
    if sys.platform == "linux":
        return user_state_path(APP_NAME, appauthor=False)
    return user_log_path(APP_NAME, appauthor=False)


def share_folder() -> Path:
    """Return the folder of this user's menu entries and icons (``XDG_DATA_HOME``)."""
    return user_data_path()
