"""A page for people: of favorites and findings, of a collection, or of the quotes in a text.

Markdown and HTML write the same page.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from enum import Enum, auto
from typing import NamedTuple, Protocol

from lecun_viewer.core.attribution import attribution, date_in_words, quoted
from lecun_viewer.core.check import Match
from lecun_viewer.core.favorite import Favorite, Finding, is_date
from lecun_viewer.core.provenance import Verdict, is_address
from lecun_viewer.core.quote import ENGLISH, CollectionInfo, Quote, QuoteId


class Lost(Enum):
    """What a round trip of export and import loses. The programs say it when they export."""

    ALL = auto()
    OWN_WORDS = auto()  # of favorites, the quotes come back without dates, notes and findings
    HEAD = auto()  # of a collection, the quotes come back without its title and introduction


class Label(Enum):
    """The label of a line of a page."""

    PART = auto()
    SOURCE = auto()
    TAGS = auto()
    VERDICT = auto()
    PASSAGE = auto()
    NEAREST_PASSAGE = auto()
    WHERE = auto()
    ADDRESS = auto()
    WHEN = auto()
    HIGHLIGHTED_ON = auto()
    EVIDENCE = auto()
    REMARK = auto()
    MARKED_ON = auto()
    FOUND_ON = auto()
    FINDING_VERDICT = auto()
    FINDING_WHERE = auto()
    FINDING_ADDRESS = auto()
    FINDING_WHEN = auto()
    FINDING_NOTE = auto()
    IN_TEXT = auto()
    QUOTE = auto()
    COMPARISON = auto()


class Detail(NamedTuple):
    """One thing that is said of a quote. ``language`` is that of its text (BCP 47), if it may not be the page's."""

    label: str
    text: str
    language: str = ""

    @property
    def is_address(self) -> bool:
        """Whether the text is a web address, which may become a link."""
        return is_address(self.text)


class PageTexts(Protocol):
    """The words of a page, in the language of the program. Attributions and dates are English on every page."""

    def language_tag(self) -> str:
        """Return the language of the words of a page (BCP 47)."""

    def page_title(self) -> str:
        """Return the heading of a page of favorites."""

    def page_search(self) -> str:
        """Return the label of the page's search field."""

    def page_summary(self, favorites: int, checked: int, day: str) -> str:
        """Return the summary line of a page of favorites, exported on *day*."""

    def collection_summary(self, number: int, day: str) -> str:
        """Return the summary line of a page of a collection, exported on *day*."""

    def page_label(self, label: Label) -> str:
        """Return the words before a line, without a colon."""

    def listed(self, items: Iterable[str]) -> str:
        """Return *items* as a list in one line."""

    def verdict_in_full(self, status: Verdict, is_persons: bool = True) -> str:
        """Return what the verdict of a quote is called, and what it means. *is_persons* is `Quote.is_persons`."""

    def evidence(self, kind: str, is_own: bool = False) -> str:
        """Return how the words found are known. *kind* is one of `EVIDENCE`. A quote may be the reader's own."""

    def own_words(self, favorite: Favorite) -> Iterable[Detail]:
        """Return what the reader says of *favorite*. Lines may be empty."""


class Entry(NamedTuple):
    """One quote, its attribution, and all that is said of it."""

    quote: Quote
    attribution: str
    details: list[Detail]


class Page(NamedTuple):
    """All that is exported: the favorites, then the other quotes that have a finding. Or the quotes of a collection.

    Attributes:
        entries: Each is made when it is asked for. All of them at once would take longer, and more memory.
        collection: Whose page it is. ``None`` for favorites.
        search: What the field is called in which the reader searches in the page.
        language: Of what the program says on the page (BCP 47).
    """

    title: str
    summary: str
    entries: Iterator[Entry]
    collection: CollectionInfo | None = None
    search: str = ""
    language: str = ENGLISH


def page(
    favorites: Iterable[Favorite],
    findings: Iterable[Finding],
    exported_at: datetime,
    texts: PageTexts,
    numbers: tuple[int, int] | None = None,
) -> Page:
    """Return the page of *favorites* and *findings*, in their order. Its days are in the time zone of *exported_at*.

    If these are only the first, *numbers* says how many there are in all: favorites, and other quotes with findings.
    """
    marked, checked = list(favorites), {finding.quote.id: finding for finding in findings}
    if not numbers:
        numbers = len(marked), len(checked.keys() - {favorite.quote.id for favorite in marked})
    summary = texts.page_summary(*numbers, day(exported_at, exported_at))
    entries = _entries(marked, checked, exported_at, texts)
    return Page(texts.page_title(), summary, entries, None, texts.page_search(), texts.language_tag())


