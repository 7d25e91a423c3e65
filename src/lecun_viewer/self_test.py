"""``lecun-viewer --self-test``: whether all parts of an installed program are there and work together.

For packages: a form, an icon, a plugin or the quotes that were left out show here, and not when a user needs them.
"""

import os
import pkgutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from importlib import import_module
from pathlib import Path

# Modules that one system alone uses and can import. They need jeepney, or a pipe that QtNetwork has.
MODULES_OF = {
    "linux": (
        "gui.background.bus_signals",
        "gui.background.bus_socket",
        "gui.background.freedesktop_notifier",
        "gui.background.message_bus",
        "gui.background.session_bus",
    ),
    "win32": ("gui.process.named_pipe",),
}

NEEDED_PLUGINS = {
    "iconengines": ("svgicon",),
    "imageformats": ("svg",),
    "platforms": ({"win32": "windows", "darwin": "cocoa"}.get(sys.platform, "xcb"), "offscreen"),
}
# By the library that a bundle leaves to the system, for it has to be the system's own: with another CUPS than the one
# that runs, nothing prints. Where there is none, such a plugin doesn't load, and printing goes into a PDF.
PLUGINS_BESIDE = {"cupsprintersupport": "libcups"}

# Qt's own words in another language than the program's, to see by one whether a bundle has them.
BUNDLED_TRANSLATION = "qtbase_de.qm"

CHECKS: list[Callable[[], str]] = []


class SelfTestError(Exception):
    """A part is missing or does not work; the text says which."""


def check(function: Callable[[], str]) -> Callable[[], str]:
    """Add *function*, which returns what it found or raises."""
    CHECKS.append(function)
    return function


def self_test() -> int:
    """Run all checks, print what each found, and return the exit status: 0 where all is there, else 1."""
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    failed = 0
    for function in CHECKS:
        try:
            print(f"ok      {function()}")
        except Exception as error:  # whatever it is, it is what this program is asked to find
            failed += 1
            print(f"failed  {function.__name__}: {error!r}")
    print("All parts are there." if not failed else f"{failed} of {len(CHECKS)} checks failed.")
    return 1 if failed else 0


@check
def application() -> str:
    from PySide6.QtCore import qVersion
    from PySide6.QtWidgets import QApplication

    from lecun_viewer import __version__
    from lecun_viewer.directories import APP_NAME
    from lecun_viewer.gui.process.application import make_application

    made = QApplication.instance() or make_application(APP_NAME, __version__)
    platform = made.platformName()  # type: ignore[attr-defined]  # QCoreApplication, say the stubs
    return f"LeCun Viewer {__version__} on Qt {qVersion()}, platform {platform}"


@check
def modules() -> str:
    import lecun_viewer

    found = {module.name for module in pkgutil.walk_packages(lecun_viewer.__path__, "lecun_viewer.")}
    others = [name for system, names in MODULES_OF.items() if system != sys.platform for name in names]
    names = found - {f"lecun_viewer.{name}" for name in ("__main__", *others)}
    for name in sorted(names):
        import_module(name)
    return f"{len(names)} modules"


@check
def forms() -> str:
    from PySide6.QtWidgets import QDialog, QFrame, QMainWindow, QScrollArea, QWidget

    bases = {"MainWindow": QMainWindow, "MessageBar": QFrame, "QuotePage": QScrollArea}
    names = list(_form_names())
    for name in names:
        form = getattr(import_module(f"lecun_viewer.generated.ui_{_snake(name)}"), f"Ui_{name}")
        base = bases.get(name, QDialog if name.endswith("Dialog") else QWidget)
        form().setupUi(base())
    return f"{len(names)} forms: {', '.join(names)}"


@check
def plugins() -> str:
    """Load the plugins that Qt can't do without here; of a bundle, which has what was chosen, each that there is."""
    files = [file for folder in _plugin_folders() for file in _plugins_in(folder)]
    for kind, names in NEEDED_PLUGINS.items():
        for name in names:
            if (kind, name) not in [(file.parent.name, _plugin_name(file)) for file in files]:
                raise SelfTestError(f"Qt's plugin {kind}/{name} is missing")
    chosen = files if _is_bundle() else [file for file in files if _is_needed(file)]
    results = [_load(file) for file in chosen]
    return f"{len(results)} plugins: {', '.join(sorted(set(results)))}"


