"""Reads the accessibility tree as a screen reader does, over AT-SPI.

Every ``Node`` asks the program again, so it is never out of date. A node whose widget is gone raises ``BusError``,
which is a ``LookupError``, so ``eventually`` waits through it. A view can have thousands of children. So a walk takes
only the first children of each node and ends after ``WALK_LIMIT`` nodes.

The interfaces are in at-spi2-core's ``xml/`` folder (``Accessible.xml``, ``Text.xml``, …).
"""

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Self

from waiting import PATIENCE_S, eventually

from .bus import Bus, BusError

ATSPI = "org.a11y.atspi."
REGISTRY = ATSPI + "Registry"
ROOT = "/org/a11y/atspi/accessible/root"
NOBODY = "/org/a11y/atspi/null"

CHILD_LIMIT = 60  # of one node: more than any window has widgets, fewer than a view has rows
WALK_LIMIT = 1500
FEW = 15

# The states that the stories ask for, by their number in AtspiStateType (at-spi2-core's atspi-constants.h).
STATES = {
    1: "active",
    4: "checked",
    8: "enabled",
    12: "focused",
    23: "selected",
    25: "showing",
}

ROLE_NAMES = {"button": "push button"}  # newer at-spi and Qt say the first, older ones the second


@dataclass(frozen=True)
class Node:
    """One accessible object: a widget, or an item of a view."""

    service: str
    path: str
    bus: Bus = field(repr=False, compare=False)

    @property
    def name(self) -> str:
        return str(self._get("Accessible", "Name"))

    @property
    def description(self) -> str:
        return str(self._get("Accessible", "Description"))

    @property
    def role(self) -> str:
        """The role in AT-SPI's words, such as ``push button`` or ``table cell``."""
        role = str(self._call("Accessible", "GetRoleName")[0])
        return ROLE_NAMES.get(role, role)

    @property
    def locale(self) -> str:
        """The language in which it is read, such as ``fr_FR``. It is asked for as an answer of Qt 6.10 or newer."""
        return str(self._get("Accessible", "Locale"))

    @property
    def states(self) -> set[str]:
        """The states in AT-SPI's words, such as ``focused``."""
        low, high = self._call("Accessible", "GetState")[0]
        bits = low | high << 32
        return {name for number, name in STATES.items() if bits >> number & 1}

    @property
    def text(self) -> str:
        """The text content, or ``""`` if there is none. A button has a name and no text."""
        try:
            return str(self._call("Text", "GetText", "ii", 0, -1)[0])
        except BusError:
            return ""

    @property
    def font(self) -> str:
        """The family of the font with which its text begins."""
        attributes, _start, _end = self._call("Text", "GetAttributes", "i", 0)
        return str(attributes["family-name"])

    def child(self, index: int) -> "Node":
        return self._node(self._call("Accessible", "GetChildAtIndex", "i", index)[0])

    def children(self, limit: int = CHILD_LIMIT) -> Iterator["Node"]:
        """Yield the first *limit* children. Each is asked for only in its turn."""
        for index in range(min(self._get("Accessible", "ChildCount"), limit)):
            try:
                child = self.child(index)
            except BusError:  # it went away while we were counting
                return
            if child.path != NOBODY:
                yield child

    def cell(self, row: int, column: int = 0) -> "Node":
        """Return a cell of a table or list, at any depth."""
        return self._node(self._call("Table", "GetAccessibleAt", "ii", row, column)[0])

    def press(self) -> None:
        """Do its first action, which presses, toggles or checks."""
        self._call("Action", "DoAction", "i", 0)

    def extents(self) -> tuple[int, int, int, int]:
        """Return x, y, width and height in pixels, as the program knows them now.

        If Qt scales (``QT_SCALE_FACTOR``), these are logical pixels and no places for a click.
        """
        x, y, width, height = self._call("Component", "GetExtents", "u", 0)[0]
        return x, y, width, height

    def center(self) -> tuple[int, int]:
        """Return where a person would click it."""
        x, y, width, height = self.extents()
        return x + width // 2, y + height // 2

    def walk(self, limit: int = WALK_LIMIT) -> Iterator["Node"]:
        """Yield this node and the nodes below, level by level. Nodes that vanish are left out."""
        waiting = deque([self])
        for _ in range(limit):
            if not waiting:
                return
            node = waiting.popleft()
            yield node
            try:
                waiting.extend(node.children())
            except BusError:
                continue

    def first(self, *, name: str | None = None, role: str | None = None) -> "Node | None":
        """Return the first node with this name and role, from this node down."""
        return self._first(lambda node: name in (None, node.name) and role in (None, node.role))

    def find(self, *, name: str | None = None, role: str | None = None, timeout: float = PATIENCE_S) -> "Node":
        """Return what ``first`` returns, once it is there.

        Raises:
            AssertionError: it is not there within *timeout* seconds.
        """
        node = eventually(
            lambda: self.first(name=name, role=role),
            timeout,
            f"accessible object name={name!r} role={role!r}",
        )
        assert node is not None
        return node

    def focused(self) -> "Node | None":
        """Return the widget below that has the keyboard focus. Of a view it is the view, not its item."""
        return self._first(lambda node: "focused" in node.states)

    def selected(self) -> "Node | None":
        """Return the first selected item below, among those that ``walk`` reaches."""
        return self._first(lambda node: "selected" in node.states)

    def _first(self, is_wanted: Callable[["Node"], bool]) -> "Node | None":
        for node in self.walk():
            with suppress(BusError):
                if is_wanted(node):
                    return node
        return None

    def line(self) -> str:
        """Return this node as a line for a person."""
        parts = [self.role, repr(self.name), self.description, *sorted(self.states), repr(self.text[:120])]
        return " ".join(part for part in parts if part not in ("", "''"))

    def outline(self, depth: int = 0) -> str:
        """Return this node and those below as indented lines, with a few children of each."""
        try:
            children = [child.outline(depth + 1) for child in self.children(FEW)]
            return "\n".join(["  " * depth + self.line(), *children])
        except BusError as error:
            return "  " * depth + f"(gone: {error})"

    def _call(self, interface: str, method: str, signature: str = "", *args: object) -> tuple[Any, ...]:
        return self.bus.call(self.service, self.path, ATSPI + interface, method, signature, *args)

    def _get(self, interface: str, name: str) -> Any:
        return self.bus.get(self.service, self.path, ATSPI + interface, name)

    def _node(self, reference: tuple[str, str]) -> "Node":
        return Node(reference[0], reference[1], self.bus)


class ScreenReader:
    """A connection to the accessibility bus of a desktop. *bus_address* is that of its session bus."""

    def __init__(self, bus_address: str) -> None:
        with Bus(bus_address) as session:
            address = session.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")[0]
        self._bus = Bus(address)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._bus.close()

    def applications(self) -> list[Node]:
        """Return the programs that are on the accessibility bus now."""
        return list(Node(REGISTRY, ROOT, self._bus).children())

    def application(self, name: str | None = None, *, pid: int | None = None, timeout: float = PATIENCE_S) -> Node:
        """Wait for the program called *name* or with the process *pid*."""

        def wanted() -> Node | None:
            for node in self.applications():
                if name is not None and node.name == name:
                    return node
                if pid is not None and self._bus.process_id(node.service) == pid:
                    return node
            return None

        node = eventually(wanted, timeout, f"program name={name!r} pid={pid!r} on the accessibility bus")
        assert node is not None
        return node

    def outline(self) -> str:
        """Return the whole tree as indented text for a person."""
        return "\n".join(application.outline() for application in self.applications())
