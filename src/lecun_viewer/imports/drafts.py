"""A quote as an import makes it: without id and collection, and not checked by anybody. And what collects them."""

import html
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from lecun_viewer.core.attribution import MONTHS, placed
from lecun_viewer.core.favorite import is_date
from lecun_viewer.core.language_of_words import language_of
from lecun_viewer.core.progress import BETWEEN_REPORTS, Progress, unwatched
from lecun_viewer.core.provenance import BEHIND_TITLE, EXACT, HIGHLIGHT, UNCHECKED, Provenance, Source, SourceKind
from lecun_viewer.core.quote import HIGHEST_PART, SEMICOLONS, PartTitle, Quote, QuoteId, items_in
from lecun_viewer.core.value import LONGEST_TEXT
from lecun_viewer.core.visible import excerpt
from lecun_viewer.imports.found import (
    Choice,
    LeftOut,
    LeftOutReason,
    Options,
    UnreadableError,
    UnreadableReason,
    Why,
)

SUFFIX = re.compile(r"(?:jr|sr|ph\.?\s?d|m\.?d|esq|ii|iii|iv)\.?", re.IGNORECASE)
_NOBODY = frozenset(
    (
        *("unknown", "unknown author", "author unknown", "n/a", "none", "null", "nan", "-"),
        *("unbekannt", "inconnu", "inconnu(e)", "desconocido", "未知", "مجهول"),
    )
)
_SERIES = re.compile(r"[^,;&]+(?:, [^,;&]+)+,? (?:and|&|und|et|y) [^,;&]+")
_BETWEEN_PEOPLE = re.compile(r"\n|,(?=\S)")
_BETWEEN_NAMES = re.compile(r",? (?:and|&|und|et|y) |, ")

_PARTICLES = frozenset(
    (
        *("de", "du", "des", "von", "van", "der", "den", "la", "le", "di", "da", "do", "dos", "al", "el", "bin", "ibn"),
        *("of", "the", "and", "y", "e", "zu", "ten", "ter", "san", "af", "av", "abu", "und", "et"),
    )
)
_NAME = re.compile(r"[^\W\d_][\w’'.·-]*[,.]?")
_TOPICS = frozenset(
    """
    on in to for with from how why what when where who is are not no be at as it you we this that more less your
    our his her their into over under after before against without about action advice age ai anger animals
    architecture art attitude beauty behavior books business career change character children code coding
    collection communication computer computers computing courage creativity culture data death debugging deep
    design development dreams economics education engineering ethics experience failure faith fame family favorite
    favorites favourite favourites fear focus food free freedom friends friendship fun funny future general goals
    god good government growth habits happiness hard health highlights history home hope humor humour ideas
    imagination innovation inspiration inspirational intelligence justice kindness knowledge language law
    leadership learning liberty lies life literature living love luck machine management marriage math mathematics
    medicine memory mind misc miscellaneous mistakes money morality motivation motivational movies music mysteries
    my nature new notes open other others pain passion patience peace people perseverance personal philosophy
    physics poetry politics power practice pride problems productivity programming progress psychology quality
    quotations quote quotes random reading reality reason relationships religion risk sadness science self silence
    simplicity sleep society software solitude sorrow source spirituality sport sports startup startups strategy
    strength stress success suffering talent teaching team technology testing thinking thought thoughts time
    travel trust truth understanding universe value values various virtue vision war wealth wisdom women words
    work world writing youth leben liebe glück zitate weisheit erfolg amour vie bonheur citations vida amor
    felicidad citas frases
    """.split()  # noqa: SIM905
)
_CHINESE_NAME = re.compile(
    r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff\u30a1-\u30fa\u30fc]{1,8}(?:[·・][\u4e00-\u9fff\u30a1-\u30fa\u30fc]{1,8}){1,4}"
)
LIFE = re.compile(r" ?\((?:(?:b\. ?|born )[0-9]{3,4}|(?:c\. ?)?[0-9]{3,4} ?[–-] ?(?:[0-9]{2,4})?)\)")
MOST_WORDS_OF_NAME = 6
LONGEST_NAME = 100
LONGEST_SERIES = 1000  # characters of “A, B, and C”
_IN_SOURCE = re.compile(r"(?:page|location) \S")