@check
def icons() -> str:
    from PySide6.QtCore import QDir
    from PySide6.QtGui import QIcon

    names = QDir(":/icons").entryList()
    for name in names:
        if QIcon(f":/icons/{name}").pixmap(16).isNull():
            raise SelfTestError(f"the icon {name} is empty: Qt's SVG plugins are missing")
    if not names:
        raise SelfTestError("there are no icons")
    return f"{len(names)} icons"


@check
def translations() -> str:
    from PySide6.QtCore import QDir, QLibraryInfo, QTranslator

    names = QDir(":/translations").entryList()
    for name in names:
        if not QTranslator().load(f":/translations/{name}"):
            raise SelfTestError(f"the translation {name} can't be loaded")
    if not names:
        raise SelfTestError("there are no translations")
    if _is_bundle():
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if not QTranslator().load(BUNDLED_TRANSLATION, folder):
            raise SelfTestError(f"Qt's translation {BUNDLED_TRANSLATION} can't be loaded from {folder}")
        names.append(BUNDLED_TRANSLATION)
    return f"{len(names)} translation(s): {', '.join(names)}"


@check
def quote_of_the_day() -> str:
    from lecun_viewer.stores import Stores

    with tempfile.TemporaryDirectory() as folder, closing(Stores(Path(folder), Path(folder))) as made:
        today = made.daily.today()
    return f"the quote of {today.day}: {today.quote.id}"


@check
def stores() -> str:
    from lecun_viewer.core.favorite import Favorite
    from lecun_viewer.core.query import parse
    from lecun_viewer.core.search import Search
    from lecun_viewer.stores import Stores

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with closing(Stores(folder, folder)) as made:
            total = made.library.count(Search()).number
            quote = made.library.page(Search()).quotes[-1]
            found = made.library.page(Search(parse(f'"{quote.text}"'))).quotes
            made.favorites.put(Favorite.mark(quote, made.now()))
        with closing(Stores(folder, folder)) as again:
            kept = quote.id in again.favorites
    if found != [quote] or not kept:
        raise SelfTestError(f"{total} quotes; the last one was found {len(found)} times; favorite kept: {kept}")
    return f"{total} quotes, searched; a favorite, kept"


def _is_bundle() -> bool:
    return bool(getattr(sys, "frozen", False))  # as PyInstaller says


def _plugin_folders() -> list[Path]:
    """Return where Qt looks for plugins: a bundle's own folder of them, elsewhere wherever the installed Qt does."""
    from PySide6.QtCore import QCoreApplication, QLibraryInfo

    own = QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)
    return [Path(folder) for folder in ([own] if _is_bundle() else QCoreApplication.libraryPaths())]


def _plugins_in(folder: Path) -> list[Path]:
    return sorted(file for file in folder.glob("*/*") if file.suffix in (".so", ".dll", ".dylib"))


def _plugin_name(file: Path) -> str:
    """Return ``svg`` for ``libqsvg.so`` and ``qsvg.dll``."""
    return file.stem.removeprefix("lib").removeprefix("q")


def _is_needed(file: Path) -> bool:
    return _plugin_name(file) in NEEDED_PLUGINS.get(file.parent.name, ())


def _load(file: Path) -> str:
    """Load the plugin; return its name, and what it lacks where that is what `PLUGINS_BESIDE` says.

    Raises:
        SelfTestError: it doesn't load for any other reason.
    """
    from PySide6.QtCore import QPluginLoader

    loader, name = QPluginLoader(str(file)), _plugin_name(file)
    if loader.load():
        return name
    beside = PLUGINS_BESIDE.get(name)
    if beside and f"{beside}." in loader.errorString():
        return f"{name} (not loaded: there is no {beside} here)"
    raise SelfTestError(f"Qt's plugin {file.parent.name}/{file.name} can't be loaded: {loader.errorString()}")


def _form_names() -> Iterator[str]:
    import lecun_viewer.generated

    for module in pkgutil.iter_modules(lecun_viewer.generated.__path__):
        if module.name.startswith("ui_"):
            yield "".join(word.capitalize() for word in module.name[3:].split("_"))


def _snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")
