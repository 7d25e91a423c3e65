"""Starting at login, hidden: the entry that the desktop itself reads. Nothing else remembers whether it is on.

So what the user turns off in the desktop's own settings is off, and stays off until it is turned on here. Each platform
has a place where its entry lies and a format in which it is written; what decides on the text is plain functions.
"""

import errno
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from lecun_viewer.directories import APP_NAME, settings_folder

HIDDEN = "--hidden"
RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED_KEY = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"


class Autostart:
    """Turns starting at login on and off, and keeps the entry true when the program moves."""

    def __init__(self, write: Callable[[Path, bytes], None], platform: str = sys.platform) -> None:
        """*write* replaces a file, and raises OSError where it can't."""
        if platform == "win32":
            self._place: _Place = _RunValue()
            self._format = _Format(run_value, bool, renewed_run_value)
        elif platform == "darwin":
            self._place = _EntryFile(Path.home() / "Library" / "LaunchAgents" / f"{APP_NAME}.plist", write)
            self._format = _Format(launch_agent, is_launch_agent_on, renewed_launch_agent)
        else:
            self._place = _EntryFile(_config_folder() / "autostart" / f"{APP_NAME}.desktop", write)
            self._format = _Format(desktop_entry, is_desktop_entry_on, renewed_desktop_entry)

    @property
    def is_on(self) -> bool:
        return self._entry() is not None

    def set_on(self, on: bool) -> None:
        """Make the entry, or remove it.

        Raises:
            OSError: it is as it was; ``strerror`` says why.
        """
        entry = self._entry()
        if not on:
            self._place.remove()
        elif entry is None:
            self._place.put(self._format.fresh(program_command()))
        else:
            self._place.put(self._format.renewed(entry, program_command()))

    def repair(self) -> None:
        """Let an entry that is on name the present program: it may have moved, or been renamed. Never fails.

        Whatever else the user changed in the entry stays.
        """
        entry = self._entry()
        if entry is None:
            return
        with suppress(OSError):
            renewed = self._format.renewed(entry, program_command())
            if renewed != entry:
                self._place.put(renewed)

    def remove_own(self) -> bool:
        """Remove the entry if it is on and starts this very program; return whether it was so.

        Raises:
            OSError: it is as it was.
        """
        entry = self._entry()
        if entry is None or self._format.renewed(entry, program_command()) != entry:
            return False
        self._place.remove()
        return True

    def _entry(self) -> bytes | None:
        """Return the entry where it is there and on; one that can't be read starts nothing either."""
        try:
            entry = self._place.read()
        except OSError:
            return None
        return entry if self._format.is_on(entry) else None


def program_command() -> list[str]:
    """Return the command that starts this program at the next login, when nothing of this session is there any more."""
    if flatpak_id := os.environ.get("FLATPAK_ID"):  # without --command it is the manifest's (flatpak-run(1))
        return ["flatpak", "run", flatpak_id]
    if app_image := _app_image():
        return [app_image]
    if getattr(sys, "frozen", False):
        return [sys.executable]
    script = next((path for path in _scripts() if path.is_file()), None)
    return [str(script)] if script else [sys.executable, "-m", "lecun_viewer"]


def _app_image() -> str | None:
    """Return the AppImage that this program runs from, whose mount in /tmp has another name each time."""
    image, mount = os.environ.get("APPIMAGE"), os.environ.get("APPDIR")
    if not image or not Path(image).is_file():
        return None
    # a terminal that is an AppImage hands both variables down to everything that is started in it
    is_inside = not mount or Path(sys.executable).resolve().is_relative_to(Path(mount).resolve())
    return image if is_inside else None


def _scripts() -> Iterator[Path]:
    """Yield where the script of this installation may be, the best first."""
    name = f"{APP_NAME}.exe" if sys.platform == "win32" else APP_NAME
    started = Path(sys.argv[0]).absolute()
    if started.name in (APP_NAME, name):
        yield started.with_name(name)
    is_virtual = sys.prefix != sys.base_prefix
    if is_virtual or Path(__file__).is_relative_to(sys.prefix):  # not a checkout or a user's own: it has no script here
        yield Path(sys.executable).with_name(name)
        import shutil

        found = None if is_virtual else shutil.which(APP_NAME)
        if found:
            yield Path(found)


