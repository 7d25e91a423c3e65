"""What changed in the stores, as Qt's signals. Whoever shows it subscribes here, and asks the stores anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from lecun_viewer.stores import Stores


class StoreSignals(QObject):
    """Says that a store has changed, whoever has changed it. Always in the thread of the window.

    Signals:
        favorites_changed: Favorites, notes or findings have changed.
        own_changed: This program has changed own quotes or collections. The library may not have them yet.
        library_changed: The library has other quotes or collections than before, or hides others.
    """

    favorites_changed = Signal()
    own_changed = Signal()
    library_changed = Signal()
    _favorites_told = Signal()
    _own_told = Signal()
    _library_told = Signal()

    def __init__(self, stores: Stores, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # What a thread tells waits in the queue of the window.
        self._favorites_told.connect(self.favorites_changed)
        self._own_told.connect(self.own_changed)
        self._library_told.connect(self.library_changed)
        stores.favorites.on_changed = self._on_favorites_changed
        stores.own_collections.on_changed = self._on_own_changed
        stores.library.on_changed = self._on_library_changed

    # Methods, because the `emit` of a signal does not keep its object.

    def _on_favorites_changed(self) -> None:
        self._favorites_told.emit()

    def _on_own_changed(self) -> None:
        self._own_told.emit()

    def _on_library_changed(self) -> None:
        self._library_told.emit()
