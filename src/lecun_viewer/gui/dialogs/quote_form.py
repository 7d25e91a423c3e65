"""What the fields of `quote_dialog` hold: from a quote to the fields, and back to a quote.

`Form` and its functions know no widgets. `QuoteFields` reads and writes them. `TakingApart` fills them after a paste,
`AsInLastQuote` after a key.
"""

import re
from collections.abc import Callable, Sequence
from enum import Enum, auto
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLabel, QLineEdit, QPlainTextEdit, QWidget

from lecun_viewer.core.language_of_words import UNKNOWN, language_of
from lecun_viewer.core.provenance import PERSON, UNCHECKED, Lack, Provenance, Status
from lecun_viewer.core.quote import COMMAS, SEMICOLONS, Quote, QuoteId, items_in
from lecun_viewer.exchange import fields
from lecun_viewer.exchange.fields import LONGEST_TEXT, Field
from lecun_viewer.exchange.imported import FieldError
from lecun_viewer.generated.ui_quote_dialog import Ui_QuoteDialog
from lecun_viewer.gui.widgets.fields import LinesEdit
from lecun_viewer.texts.catalogue import _, listed

NEW_QUOTE = Quote(QuoteId(""), 0, "", "", "", "", UNCHECKED, collection="", authors=(), language="")
"""A quote of which nothing is known yet. The caller gives it an id. Its language is recognised from its words."""
Edit = QLineEdit | QPlainTextEdit

LONGEST_OFFERED = 2000  # characters in the clipboard
LEAST_WORDS, LEAST_IDEOGRAPHS = 4, 6
SHARE_OF_LETTERS = 0.8

_IDEOGRAPHS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_OF_CODE = re.compile(r"[{}<>\\|=^~\t]|https?://|[;:]$|^[-*#/$@]", re.MULTILINE)
_SENTENCE = re.compile(r"(?:[^\W\d_a-z]|[“„«‘「『\"'¿¡]).*[.!?…。！？”\"»’」』؟]", re.DOTALL)
_LINE_ENDS = str.maketrans("\u2028\u2029", "\n\n")  # with which Qt parts lines and paragraphs
_WITH_PAGE = re.compile(r"(.*\S), page ([^\s,]+)", re.DOTALL)
_WORD_FOR_PAGE = re.compile(r"(?:pp?|pages?|s|seite)\.? *(?=[0-9])", re.IGNORECASE)
_LINK = re.compile(r"https?://(?:www\.)?([^\s/?#:]+)\S*")
_AROUND_LINK = " ,;:()<>–—-"
_BEFORE_LAST_NAME = re.compile(rf".*[{SEMICOLONS}]")


class Known(NamedTuple):
    """What is there already, and saves typing.

    Attributes:
        authors, sources: They are offered while the user types.
        last: The quote that was added last.
    """

    authors: Sequence[str] = (PERSON,)
    sources: Sequence[str] = ()
    last: Quote | None = None


NOTHING_KNOWN = Known()


class Form(NamedTuple):
    """The texts of the fields without spaces around them, and what is chosen in the lists.

    Attributes:
        authors: Separated by semicolons of any writing, because a comma may stand in a name.
        where: A book, a talk, a link. The page is in ``page`` if nothing stands behind it.
        tags: Separated by commas or semicolons of any writing.
        collection: An id. Empty if there is no own collection yet.
        part: The number of a part of that collection, or 0.
    """

    words: str
    authors: str
    where: str
    page: str
    status: Status
    words_found: str
    who: str
    address: str
    date: str
    topic: str
    tags: str
    language: str
    remark: str
    collection: str
    part: int


class Problem(Enum):
    """What keeps a form from being a quote."""

    NO_WORDS = auto()
    TOO_LONG = auto()
    NO_PLACE = auto()
    NO_WORDS_FOUND = auto()
    NO_PERSON = auto()
    NO_ADDRESS = auto()
    NO_DATE = auto()
    NO_LANGUAGE = auto()


def form_of(quote: Quote) -> Form:
    """Return the form that shows *quote*. A quote without a place shows the source that its collection names."""
    known = quote.provenance
    where = known.where or quote.source
    found = _WITH_PAGE.fullmatch(where)
    return Form(
        words=quote.text,
        authors="; ".join(quote.authors),
        where=found[1] if found else where,
        page=found[2] if found else "",
        status=known.status,
        words_found="" if known.words_found == quote.text else known.words_found or "",
        who=known.author or "",
        address=known.url or "",
        date=known.date or "",
        topic=quote.topic,
        tags=listed(quote.tags),
        language="" if quote.language == UNKNOWN else quote.language,
        remark=known.note or "",
        collection=quote.collection,
        part=quote.part,
    )


