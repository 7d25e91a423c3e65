"""The folders of the program. platformdirs knows where each platform wants them. Both programs ask here.

On Windows the environment goes first, because platformdirs asks Windows itself, whatever the environment says.
"""

import os
import sys
import zlib
from pathlib import Path

from platformdirs import PlatformDirs

from lecun_viewer.system.files import is_private

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


def share_folder() -> Path:
    """Return the folder of this user's menu entries and icons (``XDG_DATA_HOME``)."""
    return _platform(None).user_data_path


def runtime_folder() -> Path:
    """Return the folder of the lock and the socket of the running desktop program. Only this user can enter it.

    Each `data_folder` has its own runtime folder. The path is short, unlike that of many home folders. A socket's path
    has at most 104 bytes on macOS and 108 on Linux.
    """
    from tempfile import gettempdir  # slow to import, and only the desktop program needs it

    name = f"{APP_NAME}-{zlib.crc32(os.fsencode(data_folder())):08x}"
    user = os.getuid() if hasattr(os, "getuid") else "user"
    return _private(_session_folder() / name) or _private(Path(gettempdir()) / f"{name}-{user}") or data_folder()


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


def _session_folder() -> Path:
    """Return a folder for files that matter only while this user is logged in.

    platformdirs would print a warning where ``XDG_RUNTIME_DIR`` is missing (4.14), such as in a terminal of ``su``.
    """
    if sys.platform in ("win32", "darwin"):
        return _in_local_appdata("Temp") or _platform(None).user_runtime_path
    given = Path(os.environ.get("XDG_RUNTIME_DIR", ""))
    folder = given if given.is_absolute() else Path(f"/run/user/{os.getuid()}")
    flatpak_id = os.environ.get("FLATPAK_ID")
    # Two sandboxes of the same Flatpak share only this folder (flatpak-run(1)).
    return folder / "app" / flatpak_id if flatpak_id else folder


def _private(folder: Path) -> Path | None:
    """Return *folder*, made if it is missing. ``None`` if anybody but this user can enter it."""
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        return folder if is_private(folder) else None
    except OSError:
        return None
