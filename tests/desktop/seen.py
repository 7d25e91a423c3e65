"""The viewer's window, as a screen reader tells it."""

from waiting import eventually

from .desktop import Color
from .program import Program
from .screen_reader import Node


class Seen:
    """The controls of a running viewer. Their names are an interface."""

    def __init__(self, program: Program) -> None:
        self.program = program

    @property
    def count(self) -> str:
        """What it says under the search field, such as ``2 quotes``."""
        return self.control("Result count").description

    @property
    def quote(self) -> str:
        """The words of the quote that is shown."""
        return self.control("Quote").text

    @property
    def favorite(self) -> Node:
        return self.control("Favorite", "check box")  # AT-SPI's role for a button that stays pressed

    @property
    def is_favorite(self) -> bool:
        return "checked" in self.favorite.states

    @property
    def favorite_count(self) -> str:
        """The sidebar's row of the favorites, such as ``Favorites, 1 quote``."""
        return self.control("Parts").child(2).name

    @property
    def sidebar_color(self) -> Color:
        """The color of the sidebar at its edge, beside its rows."""
        assert self.program.window is not None
        left, top, _, height = self.program.desktop.geometry(self.program.window)
        return self.program.desktop.color(left + 2, top + height - 30)

    def control(self, name: str, role: str | None = None) -> Node:
        return self.program.tree().find(name=name, role=role)

    def wait_for(self, what: str, value: object) -> None:
        """Wait until the property *what* is *value*."""
        eventually(lambda: getattr(self, what) == value, what=f"{what} is {value!r}")
