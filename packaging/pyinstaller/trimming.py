"""What of Python, Qt and the system goes into the frozen folder: no more than the program uses.

PyInstaller's hooks bring whatever a Qt module could use. Plugins are kept by name, so that a new one has to be
let in; what they alone had needed goes with them. ``contents-linux.txt`` lists what is left, ``needed-….txt`` what has
to be left on the other systems.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import PurePath, PurePosixPath

Entry = tuple[str, str, str]  # of PyInstaller's tables: the name inside the folder, the file, the type

# Imported for cases that this program never comes to, such as fetching, or another system.
UNUSED_MODULES = (
    "PySide6.QtDBus",  # jeepney's; Qt's library of that name is there, for accessibility
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

# For the three systems at once; each finds its own among them.
PLUGINS = {
    "iconengines": {"qsvgicon"},
    "imageformats": {"qsvg"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platforms": {"qcocoa", "qoffscreen", "qwayland", "qwindows", "qxcb"},
    # Not gtk3: it brings GTK and all below it in Debian 12's version, or, with the system's, loads what was made
    # against a newer GLib than the one in the folder. GNOME's colors come over the settings portal without it.
    "platformthemes": {"qxdgdesktopportal"},
    # Uses the system's libcups. Where there is none it doesn't load, and printing goes into a PDF.
    "printsupport": {"cupsprintersupport"},
    "styles": {"qmacstyle", "qmodernwindowsstyle"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-shell-integration": {"xdg-shell"},
}

# Not bundled, for they come with libGL and libEGL, which are asked for. Mesa needs those of its own time (libgcc_s,
# libstdc++, libX11), and Debian 12's libexpat needs a newer glibc than Ubuntu 22.04 has.
SYSTEM_LIBRARIES = ("libX11", "libXau", "libXdmcp", "libbsd", "libexpat", "libgcc_s", "libmd", "libstdc++")

# Brought on Windows and macOS, where `needed` looks at nobody's needs, by plugins that are left out: a renderer for
# OpenGL (20 MB; what is drawn are widgets), ciphers for a network, and on macOS Qt's network, for touch screens.
UNUSED_LIBRARIES = ("opengl32sw", "libcrypto", "libssl", *(() if sys.platform == "win32" else ("QtNetwork",)))

# PyInstaller leaves Wayland's libraries to the system, for they have to fit its Mesa. libEGL brings the others.
BUNDLED_LIBRARY = "libwayland-cursor.so.0"


def added() -> list[Entry]:
    """Return what PyInstaller leaves out and the program needs: on Linux, a library that no other brings."""
    if sys.platform != "linux":
        return []
    from PyInstaller.depend.bindepend import resolve_library_path  # type: ignore[import-untyped]

    path = resolve_library_path(BUNDLED_LIBRARY)
    assert path, f"{BUNDLED_LIBRARY} is installed where this is built"
    return [(BUNDLED_LIBRARY, path, "BINARY")]


def kept(entries: Iterable[Entry]) -> list[Entry]:
    """Return those of *entries* that go into the folder."""
    return [entry for entry in entries if _is_kept(_name(entry))]


def needed(entries: Iterable[Entry]) -> list[Entry]:
    """Return those of *entries* that a kept plugin or a module of Python's needs, or one that these need.

    On Linux alone: elsewhere, what nobody names may be loaded all the same, and nobody has tried.
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
        return name.stem.startswith("qtbase_")  # what `gui.process.application` loads
    return "qml" not in folders


def _stem(plugin: PurePosixPath) -> str:
    return plugin.name.split(".")[0].removeprefix("lib")
