"""``lecun-viewer --install-desktop`` and ``--uninstall-desktop``: the user's own menu entry.

It is for a copy that was unpacked or installed by pip. A package puts entry and icons below ``/usr/share``. This module
puts them below ``XDG_DATA_HOME``, and removes exactly these files again. The entry names the program's current place,
so install it again after a move. A user removes the entry before the program. So removing also ends starting at login.
On Windows and macOS the installer does all this.

Plasma's search looks below ``XDG_DATA_HOME``, too, and D-Bus starts services from there. GNOME's overview looks in the
system's folders only (`collectFromDatadirs` in GNOME Shell 48). There it takes a package.
Sources: Desktop Entry Specification 1.5, Icon Theme Specification 0.13, D-Bus Specification (“Message Bus Starting
Services”).
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QFile, QIODevice

from lecun_viewer.desktop import APP_ID, SEARCH_NAME
from lecun_viewer.desktop.autostart import Autostart
from lecun_viewer.desktop.autostart.command import program_command, search_command
from lecun_viewer.desktop.autostart.linux import exec_value, string_value
from lecun_viewer.generated import rc_resources  # noqa: F401  # makes :/desktop and :/icons readable
from lecun_viewer.gui.process.catalogue import translate
from lecun_viewer.system.directories import APP_NAME, share_folder
from lecun_viewer.system.files import remove_file, write_entry
from lecun_viewer.texts.catalogue import _, sentences
from lecun_viewer.texts.failures import reason_of

ENTRY = f":/desktop/{APP_ID}.desktop"
EARLIER_ENTRY = f"{APP_NAME}.desktop"  # of version 0.1.0
SERVICE = f"{SEARCH_NAME}.service"
RUNNER = f"{APP_NAME}-search.desktop"


def change_menu(*, is_wanted: bool, language: str = "") -> int:
    """Put the program into the user's menu, or take it out. Print what was done, and return the exit status."""
    application = QCoreApplication([APP_NAME])  # the texts come from its catalogue
    translate(application, language)
    if sys.platform in ("win32", "darwin") or "FLATPAK_ID" in os.environ:
        told = _(
            "On this system, the menu entry is added and removed together with the LeCun Viewer package. Nothing"
            " was changed."
        )
        print(told, file=sys.stderr)
        return 2
    try:
        if is_wanted:
            print(_("LeCun Viewer was added to the menu. The menu entry starts {0}.").format(install()))
        else:
            was_in_menu, started_at_login = remove()
            print(removed(was_in_menu=was_in_menu, started_at_login=started_at_login))
    except OSError as error:
        print(_("Couldn’t change the menu: {0} ({1}).").format(reason_of(error), error.filename), file=sys.stderr)
        return 1
    return 0


def install() -> str:
    """Write all files, over earlier ones. Return the program that the entry starts.

    Raises:
        OSError: Not everything was written. ``filename`` says what. A `FailureError` has its cause.
    """
    program = program_command()
    files = {path: _read(template) for path, template in _files().items()}
    files[_service_path()] = service(files[_service_path()], search_command())
    files[_entry_path()] = entry(files[_entry_path()], program)
    for path, content in files.items():
        write_entry(path, content)
    remove_file(_entry_path(EARLIER_ENTRY))
    _tell_which_links_are_opened()
    return program[0]


def remove() -> tuple[bool, bool]:
    """Remove all files, and the entry that starts this program at login. Return whether each of both was there.

    A missing file is not an error.

    Raises:
        OSError: Not everything was removed.
    """
    entries = (_entry_path(), _entry_path(EARLIER_ENTRY))
    was_in_menu, started_at_login = any(each.is_file() for each in entries), Autostart().remove_own()
    for path in (*_files(), *entries):
        remove_file(path)
    _tell_which_links_are_opened()
    return was_in_menu, started_at_login


def _tell_which_links_are_opened() -> None:
    """Let desktops know the ``MimeType`` of the entry. Plasma reads the entry. GLib reads a cache of all entries.

    Without desktop-file-utils there is no cache, and GLib opens no link with the program.
    """
    if (update := shutil.which("update-desktop-database")) and _entry_path().parent.is_dir():
        mask = os.umask(0o022)
        os.umask(mask)
        command = [update, "-q", str(_entry_path().parent)]
        subprocess.run(command, check=False, stdin=subprocess.DEVNULL, umask=mask | 0o022)  # only the user may write it


def entry(template: bytes, program: Sequence[str]) -> bytes:
    """Return *template*, an entry for a program on ``PATH``, with *program* instead, also in its actions.

    Raises:
        OSError: The path of *program* can't be written in an entry.
    """
    starts = f"Exec={exec_value(program)}"
    text = re.sub(r"^Exec=\S+", lambda match: starts, template.decode(), flags=re.MULTILINE)
    tried = f"TryExec={string_value(program[0])}"
    return re.sub(r"^Exec=.*$", lambda match: f"{match[0]}\n{tried}", text, count=1, flags=re.MULTILINE).encode()


def service(template: bytes, command: Sequence[str]) -> bytes:
    """Return *template*, a D-Bus service file, with *command* instead of its own.

    Raises:
        OSError: *command* can't be written in such a file.
    """
    starts = f"Exec={string_value(shlex.join(command))}"
    return re.sub(r"^Exec=.*$", lambda match: starts, template.decode(), count=1, flags=re.MULTILINE).encode()


def _files() -> dict[Path, str]:
    """Return where each file is, and its template in the program's resources."""
    files, theme = {}, share_folder() / "icons" / "hicolor"
    for name in QDir(":/icons").entryList([f"{APP_NAME}*"]):
        size = re.fullmatch(rf"{APP_NAME}-(\d+)\.png", name)
        kind = f"{size[1]}x{size[1]}" if size else "symbolic" if "symbolic" in name else "scalable"
        files[theme / kind / "apps" / (f"{APP_NAME}.png" if size else name)] = f":/icons/{name}"
    files[_service_path()] = f":/desktop/{SERVICE}"
    files[share_folder() / "krunner" / "dbusplugins" / RUNNER] = f":/desktop/{RUNNER}"
    files[_entry_path()] = ENTRY
    return files


def _service_path() -> Path:
    return share_folder() / "dbus-1" / "services" / SERVICE


def _entry_path(name: str = f"{APP_ID}.desktop") -> Path:
    return share_folder() / "applications" / name


def _read(name: str) -> bytes:
    file = QFile(name)
    file.open(QIODevice.OpenModeFlag.ReadOnly)
    return bytes(file.readAll().data())


def removed(*, was_in_menu: bool, started_at_login: bool) -> str:
    if not (was_in_menu or started_at_login):
        return _("You haven’t added LeCun Viewer to the menu, so there is nothing to remove. Nothing was changed.")
    if not started_at_login:
        gone = _("LeCun Viewer was removed from the menu.")
    elif not was_in_menu:
        gone = _("LeCun Viewer no longer starts at login.")
    else:
        gone = _("LeCun Viewer was removed from the menu and no longer starts at login.")
    stays = _("Your favorites and preferences were kept.")
    return sentences([gone, stays])
