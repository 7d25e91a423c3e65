"""The checks of `self_test`. Each returns what it found, or raises."""

import pkgutil
import re
import sys
import tempfile
from contextlib import closing
from gettext import GNUTranslations
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QLibraryInfo, QLocale, QPluginLoader, QTranslator, qVersion
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QMainWindow, QScrollArea, QWidget

import lecun_viewer
from lecun_viewer import __version__, generated
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.query import parse
from lecun_viewer.core.search import Search
from lecun_viewer.gui.dialogs import guide_pages
from lecun_viewer.gui.process.application import make_application
from lecun_viewer.stores import Stores
from lecun_viewer.system.directories import APP_NAME
from lecun_viewer.texts.catalogue import catalogue_of

# Modules that one system alone uses and can import. They need jeepney, or a pipe that QtNetwork has.
MODULES_OF = {
    "linux": (
        "desktop.bus",
        "gui.background.background_portal",
        "gui.background.desktop_signals",
        "gui.background.freedesktop_notifier",
        "gui.background.freedesktop_notifier",
        "gui.message_bus",
        "gui.widgets.portal_request",
        "desktop.search_service.__main__",
        "desktop.search_service.gnome",
        "desktop.search_service.krunner",
        "desktop.search_service.service",
    ),
    "win32": ("gui.process.named_pipe",),
}

NEEDED_PLUGINS = {
    "iconengines": ("svgicon",),
    "imageformats": ("svg",),
    "platforms": ({"win32": "windows", "darwin": "cocoa"}.get(sys.platform, "xcb"), "offscreen"),
}
# The library of the system that each plugin needs. A bundle leaves it out: printing works only with the CUPS that runs.
# Without this library the plugin doesn't load, and printing goes into a PDF.
PLUGINS_BESIDE = {"cupsprintersupport": "libcups"}

# Qt's own words, such as those of standard buttons.
QTS_TRANSLATION = "qtbase"


class SelfTestError(Exception):
    """A part is missing or does not work. The text says which."""


def application() -> str:
    made = QApplication.instance() or make_application(APP_NAME, __version__)
    platform = made.platformName()  # type: ignore[attr-defined]  # QCoreApplication, say the stubs
    return f"LeCun Viewer {__version__} on Qt {qVersion()}, platform {platform}"


def modules() -> str:
    found = {module.name for module in pkgutil.walk_packages(lecun_viewer.__path__, "lecun_viewer.")}
    others = [name for system, names in MODULES_OF.items() if system != sys.platform for name in names]
    names = found - {f"lecun_viewer.{name}" for name in ("__main__", *others)}
    for name in sorted(names):
        import_module(name)
    return f"{len(names)} modules"


def forms() -> str:
    bases = {"MainWindow": QMainWindow, "MessageBar": QFrame, "QuotePage": QScrollArea}
    names = list[str]()
    for module in pkgutil.iter_modules(generated.__path__, "lecun_viewer.generated."):
        if "ui_" in module.name:
            name = module.name.partition("ui_")[2].title().replace("_", "")
            form = getattr(import_module(module.name), f"Ui_{name}")
            form().setupUi(bases.get(name, QDialog if name.endswith("Dialog") else QWidget)())
            names.append(name)
    return f"{len(names)} forms: {', '.join(names)}"


def plugins() -> str:
    """Load the plugins that Qt needs here. In a bundle, load all plugins, since it has only chosen ones."""
    found = (file for folder in _plugin_folders() for file in sorted(folder.glob("*/*")))
    files = [file for file in found if file.suffix in (".so", ".dll", ".dylib")]
    for kind, names in NEEDED_PLUGINS.items():
        for name in names:
            if (kind, name) not in [(file.parent.name, _plugin_name(file)) for file in files]:
                raise SelfTestError(f"Qt's plugin {kind}/{name} is missing")
    needed = [file for file in files if _plugin_name(file) in NEEDED_PLUGINS.get(file.parent.name, ())]
    results = [_load(file) for file in (files if _is_bundle() else needed)]
    return f"{len(results)} plugins: {', '.join(sorted(set(results)))}"


