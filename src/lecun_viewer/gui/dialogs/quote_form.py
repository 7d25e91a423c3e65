"""The view model of `quote_dialog`: from a quote to the fields, and back.

Nothing here knows widgets.
"""

import re
from typing import Any, NamedTuple

from lecun_viewer.core.attribution import line_of, placed, source_of
from lecun_viewer.core.language_of_words import UNKNOWN, language_of
from lecun_viewer.core.provenance import (
    PAGE,
    UNCHECKED,
    Lack,
    Provenance,
    Source,
    SourceKind,
    Verdict,
    located,
    page_of,
    read_at,
    site_of,
    without_page,
)
from lecun_viewer.core.quote import COMMAS, SEMICOLONS, Quote, QuoteId, items_in, with_commas
from lecun_viewer.core.value import LONGEST_TEXT
from lecun_viewer.gui.dialogs.forms import address_problem, date_problem, language_problem
from lecun_viewer.texts import verdicts
from lecun_viewer.texts.catalogue import _, listed

NEW_QUOTE = Quote(QuoteId(""), 0, "", "", "", "", UNCHECKED, collection="", authors=(), language="")
"""A quote of which nothing is known yet. The caller gives it an id. Its language is recognised from its words."""

_WORD_FOR_PAGE = re.compile(r"(?:pp?|pages?|s|seite)\.? *(?=[0-9])", re.IGNORECASE)
_LINK = re.compile(r"https?://[^\s/?#:]\S*")
_OF_SOURCE = {"title": "where", "authors": "by", "container": "container", "locator": "page", "quoted_in": "quoted"}
"""The fields of the form, by those of a source."""
_AROUND_LINK = " ,;:()<>–—-"


class Form(NamedTuple):
    """The texts of the fields without spaces around them, and what is chosen in the lists.

    Attributes:
        authors: Separated by semicolons of any writing, because a comma may stand in a name.
        where: Book, talk, or link. The page is in ``page`` if nothing stands behind it. With a kind, the title.
        kind: What the source is. ``None`` if unknown. Then the source is plain text.
        by: The source's authors, if they differ from the quote's. Separated as ``authors``.
        container: What the source is in.
        quoted: Where the words were read, if not in the source.
        tags: Separated by commas or semicolons of any writing.
        collection: An id. Empty if there is no own collection yet.
        part: The number of a part of that collection, or 0.
        new_part: The title of a part that the collection does not have yet.
    """

    words: str
    authors: str
    where: str
    page: str
    status: Verdict
    wording: str
    who: str
    address: str
    date: str
    topic: str
    tags: str
    language: str
    remark: str
    collection: str
    part: int
    kind: SourceKind | None = None
    by: str = ""
    container: str = ""
    quoted: str = ""
    new_part: str = ""


def form_of(quote: Quote) -> Form:
    """Return the form that shows *quote*. A quote without a place shows the source that its collection names."""
    known, source = quote.provenance, source_of(quote.provenance)
    if source:
        where, page = source.title, _page_shown(source.locator)
    else:
        where, page = without_page(known.where or quote.source)
    return Form(
        words=quote.text,
        authors="; ".join(quote.authors),
        where=where,
        page=page,
        status=known.status,
        wording="" if known.words_found == quote.text else known.words_found or "",
        who=known.author or "",
        address=known.url or "",
        date=known.date or "",
        topic=quote.topic,
        tags=listed(quote.tags),
        language="" if quote.language == UNKNOWN else quote.language,
        remark=known.note or "",
        collection=quote.collection,
        part=quote.part,
        kind=source.kind if source else None,
        by="; ".join(source.authors) if source else "",
        container=source.container if source else "",
        quoted=line_of(source.quoted_in) if source and source.quoted_in else "",
    )


def _page_shown(locator: str) -> str:
    """Return *locator* as the field has it: a page without its word."""
    found = PAGE.fullmatch(locator)
    return found[1] if found and located(found[1]) == locator else locator


