"""What the user is asked about own quotes and collections: a quote's fields, tags, a title, a language, parts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QInputDialog, QWidget

from lecun_viewer.core.change import CollectionChange, QuoteChange, in_language, in_parts
from lecun_viewer.core.language_of_words import UNKNOWN
from lecun_viewer.core.provenance import PERSON
from lecun_viewer.core.quote import COMMAS, SEMICOLONS, CollectionInfo, Quote, items_in
from lecun_viewer.gui.dialogs.parts_dialog import PartsDialog
from lecun_viewer.gui.dialogs.quote_dialog import QuoteDialog
from lecun_viewer.gui.dialogs.quote_form import Known, may_be_language
from lecun_viewer.gui.favorite_editor import OwnStep, quotes_of
from lecun_viewer.gui.widgets.dialogs import run
from lecun_viewer.imports.attribution_line import taken_apart
from lecun_viewer.own.likeness import ByWords, that_begin_like
from lecun_viewer.texts.catalogue import _, _n, listed
from lecun_viewer.texts.failures import not_read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lecun_viewer.stores import Stores

LETTERS_OF_TITLE = 70  # that are seen while it is typed


class TagChange(NamedTuple):
    """Tags that are taken away, and tags that are added."""

    removed: Sequence[str]
    added: Sequence[str]

    def of(self, quote: Quote) -> tuple[str, ...]:
        """Return the tags of *quote* after the change."""
        return tuple(dict.fromkeys([*(tag for tag in quote.tags if tag not in self.removed), *self.added]))


class OwnDialogs(QObject):
    """Asks the user. The editor makes the changes.

    Signals:
        failed: A collection can't be read, so nothing is asked. Carries the sentences for the user.
    """

    failed = Signal(str)

    def __init__(self, stores: Stores, window: QWidget) -> None:
        super().__init__(window)
        self._stores = stores
        self._window = window
        self._last: Quote | None = None

    # A quote

    def ask_for_quote(self, begun: Quote | str) -> Quote | None:
        """Let the user write down or change a quote. *begun* is the quote, or a text that it is taken from.

        Returns ``None`` if the user cancels.
        """
        collections = self._stores.library.collections()
        dialog = QuoteDialog(collections, self._same_as, taken_apart, self._window, self._known())
        if isinstance(begun, Quote):
            dialog.set_quote(begun)
        elif begun:
            dialog.set_draft(taken_apart(begun))
        if not run(dialog):
            return None
        if not isinstance(begun, Quote):
            self._last = dialog.quote().found_in_book()
            return self._last
        return dialog.quote()

    def _known(self) -> Known:
        """Return what saves typing: authors and sources that are there, and the quote that was added last."""
        library = self._stores.library
        authors = dict.fromkeys((*library.authors(), PERSON))
        return Known(tuple(authors), tuple(library.sources()), self._last or library.last_own())

    def _same_as(self, words: str) -> Quote | None:
        """Return a quote with the same words, without case, accents and punctuation."""
        search = that_begin_like(words)
        return ByWords(self._stores.library.page(search).quotes).like(words) if search else None

    def ask_for_tags(self, quotes: Sequence[Quote]) -> TagChange | None:
        """Let the user change the tags that all *quotes* have. Returns ``None`` if they stay as they are."""
        common = [tag for tag in quotes[0].tags if all(tag in quote.tags for quote in quotes)]
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(_("Tags"))
        dialog.setLabelText(
            _n("&Tags, separated by commas:", "&Tags for all {n} quotes, separated by commas:", len(quotes))
        )
        dialog.setTextValue(listed(common))
        _widen(dialog)
        if not run(dialog):
            return None
        typed = items_in(dialog.textValue(), COMMAS + SEMICOLONS)
        return TagChange([tag for tag in common if tag not in typed], [tag for tag in typed if tag not in common])

    # A collection

    def ask_for_title(self, info: CollectionInfo | None = None) -> str:
        """Return the title that the user wants for the collection, or for a new one. Empty if it stays as it is."""
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(_("Rename Collection") if info else _("New Collection"))
        dialog.setLabelText(_("&Title:"))
        before = info.title if info else ""
        dialog.setTextValue(before)
        _widen(dialog)
        title = " ".join(dialog.textValue().split()) if run(dialog) else ""
        return title if title != before else ""

    def ask_for_language(self, info: CollectionInfo) -> list[QuoteChange]:
        """Return the changes of all quotes of the collection to the language that the user wants. Empty for none."""
        try:
            quotes = list(quotes_of(info, self._stores.own_collections))
        except OSError as error:
            self.failed.emit(not_read(info.title, error))
            return []
        most = Counter(quote.language for quote in quotes if quote.language != UNKNOWN).most_common(1)
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(_("Language of “{0}”").format(info.title))
        dialog.setLabelText(_("Language &code, such as en, fr, or pt-BR. Leave empty to detect it from each quote:"))
        dialog.setTextValue(most[0][0] if most else "")
        _widen(dialog)
        while run(dialog):
            wanted = dialog.textValue().strip()
            if may_be_language(wanted):
                return in_language(quotes, wanted)
            dialog.setLabelText(_("Enter a language code, such as en, fr, or pt-BR."))
        return []

    def ask_for_parts(self, info: CollectionInfo) -> OwnStep:
        """Return the step to the parts that the user wants for the collection. It is empty if they stay."""
        dialog = PartsDialog(info, self._window)
        wanted = dialog.parts if run(dialog) else info.parts
        if wanted == info.parts:
            return OwnStep()
        try:
            parts, changes = in_parts(info, wanted, list(quotes_of(info, self._stores.own_collections)))
        except OSError as error:
            self.failed.emit(not_read(info.title, error))
            return OwnStep()
        return OwnStep([CollectionChange(info, info._replace(parts=parts))], changes)


def _widen(dialog: QInputDialog) -> None:
    """Make *dialog* as wide as most titles."""
    dialog.resize(LETTERS_OF_TITLE * dialog.fontMetrics().averageCharWidth(), dialog.sizeHint().height())