def icons() -> str:
    names = QDir(":/icons").entryList()
    for name in names:
        if QIcon(f":/icons/{name}").pixmap(16).isNull():
            raise SelfTestError(f"the icon {name} is empty: Qt's SVG plugins are missing")
    if not names:
        raise SelfTestError("there are no icons")
    return f"{len(names)} icons"


def guide() -> str:
    names = guide_pages.page_names()
    for name in names:
        for address in re.findall(r'<img src="([^"]*)"', guide_pages.page(name)):
            picture = address.rpartition("/")[2]
            if QImage.fromData(guide_pages.picture(picture)).isNull():
                raise SelfTestError(f"the guide's picture {picture} can't be read")
    if guide_pages.CONTENTS not in names:
        raise SelfTestError("the guide is missing")
    return f"{len(names)} pages of the guide"


def translations() -> str:
    languages = [language for language in generated.LANGUAGES if language != "en"]
    for language in languages:
        if not isinstance(catalogue_of(language), GNUTranslations):
            raise SelfTestError(f"the translation {language} can't be loaded")
    return f"{len(languages)} translation(s): {', '.join(languages)}"


def words_of_qt() -> str:
    """Look for Qt's words in the languages of the program. A bundle must have them, but Qt lacks some languages."""
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    others = [language for language in generated.LANGUAGES if language != "en"]
    found = [each for each in others if QTranslator().load(QLocale(each), QTS_TRANSLATION, "_", folder)]
    if _is_bundle() and others and not found:
        raise SelfTestError(f"no translation of Qt, {QTS_TRANSLATION}, can be loaded from {folder}")
    return f"{len(found)} translation(s) of Qt's own words"


def quote_of_the_day() -> str:
    with tempfile.TemporaryDirectory() as folder, closing(Stores(Path(folder), Path(folder))) as made:
        today = made.daily.today()
    if today is None:
        raise SelfTestError("there is no quote of the day")
    return f"the quote of {today.day}: {today.quote.id}"


def stores() -> str:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with closing(Stores(folder, folder)) as made:
            total, collections = made.library.count(Search()), made.library.collections()
            quote = made.library.page(Search()).quotes[-1]
            found = made.library.page(Search(parse(f'"{quote.text}"'))).quotes
            made.favorites.put(Favorite.mark(quote, made.now()))
        with closing(Stores(folder, folder)) as again:
            kept = quote.id in again.favorites
    if total != sum(each.quote_count for each in collections):
        raise SelfTestError(f"{total} quotes are not those of the collections: {collections}")
    if found != [quote] or not kept:
        raise SelfTestError(f"{total} quotes; the last one was found {len(found)} times; favorite kept: {kept}")
    return f"{total} quotes of {len(collections)} collections, searched; a favorite, kept"


CHECKS = (application, modules, forms, plugins, icons, guide, translations, words_of_qt, quote_of_the_day, stores)


def _is_bundle() -> bool:
    return bool(getattr(sys, "frozen", False))  # as PyInstaller says


def _plugin_folders() -> list[Path]:
    """Return the folders where Qt looks for plugins. A bundle has one such folder of its own."""
    own = QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)
    return [Path(folder) for folder in ([own] if _is_bundle() else QCoreApplication.libraryPaths())]


def _plugin_name(file: Path) -> str:
    """Return ``svg`` for ``libqsvg.so`` and ``qsvg.dll``."""
    return file.stem.removeprefix("lib").removeprefix("q")


def _load(file: Path) -> str:
    """Load the plugin and return its name. If it lacks only its library in `PLUGINS_BESIDE`, say so after the name.

    Raises:
        SelfTestError: The plugin doesn't load for another reason.
    """
    loader, name = QPluginLoader(str(file)), _plugin_name(file)
    if loader.load():
        return name
    beside = PLUGINS_BESIDE.get(name)
    if beside and f"{beside}." in loader.errorString():
        return f"{name} (not loaded: there is no {beside} here)"
    raise SelfTestError(f"Qt's plugin {file.parent.name}/{file.name} can't be loaded: {loader.errorString()}")
