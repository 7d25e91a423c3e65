"""References as papers print them: APA, MLA, Chicago and IEEE. Each is a line, without a newline at its end.

- APA is the 7th edition, MLA the 9th. Chicago is the 18th, with author and date. IEEE has no number in brackets: that
  is the paper's.
- The lines are those of the official CSL styles. Where CSL knows too little of a kind, they follow the handbooks. So a
  talk has its date in MLA, and pages and posts have theirs in IEEE. A film has its producer.
- A title is written as its owner writes it. A post without a title has its words as the title. A place in words that is
  no data is the title, too.
- Behind the title stands in brackets what a reader must know of the words. It is no part of a quotation.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from html import escape
from typing import NamedTuple, TypeAlias

from lecun_viewer.cite.files import Journal, journal_of
from lecun_viewer.cite.name import Name
from lecun_viewer.cite.reference import Reference, reference
from lecun_viewer.core.attribution import MARKS_WITHIN, MONTHS
from lecun_viewer.core.provenance import SourceKind
from lecun_viewer.core.quote import COMMAS, Quote

_IN_BOOKS = {SourceKind.CONFERENCE_PAPER, SourceKind.CHAPTER}
_IN_ISSUES = {SourceKind.PAPER, SourceKind.CONFERENCE_PAPER}
_PARTS = {*_IN_BOOKS, SourceKind.PAPER, SourceKind.ARTICLE, SourceKind.PODCAST}
"""Works that are parts of their container. It is in italics then, and the title is not."""
_WHOLE = {SourceKind.BOOK, SourceKind.FILM}
_BY_YEAR = {*_IN_BOOKS, *_WHOLE}
"""Works without month and day in lists of references. Only IEEE has the month of a conference."""

_APA_KINDS = {
    SourceKind.POST: "[Online post]",
    SourceKind.PODCAST: "[Audio podcast episode]",
    SourceKind.FILM: "[Film]",
}
_WORDS_OF_POST = 20
_CUT_ENDS = ",;:–—- "  # after these the words would go on
_MOST_IN_APA, _FIRST_IN_APA = 20, 19
_MOST_IN_MLA = 2
_MOST_IN_CHICAGO, _FIRST_IN_CHICAGO = 6, 3
_MOST_IN_IEEE = 6

_SHORT_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_UNDATED = "n.d."
_ENDS = (".", "!", "?", "…", "。", "！", "？", "؟")
_RANGE = re.compile(r"(?<![0-9])([0-9]{3,9})–([0-9]{3,9})\Z")


class Run(NamedTuple):
    """A piece of a line. A line is made of runs, because some are in italics."""

    text: str
    is_italic: bool = False
    is_address: bool = False


Style: TypeAlias = Callable[[Reference], list[Run]]


def plain(style: Style, quote: Quote) -> str:
    """Return the reference to *quote* as plain text."""
    return "".join(run.text for run in style(reference(quote)))


def html(style: Style, quote: Quote) -> str:
    """Return the reference to *quote* as a paragraph of HTML, with its italics and its link."""
    return f"<p>{''.join(map(_in_html, style(reference(quote))))}</p>"


def _in_html(run: Run) -> str:
    text = escape(run.text)
    if run.is_address:
        return f'<a href="{text}">{text}</a>'
    return f"<i>{text}</i>" if run.is_italic else text


class _Line:
    """A line that grows. As in the United States, commas and full stops are within quotation marks."""

    def __init__(self) -> None:
        self.runs = list[Run]()

    def add(self, before: str, *runs: Run) -> None:
        """Add *runs* behind *before*, which is a mark and a space. Empty runs are left out.

        Nothing is before the first runs of a line.
        """
        runs = tuple(run for run in runs if run.text)
        if not runs:
            return
        if self.runs:
            self._mark(before)
        self.runs += runs

    def add_all(self, before: str, runs: Iterable[Run]) -> None:
        """Add *runs* behind *before*, with commas between."""
        for run in runs:
            if run.text:
                self.add(before, run)
                before = ", "

    def ended(self) -> list[Run]:
        """Return the runs of the line, with a full stop at its end."""
        self._mark(".")
        return self.runs

    def _mark(self, before: str) -> None:
        mark, last = before.rstrip(), self.runs[-1]
        if mark in (".", ",") and last.text.endswith("”"):
            inner = last.text[:-1]
            self.runs[-1] = last._replace(text=f"{inner}{'' if inner.endswith((*_ENDS, *COMMAS)) else mark}”")
            before = before.removeprefix(mark)
        elif last.text.endswith(_ENDS if mark == "." else tuple(COMMAS)):
            before = before.removeprefix(mark)
        self.runs += [Run(before)] if before else []


class _Work:
    """What the styles ask of a reference."""

    def __init__(self, cited: Reference) -> None:
        self.people = cited.authors_of_work
        self.kind = cited.source.kind if cited.source else None
        self.journal: Journal = journal_of(cited)
        self.is_part = self.kind in _PARTS and bool(self.journal.name)
        self.title = Run(cited.work or cited.words)
        caution = "; ".join(filter(None, (cited.claim_of_title, cited.caution)))
        self.caution = Run(f"[{caution}]" if caution else "")
        self.url = Run(cited.url or "", is_address=True)
        self.pages = cited.page.replace("-", "–")
        self.page = f"{'pp.' if '–' in self.pages else 'p.'} {self.pages}" if self.pages else ""
        year, self.month, self._day = (*cited.issued, 0, 0, 0)[:3]
        self.year = str(year) if year else ""
        self._month = 0 if self.kind in _BY_YEAR else self.month
        self.says_date = bool(self.year) and not cited.source and not cited.date
        """Whether the place, in words, has the date."""

    @property
    def container(self) -> Run:
        return Run(self.journal.name, is_italic=self.kind in _PARTS)

    @property
    def quoted_title(self) -> Run:
        """The title in quotation marks. That of a whole work is in italics instead."""
        if self.kind in _WHOLE:
            return self.title._replace(is_italic=True)
        return self.title._replace(text=f"“{self.title.text.translate(MARKS_WITHIN)}”")

    @property
    def month_and_day(self) -> str:
        """“March 7” or “March”. Empty if it is not known."""
        return f"{MONTHS[self._month - 1]} {self._day or ''}".rstrip() if self._month else ""

    @property
    def short_month(self) -> str:
        return _SHORT_MONTHS[self._month - 1] if self._month else ""

    @property
    def day(self) -> str:
        """The day of the month. Journals have no days."""
        return str(self._day) if self._month and self._day and self.kind is not SourceKind.PAPER else ""


def apa(cited: Reference) -> list[Run]:
    work, line = _Work(cited), _Line()
    line.add("", Run(_apa_names(work.people)))
    date = Run(f"({_apa_date(work)})")
    if work.people:
        line.add(". ", date)
    line.add(". ", Run(_apa_title(cited), is_italic=not work.is_part))
    page = Run(f"({work.page})" if work.page else "")
    if work.kind in (SourceKind.BOOK, SourceKind.PREPRINT):
        line.add(" ", page)
    if work.kind in _APA_KINDS:
        line.add(" ", Run(_APA_KINDS[work.kind]))
    line.add(" ", work.caution)
    if not work.people:
        line.add(". ", date)
    is_within = work.is_part and work.kind not in (*_IN_ISSUES, SourceKind.ARTICLE)
    line.add(". ", *((Run("In "),) if is_within else ()), work.container)
    line.add(", ", Run(work.journal.volume, is_italic=True))
    line.add("", Run(f"({work.journal.issue})" if work.journal.issue else ""))
    if work.kind is SourceKind.CHAPTER:
        line.add(" ", page)
    elif work.kind in _IN_ISSUES:
        line.add(", " if work.is_part else ". ", Run(work.pages))
    if not work.url.text:
        return line.ended()
    line.add(". ", work.url)
    return line.runs


def _apa_title(cited: Reference) -> str:
    """Return the title. That of a post without one is its first words (Publication Manual, section 10.15)."""
    if cited.work or not cited.source:
        return cited.work or cited.words
    return " ".join(cited.words.split(" ")[:_WORDS_OF_POST]).rstrip(_CUT_ENDS)


def _apa_names(people: tuple[Name, ...]) -> str:
    named = [_inverted(name, initials) for name in people]
    if len(named) > _MOST_IN_APA:
        return ", ".join([*named[:_FIRST_IN_APA], f"… {named[-1]}"])
    return _listed(named, ", & ")


def _apa_date(work: _Work) -> str:
    is_by_year = work.kind in (SourceKind.PAPER, SourceKind.PREPRINT)
    return ", ".join(filter(None, (work.year, "" if is_by_year else work.month_and_day))) or _UNDATED


def mla(cited: Reference) -> list[Run]:
    work, line = _Work(cited), _Line()
    line.add("", Run(_mla_names(work.people)))
    is_alone = not work.journal.name and work.kind in {*_PARTS, SourceKind.PAGE}
    line.add(". ", work.title._replace(is_italic=True) if is_alone else work.quoted_title)
    if work.caution.text:
        line.add(". ", work.caution)
    journal, is_site = work.journal, work.kind in (SourceKind.PAGE, SourceKind.POST)
    date = " ".join(filter(None, (work.day, work.short_month, work.year)))
    line.add_all(
        ". ",
        (
            work.container._replace(is_italic=True) if is_site else work.container,
            Run(f"vol. {journal.volume}" if journal.volume else ""),
            Run(f"no. {journal.issue}" if journal.issue else ""),
            Run("" if work.says_date else date),
            Run(_shortened(work.page, is_mla=True)),
            work.url,
        ),
    )
    return line.ended()


def _mla_names(people: tuple[Name, ...]) -> str:
    named = _after_inverted(people)
    return f"{named[0]}, et al." if len(named) > _MOST_IN_MLA else ", and ".join(named)


def chicago(cited: Reference) -> list[Run]:
    work, line = _Work(cited), _Line()
    year = Run(work.year or _UNDATED)
    line.add("", Run(_chicago_names(work.people)))
    if work.people:
        line.add(". ", year)
    line.add(". ", work.quoted_title)
    if work.caution.text:
        line.add(". ", work.caution)
    if not work.people:
        line.add(". ", year)
    is_preprint = work.kind is SourceKind.PREPRINT
    if is_preprint:
        line.add(". ", Run("Preprint"))
    is_in_book = work.kind is SourceKind.CHAPTER and work.is_part
    line.add(", " if is_preprint else ". ", *((Run("In "),) if is_in_book else ()), work.container)
    line.add(" ", Run(work.journal.volume))
    line.add(" ", Run(f"({work.journal.issue})" if work.journal.issue else ""))
    comma = ", " if is_preprint or (work.journal.name and work.kind is not SourceKind.PODCAST) else ". "
    if not work.says_date and not work.journal.volume:
        line.add(comma, Run(work.month_and_day))
    if work.kind in _IN_ISSUES:
        line.add(": " if work.journal.volume else comma, Run(_shortened(work.pages, is_mla=False)))
    line.add(". ", work.url)
    return line.ended()


def _chicago_names(people: tuple[Name, ...]) -> str:
    named = _after_inverted(people)
    if len(named) > _MOST_IN_CHICAGO:
        return f"{', '.join(named[:_FIRST_IN_CHICAGO])}, et al."
    return _listed(named, ", and ")


def ieee(cited: Reference) -> list[Run]:
    work, line = _Work(cited), _Line()
    line.add("", *_ieee_names(work.people))
    line.add(", ", work.quoted_title)
    line.add(" ", work.caution)
    before = ". " if work.kind in _WHOLE else ", "
    is_in_book = work.kind in _IN_BOOKS and work.is_part
    line.add(before, *((Run("in "),) if is_in_book else ()), work.container)
    journal, date = work.journal, Run("" if work.says_date else _ieee_date(work))
    volume = Run(f"vol. {journal.volume}" if journal.volume else "")
    issue = Run(f"no. {journal.issue}" if journal.issue else "")
    page = Run(work.page)
    in_order = (volume, issue, page, date) if work.kind is SourceKind.PAPER else (date, page)
    line.add_all(", " if journal.name else before, in_order)
    if not work.url.text:
        return line.ended()
    line.add(". ", Run("[Online]. Available: "), work.url)
    return line.runs


def _ieee_names(people: tuple[Name, ...]) -> list[Run]:
    named = [_joined(" ", initials(name.given), name.last, name.suffix) for name in people]
    if len(named) > _MOST_IN_IEEE:
        return [Run(f"{named[0]} "), Run("et al.", is_italic=True)]
    return [Run(_listed(named, " and " if len(named) == 2 else ", and "))]


def _ieee_date(work: _Work) -> str:
    if work.kind is SourceKind.CONFERENCE_PAPER and work.month:
        return f"{_SHORT_MONTHS[work.month - 1]} {work.year}"
    day_and_year = f"{work.day}, {work.year}" if work.day else work.year
    return f"{work.short_month} {day_and_year}".strip()


def _listed(named: list[str], last: str) -> str:
    """Return names with commas between, and *last* before the last of them."""
    return last.join(filter(None, (", ".join(named[:-1]), *named[-1:])))


def _after_inverted(people: tuple[Name, ...]) -> list[str]:
    """Return the first name as “Last, First”, and the others as in a text."""
    return [_joined(" ", name.whole) if number else _inverted(name) for number, name in enumerate(people)]


def _shortened(pages: str, *, is_mla: bool) -> str:
    """Return *pages* with the last number as short as the style has it: “436–44”.

    MLA keeps two digits. Chicago keeps all behind a hundred, and one where the first number is 1 to 9 above it.
    """
    found = _RANGE.search(pages)
    if not found or len(found[1]) != len(found[2]) or found[1] >= found[2]:
        return pages
    above_hundred = int(found[1]) % 100
    if not is_mla and not above_hundred:
        return pages
    least = 1 if not is_mla and above_hundred < 10 else 2
    shared = next(at for at, digits in enumerate(zip(found[1], found[2], strict=True)) if len({*digits}) > 1)
    return f"{pages[: found.start(2)]}{found[2][min(shared, len(found[2]) - least) :]}"


def _inverted(name: Name, write_given: Callable[[str | None], str] = lambda given: given or "") -> str:
    return _joined(", ", name.last, write_given(name.given), name.suffix)


def _joined(between: str, *parts: str | None) -> str:
    """Return what there is of a name. Some names are typed with a comma at the end, as in a list."""
    return between.join(filter(None, parts)).rstrip(COMMAS)


def initials(given: str | None) -> str:
    """Return the initials of a given name: “Jean-Pierre F.” gives “J.-P. F.”."""
    words = re.sub(r"\.(?=\w)", ". ", unicodedata.normalize("NFC", given or "")).split()
    return " ".join("-".join(f"{part[0]}." for part in word.split("-") if part) for word in words)