def problems(form: Form) -> dict[str, Problem]:
    """Return the problem of each field by its name in `Form`, in the order of the fields."""
    status = form.status
    lacks = Provenance(status, form.words_found, form.where, author=form.who if status.has_author else None).lacks
    lacks_words = Lack.WORDS_FOUND in lacks and status.has_other_words  # those of an exact quote are its own
    lacking = {
        "words": None if form.words else Problem.NO_WORDS,
        "where": Problem.NO_PLACE if Lack.PLACE in lacks else None,
        "words_found": Problem.NO_WORDS_FOUND if lacks_words else None,
        "who": Problem.NO_PERSON if Lack.AUTHOR in lacks else None,
        "address": None if _may_stand_in(fields.PROVENANCE["url"], form.address) else Problem.NO_ADDRESS,
        "date": None if _may_stand_in(fields.PROVENANCE["date"], form.date) else Problem.NO_DATE,
        "language": None if _may_stand_in(fields.QUOTE["language"], form.language) else Problem.NO_LANGUAGE,
    }
    for name in ("words", "words_found", "remark"):
        if len(getattr(form, name)) > LONGEST_TEXT:
            lacking[name] = Problem.TOO_LONG
    return {name: problem for name, problem in lacking.items() if problem}


def quote_of(form: Form, filled: Form, base: Quote) -> Quote:
    """Return *base* with what *form* says otherwise than *filled*, which showed *base*.

    All else stays, even what no field can show exactly.
    """
    if form.where != filled.where:
        form = _with_link_as_address(form)
    text = _kept(base.text, "words", form, filled)
    where = _where(form, filled, base)
    has_field = form.status.has_other_words and form.words_found
    words_found = _kept(base.provenance.words_found, "words_found", form, filled) if has_field else ""
    words_found = base.provenance.words_for(form.status, text, words_found or "")
    return base._replace(
        text=text,
        authors=base.authors if form.authors == filled.authors else items_in(form.authors, SEMICOLONS),
        topic=_kept(base.topic, "topic", form, filled),
        source=_source(form, filled, base),
        tags=base.tags if form.tags == filled.tags else items_in(form.tags, COMMAS + SEMICOLONS),
        language=_kept(base.language, "language", form, filled) or language_of(form.words),
        collection=form.collection or base.collection,
        part=form.part,
        provenance=base.provenance._replace(
            status=form.status,
            words_found=words_found,
            evidence=base.provenance.evidence_for(words_found),
            where=where,
            url=_kept(base.provenance.url, "address", form, filled) or None,
            date=_kept(base.provenance.date, "date", form, filled) or None,
            note=_kept(base.provenance.note, "remark", form, filled) or None,
            author=(_kept(base.provenance.author, "who", form, filled) or None) if form.status.has_author else None,
        ),
    )


def _kept(value: Any, name: str, form: Form, filled: Form) -> Any:
    """Return *value*, or what stands in the field *name* if that was changed."""
    typed = getattr(form, name)
    return value if typed == getattr(filled, name) else typed


def place_of(form: Form) -> str:
    """Return the place as one text, with the page behind it."""
    page = _WORD_FOR_PAGE.sub("", form.page, count=1)
    return ", ".join(filter(None, (form.where, f"page {page}" if page else "")))


def _where(form: Form, filled: Form, base: Quote) -> str | None:
    """Return the place. The source of a quote without a place becomes no place unless the state needs it."""
    place, before = place_of(form), base.provenance.where
    if place != place_of(filled):
        return place or None
    return place if form.status.has_place and not before else before


def _source(form: Form, filled: Form, base: Quote) -> str:
    """Return the source. It follows the place without its page, unless the quote names another source."""
    if base.source not in ("", base.provenance.where or base.source, filled.where):
        return base.source
    return (base.source or filled.where) if form.where == filled.where else form.where


def _with_link_as_address(form: Form) -> Form:
    """Return *form* with a link in the place as its address. A link alone has its site as the place."""
    link = _LINK.search(form.where)
    if not link or form.address:
        return form
    rest = " ".join(form.where.replace(link[0], " ").split()).strip(_AROUND_LINK)
    return form._replace(where=rest or link[1], address=link[0])


def is_book_with_page(form: Form) -> bool:
    """Return whether the place is a book with a page. With a link or a date it may be a newspaper."""
    return bool(form.where and form.page) and not (form.address or form.date or _LINK.search(form.where))


def may_be_language(text: str) -> bool:
    """Return whether *text* is empty or names a language."""
    return _may_stand_in(fields.QUOTE["language"], text)


def _may_stand_in(field: Any, text: str) -> bool:
    """Return whether *text* is empty or a value of *field*."""
    assert isinstance(field, Field)
    try:
        field.value(text or None)
    except FieldError:
        return not text
    return True