def _is_within(where: str, source: str) -> bool:
    """Return whether *where* is a place in *source*, whose title it may begin with."""
    if where.startswith(source):
        return where[len(source) :][:1] in ("", *BEHIND_TITLE)
    return _IN_SOURCE.match(where) is not None


class Draft(NamedTuple):
    """What a reader knows of a quote. Empty is what it does not know.

    Attributes:
        language: Empty if the file does not say it. Then it is recognised from the words.
        is_highlight: Whether a device or an app copied the words out of the book that ``source`` names.
        highlighted_at: When, as in `Quote`.
        kind: What the work is whose title is ``source``. A highlight is out of a book.
        container: What the work is in, such as a site.
    """

    text: str
    authors: tuple[str, ...] = ()
    topic: str = ""
    source: str = ""
    tags: tuple[str, ...] = ()
    language: str = ""
    where: str = ""
    url: str = ""
    date: str = ""
    note: str = ""
    part: str = ""
    is_favorite: bool = False
    is_highlight: bool = False
    highlighted_at: str = ""
    kind: SourceKind | None = None
    container: str = ""

    @property
    def work(self) -> Source | None:
        """The work as data. ``None`` if nobody knows what it is, or if ``where`` is another place."""
        kind = SourceKind.BOOK if self.is_highlight else self.kind
        if not kind or not self.source:
            return None
        if self.where and not _is_within(self.where, self.source):
            return None
        return Source(
            kind,
            self.source,
            container=self.container,
            date=self.date or None,
            locator=self.where.removeprefix(self.source).strip(" ,"),
            url=self.url or None,
        )

    def or_else(self, other: "Draft", *names: str) -> "Draft":
        """Return the draft. Those of its fields *names* that are empty are as in *other*."""
        return self._replace(**{name: getattr(self, name) or getattr(other, name) for name in names})

    def quote(self, part: int = 0) -> Quote:
        """Return the draft as a quote that nobody has checked, or as a highlight. *part* is the number of its part."""
        place = (self.url or None, self.date or None, self.note or None)
        known = Provenance(UNCHECKED.status, None, self.where or None, *place)
        if self.is_highlight and self.source:
            known = Provenance(EXACT, self.text, self.where or self.source, *place, evidence=HIGHLIGHT)
        known = placed(known._replace(source=self.work))
        return Quote(
            id=QuoteId(""),
            part=part,
            part_title=self.part if part else "",
            topic=self.topic,
            text=self.text,
            source=self.source,
            provenance=known,
            collection="",
            authors=self.authors,
            language=self.language or language_of(self.text),
            tags=self.tags,
            highlighted_at=self.highlighted_at,
        )


def people(listed: str) -> tuple[str, ...]:
    """Return the people in *listed*. Semicolons part them, and so do the commas of “A, B, and C”.

    A comma may stand in a name, and “and” may, too: in a company, in a band. So neither parts two people.
    """
    if len(listed) <= LONGEST_SERIES and _SERIES.fullmatch(listed):
        names = _BETWEEN_NAMES.split(listed)
        if all(1 < len(name.split()) < 6 and name[:1].isupper() for name in names):
            listed = ";".join(names)
    return tuple(name for name in items_in(listed, SEMICOLONS) if name.lower() not in _NOBODY)


@lru_cache(maxsize=100)  # all entries of a book have the same
def authors_of_book(listed: str) -> tuple[str, ...]:
    """Return the people in *listed*, as programs write it: “Last, First; Last, First”, or with commas and “and”."""
    listed = _BETWEEN_PEOPLE.sub(";", listed)
    parts = _BETWEEN_NAMES.split(listed)
    if len(parts) > 1 and all(is_person(part, is_strict=True) for part in parts):
        listed = "; ".join(parts)
    return tuple(map(first_name_first, people(listed)))


def is_person(text: str, *, is_strict: bool = False) -> bool:
    """Return whether *text* reads as the name of a person: a few capitalized words, and none of a topic.

    A single word may be a name or a topic. If *is_strict*, it is none.
    """
    text = LIFE.sub("", text).strip()
    if _CHINESE_NAME.fullmatch(text):
        return not is_strict
    words = text.split()
    if not 0 < len(words) <= MOST_WORDS_OF_NAME or len(text) > LONGEST_NAME or (is_strict and len(words) == 1):
        return False
    if not all(_NAME.fullmatch(word) for word in words) or words[0].lower() in ("the", "and", "of"):
        return False
    if any(word.rstrip(".,").lower() in _TOPICS for word in words):
        return False
    return all(word in _PARTICLES or not word[0].islower() for word in words) and not words[-1][0].islower()


