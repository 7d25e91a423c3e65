"""What the fields of `quote_dialog` hold, from a quote and back to a quote. No widgets."""

from enum import Enum, auto
from typing import Any, NamedTuple

from lecun_viewer.core.joining import COMMAS, SEMICOLONS, items_in
from lecun_viewer.core.provenance import UNCHECKED, Provenance, Status
from lecun_viewer.core.quote import ENGLISH, Quote, QuoteId
from lecun_viewer.exchange import fields
from lecun_viewer.exchange.fields import LONGEST_TEXT, Field
from lecun_viewer.exchange.imported import FieldError
from lecun_viewer.texts.catalogue import listed

NEW_QUOTE = Quote(QuoteId(""), 0, "", "", "", "", UNCHECKED, collection="", authors=())
"""A quote of which nothing is known yet. The caller gives it an id."""


class Form(NamedTuple):
    """The texts of the fields without spaces around them, and what is chosen in the lists.

    Attributes:
        authors: Separated by semicolons of any writing, because a comma may stand in a name.
        tags: Separated by commas or semicolons of any writing.
        collection: An id. Empty if there is no own collection yet.
        part: The number of a part of that collection, or 0.
    """

    words: str
    authors: str
    status: Status
    where: str
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
    return Form(
        words=quote.text,
        authors="; ".join(quote.authors),
        status=known.status,
        where=known.where or quote.source,
        words_found="" if known.words_found == quote.text else known.words_found or "",
        who=known.author or "",
        address=known.url or "",
        date=known.date or "",
        topic=quote.topic,
        tags=listed(quote.tags),
        language=quote.language,
        remark=known.note or "",
        collection=quote.collection,
        part=quote.part,
    )


def problems(form: Form) -> dict[str, Problem]:
    """Return the problem of each field by its name in `Form`, in the order of the fields."""
    status = form.status
    lacking = {
        "words": None if form.words else Problem.NO_WORDS,
        "where": None if form.where or not status.has_place else Problem.NO_PLACE,
        "words_found": None if form.words_found or not status.has_other_words else Problem.NO_WORDS_FOUND,
        "who": None if form.who or not status.has_author else Problem.NO_PERSON,
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
    text = _kept(base.text, "words", form, filled)
    where = _where(form, filled, base)
    return base._replace(
        text=text,
        authors=base.authors if form.authors == filled.authors else items_in(form.authors, SEMICOLONS),
        topic=_kept(base.topic, "topic", form, filled),
        source=_source(form, filled, base),
        tags=base.tags if form.tags == filled.tags else items_in(form.tags, COMMAS + SEMICOLONS),
        language=_kept(base.language, "language", form, filled) or ENGLISH,
        collection=form.collection or base.collection,
        part=form.part,
        provenance=base.provenance._replace(
            status=form.status,
            words_found=_words_found(text, form, filled, base.provenance),
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


def _where(form: Form, filled: Form, base: Quote) -> str | None:
    """Return the place. The source of a quote without a place becomes no place unless the state needs it."""
    is_only_source = not base.provenance.where and form.where == filled.where
    if is_only_source and not form.status.has_place:
        return base.provenance.where
    return form.where if is_only_source else _kept(base.provenance.where, "where", form, filled) or None


def _source(form: Form, filled: Form, base: Quote) -> str:
    """Return the source. It follows the place, unless the quote names another source."""
    shown = base.provenance.where or base.source
    return base.source if base.source not in ("", shown) else _kept(shown, "where", form, filled)


def _words_found(text: str, form: Form, filled: Form, known: Provenance) -> str | None:
    """Return the words at the place. Those of an exact quote may go on where the quote stops."""
    status = form.status
    if status.has_other_words:
        return (_kept(known.words_found, "words_found", form, filled) if form.words_found else None) or None
    if status.has_place:
        goes_on = known.status is status and text in (known.words_found or "")
        return known.words_found if goes_on else text
    return known.words_found if known.status is status else None


def _may_stand_in(field: Any, text: str) -> bool:
    """Return whether *text* is empty or a value of *field*."""
    assert isinstance(field, Field)
    try:
        field.value(text or None)
    except FieldError:
        return not text
    return True
