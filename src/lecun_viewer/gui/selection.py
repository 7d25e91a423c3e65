"""What the window is about: the selected quotes. Of one alone, the page shows the details."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from lecun_viewer.core.quote import Quote


class Selection(QObject):
    """Holds the selected quotes for the list, the page, the menus and the history. Each of them asks it.

    A quote can be selected that the list doesn't have, such as one that a link leads to.

    Attributes:
        quotes: The selected quotes, as they were when they were selected.

    Signals:
        changed: Other quotes are selected now, or a selected quote has other words.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.quotes: Sequence[Quote] = ()

    @property
    def quote(self) -> Quote | None:
        """The quote that is selected alone."""
        return self.quotes[0] if len(self.quotes) == 1 else None

    @property
    def has_several(self) -> bool:
        return len(self.quotes) > 1

    def select(self, *quotes: Quote) -> bool:
        """Select these quotes, and no others. Return whether that is different from before."""
        if quotes == self.quotes:
            return False
        self.quotes = quotes
        self.changed.emit()
        return True
