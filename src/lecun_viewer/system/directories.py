"""The folders of the program. platformdirs knows where each platform wants them. Both programs ask here.

On Windows the environment goes first, because platformdirs asks Windows itself, whatever the environment says.
"""

import os
import sys
from pathlib import Path

from platformdirs import PlatformDirs

APP_NAME = "lecun-viewer"


def data_folder() -> Path:
    """Return the folder of the favorites and their backups, the library and the days."""
    return _in_local_appdata(APP_NAME) or _platform().user_data_path


def settings_folder() -> Path:
    """Return the folder of the settings."""
    return _in_local_appdata(APP_NAME) or _platform().user_config_path


def log_folder() -> Path:
    """Return the folder of the log: ``$XDG_STATE_HOME/lecun-viewer`` on Linux (XDG Base Directory Specification)."""
    return _in_local_appdata(f"{APP_NAME}/Logs") or _platform().user_log_path


def session_folder() -> Path:
    """Return a folder for files that matter only while this user is logged in (``XDG_RUNTIME_DIR``)."""
    return _in_local_appdata("Temp") or _platform(None).user_runtime_path


def share_folder() -> Path:
    """Return the folder of this user's menu entries and icons (``XDG_DATA_HOME``)."""
    return _platform(None).user_data_path


def _platform(app_name: str | None = APP_NAME) -> PlatformDirs:
    """Return the folders of this platform: those of *app_name*, or those of the user.

    A variable with a relative path must be ignored (XDG Base Directory Specification), and platformdirs would use it.
    """
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        if not os.path.isabs(os.environ.get(variable, "/")):  # noqa: PTH117  # quicker than a `Path`
            del os.environ[variable]
    return PlatformDirs(app_name, appauthor=False, opinion=sys.platform != "linux")  # a log in its own folder


def _in_local_appdata(name: str) -> Path | None:
    """Return the folder *name* in ``%LOCALAPPDATA%`` of Windows. ``None`` on other systems."""
    folder = os.environ.get("LOCALAPPDATA") if sys.platform == "win32" else None
    return Path(folder) / name if folder else None
