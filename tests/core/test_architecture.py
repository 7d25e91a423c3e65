"""The rooms of the program and the one-way arrows between them. Every import is read.

A new room needs a line in `ROOMS`. Add a new arrow here and in docs/architecture.md.
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


OUTSIDE_WORLD = names("glob io os pathlib shutil socket sqlite3 subprocess tempfile time importlib urllib http")
NETWORK = names("ssl urllib http ftplib smtplib asyncio xmlrpc socketserver")

ROOMS = {
    "core": Room(names("core"), never=OUTSIDE_WORLD | NETWORK),
    "store": Room(names("core store links log"), never=NETWORK),
    "bus": Room(names("bus"), names("jeepney"), never=NETWORK),
    "gui": Room(names("bus core gui generated links log texts"), names("PySide6 jeepney"), names("sqlite3") | NETWORK),
    "generated": Room(names(""), names("PySide6"), never=OUTSIDE_WORLD | NETWORK),
    "stores": Room(names("core store"), never=NETWORK),
    "autostart": Room(names("autostart core directories"), never=NETWORK),
    "menu_entry": Room(names("autostart bus directories generated"), names("PySide6"), NETWORK),
    "runtime_folder": Room(names("directories store"), never=NETWORK),
    "directories": Room(names(""), names("platformdirs"), never=NETWORK),
    "card_file": Room(names("core gui generated"), names("PySide6"), NETWORK),
    "texts": Room(names("texts core"), never=NETWORK),
    "cli": Room(
        names("cli core store stores texts directories card_file fault_log encoding ending version"),
        never=NETWORK,
    ),
    "search_service": Room(
        names("search_service bus core store texts autostart directories log"), names("jeepney"), NETWORK
    ),
    "options": Room(names("console encoding option_parser"), never=NETWORK),
    "option_parser": Room(names("core directories generated texts version"), never=NETWORK),
    "app": Room(
        names("program stores gui options texts directories runtime_folder menu_command self_test fault_log"),
        never=NETWORK,
    ),
    "menu_command": Room(
        names("store gui directories autostart menu_entry texts lecun_viewer"), names("PySide6"), NETWORK
    ),
    "program": Room(
        names("after_start core store stores gui texts autostart directories fault_log log version"),
        names("PySide6"),
        NETWORK,
    ),
    "after_start": Room(names("autostart gui"), never=NETWORK),
    "self_test": Room(
        names("self_test core stores gui generated texts directories version lecun_viewer"),
        names("PySide6"),
        NETWORK,
    ),
    "console": Room(names(""), never=NETWORK),
    "encoding": Room(names(""), never=NETWORK),
    "ending": Room(names(""), never=NETWORK),
    "fault_log": Room(names("store log version"), never=NETWORK),
    "links": Room(names("core"), never=NETWORK),
    "log": Room(names(""), never=OUTSIDE_WORLD | NETWORK),
    "__main__": Room(names("app ending")),
    "__init__": Room(names("")),
}

# The rooms of gui and the modules beside them, each with what it may import of the others. No circle: a room imports
# only rooms that stand below it.
GUI_ROOMS = {
    "window": names(
        "sidebar quote_list quote_page dialogs booklet card preferences look widgets favorite_editor own_quotes "
        "quote_mime roles saving step_name"
    ),
    "preferences": names("background look widgets"),
    "background": names("bus dialogs look widgets favorite_editor quote_mime"),
    "dialogs": names("look widgets"),
    "booklet": names("look widgets saving"),
    "card": names("look widgets saving"),
    "quote_list": names("sidebar look widgets quote_mime roles"),
    "sidebar": names("look roles"),
    "quote_page": names("look widgets"),
    "process": names("widgets"),
    "favorite_editor": names("own_quotes step_name"),
    "own_quotes": names(""),
    "widgets": names("bus look"),
    "bus": names(""),
    "look": names(""),
    "quote_mime": names(""),
    "roles": names(""),
    "saving": names(""),
    "step_name": names(""),
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
        target = rest.partition(".")[0] or PACKAGE
        return ("version" if target == "__version__" else target) in room.ours
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
    named = names_for_types(tree, path) if room_of(path) == "gui" else set()  # gui gets stores, and opens none
    return [name for name in imported(tree, path) if name not in named and not is_allowed(name, room)]


def names_for_types(tree: ast.Module, path: Path) -> set[str]:
    """Return what is imported only for the names of types: the classes of stores."""
    blocks = [node for node in ast.walk(tree) if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"]
    found = {name for block in blocks for name in imported(ast.Module(block.body, []), path)}
    return {name for name in found if name.startswith(tuple(f"{PACKAGE}.{room}" for room in ("store", "autostart")))}


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(SOURCES).as_posix())
def test_every_import_is_an_arrow_that_is_allowed(path: Path) -> None:
    assert room_of(path) in ROOMS, "a new room: give it its arrows in this file"
    assert wrong_arrows(path.read_text(encoding="utf-8"), path) == []


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("core/quote.py", "import sqlite3"),
        ("core/quote.py", "from lecun_viewer.store import database"),
        ("core/quote.py", "from ..store import database"),
        ("core/quote.py", "def late():\n    from PySide6.QtCore import QObject"),
        ("store/library.py", "from PySide6.QtCore import QObject"),
        ("store/library.py", "import platformdirs"),
        ("store/library.py", "from lecun_viewer import cli"),
        ("gui/window.py", "from lecun_viewer.store.favorites import FavoriteStore"),
        ("gui/window.py", "if TYPE_CHECKING:\n    from lecun_viewer.cli import commands"),
        ("core/quote.py", "if TYPE_CHECKING:\n    from lecun_viewer.store.favorites import FavoriteStore"),
        ("gui/window.py", "from lecun_viewer.directories import data_folder"),
        ("gui/window.py", "import sqlite3"),
        ("cli/commands.py", "from lecun_viewer.gui import window"),
        ("cli/commands.py", "import PySide6"),
        ("search_service/finder.py", "from PySide6.QtCore import QObject"),
        ("search_service/finder.py", "from lecun_viewer.gui import texts"),
        ("search_service/finder.py", "from lecun_viewer import cli"),
        ("app.py", "import urllib.request"),
        ("app.py", "from PySide6.QtWebSockets import QWebSocket"),
    ],
)
def test_a_wrong_arrow_is_seen(place: str, line: str) -> None:
    assert wrong_arrows(line, SOURCES / place)


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
        ("look/colors.py", "from lecun_viewer.gui.widgets.dialogs import run"),
        ("look/colors.py", "from ..widgets.dialogs import run"),
        ("sidebar/sidebar.py", "from lecun_viewer.gui.quote_list.quote_list import QuoteList"),
        ("quote_page/quote_page.py", "def late():\n    from lecun_viewer.gui.window import main_window"),
        ("background/background.py", "from lecun_viewer.gui.window.main_window import MainWindow"),
        ("dialogs/about_dialog.py", "from lecun_viewer.generated.ui_main_window import Ui_MainWindow"),
        ("roles.py", "from lecun_viewer.gui.look import colors"),
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


@pytest.mark.parametrize("room", ["core", "store", "gui"])
def test_the_clock_is_handed_over_and_never_asked(room: str) -> None:
    for path in (SOURCES / room).rglob("*.py"):
        assert not any(map(asks_the_clock, ast.walk(ast.parse(path.read_text(encoding="utf-8"))))), path


def test_the_core_opens_no_file() -> None:
    for path in (SOURCES / "core").rglob("*.py"):
        assert not any(map(calls_open, ast.walk(ast.parse(path.read_text(encoding="utf-8"))))), path


def test_only_one_module_of_the_store_knows_the_generated_data_by_name() -> None:
    knowing = [
        path.name for path in (SOURCES / "store").rglob("*.py") if "generated" in path.read_text(encoding="utf-8")
    ]
    assert knowing == ["shipped.py"]


LISTS_OF_CARDS = names(  # plain values, which the console's options name, too
    "lecun_viewer.gui lecun_viewer.gui.card"
    " lecun_viewer.gui.card.designs lecun_viewer.gui.card.sizes lecun_viewer.gui.card.labels"
)


@pytest.mark.parametrize("command", [["list"], ["search", "is:favorite"], ["favorites", "add", "cake-analogy"]])
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
    assert "lecun_viewer.store.library" in loaded
    refused = ("PySide6", "shiboken6", "lecun_viewer.gui", "lecun_viewer.app")
    assert {name for name in loaded if name.startswith(refused)} <= LISTS_OF_CARDS
