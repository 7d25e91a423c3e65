"""Provenance: whether the words of a quote are real, and where they were found.

Each verdict has one row in `_KINDS`. Other modules ask a verdict for its properties, so a new one changes few of them.
What a verdict is called for people is said in ``texts``. A field has the name that it has in files, such as ``status``.
"""

import re
from datetime import date
from enum import Enum, StrEnum, auto
from functools import lru_cache
from typing import Annotated, Final, Literal, NamedTuple, Optional, TypeAlias, get_args

from msgspec import Meta

from lecun_viewer.core.value import LONGEST_TEXT, Text, Value, Words

PERSON = "Yann LeCun"
"""To whom the shipped collections credit their quotes."""

Evidence: TypeAlias = Literal["print", "edited transcript", "machine transcript", "highlight"]
"""How the words found are known. The values are those of the collection's JSON Schema."""

PRINT: Final = "print"
EDITED_TRANSCRIPT: Final = "edited transcript"
MACHINE_TRANSCRIPT: Final = "machine transcript"
HIGHLIGHT: Final = "highlight"  # copied out of a book by the reader's own device
EVIDENCE: tuple[Evidence, ...] = get_args(Evidence)
_TRANSCRIPTS = {EDITED_TRANSCRIPT: "edited transcript", MACHINE_TRANSCRIPT: "automatic transcript"}

_ADDRESS = r"^https?://\S+\Z"
_DATE = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\Z"

Address = Annotated[str, Meta(pattern=_ADDRESS, max_length=LONGEST_TEXT)]
Date = Annotated[str, Meta(pattern=_DATE)]
"""``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``. The type has no calendar: see `date_parts`."""
DateOrNothing = Annotated[str, Meta(pattern=rf"^\Z|{_DATE}")]


def is_address(text: str) -> bool:
    """Return whether *text* is an address of the web, as ``Provenance.url`` has it. No other becomes a link."""
    return re.match(_ADDRESS, text) is not None


def site_of(address: str) -> str:
    """Return the site of an address of the web, such as ``example.org``, without ``www``."""
    return re.sub(r"https?://(?:www\.)?|[/?#:].*", "", address)


class SourceKind(StrEnum):
    """What kind of work a source is. The values are those of the collection's JSON Schema."""

    PAPER = "paper"  # in a journal
    CONFERENCE_PAPER = "conference paper"
    CHAPTER = "chapter"
    PREPRINT = "preprint"
    ARTICLE = "article"  # in a newspaper or a magazine, on paper or not
    PAGE = "page"  # of the web
    POST = "post"
    PODCAST = "podcast"
    TALK = "talk"
    BOOK = "book"
    FILM = "film"


class Source(Value, frozen=True, omit_defaults=True):
    """The work that has the words, as data. ``core.attribution`` makes a line of it, and ``cite`` an entry.

    Attributes:
        title: As its owner writes it. Empty if it has none, such as most posts.
        authors: All authors of the work, unless it is only the speaker's.
        container: What the work is in: a journal with its volume, a site, a podcast, an event with its place.
        locator: Where the words are in the work: a time, a page, a section.
        quoted_in: Where the words were read, if the work itself was not.
    """

    kind: SourceKind
    title: Text = ""
    authors: tuple[Words, ...] = ()
    container: Text = ""
    date: Date | None = None
    locator: Text = ""
    url: Address | None = None
    quoted_in: Optional["Source"] = None

    @property
    def address(self) -> str | None:
        """Where somebody can see the words: the address of the work, or of where they were read."""
        return self.url or (self.quoted_in.address if self.quoted_in else None)

    def with_address(self, address: str | None) -> "Source":
        """Return the source with that `address`. It stays in its place, unless it changes."""
        if address == self.address:
            return self
        read = self.quoted_in if address or not self.quoted_in else self.quoted_in.with_address(None)
        return self._replace(url=address, quoted_in=read)


def read_at(place: str) -> Source | None:
    """Return *place*, in somebody's own words, as `Source.quoted_in`. ``None`` if it is empty."""
    return Source(SourceKind.PAGE, container=place) if place else None


