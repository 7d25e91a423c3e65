"""Takes a text that was pasted into the words of a quote apart, into all fields."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Slot

from lecun_viewer.core.quote import Quote
from lecun_viewer.gui.dialogs.quote_fields import QuoteFields, text_of
from lecun_viewer.gui.dialogs.quote_form import NEW_QUOTE, form_of
from lecun_viewer.gui.widgets.fields import LinesEdit


class _TakenApart(NamedTuple):
    """A pasted text and the words in it. The dictionaries have the texts of the other fields for either."""

    pasted: str
    words: str
    with_pasted: dict[str, str]
    with_words: dict[str, str]


class TakingApart(QObject):
    """Fills the fields after a paste. A field that the user filled stays.

    Undo in the field of the words brings the pasted text back. It also empties the fields that were filled and not
    changed since. Redo fills them again.
    """

    def __init__(
        self, words_edit: LinesEdit, fields: QuoteFields, take_apart: Callable[[str], Quote], parent: QObject
    ) -> None:
        """*take_apart* returns the quote that a pasted text with an attribution is."""
        super().__init__(parent)
        self._words_edit = words_edit
        self._fields = fields
        self._take_apart = take_apart
        self._taken: _TakenApart | None = None
        words_edit.pasted.connect(self._on_pasted)
        words_edit.textChanged.connect(self._on_words_changed)

    def forget(self) -> None:
        """Forget the last paste, because the fields show another quote."""
        self._taken = None

    @Slot()
    def _on_pasted(self) -> None:
        pasted = text_of(self._words_edit)
        found, nothing = form_of(self._take_apart(pasted)), form_of(NEW_QUOTE)
        present = {name: text_of(edit) for name, edit in self._fields.edits.items() if name != "words"}
        filled = dict(present)
        for name, text in present.items():
            if text.strip() == getattr(nothing, name):
                filled[name] = getattr(found, name) or text
        if found.words and (found.words, filled) != (pasted, present):
            self._taken = _TakenApart(pasted, found.words, present, filled)
            self._words_edit.replace_text(found.words)

    @Slot()
    def _on_words_changed(self) -> None:
        taken, words = self._taken, text_of(self._words_edit)
        if taken and words == taken.words:
            self._fields.exchange(taken.with_pasted, taken.with_words)
        elif taken and words == taken.pasted:
            self._fields.exchange(taken.with_words, taken.with_pasted)
