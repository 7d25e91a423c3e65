"""Whose work a bundled file is, and where its license texts are.

`Debian` reads what pip, Debian (``/usr/share/doc/*/copyright``) and Python have installed. Windows and macOS have no
license texts of Qt. `Elsewhere` takes them from the ``licenses`` folder of a Linux build. It takes only texts from
there. The names and versions of the parts are those of the system that bundles them.
"""

import platform
import re
import sqlite3
import subprocess
import sys
import sysconfig
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import NamedTuple, Protocol

DEBIAN_TEXTS = Path("/usr/share/doc")
COMMON_TEXTS = Path("/usr/share/common-licenses")
PYSIDE = {"PySide6": "PySide6-Essentials", "shiboken6": "shiboken6"}
LGPL = ("GPL-2", "GPL-3", "LGPL-3")  # the third adds terms to the second
LGPL_OF_QT = "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only"

# The libraries of Microsoft's compiler come with Python and PySide. Python's own license has their terms.
MICROSOFT = re.compile(r"(vcruntime|msvcp|concrt|vccorlib|ucrtbase|api-ms-win-)[^/\\]*\.dll$", re.IGNORECASE)

# Libraries of others that Python's installers bring, and their names in a Linux build.
BESIDE_PYTHON = {"sqlite": "libsqlite3-0", "ffi": "libffi8", "zlib": "zlib1g", "z": "zlib1g"}
LIBRARY = re.compile(r"(?:lib)?([a-z]\w*?)[-.\d]*\.(?:dll|dylib)", re.IGNORECASE)


class LicenseError(Exception):
    """A bundled file belongs to no known part, or a part has no license text. The message names it."""


class Part(NamedTuple):
    """A work of others, with the files of its license."""

    name: str
    version: str
    license: str
    texts: tuple[Path, ...]


class System(Protocol):
    """A system on which programs are frozen. Knows the parts of a frozen folder."""

    def part_of(self, file: Path) -> Part:
        """Return the part that *file* belongs to.

        Raises:
            LicenseError: No part is known.
        """
        ...

    def parts_within_qt(self) -> list[Part]:
        """Return the works inside PySide's wheels. Only their texts are known, because the wheels name none."""
        ...

    def common_text(self, name: str) -> Path:
        """Return the file that Debian's texts call ``/usr/share/common-licenses/NAME``."""
        ...


class Debian:
    """Linux. Bundled files come from pip and from Debian."""

    def part_of(self, file: Path) -> Part:
        package = _site_package(file)
        if package in PYSIDE:
            if file.name.startswith("libicu"):
                return Part("ICU", file.suffix.strip("."), "Unicode-3.0", self._part("libicu72").texts)
            name = PYSIDE[package]
            return Part(name, metadata.version(name), LGPL_OF_QT, tuple(self.common_text(text) for text in LGPL))
        if package:
            return _part_of_pip(package)
        if file.name.startswith("libpython") or file.is_relative_to(sysconfig.get_path("stdlib")):
            return Part("Python", platform.python_version(), "PSF-2.0", self._part("libpython3-stdlib").texts)
        return self._part(self._package(file))

    def parts_within_qt(self) -> list[Part]:
        return [
            _within_qt(name, self._part(name).texts) for name in ("libqt6core6", "libqt6svg6", "libqt6waylandclient6")
        ]

    def common_text(self, name: str) -> Path:
        return COMMON_TEXTS / name

    def _package(self, file: Path) -> str:
        for path in (file, file.resolve()):  # if /lib is a link, dpkg may know either name
            for name in (str(path), str(path).removeprefix("/usr")):
                done = subprocess.run(["dpkg-query", "--search", name], capture_output=True, text=True)
                if done.returncode == 0:
                    return done.stdout.split(":")[0]
        raise _nobody_knows(file)

    def _part(self, package: str) -> Part:
        text = DEBIAN_TEXTS / package / "copyright"
        said = text.read_text(encoding="utf-8", errors="replace") if text.is_file() else ""
        names = dict.fromkeys(re.findall(r"^License:[ \t]*(\S.*)$", said, re.MULTILINE))
        query = ["dpkg-query", "--show", "--showformat", "${Version}", package]
        version = subprocess.run(query, capture_output=True, text=True).stdout
        # The licenses of the packaging and of tests are among them. A longer list is no help in a single line.
        return Part(package, version, ", ".join(names) if 0 < len(names) < 6 else "see its text", (text,))


