"""The entry on Linux: a file in ``~/.config/autostart``.

Desktop Application Autostart Specification 0.5, Desktop Entry Specification 1.5.
"""

import errno
import os
import re
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from lecun_viewer.autostart.entry import HIDDEN, EntryFile, Write, check, holds
from lecun_viewer.core.failure import Cause, FailureError
from lecun_viewer.directories import APP_NAME, settings_folder

# The place


def place(write: Write) -> EntryFile:
    return _DesktopFile(_config_folder() / "autostart" / f"{APP_NAME}.desktop", write)


class _DesktopFile(EntryFile):
    def put(self, entry: bytes) -> None:
        folder = self._path.parent
        if os.environ.get("FLATPAK_ID") and not folder.is_dir():  # a folder made in the sandbox is not the desktop's
            raise FailureError(errno.EACCES, Cause.IN_SANDBOX, str(folder))
        super().put(entry)


def _config_folder() -> Path:
    if os.environ.get("FLATPAK_ID"):  # its XDG_CONFIG_HOME is the program's own, and no desktop looks there
        return Path(os.environ.get("HOST_XDG_CONFIG_HOME") or Path.home() / ".config")
    return settings_folder().parent


# The format


def new_entry(program: Sequence[str]) -> bytes:
    """Return a desktop entry, with the keys that desktops add to the specification.

    Raises:
        OSError: The path of *program* can't be written in an entry.
    """
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Name=LeCun Viewer",
        "Comment=Quote of the day",
        f"Exec={exec_value([*program, HIDDEN])}",
        f"TryExec={string_value(program[0])}",  # no error at login after the program was uninstalled
        f"Icon={APP_NAME}",
        "Terminal=false",
        "StartupNotify=false",  # no window comes
        f"StartupWMClass={APP_NAME}",
        "X-GNOME-Autostart-enabled=true",
        "X-GNOME-Autostart-Delay=2",  # seconds; the extension with the tray comes later than the session
        "X-KDE-autostart-after=panel",
        "X-LXQt-Need-Tray=true",
    )
    return "\n".join([*lines, ""]).encode()


def is_on(entry: bytes) -> bool:
    """Return whether a desktop would start *entry*. Desktops have two ways to turn an entry off."""
    values = {key: value for _, key, value in _keys(_lines(entry))}
    is_off = values.get("Hidden") == "true" or values.get("X-GNOME-Autostart-enabled") == "false"
    return bool(values.get("Exec")) and not is_off


def renewed(entry: bytes, program: Sequence[str]) -> bytes:
    """Return *entry* with *program* in the lines ``Exec`` and ``TryExec``, unless they name it already.

    Raises:
        OSError: The path of *program* can't be written in an entry.
    """
    lines = _lines(entry)
    names = [program]
    if shutil.which(APP_NAME) == program[0]:
        names.append([APP_NAME])
    for number, key, value in list(_keys(lines)):
        if key == "Exec" and not any(holds(value, exec_value(name)) for name in names):
            lines[number] = f"Exec={exec_value([*program, HIDDEN])}"
        elif key == "TryExec" and value not in [string_value(name[0]) for name in names]:
            lines[number] = f"TryExec={string_value(program[0])}"
    return "\n".join(lines).encode("utf-8", "surrogateescape")


def exec_value(command: Sequence[str]) -> str:
    """Return *command* as the value of ``Exec`` (Desktop Entry Specification, “The Exec key”).

    Raises:
        OSError: A word can't be written in such a value.
    """
    return " ".join(string_value(_quoted(word).replace("%", "%%")) for word in command)


def _quoted(word: str) -> str:
    if re.fullmatch(r"[\w./+,:@%-]+", word, re.ASCII):
        return word
    escaped = re.sub(r'["`$\\]', r"\\\g<0>", word)
    return f'"{escaped}"'


def string_value(text: str) -> str:
    """Return *text* as a value of the type “string” (the same, “Possible value types”).

    Raises:
        OSError: *text* has characters that can't be written in such a value.
    """
    check(text)
    for plain, escaped in (("\\", r"\\"), ("\n", r"\n"), ("\t", r"\t"), ("\r", r"\r")):
        text = text.replace(plain, escaped)
    return text


def _keys(lines: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """Yield line number, key and value of the group “Desktop Entry”, except for keys with a locale."""
    group = ""
    for number, line in enumerate(lines):
        if line.startswith("["):
            group = line.strip()
        key, is_key, value = (part.strip() for part in line.partition("="))
        if is_key and re.fullmatch(r"[A-Za-z0-9-]+", key) and group == "[Desktop Entry]":
            yield number, key, value


def _lines(entry: bytes) -> list[str]:
    return entry.decode("utf-8", "surrogateescape").split("\n")