def first_name_first(name: str) -> str:
    """Return “Last, First” as “First Last”. A name with another number of commas stays, and so does “Ford, Jr.”."""
    last, comma, first = (part.strip() for part in name.partition(","))
    if not (comma and last and first) or "," in first or SUFFIX.fullmatch(first):
        return name
    return f"{first} {last}"


# Dates: as people write them. What can be read in two ways is no date

_TIME = r"(?:[T ][0-9:.,]+ ?(?:Z|UTC|[+-][0-9:]+)?)?"
_NUMBERS = re.compile(r"([0-9]{4})(?:([-/.])([0-9]{1,2})(?:\2([0-9]{1,2}))?)?" + _TIME)
_MONTH = "|".join(f"{name}|{name[:3]}\\.?" for name in MONTHS)
_DAY = r"[0-9]{1,2}(?:st|nd|rd|th)?"
_DAY_FIRST = re.compile(rf"(?:({_DAY})\.? )?({_MONTH}),? ([0-9]{{4}})", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"({_MONTH}) ({_DAY}),? ([0-9]{{4}})", re.IGNORECASE)
_SHORT = tuple(name[:3].lower() for name in MONTHS)

DATE_AT_THE_END = re.compile(
    rf"(?:^|[,;(\s])((?:(?:{_DAY}\.? )?(?:{_MONTH}),? |(?:{_MONTH}) {_DAY},? )?"
    r"(?:1[0-9]|20)[0-9]{2}(?:-[0-9]{2}(?:-[0-9]{2})?)?)\)?\.?$",
    re.IGNORECASE,
)
"""A date at the end of a line. A year without a month has four digits and begins with 1 or 20."""


def date_of(text: str) -> str:
    """Return the date that *text* is. Empty if it is none or may be two, as “3/4/2020” may."""
    text = " ".join(text.split())
    if found := _NUMBERS.fullmatch(text):
        return _date(found[1], found[3], found[4])
    if found := _MONTH_FIRST.fullmatch(text):
        return _date(found[3], _month(found[1]), found[2])
    if found := _DAY_FIRST.fullmatch(text):
        return _date(found[3], _month(found[2]), found[1])
    return ""


def _month(name: str) -> str:
    return str(_SHORT.index(name[:3].lower()) + 1)


def _date(year: str, month: str | None, day: str | None) -> str:
    parts = [year, *(part.rstrip("stndrh").zfill(2) for part in (month, day) if part)]
    date = "-".join(parts)
    return date if is_date(date) else ""


# Collecting

MOST_ENTRIES = 1_000_000  # quotes, and as many entries that are left out


