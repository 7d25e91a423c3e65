"""The license texts of all that a frozen folder holds, and the notices that name it; run by ``freeze.py``.

The texts are those that were installed with the parts: by pip, by Debian (``/usr/share/doc/*/copyright``), with Python.
Everything that PyInstaller took has to belong to a part, and each part needs a text, or the build fails. On Windows and
macOS nobody installs Qt's; there ``LECUN_LICENSES`` names the ``licenses`` folder of a Linux build to take them from.
"""

import ast
import os
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
DEBIAN_TEXTS = Path("/usr/share/doc")
COMMON_TEXTS = Path("/usr/share/common-licenses")
NOTICES = "THIRD-PARTY-NOTICES.txt"
PYSIDE = {"PySide6": "PySide6-Essentials", "shiboken6": "shiboken6"}
LGPL = ("GPL-2", "GPL-3", "LGPL-3")  # the third is written as additions to the second
DEBIAN_QT = ("libqt6core6", "libqt6svg6", "libqt6waylandclient6")

INTRODUCTION = """\
LeCun Viewer is under the MIT license (LICENSE.txt beside this file). In this folder lie, unchanged but for symbols
stripped from libraries, these works of others, each under its own license, whose text lies beside this file too.
"""

RELINKING = """
Replacing Qt and PySide
-----------------------
Qt, PySide and Shiboken are used under the GNU Lesser General Public License, version 3 (or, as you prefer, the GNU
General Public License, version 2 or 3). They are shared libraries, each in a file of its own below _internal/PySide6
and _internal/shiboken6, and loaded from there when the program starts. To use your own builds, put them in their
places, under the same names; nothing checks them. They have to be compatible with the versions named above. Nothing
in the license of this program forbids to modify it for your own use, or to reverse engineer it to debug such changes.

The sources of Qt are at https://download.qt.io/official_releases/qt/ and those of PySide and Shiboken at
https://download.qt.io/official_releases/QtForPython/, each under its version. The sources of the parts from Debian are
at https://snapshot.debian.org/, under the version named above. LeCun Viewer's own source archive has the script that
put this folder together, packaging/package_portable.py.

Qt holds works of others in turn. Where their notices lie beside this file, they are those that Debian collected for its
own version of Qt; those of any version are at https://doc.qt.io/qt-6/licenses-used-in-qt.html.
"""


class NoticesError(Exception):
    """Something bundled belongs to no known part, or a part has no license text; the message names it."""


class Part(NamedTuple):
    """A work of others, with the files that hold its license."""

    name: str
    version: str
    license: str
    texts: tuple[Path, ...]


def write(folder: Path, work: Path) -> None:
    """Write the texts and the notices into the new *folder*, for what PyInstaller noted down in *work* that it took.

    Raises:
        NoticesError: a part or a text is missing.
    """
    given = os.environ.get("LECUN_LICENSES")
    if given:
        shutil.copytree(given, folder)
        return
    if sys.platform != "linux":
        raise NoticesError("LECUN_LICENSES has to name the folder with the licenses of a Linux build.")
    parts = _parts(work)
    folder.mkdir()
    shutil.copy(ROOT / "LICENSE", folder / "LICENSE.txt")
    shutil.copy(ROOT / "LICENSES" / "LicenseRef-Quotations.txt", folder)
    lines = [f"  {part.name} {part.version}: {part.license}" for part in parts]
    (folder / NOTICES).write_text("\n".join([INTRODUCTION, *lines, RELINKING]), encoding="utf-8", newline="\n")
    for part in parts:
        texts = [text for text in part.texts if text.is_file() and text.stat().st_size]
        if not texts:
            raise NoticesError(f"There is no license text of {part.name} {part.version} to be bundled.")
        for text in texts:
            (folder / part.name).mkdir(exist_ok=True)
            shutil.copyfile(text, folder / part.name / f"{text.stem}.txt")
    _copy_common_texts(folder)


