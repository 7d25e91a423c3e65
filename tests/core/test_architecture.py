"""The packages of the program, and which may import which. Every import is read.

A package, or a module beside the packages, is called a room here. A new one needs a row in docs/architecture.md, and a
line in `ROOMS`. There, each room stands above those that it imports.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

PACKAGE = "lecun_viewer"
ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "src" / PACKAGE


class Room(NamedTuple):
    """What a room may import: our rooms, other libraries, and all of the standard library except *never*."""

    ours: frozenset[str]
    others: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()


def names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


GIVEN_STORES = ("gui", "records")  # they get stores, and open none
OUTSIDE_WORLD = names("glob io os pathlib shutil socket sqlite3 subprocess tempfile time importlib urllib http")
NETWORK = names("ssl urllib http ftplib smtplib asyncio xmlrpc socketserver")

# No circle: a room imports only rooms that stand below it.
ROOMS = {
    "__main__": Room(names("app system")),
    "app": Room(
        names("app core desktop generated gui records.state stores system texts version lecun_viewer"),
        names("PySide6"),
        NETWORK,
    ),
    "cli": Room(names("cli cite core exchange gui.card imports records stores system texts version"), never=NETWORK),
    "gui": Room(
        names(
            "gui cite core desktop.APP_ID desktop.SEARCH_NAME desktop.bus exchange generated "
            "imports system.files system.log texts "
            "records.importing records.likeness records.log records.note_folder records.state"
        ),
        names("PySide6 jeepney markdown_it"),
        names("sqlite3") | NETWORK,
    ),
    "desktop": Room(names("desktop core library records stores system texts"), names("jeepney"), NETWORK),
    "texts": Room(names("texts core exchange imports records system.log"), never=NETWORK),
    "stores": Room(names("core library records system"), never=NETWORK),
    "records": Room(names("records core exchange imports system"), names("msgspec"), NETWORK),
    "library": Room(names("library core system"), never=NETWORK),
    "system": Room(names("system core version"), names("platformdirs"), NETWORK),
    "imports": Room(
        names("imports core exchange"),
        names("charset_normalizer markdown_it msgspec"),
        never=OUTSIDE_WORLD - names("sqlite3") | NETWORK,  # the database of a device is read in memory
    ),
    "exchange": Room(names("exchange cite core"), names("msgspec"), never=OUTSIDE_WORLD | NETWORK),
    "cite": Room(names("cite core"), never=OUTSIDE_WORLD | NETWORK),
    "core": Room(names("core"), names("msgspec"), never=OUTSIDE_WORLD | NETWORK),
    "generated": Room(names(""), names("PySide6"), never=OUTSIDE_WORLD | NETWORK),
    "__init__": Room(names("")),
}

# The rooms of gui and the modules beside them, each with what it may import of the others. No circle: a room imports
# only rooms that stand below it.
GUI_ROOMS = {
    "window": names(
        "sidebar quote_list quote_page dialogs booklet card preferences theme widgets store_signals editor selection"
        " saving"
    ),
    "preferences": names("background theme widgets"),
    "background": names("message_bus dialogs theme widgets editor store_signals"),
    "dialogs": names("theme widgets saving"),
    "booklet": names("theme widgets saving"),
    "card": names("theme widgets saving"),
    "quote_list": names("sidebar theme widgets selection"),
    "sidebar": names("theme"),
    "quote_page": names("theme widgets"),
    "process": names("widgets store_signals"),
    "editor": names("widgets"),
    "store_signals": names(""),
    "selection": names(""),
    "widgets": names("message_bus theme"),
    "message_bus": names(""),
    "theme": names(""),
    "saving": names(""),
}
CLOCK = {("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("date", "today"), ("time", "time")}
QT_NETWORK_MODULES = names("PySide6.QtNetworkAuth PySide6.QtWebEngineCore PySide6.QtWebSockets PySide6.QtHttpServer")


def room_of(path: Path) -> str:
    return path.relative_to(SOURCES).parts[0].removesuffix(".py")


def modules() -> list[Path]:
    return sorted(path for path in SOURCES.rglob("*.py") if room_of(path) != "generated")


def imported(tree: ast.Module, path: Path) -> Iterator[str]:
    """Yield the full name of every import. Imports in functions and for type checkers count, too."""
    package = [PACKAGE, *path.relative_to(SOURCES).parts[:-1]]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) + 1 - node.level] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield from (f"{module}.{alias.name}" for alias in node.names)


def is_allowed(name: str, room: Room) -> bool:
    top, _, rest = name.partition(".")
    if top == PACKAGE:
        target, _, inner = rest.partition(".")
        target = "version" if target == "__version__" else target or PACKAGE
        return target in room.ours or f"{target}.{inner.partition('.')[0]}" in room.ours
    if name.startswith("urllib.parse.") or name in (
        "io.BytesIO",
        "io.StringIO",
    ):  # know addresses and memory, and nothing outside
        return True
    if top in sys.stdlib_module_names:
        return top not in room.never
    return top in room.others and not any(name.startswith(module) for module in QT_NETWORK_MODULES)


def wrong_arrows(source: str, path: Path) -> list[str]:
    room, tree = ROOMS[room_of(path)], ast.parse(source)
    named = names_for_types(tree, path) if room_of(path) in GIVEN_STORES else set()
    return [name for name in imported(tree, path) if name not in named and not is_allowed(name, room)]


def names_for_types(tree: ast.Module, path: Path) -> set[str]:
    """Return what is imported only for the names of types: the classes of stores."""
    blocks = [node for node in ast.walk(tree) if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"]
    found = {name for block in blocks for name in imported(ast.Module(block.body, []), path)}
    stores = tuple(
        f"{PACKAGE}.{room}" for room in ("library", "records", "stores", "system.settings", "desktop.autostart")
    )
    return {name for name in found if name.startswith(stores)}


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(SOURCES).as_posix())
def test_every_import_is_an_arrow_that_is_allowed(path: Path) -> None:
    assert room_of(path) in ROOMS, "a new room: give it its arrows in this file"
    assert wrong_arrows(path.read_text(encoding="utf-8"), path) == []


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("core/quote.py", "import sqlite3"),
        ("core/quote.py", "from ..system import database"),
        ("library/library.py", "from PySide6.QtCore import QObject"),
        ("gui/window.py", "from lecun_viewer.records.favorites import FavoriteStore"),
        ("core/quote.py", "if TYPE_CHECKING:\n    from lecun_viewer.records.favorites import FavoriteStore"),
        ("app/start.py", "import urllib.request"),
        ("app/start.py", "from PySide6.QtWebSockets import QWebSocket"),
    ],
)
def test_a_wrong_arrow_is_seen(place: str, line: str) -> None:
    assert wrong_arrows(line, SOURCES / place)


def test_no_arrow_between_rooms_goes_up() -> None:
    order = list(ROOMS)
    ours = [(room, below.partition(".")[0]) for room, rules in ROOMS.items() for below in rules.ours]
    assert [(room, below) for room, below in ours if below in order[: order.index(room)]] == []


def gui_room_of(path: Path) -> str:
    """Return the room of gui in which a module stands, or its own name if it stands beside the rooms."""
    return path.relative_to(SOURCES / "gui").parts[0].removesuffix(".py")


def gui_modules() -> list[Path]:
    return [path for path in modules() if room_of(path) == "gui" and path.parent.name + path.name != "gui__init__.py"]


def gui_arrows(source: str, path: Path) -> set[str]:
    """Return the other rooms of gui that *source* imports, also through the promoted widgets of its forms."""
    found = set()
    for name in imported(ast.parse(source), path):
        parts = name.split(".")
        if parts[:2] == [PACKAGE, "gui"] and len(parts) > 2:
            found.add(parts[2])
        elif parts[:2] == [PACKAGE, "generated"] and len(parts) > 2 and parts[2].startswith("ui_"):
            form = ROOT / "ui" / f"{parts[2].removeprefix('ui_')}.ui"
            headers = ElementTree.parse(form).iterfind(".//customwidget/header")
            found.update((header.text or "").split(".")[2] for header in headers)
    return found - {gui_room_of(path)}


@pytest.mark.parametrize("path", gui_modules(), ids=lambda path: path.relative_to(SOURCES).as_posix())
def test_every_import_between_the_rooms_of_gui_is_allowed(path: Path) -> None:
    room = gui_room_of(path)
    assert room in GUI_ROOMS, "a new room: give it its arrows in this file"
    assert gui_arrows(path.read_text(encoding="utf-8"), path) <= GUI_ROOMS[room]


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("theme/colors.py", "from ..widgets.dialogs import run"),
        ("quote_page/quote_page.py", "def late():\n    from lecun_viewer.gui.window import main_window"),
        ("dialogs/about_dialog.py", "from lecun_viewer.generated.ui_main_window import Ui_MainWindow"),
    ],
)
def test_a_wrong_arrow_between_the_rooms_of_gui_is_seen(place: str, line: str) -> None:
    path = SOURCES / "gui" / place
    assert not gui_arrows(line, path) <= GUI_ROOMS[gui_room_of(path)]


def test_no_arrow_between_the_rooms_of_gui_goes_up() -> None:
    order = list(GUI_ROOMS)
    assert [
        (room, below) for room, rooms in GUI_ROOMS.items() for below in rooms if order.index(below) <= order.index(room)
    ] == []


def asks_the_clock(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and (node.value.id, node.attr) in CLOCK


def calls_open(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open"


@pytest.mark.parametrize("room", ["core", "cite", "exchange", "imports", "library", "records", "gui"])
def test_the_clock_is_handed_over_and_never_asked(room: str) -> None:
    paths = list((SOURCES / room).rglob("*.py"))
    assert paths
    for path in paths:
        assert not any(map(asks_the_clock, ast.walk(ast.parse(path.read_text(encoding="utf-8"))))), path


@pytest.mark.parametrize("room", ["core", "cite", "exchange", "imports"])
def test_the_core_opens_no_file(room: str) -> None:
    paths = list((SOURCES / room).rglob("*.py"))
    assert paths
    for path in paths:
        assert not any(map(calls_open, ast.walk(ast.parse(path.read_text(encoding="utf-8"))))), path


def test_only_one_module_of_the_library_knows_the_generated_data_by_name() -> None:
    knowing = [
        path.name for path in (SOURCES / "library").rglob("*.py") if "generated" in path.read_text(encoding="utf-8")
    ]
    assert knowing == ["shipped.py"]


LISTS_OF_CARDS = names(  # plain values, which the console's options name, too
    "lecun_viewer.gui lecun_viewer.gui.card lecun_viewer.gui.card.card_file lecun_viewer.gui.card.designs"
)


@pytest.mark.parametrize("command", [["list"], ["search", "cake"], ["favorites", "add", "cake-analogy"]])
def test_the_console_program_loads_no_qt_and_no_window(command: list[str]) -> None:
    program = (
        "import sys\n"
        "from lecun_viewer.cli import main\n"
        "status = main(sys.argv[1:])\n"
        "print(*sorted(sys.modules), file=sys.stderr)\n"
        "sys.exit(status)"
    )
    done = subprocess.run([sys.executable, "-c", program, *command], capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    loaded = done.stderr.splitlines()[-1].split()
    assert "lecun_viewer.library.library" in loaded
    refused = ("PySide6", "shiboken6", "lecun_viewer.gui", "lecun_viewer.app.start")
    assert {name for name in loaded if name.startswith(refused)} <= LISTS_OF_CARDS
