"""The names of what Undo takes back. They are values, because the language may change before Undo is used."""

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


class StepName(Enum):
    """What a step did. A step of typing has the name of its field instead."""

    ADD_FAVORITE = QT_TRANSLATE_NOOP("Steps", "Add Favorite")
    REMOVE_FAVORITE = QT_TRANSLATE_NOOP("Steps", "Remove Favorite")
    IMPORT_FAVORITES = QT_TRANSLATE_NOOP("Steps", "Import")
    OWN_CHECK = QT_TRANSLATE_NOOP("Steps", "Own Check")
    ADD_QUOTE = QT_TRANSLATE_NOOP("Steps", "Add Quote")
    EDIT_QUOTE = QT_TRANSLATE_NOOP("Steps", "Edit Quote")
    MOVE_QUOTE = QT_TRANSLATE_NOOP("Steps", "Move Quote")
    DELETE_QUOTE = QT_TRANSLATE_NOOP("Steps", "Delete Quote")
    IMPORT_QUOTES = QT_TRANSLATE_NOOP("Steps", "Import Quotes")
    RENAME_COLLECTION = QT_TRANSLATE_NOOP("Steps", "Rename Collection")
    NAME_PARTS = QT_TRANSLATE_NOOP("Steps", "Name Parts")
    SHOW_COLLECTION = QT_TRANSLATE_NOOP("Steps", "Show Collection")
    HIDE_COLLECTION = QT_TRANSLATE_NOOP("Steps", "Hide Collection")
    RESTORE_QUOTES = QT_TRANSLATE_NOOP("Steps", "Restore Quotes")
    REMOVE_COLLECTION = QT_TRANSLATE_NOOP("Steps", "Remove Collection")

    def in_words(self) -> str:
        return QCoreApplication.translate("Steps", str(self.value))