# Formats


class _Format(NamedTuple):
    """How a platform writes an entry: as a new one, whether one is on, and one with the present program in it.

    An entry that names the present program already is renewed to the same bytes.
    """

    fresh: Callable[[Sequence[str]], bytes]
    is_on: Callable[[bytes], bool]
    renewed: Callable[[bytes, Sequence[str]], bytes]


def desktop_entry(program: Sequence[str]) -> bytes:
    """Return an entry of the Desktop Application Autostart Specification 0.5, with what desktops add to it.

    Raises:
        OSError: the path of *program* can't be written in it.
    """
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Name=LeCun Viewer",
        "Comment=Quote of the day",
        f"Exec={exec_value([*program, HIDDEN])}",
        f"TryExec={string_value(program[0])}",  # uninstalled: no message at login
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


def is_desktop_entry_on(entry: bytes) -> bool:
    """Return whether a desktop would start *entry*; each has its own way to turn one off."""
    values = {key: value for _, key, value in _desktop_keys(_lines(entry))}
    is_off = values.get("Hidden") == "true" or values.get("X-GNOME-Autostart-enabled") == "false"
    return bool(values.get("Exec")) and not is_off


def renewed_desktop_entry(entry: bytes, program: Sequence[str]) -> bytes:
    """Return *entry* with the lines ``Exec`` and ``TryExec`` naming *program*, where they name another.

    Raises:
        OSError: the path of *program* can't be written in it.
    """
    lines = _lines(entry)
    names = [program]
    import shutil  # seldom needed, and it stays in memory

    if shutil.which(APP_NAME) == program[0]:
        names.append([APP_NAME])
    for number, key, value in list(_desktop_keys(lines)):
        if key == "Exec" and not any(_holds(value, exec_value(name)) for name in names):
            lines[number] = f"Exec={exec_value([*program, HIDDEN])}"
        elif key == "TryExec" and value not in [string_value(name[0]) for name in names]:
            lines[number] = f"TryExec={string_value(program[0])}"
    return "\n".join(lines).encode("utf-8", "surrogateescape")


def exec_value(command: Sequence[str]) -> str:
    """Return *command* as the value of ``Exec`` (Desktop Entry Specification 1.5, “The Exec key”).

    Raises:
        OSError: a word can't be written in such a value.
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
        OSError: it has what can't be written in one.
    """
    _check(text)
    for plain, escaped in (("\\", r"\\"), ("\n", r"\n"), ("\t", r"\t"), ("\r", r"\r")):
        text = text.replace(plain, escaped)
    return text


def _desktop_keys(lines: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """Yield number, key and value of the lines of the group that counts; keys with a locale aside."""
    group = ""
    for number, line in enumerate(lines):
        if line.startswith("["):
            group = line.strip()
        found = re.fullmatch(r"\s*([A-Za-z0-9-]+)\s*=\s*(.*?)\s*", line)
        if found and group == "[Desktop Entry]":
            yield number, found[1], found[2]


def _lines(entry: bytes) -> list[str]:
    return entry.decode("utf-8", "surrogateescape").split("\n")


def launch_agent(program: Sequence[str]) -> bytes:
    """Return a property list for ``~/Library/LaunchAgents`` (launchd.plist(5)).

    Raises:
        OSError: the path of *program* can't be written in it.
    """
    return _property_list(
        {
            "Label": APP_NAME,
            "ProgramArguments": _arguments(program),
            "RunAtLoad": True,
            "LimitLoadToSessionType": "Aqua",
            "ProcessType": "Interactive",
        }
    )


def is_launch_agent_on(entry: bytes) -> bool:
    values = _values(entry)
    has_program = isinstance(values.get("ProgramArguments"), list)
    return has_program and values.get("RunAtLoad") is True and not values.get("Disabled")


def renewed_launch_agent(entry: bytes, program: Sequence[str]) -> bytes:
    """Return *entry* with *program* as its arguments, where they name another.

    Raises:
        OSError: the path of *program* can't be written in it.
    """
    values = _values(entry)
    named = values["ProgramArguments"]
    if named[: len(program)] == list(program):
        return entry
    return _property_list({**values, "ProgramArguments": _arguments(program)})


def _arguments(program: Sequence[str]) -> list[str]:
    _check("".join(program))
    return [*program, HIDDEN]


def _property_list(values: dict[str, Any]) -> bytes:
    import plistlib  # and with it an XML parser, on macOS only

    return plistlib.dumps(values)


def _values(entry: bytes) -> dict[str, Any]:
    """Return what the property list says; nothing, where it is damaged."""
    import plistlib
    from xml.parsers.expat import ExpatError

    try:
        values = plistlib.loads(entry)
    except (ValueError, TypeError, LookupError, AttributeError, ExpatError):
        return {}
    return values if isinstance(values, dict) else {}


def run_value(program: Sequence[str]) -> bytes:
    """Return a command line as Windows takes it apart."""
    import subprocess

    return subprocess.list2cmdline([*program, HIDDEN]).encode("utf-8", "surrogatepass")


def renewed_run_value(entry: bytes, program: Sequence[str]) -> bytes:
    named = entry.decode("utf-8", "surrogatepass")
    import subprocess

    return entry if _holds(named, subprocess.list2cmdline(program)) else run_value(program)


def _holds(command_line: str, command: str) -> bool:
    """Return whether *command* stands in *command_line*, which may have more before and after it."""
    return f" {command} " in f" {command_line} "


def _check(text: str) -> None:
    """Raise OSError where *text* has bytes that are no text, or characters that no escape stands for."""
    if re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]", text):
        raise OSError(errno.EILSEQ, "The name of the program’s folder has characters that can’t be written there", text)