class Verdict(StrEnum):
    """What a search for a quote's origin found. The values are those of the JSON Schemas.

    Nobody has compared an unchecked quote with a source yet. No shipped collection has one.
    """

    VERBATIM = "verbatim"
    VARIANT = "variant"
    PARAPHRASE = "paraphrase"
    MISATTRIBUTED = "misattributed"
    UNTRACED = "untraced"
    UNCHECKED = "unchecked"

    @property
    def has_place(self) -> bool:
        """Whether a place of the quote is known. An untraced quote may name a place of another passage."""
        return _KINDS[self].has_place

    @property
    def is_his(self) -> bool:
        """Whether the words found are Yann LeCun's."""
        return _KINDS[self].is_his

    @property
    def has_other_words(self) -> bool:
        """Whether the words found are another wording than the quote's, and are the ones to cite or to compare."""
        return _KINDS[self].has_other_words

    @property
    def is_exact(self) -> bool:
        """Whether the quote's own words were found at a place."""
        return self.has_place and not self.has_other_words

    @property
    def has_author(self) -> bool:
        """Whether the provenance names somebody else as the author."""
        return _KINDS[self].has_author

    @property
    def claim(self) -> str:
        """What an attribution calls the words, if they have a place but nobody to name as their author.

        Braces are the place of the person whose views they are.
        """
        return _KINDS[self].claim

    @property
    def missing(self) -> str:
        """What an attribution says if somebody has looked for a source and found none. Else an empty text."""
        return _KINDS[self].missing

    @property
    def query_names(self) -> tuple[str, ...]:
        """The names of the verdict in a query, in lower case. The first is the one to recommend. English everywhere."""
        return tuple(dict.fromkeys((*_KINDS[self].names, self.value)))

    @property
    def earlier_names(self) -> tuple[str, ...]:
        """The names of the verdict in earlier versions, in all languages. They were typed without case and accents."""
        return tuple(_EARLIER[self].split("|"))


class _Kind(NamedTuple):
    names: tuple[str, ...]
    has_place: bool = True
    is_his: bool = False
    has_other_words: bool = True
    has_author: bool = False
    claim: str = ""
    missing: str = ""


_KINDS = {
    Verdict.VERBATIM: _Kind(("exact", "exact words", "his words"), is_his=True, has_other_words=False),
    Verdict.VARIANT: _Kind(("reworded", "in other words", "variants"), is_his=True),
    Verdict.PARAPHRASE: _Kind(("summary", "a summary", "summaries", "paraphrases"), claim="summary of {}’s views"),
    Verdict.MISATTRIBUTED: _Kind(("misattributed", "not his"), has_author=True),
    Verdict.UNTRACED: _Kind(
        ("unsourced", "no source found", "not traced"),
        has_place=False,
        has_other_words=False,
        missing="no source found",
    ),
    Verdict.UNCHECKED: _Kind(("unchecked", "not checked", "not checked yet"), has_place=False, has_other_words=False),
}

_EARLIER = {
    Verdict.VERBATIM: (
        "The author’s words|Ses mots|Les mots de l’auteur|Seine Worte|Worte des Autors|Sus palabras|Palabras del autor"
        "|他的原话|作者的原话|بلفظه|بلفظ المؤلف"
    ),
    Verdict.VARIANT: "En d’autres mots|Anderer Wortlaut|Con otras palabras|措辞不同|بألفاظ أخرى",
    Verdict.PARAPHRASE: "Un résumé|Zusammenfassung|Un resumen|概述|تلخيص",
    Verdict.MISATTRIBUTED: (
        "Not the author’s|Pas de lui|Pas de l’auteur|Nicht von ihm|Nicht vom Autor|No es suya|No es del autor"
        "|不是他的话|不是作者的话|ليس له|ليس للمؤلف"
    ),
    Verdict.UNTRACED: "Origine non trouvée|Nicht nachgewiesen|Origen no encontrado|未查到出处|لم يُعثر عليه",
    Verdict.UNCHECKED: "Pas encore vérifiée|Noch nicht geprüft|Aún sin comprobar|尚未查证|لم يُفحص بعد",
}
"""What earlier versions called the verdicts in each language. Queries understand these names forever."""


EXACT = next(status for status in Verdict if status.is_exact)

CHECKED = tuple(status for status in Verdict if status is not Verdict.UNCHECKED)
"""The verdicts that a check can have as its result."""


class Lack(Enum):
    """What a provenance needs for its verdict, or has although its verdict forbids it."""

    PLACE = auto()
    WORDS_FOUND = auto()
    AUTHOR = auto()
    NO_AUTHOR = auto()  # there is an author, who has no meaning in this verdict