def page_of_quotes(
    collection: CollectionInfo, quotes: Iterable[Quote], exported_at: datetime, texts: PageTexts
) -> Page:
    """Return the page of the *quotes* of *collection*, which need not be favorites, in their order."""
    summary = texts.collection_summary(collection.quote_count, day(exported_at, exported_at))
    entries = (Entry(each, attribution(each), _said(_known(each, texts))) for each in quotes)
    return Page(collection.title, summary, entries, collection, texts.page_search(), texts.language_tag())


def page_of_check(
    title: str, summary: str, found: Iterable[Match], compared: Callable[[Match], Iterable[str]], texts: PageTexts
) -> Page:
    """Return the page of the quotes that were *found* in a text, in the order of the text.

    *compared* says how much a place has in common with its quote, and what differs.
    """
    label = texts.page_label
    entries = (
        Entry(
            each.quote,
            attribution(each.quote),
            [
                Detail(label(Label.IN_TEXT), quoted(each.text)),
                *(Detail(label(Label.COMPARISON), said) for said in compared(each)),
                *_said(_known(each.quote, texts)),
            ],
        )
        for each in found
    )
    return Page(title, summary, entries, None, texts.page_search(), texts.language_tag())


def _entries(
    favorites: Iterable[Favorite], checked: dict[QuoteId, Finding], exported_at: datetime, texts: PageTexts
) -> Iterator[Entry]:
    """Yield the entries of *favorites*, then of those of *checked* that are no favorite. *checked* loses the others."""
    for favorite in favorites:
        details = [
            *_known(favorite.quote, texts),
            Detail(texts.page_label(Label.MARKED_ON), day(favorite.marked_at, exported_at)),
            *texts.own_words(favorite),
            *found_out(checked.pop(favorite.quote.id, None), exported_at, texts),
        ]
        yield Entry(favorite.quote, favorite.attribution, _said(details))
    for finding in checked.values():
        details = [*_known(finding.quote, texts), *found_out(finding, exported_at, texts)]
        yield Entry(finding.quote, attribution(finding.quote), _said(details))


def passage_label(status: Verdict) -> Label:
    """Return the label of the words found. For an untraced quote they are not the quote's."""
    return Label.PASSAGE if status.has_place else Label.NEAREST_PASSAGE


def _known(quote: Quote, texts: PageTexts) -> Iterator[Detail]:
    known, label = quote.provenance, texts.page_label
    yield Detail(label(Label.PART), ": ".join(filter(None, (str(quote.part or ""), quote.part_title))))
    yield Detail(label(Label.SOURCE), quote.source)
    yield Detail(label(Label.TAGS), texts.listed(quote.tags) if quote.tags else "")
    yield Detail(label(Label.VERDICT), texts.verdict_in_full(known.status, quote.is_persons))
    found = quoted(known.words_found) if known.words_found else ""
    yield Detail(label(passage_label(known.status)), found, quote.language)
    yield Detail(label(Label.WHERE), known.where or "")
    yield Detail(label(Label.ADDRESS), known.url or "")
    yield Detail(label(Label.WHEN), _date(known.date or ""))
    yield Detail(label(Label.HIGHLIGHTED_ON), date_in_words(str(quote.highlighted_on)) if quote.highlighted_on else "")
    evidence = texts.evidence(known.evidence, quote.is_own) if known.evidence else ""
    yield Detail(label(Label.EVIDENCE), evidence)
    yield Detail(label(Label.REMARK), known.note or "")


def found_out(finding: Finding | None, exported_at: datetime, texts: PageTexts) -> Iterator[Detail]:
    """Yield what the reader found out, if there is a finding. Texts may be empty."""
    if finding:
        label = texts.page_label
        yield Detail(label(Label.FOUND_ON), day(finding.checked_at, exported_at))
        verdict = texts.verdict_in_full(finding.status, finding.quote.is_persons) if finding.status else ""
        yield Detail(label(Label.FINDING_VERDICT), verdict)
        yield Detail(label(Label.FINDING_WHERE), finding.where)
        yield Detail(label(Label.FINDING_ADDRESS), finding.url)
        yield Detail(label(Label.FINDING_WHEN), _date(finding.date))
        yield Detail(label(Label.FINDING_NOTE), finding.note)


def _said(details: Iterable[Detail]) -> list[Detail]:
    return [each for each in details if each.text.strip()]


def _date(date: str) -> str:
    return date_in_words(date) if is_date(date) else date


def day(moment: datetime, exported_at: datetime) -> str:
    """Return the day of *moment* in words, in the time zone of *exported_at*."""
    return _date(moment.astimezone(exported_at.tzinfo).date().isoformat())