# Places


class _Place(Protocol):
    """Where the entry lies. Everything raises OSError; to remove what is not there is no error."""

    def read(self) -> bytes: ...
    def put(self, entry: bytes) -> None: ...
    def remove(self) -> None: ...


class _EntryFile:
    """A file in a folder that the desktop looks through."""

    def __init__(self, path: Path, write: Callable[[Path, bytes], None]) -> None:
        self._path = path
        self._write = write

    def read(self) -> bytes:
        return self._path.read_bytes()

    def put(self, entry: bytes) -> None:
        folder = self._path.parent
        if os.environ.get("FLATPAK_ID") and not folder.is_dir():  # one made inside is not the desktop's
            raise OSError(errno.EACCES, "the Flatpak’s sandbox has no access to what the desktop starts", str(folder))
        folder.mkdir(parents=True, exist_ok=True)
        self._write(self._path, entry)

    def remove(self) -> None:
        with suppress(NotADirectoryError):  # where a file stands in the folder's place, there is no entry
            self._path.unlink(missing_ok=True)


class _RunValue:
    """A value in the registry of Windows; another one beside it says whether the user turned it off in Task Manager."""

    def read(self) -> bytes:
        with suppress(FileNotFoundError):
            state = self._get(APPROVED_KEY)
            if isinstance(state, bytes) and state and state[0] & 1:  # 02 and 06 are on, 03 and 07 off
                return b""
        named = self._get(RUN_KEY)
        return named.encode("utf-8", "surrogatepass") if isinstance(named, str) else b""

    def put(self, entry: bytes) -> None:
        winreg = self._winreg()
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
            winreg.SetValueEx(key, APP_NAME, 0, winreg.REG_SZ, entry.decode("utf-8", "surrogatepass"))
        self._delete(APPROVED_KEY)

    def remove(self) -> None:
        self._delete(RUN_KEY)

    def _get(self, path: str) -> Any:
        winreg = self._winreg()
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as key:
            return winreg.QueryValueEx(key, APP_NAME)[0]

    def _delete(self, path: str) -> None:
        winreg = self._winreg()
        with (
            suppress(FileNotFoundError),
            winreg.OpenKey(winreg.HKEY_CURRENT_USER, path, 0, winreg.KEY_SET_VALUE) as key,
        ):
            winreg.DeleteValue(key, APP_NAME)

    @staticmethod
    def _winreg() -> Any:
        return import_module("winreg")  # only Windows has it, and only there do the stubs know what is in it


def _config_folder() -> Path:
    if os.environ.get("FLATPAK_ID"):  # in which XDG_CONFIG_HOME is the program's own, where no desktop looks
        return Path(os.environ.get("HOST_XDG_CONFIG_HOME") or Path.home() / ".config")
    return settings_folder().parent