class Elsewhere:
    """Windows and macOS. Bundled files come from pip and with Python."""

    def __init__(self, given: Path) -> None:
        """*given* is the ``licenses`` folder of a Linux build."""
        self._given = given

    def part_of(self, file: Path) -> Part:
        if MICROSOFT.search(file.name):
            version, terms = "(with Python and PySide)", "Microsoft Distributable Code"
            return Part("Microsoft-runtime", version, terms, (self._python_text(),))
        package = _site_package(file)
        if package in PYSIDE:
            name = PYSIDE[package]
            return Part(name, metadata.version(name), LGPL_OF_QT, self._texts(name))
        if package:
            return _part_of_pip(package)
        if not any(is_below(file, folder) for folder in (sysconfig.get_path("stdlib"), sys.base_prefix)):
            raise _nobody_knows(file)
        library = LIBRARY.fullmatch(file.name)
        if library and library[1].lower() != "python":
            return self._library(library[1], file)
        texts = (self._python_text(), *self._texts("Python"))
        return Part("Python", platform.python_version(), "PSF-2.0", texts)

    def parts_within_qt(self) -> list[Part]:
        return [_within_qt(name, self._texts(name)) for name in ("libqt6core6", "libqt6svg6")]

    def common_text(self, name: str) -> Path:
        return self._given / "common-licenses" / name

    def _library(self, name: str, file: Path) -> Part:
        known = BESIDE_PYTHON.get(name)
        if not known:
            raise _nobody_knows(file)
        version = sqlite3.sqlite_version if name == "sqlite" else f"(with Python {platform.python_version()})"
        return Part(known, version, "see its text", self._texts(known))

    def _python_text(self) -> Path:
        """Return Python's own license. It is in Python's folder on Windows, in the library's folder on macOS."""
        found = [Path(folder, "LICENSE.txt") for folder in (sys.base_prefix, sysconfig.get_path("stdlib"))]
        return next((text for text in found if text.is_file()), found[0])

    def _texts(self, name: str) -> tuple[Path, ...]:
        return tuple(sorted((self._given / name).glob("*.txt")))


@cache  # looking for it asks for every installed file, and there are hundreds of modules
def _part_of_pip(package: str) -> Part:
    """Return the part that pip installed, by the name that Python imports."""
    return python_part(metadata.packages_distributions()[package][0])


def python_part(name: str) -> Part:
    """Return the part that pip installed as *name*."""
    distribution = metadata.distribution(name)
    texts = [file for file in distribution.files or () if re.search(r"LICEN[SC]E|COPYING|NOTICE", file.name)]
    about = distribution.metadata.json
    license = str(about.get("license_expression") or about.get("license") or "see its text")
    located = tuple(Path(str(distribution.locate_file(text))) for text in texts if "dist-info" in str(text))
    return Part(str(about["name"]), distribution.version, license.splitlines()[0], located)


def _within_qt(name: str, texts: tuple[Path, ...]) -> Part:
    return Part(name, "(texts only)", "the works of others within Qt", texts)


def _site_package(file: Path) -> str | None:
    parts = file.parts
    if "site-packages" not in parts:
        return None
    return parts[parts.index("site-packages") + 1].split(".")[0]


def is_below(file: Path, folder: str | Path) -> bool:
    """Return whether *file* is below *folder*, with or without following links."""
    return file.is_relative_to(folder) or file.resolve().is_relative_to(Path(folder).resolve())


def _nobody_knows(file: Path) -> LicenseError:
    return LicenseError(f"Nobody knows whose work {file} is, so its license can't be bundled.")