def problems(form: Form) -> dict[str, str]:
    """Return a sentence for each field with a problem, by the field's name in `Form`. They have the fields' order."""
    status, verdict = form.status, verdicts.label(form.status)
    lacks = Provenance(status, form.wording, _label(form), author=form.who if status.has_author else None).lacks
    lacks_wording = Lack.WORDS_FOUND in lacks and status.has_other_words  # that of an exact quote is its own
    no_place = _("“{0}” needs a source. Enter one or choose a different verdict.").format(verdict)
    found = {
        "words": "" if form.words else _("Enter the quote."),
        "where": no_place if Lack.PLACE in lacks else "",
        "wording": _("“{0}” needs the wording in the source.").format(verdict) if lacks_wording else "",
        "who": _("“{0}” needs the actual author.").format(verdict) if Lack.AUTHOR in lacks else "",
        "address": address_problem(form.address),
        "date": date_problem(form.date),
        "language": language_problem(form.language),
    }
    for name in ("words", "wording", "remark"):
        if len(getattr(form, name)) > LONGEST_TEXT:
            found[name] = _("This text is too long.")
    return {name: sentence for name, sentence in found.items() if sentence}


def quote_of(form: Form, filled: Form, base: Quote) -> Quote:
    """Return *base* with what *form* says otherwise than *filled*, which showed *base*.

    All else stays, even what no field can show exactly.
    """
    if form.where != filled.where:
        form = _with_link_as_address(form)
    text = _kept(base.text, "words", form, filled)
    work = _work(form, filled, base)
    where = _where(form, filled, base)
    has_field = form.status.has_other_words and form.wording
    words_found = _kept(base.provenance.words_found, "wording", form, filled) if has_field else ""
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
        provenance=placed(
            base.provenance._replace(
                source=work,
                status=form.status,
                words_found=words_found,
                evidence=base.provenance.evidence_for(words_found),
                where=where,
                url=_kept(base.provenance.url, "address", form, filled) or None,
                date=_kept(base.provenance.date, "date", form, filled) or None,
                note=_kept(base.provenance.note, "remark", form, filled) or None,
                author=(_kept(base.provenance.author, "who", form, filled) or None) if form.status.has_author else None,
            )
        ),
    )


def _kept(value: Any, name: str, form: Form, filled: Form) -> Any:
    """Return *value*, or what stands in the field *name* if that was changed."""
    return value if _is_same(name, form, filled) else getattr(form, name)


def _is_same(name: str, form: Form, filled: Form) -> bool:
    return bool(getattr(form, name) == getattr(filled, name))


def place_of(form: Form) -> str:
    """Return the place as one text, with the page behind it."""
    page = _WORD_FOR_PAGE.sub("", form.page, count=1)
    return with_commas(form.where, f"page {page}" if page else "")


def _where(form: Form, filled: Form, base: Quote) -> str | None:
    """Return the place. The source of a quote without a place becomes no place unless the verdict needs it."""
    place, before = place_of(form), base.provenance.where
    if place != place_of(filled):
        return place or None
    return place if form.status.has_place and not before else before


def _source(form: Form, filled: Form, base: Quote) -> str:
    """Return the source. It follows the place without its page, unless the quote names another source.

    A source that was saved with its page stays as long as the place stays.
    """
    typed, shown = _label(form), _label(filled)
    if base.source not in ("", base.provenance.where or base.source, shown):
        return base.source
    return base.source if base.id and base.source and typed == shown else typed


def _label(form: Form) -> str:
    """Return the place without its page. A source without a title has that of its container."""
    return form.where or (form.container if form.kind else "")


def _work(form: Form, filled: Form, base: Quote) -> Source | None:
    """Return the source as data. ``None`` if its kind is not known, or if nothing is known but that."""
    if not form.kind or not (_label(form) or form.by or form.quoted):
        return None
    typed = Source(
        form.kind,
        form.where,
        items_in(form.by, SEMICOLONS),
        form.container,
        form.date or None,
        located(form.page),
        quoted_in=read_at(form.quoted),
    )
    if before := source_of(base.provenance):
        same = {name: getattr(before, name) for name, field in _OF_SOURCE.items() if _is_same(field, form, filled)}
        typed = typed._replace(**same, url=before.url)
    return typed.with_address(form.address or None)


def _with_link_as_address(form: Form) -> Form:
    """Return *form* with a link in the place as its address. A link alone has its site as the place."""
    link = _LINK.search(form.where)
    if not link or form.address:
        return form
    rest = " ".join(form.where.replace(link[0], " ").split()).strip(_AROUND_LINK)
    return form._replace(where=rest or site_of(link[0]), address=link[0])


def is_book_with_page(form: Form) -> bool:
    """Return whether the place is a book with a page. Without a kind, what has a link or a day may be a newspaper.

    A year alone is that of a book, too.
    """
    if form.kind:
        return form.kind is SourceKind.BOOK and bool(form.where and page_of(located(form.page)))
    return bool(form.where and form.page) and not (form.address or "-" in form.date or _LINK.search(form.where))