class Collector:
    """What was found so far in a text, and how it was understood.

    Attributes:
        tag_labels: Words for “Tags” beside the English, as the pages of this program have them.
        lines: Where each quote begins.
        file: The name of the file, in lower case.
        suggested: The name and the value of a choice that would find quotes, if the reader found none.
    """

    def __init__(
        self,
        progress: Progress = unwatched,
        options: Options | None = None,
        tag_labels: Sequence[str] = (),
        file: str = "",
    ) -> None:
        self.quotes: list[Quote] = []
        self.lines: list[int] = []
        self.left_out: list[LeftOut] = []
        self.favorites: set[int] = set()
        self.choices: list[Choice] = []
        self.tag_labels = tag_labels
        self.file = file
        self.suggested: tuple[str, str] | None = None
        self._options = options or {}
        self._parts: dict[str, int] = {}
        self._progress = progress
        self._entries = 0
        self._told = 0.0

    def option(self, name: str, values: Sequence[str]) -> str:
        """Return what the reader of the file has chosen of *values*. Empty if nothing."""
        chosen = self._options.get(name, "")
        return chosen if chosen in values else ""

    def choose(self, name: str, guessed: str, values: Sequence[str], why: Why | None = None) -> str:
        """Return what the reader of the file has chosen of *values*, or what is *guessed*, and *why*."""
        chosen = self.option(name, values)
        self.choices.append(Choice(name, chosen or guessed, tuple(values), why=None if chosen else why))
        return chosen or guessed

    @property
    def parts(self) -> tuple[PartTitle, ...]:
        """The parts of the quotes, in the order in which they came."""
        return tuple(PartTitle(number, title) for title, number in self._parts.items())

    def reached(self, share: float) -> None:
        """Count an entry. With it, that *share* of the work is done, 0 to 1. See `tell`."""
        self._entries += 1
        if self._entries % BETWEEN_REPORTS == 0:
            self.tell(share)

    def tell(self, share: float) -> None:
        """Tell the caller the *share* of the work that is done, 0 to 1.

        Raises:
            CancelledError: The user canceled.
        """
        self._told = max(share, self._told)  # a reader may go through the text twice
        self._progress(self._told)

    def add(self, draft: Draft, line: int) -> None:
        """Add *draft*, which begins on *line*. It is left out if it has no words, or a text that is too long."""
        if is_wordless(draft.text):
            self.leave_out(line, LeftOutReason.NO_WORDS, draft.text)
            return
        if draft.part and draft.part not in self._parts and len(self._parts) >= HIGHEST_PART:
            draft = draft._replace(part="", topic=draft.topic or draft.part)
        number = self._parts.get(draft.part, len(self._parts) + 1) if draft.part else 0
        quote = draft.quote(number)
        if max(map(len, _texts(quote))) > LONGEST_TEXT:
            self.leave_out(line, LeftOutReason.TOO_LONG, draft.text)
            return
        if number:
            self._parts[draft.part] = number
        if draft.is_favorite:
            self.favorites.add(len(self.quotes))
        self.quotes.append(quote)
        self.lines.append(line)
        _check(self.quotes)

    def leave_out(self, line: int, reason: LeftOutReason, text: str) -> None:
        """Remember that *text* on *line* is not imported."""
        self.left_out.append(LeftOut(line, reason, excerpt(text)))
        _check(self.left_out)


def is_wordless(text: str) -> bool:
    """Return whether *text* has no letter and no digit of any language."""
    return not any(map(str.isalnum, text))


def _texts(quote: Quote) -> Iterator[str]:
    """Yield all that *quote* says. No file of a collection may have a longer text, a note among them."""
    known = quote.provenance
    yield from (quote.text, quote.topic, quote.part_title, quote.source, *quote.authors, *quote.tags)
    yield from filter(None, (known.where, known.url, known.note))


_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?/?>")
_BLOCKS = frozenset(("br", "hr", "p", "div", "li", "tr", "blockquote", "h1", "h2", "h3", "h4", "ul", "ol", "table"))
_OTHER_TAGS = frozenset(
    "a abbr b big cite code del em font i img ins kbd mark q s small span strong sub sup td th tt u wbr".split()  # noqa: SIM905
)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_EMPHASIS = re.compile(r"(?<![\w*_])(\*\*\*|\*\*|\*|__|_)(?=[^\s*_])([^*_\n]*[^\s*_])\1(?![\w*_])")
_CLOZE = re.compile(r"\{\{c[0-9]+::((?:[^{}:]|:(?!:))*+)(?:::[^{}]*+)?\}\}")


def without_markup(cell: str) -> str:
    """Return what *cell* shows: without the tags and the entities of HTML, and the emphasis of Markdown."""
    if "<" in cell:
        is_html = any(found[1].lower() in _BLOCKS or "/" in found[0] for found in _TAG.finditer(cell))
        if is_html:
            cell = _TAG.sub(_shown_tag, cell)
            cell = "\n".join(line.strip(" \t") for line in cell.split("\n"))
            cell = re.sub(r"\n{3,}", "\n\n", cell).strip()
    if "&" in cell:
        cell = _ENTITY.sub(lambda found: html.unescape(found[0]), cell).replace("\xa0", " ")
    if "*" in cell or "_" in cell:
        cell = _EMPHASIS.sub(r"\2", _EMPHASIS.sub(r"\2", cell))
    return _CLOZE.sub(r"\1", cell) if "{{c" in cell else cell


def _shown_tag(found: re.Match[str]) -> str:
    name = found[1].lower()
    if name in _BLOCKS:
        return "\n"
    return "" if name in _OTHER_TAGS else found[0]


def _check(entries: list[Quote] | list[LeftOut]) -> None:
    if len(entries) > MOST_ENTRIES:
        raise UnreadableError(UnreadableReason.TOO_MANY, (MOST_ENTRIES,))