def _copy_common_texts(folder: Path) -> None:
    """Copy the texts that Debian has one copy of, to which its packages refer."""
    referred: set[str] = set()
    for text in folder.rglob("*.txt"):
        said = text.read_text(encoding="utf-8", errors="replace")
        referred |= set(re.findall(rf"{COMMON_TEXTS}/([\w.-]*\w)", said))
    (folder / "common-licenses").mkdir()
    for name in sorted(referred):
        shutil.copyfile(COMMON_TEXTS / name, folder / "common-licenses" / name)


def _parts(work: Path) -> list[Part]:
    files = {*_files(work / "COLLECT-00.toc"), *_files(work / "PYZ-00.toc")}
    own = (work, ROOT)
    parts = {_part_of(file) for file in files if not any(file.is_relative_to(folder) for folder in own)}
    parts.add(_python_part("pyinstaller"))  # the programs' own first part
    parts |= {
        Part(name, "(texts only)", "the works of others within Qt", _debian_part(name).texts) for name in DEBIAN_QT
    }
    return sorted(parts, key=lambda part: part.name.lower())


def _files(table: Path) -> Iterator[Path]:
    """Yield the files that a table of PyInstaller's takes things from."""
    tree = ast.literal_eval(table.read_text(encoding="utf-8"))
    for entries in (each for each in tree if isinstance(each, list)):
        for _, file, kind in entries:
            if kind != "SYMLINK" and Path(file).is_absolute():
                yield Path(file)


def _part_of(file: Path) -> Part:
    """Return whose work *file* is.

    Raises:
        NoticesError: nobody knows.
    """
    package = _site_package(file)
    if package in PYSIDE:
        if file.name.startswith("libicu"):
            return Part("ICU", file.suffix.strip("."), "Unicode-3.0", _debian_part("libicu72").texts)
        return _qt_part(PYSIDE[package])
    if package:
        return _python_part(metadata.packages_distributions()[package][0])
    if file.name.startswith("libpython") or file.is_relative_to(sysconfig.get_path("stdlib")):
        return Part("Python", platform.python_version(), "PSF-2.0", _debian_part("libpython3-stdlib").texts)
    return _debian_part(_debian_package(file))


def _site_package(file: Path) -> str | None:
    parts = file.parts
    if "site-packages" not in parts:
        return None
    return parts[parts.index("site-packages") + 1].split(".")[0]


def _qt_part(name: str) -> Part:
    texts = tuple(COMMON_TEXTS / text for text in LGPL)
    return Part(name, metadata.version(name), "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", texts)


def _python_part(name: str) -> Part:
    distribution = metadata.distribution(name)
    texts = [file for file in distribution.files or () if re.search(r"LICEN[SC]E|COPYING|NOTICE", file.name)]
    about = distribution.metadata.json
    license = str(about.get("license_expression") or about.get("license") or "see its text")
    located = tuple(Path(str(distribution.locate_file(text))) for text in texts if "dist-info" in str(text))
    return Part(str(about["name"]), distribution.version, license.splitlines()[0], located)


def _debian_package(file: Path) -> str:
    for path in (file, file.resolve()):  # where /lib is a link, dpkg may know either name
        for name in (str(path), str(path).removeprefix("/usr")):
            done = subprocess.run(["dpkg-query", "--search", name], capture_output=True, text=True)
            if done.returncode == 0:
                return done.stdout.split(":")[0]
    raise NoticesError(f"Nobody knows whose work {file} is, so its license can't be bundled.")


def _debian_part(package: str) -> Part:
    text = DEBIAN_TEXTS / package / "copyright"
    said = text.read_text(encoding="utf-8", errors="replace") if text.is_file() else ""
    names = dict.fromkeys(re.findall(r"^License:[ \t]*(\S.*)$", said, re.MULTILINE))
    query = ["dpkg-query", "--show", "--showformat", "${Version}", package]
    version = subprocess.run(query, capture_output=True, text=True).stdout
    # Those of the packaging and of tests are among them. More than a few are no help in one line.
    return Part(package, version, ", ".join(names) if 0 < len(names) < 6 else "see its text", (text,))
