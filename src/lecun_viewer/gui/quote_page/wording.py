"""What the page says of a quote: its place, the sentences beside it, and its foot. No widgets."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QLocale

from lecun_viewer.core.attribution import beginning, names, place_after_name, place_and_date, place_of_words, quoted
from lecun_viewer.core.comparison import Differences
from lecun_viewer.core.favorite import Finding
from lecun_viewer.core.provenance import CHECKED, EXACT, Provenance
from lecun_viewer.core.quote import Quote
from lecun_viewer.core.visible import in_one_line, shown
from lecun_viewer.core.words import folded_words
from lecun_viewer.gui.quote_page.passages import SEPARATOR, Sentence
from lecun_viewer.gui.theme.text import day_in_words, isolated, of_window
from lecun_viewer.texts import verdicts
from lecun_viewer.texts.catalogue import _, listed

LONGEST_LABEL = 500  # UTF-16 units of a topic, a title, a source or a tag in the foot. Real ones have less than 200
SameClaims = Sequence[tuple[Quote, bool]]
"""Quotes that make the same claim, and whether each makes the whole claim."""


def meaning(quote: Quote, finding: Finding | None) -> str:
    """Return the meaning of the verdict. For exact words, how they are known.

    If there is no verdict, the reader's *finding* may have one.
    """
    known = quote.provenance
    if known.status not in CHECKED and finding and finding.status:
        return _("The quote itself has no verdict. Your finding below has one.")
    if known.status.is_exact and known.evidence:
        return verdicts.evidence(known.evidence, quote.is_own)
    return verdicts.meaning(known.status, quote.is_persons)


def has_found_passage(quote: Quote) -> bool:
    """Return whether other words than those of *quote* were found, or more of them."""
    found = quote.provenance.words_found
    return bool(found) and folded_words(found or "") != folded_words(quote.text)


def place_of(quote: Quote) -> str:
    """Return the place of the quote itself. Empty if it is not known, or is shown with the words found.

    A quote of the reader's own that has no place shows its author and source.
    """
    known, has_passage = quote.provenance, has_found_passage(quote)
    if known.status.has_place:
        if has_passage:
            return ""
        is_said = known.status.is_exact and known.evidence  # by `meaning`
        return _place(quote, known._replace(evidence=None) if is_said else known)
    if not quote.is_own:
        return ""
    # The place and the date of a passage are not those of the quote.
    where, date, url = ("", None, "") if has_passage else (known.where or "", known.date, known.url or "")
    named = (where if quote.source in where else quote.source) or url  # the place may also have the page
    return _named(quote, place_and_date(known._replace(where=named, date=date)))


def found_sentence(quote: Quote, differences: Differences, same: Iterable[Quote]) -> Sentence:
    """Return the words found, where they differ from the quote's, and how to copy them.

    *same* are quotes of the same claim. If the passage is one of them, it can be shown.
    """
    quote_shown, known = shown(quote), quote.provenance
    words, place = quote_shown.provenance.words_found or "", _place(quote_shown, quote_shown.provenance)
    written = quoted(words)
    shift = (len(written) - len(words)) // 2  # by the quotation mark, where one was added
    is_same = (each.id for each in same if folded_words(each.text) == folded_words(known.words_found or ""))
    return Sentence(
        written,
        place,
        known.url,
        _("Differences are underlined.") if any(differences) else "",
        next(is_same, None),
        _copied(quote, place),
        [(start + shift, end + shift) for start, end in differences.other],
        quote.language,
    )


def own_words(quote: Quote, same: SameClaims) -> list[Sentence]:
    """Return the sentences of *same*, those of the whole claim first, without the passage that was found."""
    found = folded_words(quote.provenance.words_found or "")
    others = [(each, is_whole) for each, is_whole in same if folded_words(each.text) != found]
    return [
        _sentence(each, _place(shown(each), each.provenance), "" if is_whole else _("Part of the same claim"))
        for each, is_whole in sorted(others, key=lambda pair: not pair[1])
    ]


def wordings(quotes: Iterable[Quote]) -> list[Sentence]:
    """Return popular wordings, each with its verdict. They are not the words to use, so they are not copied."""
    return [_sentence(each, "", verdicts.label(each.provenance.status))._replace(copies=None) for each in quotes]


def foot(quote: Quote, titles: Mapping[str, str]) -> str:
    """Return topic, part, collection, its source, tags, and when it was highlighted, as far as *quote* has any.

    *titles* are those of the collections, by their ids.
    """
    part = _label(quote.part_title)
    if quote.part and not (part and quote.is_own):  # own parts have an order of their own
        part = (_("Part {0}, {1}") if part else _("Part {0}")).format(QLocale().toString(quote.part), part)
    tags = _("Tags: {0}").format(listed(map(_label, quote.tags))) if quote.tags else ""
    topic_and_part = SEPARATOR.join(filter(None, (_label(quote.topic), part)))
    lines = (topic_and_part, _origin(quote, titles.get(quote.collection, "")), tags, _highlighted(quote))
    return "\n".join(of_window(line) for line in lines if line)


def _highlighted(quote: Quote) -> str:
    #: {0} is a day, such as “3 May 2021”
    return _("Highlighted {0}").format(day_in_words(quote.highlighted_on)) if quote.highlighted_on else ""


def _origin(quote: Quote, title: str) -> str:
    """Return from which collection *quote* is, and which source that cites, unless the place says it."""
    known = quote.provenance
    is_at_source = known.status.has_place and quote.source == known.where
    is_said = (known.status.is_exact and known.evidence) or is_at_source or quote.source in place_of(quote)
    source = "" if is_said else _label(quote.source)
    if not title:
        return _("Cited source: {0}").format(source) if source else ""
    if source:
        return _("From “{0}”, which cites {1}").format(_label(title), source)
    return _("From “{0}”").format(_label(title))


def _label(text: str) -> str:
    return isolated(beginning(in_one_line(text), LONGEST_LABEL))


def _place(quote: Quote, known: Provenance) -> str:
    """Return who said it and where, or else the address."""
    if not known.author and (place := place_of_words(quote._replace(provenance=known))):
        return place
    where = place_and_date(known)
    if known.author:
        return f"{known.author}{place_after_name(where, known.author)}"
    return (_named(quote, where) if quote.is_own else where) or known.url or ""


def _named(quote: Quote, where: str) -> str:
    who = names(quote.authors) if quote.authors else ""
    return f"{who}{place_after_name(where, who)}" if who else where


def _copied(quote: Quote, place: str) -> Quote | str:
    """Return what is copied of the words found. Only his own words, or those of a known author, are a quote again."""
    known = quote.provenance
    authors = (known.author,) if known.author else quote.authors if known.status.is_his else ()
    words = known.words_found or ""
    if not authors:
        return f"{quoted(words)}\n— {place}" if place else quoted(words)
    return quote._replace(text=words, authors=authors, provenance=known._replace(status=EXACT, author=None, note=None))


def _sentence(quote: Quote, place: str, remark: str) -> Sentence:
    words = quoted(shown(quote).text)
    return Sentence(words, place, quote.provenance.url, remark, quote.id, quote, language=quote.language)