class QuoteFields:
    """Reads and writes the fields of a form.

    Attributes:
        edits: The fields with text by their names in `Form`, in the order of the dialog.
        details: The rows that are shown only with *More*, or if something is in them.
        problem_labels: Where the problem of a field is shown, by the same names.
    """

    def __init__(self, ui: Ui_QuoteDialog) -> None:
        self._status, self._collection, self._part = ui.statusCombo, ui.collectionCombo, ui.partCombo
        self.edits: dict[str, Edit] = {
            "words": ui.wordsEdit,
            "authors": ui.authorsEdit,
            "where": ui.whereEdit,
            "page": ui.pageEdit,
            "words_found": ui.wordsFoundEdit,
            "who": ui.whoEdit,
            "address": ui.addressEdit,
            "date": ui.dateEdit,
            "topic": ui.topicEdit,
            "tags": ui.tagsEdit,
            "language": ui.languageEdit,
            "remark": ui.remarkEdit,
        }
        self.details: dict[str, tuple[QLabel, QWidget]] = {
            "address": (ui.addressLabel, ui.addressEdit),
            "date": (ui.dateLabel, ui.dateEdit),
            "topic": (ui.topicLabel, ui.topicEdit),
            "tags": (ui.tagsLabel, ui.tagsEdit),
            "language": (ui.languageLabel, ui.languageEdit),
            "remark": (ui.remarkLabel, ui.remarkEdit),
            "collection": (ui.collectionLabel, ui.collectionCombo),
        }
        self.problem_labels: dict[str, QLabel] = {
            "words": ui.wordsProblemLabel,
            "where": ui.whereProblemLabel,
            "words_found": ui.wordsFoundProblemLabel,
            "who": ui.whoProblemLabel,
            "address": ui.addressProblemLabel,
            "date": ui.dateProblemLabel,
            "language": ui.languageProblemLabel,
            "remark": ui.remarkProblemLabel,
        }

    @property
    def lists(self) -> tuple[QComboBox, ...]:
        return self._status, self._collection, self._part

    def form(self) -> Form:
        """Return what stands in the fields."""
        texts = {name: text_of(edit).strip() for name, edit in self.edits.items()}
        status = Status(self._status.currentData())  # Qt returns a plain string
        part = self._part.currentData() or 0
        return Form(**texts, status=status, collection=self._collection.currentData(), part=part)

    def fill(self, form: Form) -> None:
        """Show *form*. A collection or a part that is not in its list leaves the list as it is."""
        for name, edit in self.edits.items():
            set_text(edit, getattr(form, name))
        self._status.setCurrentIndex(self._status.findData(form.status))
        for chosen, value in ((self._collection, form.collection), (self._part, form.part)):
            row = chosen.findData(value)
            if row >= 0:
                chosen.setCurrentIndex(row)

    def exchange(self, old: dict[str, str], new: dict[str, str]) -> None:
        """Put the *new* text into each field that still has the *old* text."""
        for name, text in new.items():
            edit = self.edits[name]
            if text_of(edit) == old[name] != text:
                set_text(edit, text)


class NameCompleter(QCompleter):
    """Completes the last of several names that semicolons part."""

    def __init__(self, names: list[str], parent: QObject | None = None) -> None:
        super().__init__(names, parent)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)  # a name is known by its last word, too

    def splitPath(self, path: str) -> list[str]:
        found = _BEFORE_LAST_NAME.match(path)
        return [path[found.end() :].strip() if found else path.strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        field = self.widget()
        found = _BEFORE_LAST_NAME.match(field.text()) if isinstance(field, QLineEdit) else None
        name = super().pathFromIndex(index)
        return f"{found[0]} {name}" if found else name


def text_of(edit: Edit) -> str:
    """Return the text of *edit*. `QPlainTextEdit.toPlainText` would turn no-break spaces into spaces."""
    return edit.text() if isinstance(edit, QLineEdit) else edit.document().toRawText().translate(_LINE_ENDS)


def set_text(edit: Edit, text: str) -> None:
    if isinstance(edit, QLineEdit):
        edit.setText(text)
        edit.home(False)  # a long text is read from its beginning
    else:
        edit.setPlainText(text)


def show_row(label: QWidget, edit: QWidget, *, shows: bool) -> None:
    label.setVisible(shows)
    edit.setVisible(shows)


class AsInLastQuote(QObject):
    """Fills in the authors and the place of the last quote, when Down is pressed in the empty field of the authors."""

    def __init__(self, ui: Ui_QuoteDialog, last: Quote, parent: QObject) -> None:
        super().__init__(parent)
        self._authors_edit, self._where_edit, self._form = ui.authorsEdit, ui.whereEdit, form_of(last)
        ui.authorsEdit.setPlaceholderText(_("Press Down for {0}, as in the last quote").format(listed(last.authors)))
        ui.authorsEdit.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() != Qt.Key.Key_Down or self._authors_edit.text():
            return False
        self._authors_edit.setText(self._form.authors)
        if not self._where_edit.text():
            self._where_edit.setText(self._form.where)
        return True


def looks_like_quote(text: str, found: Quote) -> bool:
    """Return whether *text*, of which *found* was made, is most likely a quote, and not code, a name or a secret."""
    words = found.text.strip()
    letters = sum(letter.isalpha() or letter.isspace() for letter in words)
    is_sentence = bool(_SENTENCE.fullmatch(words)) or bool(found.authors) or words != text.strip()
    has_words = len(words.split()) >= LEAST_WORDS or len(_IDEOGRAPHS.findall(words)) >= LEAST_IDEOGRAPHS
    is_prose = letters >= SHARE_OF_LETTERS * len(words) and not _OF_CODE.search(words)
    return len(text) <= LONGEST_OFFERED and has_words and is_prose and is_sentence


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
