"""What the views and delegates ask the models for, beyond Qt's own roles."""

from enum import IntEnum

from PySide6.QtCore import Qt


class Role(IntEnum):
    """Item data roles of our models."""

    Quote = Qt.ItemDataRole.UserRole + 1  # the core's Quote
    Favorite = Qt.ItemDataRole.UserRole + 2  # bool
    Marks = Qt.ItemDataRole.UserRole + 3  # {field: [(start, end), …]}: what the search asks for
    Scope = Qt.ItemDataRole.UserRole + 4  # a sidebar row's Row
    Count = Qt.ItemDataRole.UserRole + 5  # how many quotes a sidebar row stands for
    Folded = Qt.ItemDataRole.UserRole + 7  # whether a section of the sidebar shows its heading alone
    Label = Qt.ItemDataRole.UserRole + 6  # what a quote's row says before the topic, such as its day; "" for nothing
