"""The names of what Undo takes back. They are values, because the language may change before Undo is used."""

from enum import Enum

from lecun_viewer.texts.catalogue import _later_p, _p


class StepName(Enum):
    """What a step did. A step of typing has the name of its field instead."""

    ADD_FAVORITE = _later_p("undo", "Add Favorite")
    REMOVE_FAVORITE = _later_p("undo", "Remove Favorite")
    IMPORT_FAVORITES = _later_p("undo", "Import")
    FINDING = _later_p("undo", "Own Check")
    ADD_QUOTE = _later_p("undo", "Add Quote")
    EDIT_QUOTE = _later_p("undo", "Edit Quote")
    MOVE_QUOTE = _later_p("undo", "Move Quote")
    DELETE_QUOTE = _later_p("undo", "Delete Quote")
    IMPORT_QUOTES = _later_p("undo", "Import Quotes")
    RENAME_COLLECTION = _later_p("undo", "Rename Collection")
    NAME_PARTS = _later_p("undo", "Name Parts")
    SHOW_COLLECTION = _later_p("undo", "Show Collection")
    HIDE_COLLECTION = _later_p("undo", "Hide Collection")
    RESTORE_QUOTES = _later_p("undo", "Restore Quotes")
    REMOVE_COLLECTION = _later_p("undo", "Remove Collection")

    def in_words(self) -> str:
        return _p("undo", self.value)
