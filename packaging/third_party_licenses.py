"""The license texts of all works of others in a frozen folder, and an overview of these works. `freeze` writes them.

Every file that PyInstaller took must belong to a part (`bundled_parts`), and each part needs a text. Otherwise the
build fails. On Windows and macOS ``LECUN_LICENSES`` names the ``licenses`` folder of a Linux build, to take texts from.
"""

import ast
import os
import re
import shutil
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

from bundled_parts import COMMON_TEXTS, Debian, Elsewhere, LicenseError, Part, System, is_below, python_part

ROOT = Path(__file__).resolve().parents[1]
OVERVIEW = "THIRD-PARTY-NOTICES.txt"

INTRODUCTION = """\
LeCun Viewer is under the MIT license (LICENSE.txt beside this file). It comes with these works of others, {changed},
each under its own license, whose text lies beside this file too.
"""
CHANGED = {
    "darwin": "unchanged but for the places where libraries look for one another, and signatures",
    "linux": "unchanged but for symbols stripped from libraries",
    "win32": "unchanged",
}

RELINKING = """\
Qt, PySide and Shiboken are used under the GNU Lesser General Public License, version 3 (or, as you prefer, the GNU
General Public License, version 2 or 3). They are shared libraries, each in a file of its own {places}, and loaded from
there when the program starts. To use your own builds, put them in their places, under the same names; {then}. They have
to be compatible with the versions named above. Nothing in the license of this program forbids to modify it for your own
use, or to reverse engineer it to debug such changes.

The sources of Qt are at https://download.qt.io/official_releases/qt/ and those of PySide and Shiboken at
https://download.qt.io/official_releases/QtForPython/, each under its version. {others} LeCun Viewer's own source
archive has the scripts that put this together, in packaging/.

Qt holds works of others in turn. Where their notices lie beside this file, they are those that Debian collected for its
own version of Qt; those of any version are at https://doc.qt.io/qt-6/licenses-used-in-qt.html.
"""
PLACES = {
    "darwin": "below Contents/Frameworks/PySide6 and Contents/Frameworks/shiboken6 in the application bundle",
    "linux": "below _internal/PySide6 and _internal/shiboken6",
    "win32": r"below _internal\PySide6 and _internal\shiboken6 in the folder of the program",
}
THEN = {
    "darwin": 'then sign the bundle again, as macOS asks for: codesign --force --deep --sign - "LeCun Viewer.app"',
    "linux": "nothing checks them",
    "win32": "nothing checks them",
}
OTHERS = {
    "linux": "The sources of the parts from Debian are at https://snapshot.debian.org/, under the version named above.",
}


def write(folder: Path, work: Path) -> None:
    """Write the texts and the overview into the new *folder*. PyInstaller's tables in *work* say what it took.

    Raises:
        LicenseError: A part or a text is missing.
    """
    system = _system()
    parts = _parts(work, system)
    folder.mkdir()
    shutil.copy(ROOT / "LICENSE", folder / "LICENSE.txt")
    shutil.copy(ROOT / "LICENSES" / "LicenseRef-Quotations.txt", folder)
    (folder / OVERVIEW).write_text(overview(parts), encoding="utf-8", newline="\n")
    for part in parts:
        texts = [text for text in part.texts if text.is_file() and text.stat().st_size]
        if not texts:
            raise LicenseError(f"There is no license text of {part.name} {part.version} to be bundled.")
        for text in texts:
            (folder / part.name).mkdir(exist_ok=True)
            shutil.copyfile(text, folder / part.name / f"{text.stem}.txt")
    _copy_common_texts(folder, system)


def overview(parts: list[Part]) -> str:
    """Return the text that lists the *parts* and says how to replace Qt on this system."""
    title = "Replacing Qt and PySide"
    lines = [f"  {part.name} {part.version}: {part.license}" for part in parts]
    chosen = {"changed": CHANGED, "places": PLACES, "then": THEN, "others": OTHERS}
    said = {name: by_system.get(sys.platform, "") for name, by_system in chosen.items()}
    introduction, relinking = (_filled(text.format(**said)) for text in (INTRODUCTION, RELINKING))
    return "\n".join([introduction, *lines, "", title, "-" * len(title), relinking])


def _filled(text: str) -> str:
    """Return *text* with the lines of each paragraph filled again."""
    return "".join(f"{textwrap.fill(' '.join(each.split()), 118)}\n\n" for each in text.split("\n\n"))[:-1]


def _system() -> System:
    if sys.platform == "linux":
        return Debian()
    given = os.environ.get("LECUN_LICENSES")
    if not given or not Path(given, OVERVIEW).is_file():
        raise LicenseError("LECUN_LICENSES has to name the folder with the licenses of a Linux build.")
    return Elsewhere(Path(given))


def _copy_common_texts(folder: Path, system: System) -> None:
    """Copy the common texts to which the texts of Debian's packages refer."""
    referred: set[str] = set()
    for text in folder.rglob("*.txt"):
        said = text.read_text(encoding="utf-8", errors="replace")
        referred |= set(re.findall(rf"{COMMON_TEXTS.as_posix()}/([\w.-]*\w)", said))
    (folder / "common-licenses").mkdir()
    for name in sorted(referred):
        if not system.common_text(name).is_file():
            raise LicenseError(f"There is no text of {name}, which a bundled text refers to.")
        shutil.copyfile(system.common_text(name), folder / "common-licenses" / name)


def _parts(work: Path, system: System) -> list[Part]:
    files = {*_files(work / "COLLECT-00.toc"), *_files(work / "PYZ-00.toc")}
    own = (work, ROOT)
    parts = {system.part_of(file) for file in files if not any(is_below(file, folder) for folder in own)}
    parts.add(python_part("pyinstaller"))  # its code starts the programs
    return sorted({*parts, *system.parts_within_qt()}, key=lambda part: part.name.lower())


def _files(table: Path) -> Iterator[Path]:
    """Yield the files that a table of PyInstaller's names."""
    tree = ast.literal_eval(table.read_text(encoding="utf-8"))
    for entries in (each for each in tree if isinstance(each, list)):
        for _, file, kind in entries:
            if kind != "SYMLINK" and Path(file).is_absolute():
                yield Path(file)
