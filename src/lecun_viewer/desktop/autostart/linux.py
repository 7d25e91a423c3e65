"""The entry on Linux: a file in ``~/.config/autostart``. In a Flatpak the portal writes it (`gui.background`).

Desktop Application Autostart Specification 0.5, Desktop Entry Specification 1.5.
"""

import re
import shutil
from collections.abc import Sequence
from pathlib import Path

from lecun_viewer.desktop.autostart.command import HIDDEN, check, holds
from lecun_viewer.system.directories import APP_NAME, settings_folder
from lecun_viewer.system.files import remove_file, write_entry


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
    """Return whether desktops would start *entry*. They have several ways to turn an entry off."""
    values = _values(entry)
    is_enabled = "false" not in (values.get(f"X-{desktop}-Autostart-enabled") for desktop in ("GNOME", "MATE"))
    return bool(values.get("Exec")) and is_enabled and values.get("Hidden") != "true"


def starts(entry: bytes, program: Sequence[str]) -> bool:
    """Return whether *entry* starts *program*. Desktops copy the menu entry, which may have the program's name only."""
    command = _values(entry).get("Exec", "")
    return holds(command, exec_value(program)) or (shutil.which(APP_NAME) == program[0] and holds(command, APP_NAME))


def _values(entry: bytes) -> dict[str, str]:
    """Return the values in the group “Desktop Entry”."""
    values, group = {}, ""
    for line in entry.decode("utf-8", "replace").split("\n"):
        if line.startswith("["):
            group = line.strip()
        elif group == "[Desktop Entry]":
            key, _, value = line.partition("=")
            values[key.strip()] = value.strip()
    return values


def read() -> bytes:
    return _path().read_bytes()


def put(entry: bytes) -> None:
    write_entry(_path(), entry)


def remove() -> None:
    remove_file(_path())


def _path() -> Path:
    return settings_folder().parent / "autostart" / f"{APP_NAME}.desktop"


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
