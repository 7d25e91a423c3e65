"""Choose what goes into the frozen folder: only what the program uses of Python, Qt and the system.

PyInstaller's hooks bring everything that a Qt module could use. Only plugins named here are kept. Libraries that only
a dropped plugin needs are dropped as well. ``contents-linux.txt`` lists the result, ``needed-….txt`` what must be kept
on the other systems.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath, PurePosixPath

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))
import compile_assets  # noqa: E402

Entry = tuple[str, str, str]  # a row of PyInstaller's tables: name in the folder, file, type

# Imported only for cases that never happen here, such as downloads or another system.
UNUSED_MODULES = (
    "PySide6.QtDBus",  # but Qt's library of this name stays, for accessibility
    "PySide6.QtDesigner",
    *(() if sys.platform == "win32" else ("PySide6.QtNetwork",)),  # for `gui.process.named_pipe`
    "PySide6.QtOpenGL",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtTest",
    "PySide6.QtUiTools",
    "PySide6.QtXml",
    "PySide6.scripts",
    "_bz2",
    "_hashlib",
    "_lzma",
    "_pyrepl",
    "_ssl",
    "_uuid",  # `uuid` does without
    "asyncio",
    "bz2",
    "ctypes.macholib",
    "curses",
    "distutils",
    "doctest",
    "ensurepip",
    "idlelib",
    "jeepney.io.asyncio",
    "jeepney.io.trio",
    "lib2to3",
    "lzma",
    "multiprocessing",
    "packaging",
    "pdb",
    "pkg_resources",
    "pydoc",
    "pydoc_data",
    "readline",
    "setuptools",
    "ssl",
    "tkinter",
    "trio",
    "unittest",
    "venv",
    "xmlrpc",
)

# For all three systems.
PLUGINS = {
    "iconengines": {"qsvgicon"},
    "imageformats": {"qsvg"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platforms": {"qcocoa", "qoffscreen", "qwayland", "qwindows", "qxcb"},
    # Not gtk3. It would bring all of Debian 12's GTK. With the system's GTK, it would load libraries that need a newer
    # GLib than the folder has. GNOME's colors come from the settings portal.
    "platformthemes": {"qxdgdesktopportal"},
    # Needs the system's libcups. Without libcups it doesn't load, and only printing into a PDF is offered.
    "printsupport": {"cupsprintersupport"},
    "styles": {"qmacstyle", "qmodernwindowsstyle"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-shell-integration": {"xdg-shell"},
}

# Not bundled. They come with libGL and libEGL, which a system must have. Mesa needs libgcc_s, libstdc++ and libX11 of
# its own time. Debian 12's libexpat needs a newer glibc than Ubuntu 22.04 has.
SYSTEM_LIBRARIES = ("libX11", "libXau", "libXdmcp", "libbsd", "libexpat", "libgcc_s", "libmd", "libstdc++")

# On Windows and macOS `needed` drops nothing. So libraries of dropped plugins are named here: a renderer for OpenGL
# (20 MB, unused by widgets), ciphers for a network, and on macOS Qt's network, for touch screens.
UNUSED_LIBRARIES = ("opengl32sw", "libcrypto", "libssl", *(() if sys.platform == "win32" else ("QtNetwork",)))

# PyInstaller leaves Wayland's libraries to the system, whose Mesa they must fit. libEGL brings all but this library.
BUNDLED_LIBRARY = "libwayland-cursor.so.0"


def added() -> list[Entry]:
    """Return the entries that PyInstaller leaves out and the program needs."""
    if sys.platform != "linux":
        return []
    from PyInstaller.depend.bindepend import resolve_library_path

    path = resolve_library_path(BUNDLED_LIBRARY)
    assert path, f"{BUNDLED_LIBRARY} is installed where this is built"
    return [(BUNDLED_LIBRARY, path, "BINARY")]


def kept(entries: Iterable[Entry]) -> list[Entry]:
    """Return the *entries* that go into the folder."""
    return [entry for entry in entries if _is_kept(_name(entry))]


def needed(entries: Iterable[Entry]) -> list[Entry]:
    """Return the *entries* that a kept plugin or an extension module needs, directly or not.

    Does so on Linux only. On other systems nobody has tried what is loaded without being named.
    """
    if sys.platform != "linux":
        return list(entries)
    entries = list(entries)
    by_file_name: dict[str, list[Entry]] = {}
    for entry in entries:
        by_file_name.setdefault(_name(entry).name, []).append(entry)
    waiting = [_name(entry).name for entry in entries if entry[2] == "EXTENSION" or _is_loaded_by_name(_name(entry))]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += [each for entry in by_file_name.get(name, ()) for each in _imports(entry)]
    return [entry for entry in entries if entry[2] == "DATA" or _name(entry).name in seen]


def _imports(entry: Entry) -> Iterator[str]:
    from PyInstaller.depend.bindepend import get_imports

    _, file, kind = entry
    if kind == "SYMLINK":
        yield PurePosixPath(file).name
        return
    for imported, _ in get_imports(file):
        yield PurePosixPath(imported).name


def _is_loaded_by_name(name: PurePosixPath) -> bool:
    return "plugins" in name.parts or name.name.startswith("libpython")


def _name(entry: Entry) -> PurePosixPath:
    return PurePosixPath(PurePath(entry[0]).as_posix())


def _is_kept(name: PurePosixPath) -> bool:
    if name.name.startswith(SYSTEM_LIBRARIES) or any(part.startswith(UNUSED_LIBRARIES) for part in name.parts):
        return False
    folders = name.parts[:-1]
    if any(folder.endswith(".dist-info") for folder in folders):
        return False
    if "plugins" in folders:
        return _stem(name) in PLUGINS.get(folders[-1], ())
    if "translations" in folders:
        return name.stem in _translations()
    return "qml" not in folders


def _translations() -> set[str]:
    """Return the translations of Qt's own words that `gui.process.catalogue` may load: those of our languages."""
    languages = compile_assets.languages(ROOT)
    return {f"qtbase_{each}" for language in languages for each in (language, language.partition("_")[0])}


def _stem(plugin: PurePosixPath) -> str:
    return plugin.name.split(".")[0].removeprefix("lib")
