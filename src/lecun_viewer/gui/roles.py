"""The program's own item data roles, in addition to Qt's."""

from enum import IntEnum

from PySide6.QtCore import Qt


class Role(IntEnum):
    """The data that views and delegates ask a model for."""

    Quote = Qt.ItemDataRole.UserRole + 1  # a Quote of the core
    Favorite = Qt.ItemDataRole.UserRole + 2  # bool
    Marks = Qt.ItemDataRole.UserRole + 3  # {field: [(start, end), …]}: the text that a search found
    Scope = Qt.ItemDataRole.UserRole + 4  # the Row of a row in the sidebar
    Count = Qt.ItemDataRole.UserRole + 5  # the number of quotes of a row in the sidebar
    Label = Qt.ItemDataRole.UserRole + 6  # the text before the topic in a quote's row, such as its day, or ""
    Folded = Qt.ItemDataRole.UserRole + 7  # whether a section of the sidebar shows only its heading