class Provenance(Value, frozen=True):
    """What is known of a quote's origin.

    Attributes:
        words_found: The words as they are at ``where``. For an untraced quote, the nearest passage if there is one.
        where: The place, in words. If ``source`` is known, it is the line made of it.
        url: The address of the place.
        date: When the words found were said: ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``.
        note: A remark on all this.
        author: Who said it, if it was somebody else.
        evidence: How the words found are known, if that was recorded: one of `EVIDENCE`.
        source: The place as data. It counts only while it says what ``where`` says: see ``attribution.source_of``.
    """

    status: Verdict
    words_found: Words | None = None
    where: Words | None = None
    url: Address | None = None
    date: Date | None = None
    note: Words | None = None
    author: Words | None = None
    evidence: Evidence | None = None
    source: Source | None = None

    @property
    def lacks(self) -> list[Lack]:
        """Why this claims more than it shows. Empty if it is sound. No quote is read, made or changed otherwise."""
        status = self.status
        lacks = {
            Lack.PLACE: status.has_place and not self.where,
            Lack.WORDS_FOUND: status.has_place and not self.words_found,
            Lack.AUTHOR: status.has_author and not self.author,
            Lack.NO_AUTHOR: not status.has_author and bool(self.author),
        }
        return [lack for lack, is_so in lacks.items() if is_so]

    def words_for(self, status: Verdict, text: str, given: str = "") -> str | None:
        """Return the words found of a quote that now has *status* and *text*. *given* are those that the user gave.

        Those of an exact quote are its own, and may go on where the quote stops.
        """
        is_same = self.status is status
        if status.is_exact:
            return self.words_found if is_same and text in (self.words_found or "") else text
        return given or (self.words_found if is_same and not status.has_place else None)

    def evidence_for(self, words_found: str | None) -> Evidence | None:
        """Return the evidence of a quote that now has *words_found*. No device copied what the reader has typed."""
        return PRINT if self.evidence == HIGHLIGHT and words_found != self.words_found else self.evidence

    @property
    def place(self) -> str:
        """``where``, and whether the words are from a transcript. English everywhere. Empty if it is not known."""
        transcript = self.transcript if self.where else ""
        return f"{self.where} ({transcript})" if transcript else self.where or ""

    @property
    def transcript(self) -> str:
        """What kind of transcript the words found are from, English everywhere. Empty if they are from none."""
        return _TRANSCRIPTS.get(self.evidence or "", "")

    @property
    def date_number(self) -> int:
        """``date`` as the number ``YYYYMMDD``, with zeros for what it leaves out. 0 if it is not in that form."""
        year, month, day = (*date_parts(self.date or ""), 0, 0, 0)[:3]
        return year * 10_000 + month * 100 + day

    @property
    def year(self) -> int:
        """The year of ``date``. 0 if it is not in that form."""
        return self.date_number // 10_000

    @property
    def year_found(self) -> int:
        """The year of the source. 0 without a source: the ``date`` is that of the closest match then."""
        return 0 if self.status is Verdict.UNTRACED else self.year


@lru_cache(maxsize=1000)  # most quotes share their dates
def date_parts(text: str) -> tuple[int, ...]:
    """Return year, month and day of a date such as ``Provenance.date``, as far as it says them. Empty if it is none."""
    if not re.match(_DATE, text):
        return ()
    parts = tuple(map(int, text.split("-")))
    try:
        date(*(*parts, 1, 1)[:3])
    except ValueError:
        return ()
    return parts


PAGE = re.compile(
    r"(?:pages?|pp?\.|pág(?:ina|\.)|seiten?|s\.|第|صفحة|ص\.?)\s*([0-9ivxlcdm]+(?: ?[-–] ?[0-9ivxlcdm]+)?)\s*页?",
    re.IGNORECASE,
)


BEHIND_TITLE = ",;:( "
"""What may stand right behind a title, where the place in the work follows."""
_WITH_PAGE = re.compile(r"(.*\S), page ([^\s,]+)", re.DOTALL)
_NUMBER = re.compile(r"(?:pp?\.? *|pages? *|s\. *|seiten? *)?([0-9ivxlcdm]+(?: ?[-–] ?[0-9ivxlcdm]+)?)", re.IGNORECASE)


def located(typed: str) -> str:
    """Return what somebody has *typed* as a locator. A mere number is that of a page, and may be Roman or a range."""
    number = _NUMBER.fullmatch(typed)
    return f"page {number[1]}" if number else typed


def without_page(place: str) -> tuple[str, str]:
    """Return *place* without the page behind it, and the page: “Walden, page 12”. Empty if no page is at the end."""
    found = _WITH_PAGE.fullmatch(place)
    return (found[1], found[2]) if found else (place, "")


def page_of(locator: str) -> str:
    """Return the page that *locator* names. It may be a range. Empty if it names none.

    A page may be written as in any language of the program: “page 12”, “S. 12”.
    """
    named = (PAGE.fullmatch(part.strip(" ()")) for part in re.split("[,;:()]", locator))
    return next((found[1] for found in named if found), "")


def page_in(place: str, book: str) -> str | None:
    """Return the page that *place* names behind the title *book*, or an empty text. ``None`` for another place."""
    if not book or not place.startswith(book):
        return None
    behind = place.removeprefix(book)
    return None if behind and behind[0] not in BEHIND_TITLE else page_of(behind)


UNCHECKED = Provenance(Verdict.UNCHECKED)
"""What is known of a quote of the user that nobody has compared with a source yet."""
