"""The folder of the lock and the socket of the running desktop program."""

import os
import tempfile
import zlib
from pathlib import Path

from lecun_viewer.system.directories import APP_NAME, data_folder, session_folder
from lecun_viewer.system.files import is_private


def runtime_folder() -> Path:
    """Return the folder. Only this user can enter it.

    Each `data_folder` has its own runtime folder. The path is short, unlike that of many home folders. A socket's path
    has at most 104 bytes on macOS and 108 on Linux.
    """
    name = f"{APP_NAME}-{zlib.crc32(os.fsencode(data_folder())):08x}"
    return _private(_session_folder() / name) or _private(_shared_folder() / f"{name}-{_user()}") or data_folder()


def _session_folder() -> Path:
    flatpak_id = os.environ.get("FLATPAK_ID")
    # Two sandboxes of the same Flatpak share only this folder (flatpak-run(1)).
    return session_folder() / "app" / flatpak_id if flatpak_id else session_folder()


def _shared_folder() -> Path:
    return Path(tempfile.gettempdir())


def _private(folder: Path) -> Path | None:
    """Return *folder*, made if it is missing. ``None`` if anybody but this user can enter it."""
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        return folder if is_private(folder) else None
    except OSError:
        return None


def _user() -> int | str:
    return os.getuid() if hasattr(os, "getuid") else "user"
