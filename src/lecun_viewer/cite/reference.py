"""What a citation says of a quote: whose words, which words, and where. It is the same for every format.

A reference says no more than the provenance. To whom a quote is credited is its author only if the words found are his.
If the source is known as data, the work is what is cited, and the words are a note. A place in mere words stays free
text, and the words are the title. The nearest passage to an untraced quote is not its place.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from lecun_viewer.cite.name import Name, parted
from lecun_viewer.core.attribution import (
    compared,
    date_in_words,
    names,
    people_of,
    place_after_name,
    quoted,
    read_in,
    source_of,
    whose_words,
    with_cited_source,
    with_transcript,
    work_of,
)
from lecun_viewer.core.provenance import (
    CHECKED,
    Provenance,
    Source,
    SourceKind,
    Verdict,
    date_parts,
    is_address,
    page_of,
)
from lecun_viewer.core.quote import ENGLISH, Quote, comma_between
from lecun_viewer.core.visible import TURNS
from lecun_viewer.core.words import folded_words

_NOT_IN_A_URI = re.compile(r"[^A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]")  # RFC 3986, section 2
_BREAKS = {"Cc", "Cs", "Zl", "Zp"}  # control characters, half a character, line and paragraph separators

_LATIN = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})

_SENTENCE_ENDS = tuple(f"{mark}”" for mark in ".!?…")
KEY_OF_PERSON, KEY_OF_NOBODY = "lecun", "quote"
"""How the key of a quote begins: if the person is credited, and if no name can stand in a key."""
_OUR_WORDS = (compared(""), "as quoted in ")
LONGEST_AUTHOR_IN_KEY = 30  # characters


# As a place goes on after the author's name, before the title: “, Ada Lovelace and Alan Turing, ”.
_CO_AUTHORS = re.compile(r"((?:, [^ ,“]+ [^ ,“]+)*) and ([^,“]+ [^ ,“]+), (?=“)")


class Reference(NamedTuple):
    """One citation, before it is written in a format. Every text is one line.

    Attributes:
        key: Unique for a quote. Only ``a-z0-9_-``.
        words: The words of ``authors`` at ``place``.
        claim: What the words are, if nobody is known to have said them. It belongs wherever the words go.
        cited_source: The source that is named with the claim, though nobody has verified it.
        issued: Year, month and day, as far as they are known.
        url: An http or https address in ASCII (RFC 3986).
        language: The language of ``words`` (BCP 47).
        source: The work that has the words, if it is known as data.
        within: Where the words are in the work, and how they are known.
    """

    key: str
    kind: Verdict
    words: str
    claim: str | None = None
    cited_source: str = ""
    authors: tuple[Name, ...] = ()
    place: str | None = None
    issued: tuple[int, ...] = ()
    url: str | None = None
    note: str | None = None
    language: str = ENGLISH
    source: Source | None = None
    within: str = ""

    @property
    def authors_of_work(self) -> tuple[Name, ...]:
        """The authors of the entry of a file: those of the work, or else of the words."""
        return (_named(self.source.authors) if self.source else ()) or self.authors

    @property
    def work(self) -> str:
        """The title of the work. An untitled work has that of its container, and an untitled post has none."""
        source = self.source
        return one_line(source.title or ("" if _is_post(source) else source.container)) if source else ""

    @property
    def title(self) -> str:
        """The title of the work, or else the words. No style leaves out a title, so the claim is in it."""
        claim = self.claim_of_title
        return self.work or (f"{self.words} [{claim}]" if claim else self.words)

    @property
    def claim_of_title(self) -> str:
        """The claim, if the words are the title. Empty if they are certain."""
        if self.work:
            return ""
        return (self.claim if self.source else self.whole_claim) or ""

    @property
    def whole_claim(self) -> str:
        """The claim with its cited source. An entry that is this source needs the claim alone."""
        return with_cited_source(self.claim, self.cited_source) if self.claim else ""

    @property
    def container(self) -> str:
        """What the work is in. A place in words, if the source is no more than that."""
        if not self.source:
            return _as_sentence(self.place or "")
        container = one_line(self.source.container)
        return container if container != self.work else ""

    @property
    def page(self) -> str:
        """The page of the words in the work, if it is known. It may be a range."""
        return page_of(one_line(self.source.locator)) if self.source else ""

    @property
    def whole_note(self) -> str:
        """The words and their place in the work, as far as the title doesn't say them. Then the note."""
        words = quoted(self.words) if self.work else ""
        said = "; ".join(filter(None, (self.claim if words and self.source else "", self.within)))
        within = f"({said})" if words and said else _as_sentence(said)
        first = " ".join(filter(None, (words, within)))
        parting = " " if first.endswith(_SENTENCE_ENDS) else ". "
        return parting.join(filter(None, (first, self.note)))

    @property
    def caution(self) -> str:
        """What a reference to the work must say of the words.

        It is the claim, whose words they are, and where they were read.
        """
        if not self.source:
            return ""
        claim = f"words {self.claim}" if self.claim and self.work else ""
        is_of_others = self.kind.has_author and set(self.authors_of_work) != set(self.authors)
        words_of = f"words of {names([name.whole for name in self.authors])}" if is_of_others else ""
        return "; ".join(filter(None, (claim, words_of, one_line(read_in(self.source)))))

    @property
    def credit(self) -> tuple[str, str]:
        """Whose words they are (or the claim), and the place. Joined by a space, they are a line."""
        who = self.whole_claim if self.claim and not self.authors else names([name.whole for name in self.authors])
        place = self.place or ""
        if not place or place.startswith(f"{who}, "):
            return (who if not place else ""), place
        is_after_name = self.kind.is_his and not self.source
        goes_on = place_after_name(place, who) if is_after_name else comma_between(who, place) + place
        parting, space, rest = goes_on.partition(" ")  # a comma, nothing, or the end of “LeCun’s”
        if not space:  # the place is one word that begins as what follows a name, such as a comma
            return who, place
        return f"{who}{parting}", rest

    @property
    def date(self) -> str | None:
        """The date for people. ``None`` if it is not known, or the line of ``credit`` already tells its year."""
        if not self.issued or f"{self.issued[0]:04}" in f"{self.whole_claim} {self.place or ''}":
            return None
        return date_in_words("-".join([f"{self.issued[0]:04}", *(f"{part:02}" for part in self.issued[1:])]))


def reference(quote: Quote) -> Reference:
    """Return what is cited of *quote*."""
    provenance, status = quote.provenance, quote.provenance.status
    text, credited = one_line(quote.text), one_line(names(quote.authors))
    found = one_line(provenance.words_found or "")
    wording = f"ording of the collection: {quoted(text)}"
    plain = Reference(key(quote), status, text, language=quote.language)
    placed = plain._replace(
        place=one_line(provenance.place) or None,
        issued=date_parts(provenance.date or ""),
        url=web_address(provenance.url),
    )
    if not status.has_place:
        missing = status.missing or "source unverified"
        claim = f"attributed to {credited}; {missing}"
        # The date is that of the words found, which are of another passage. If there are none, and nobody has looked
        # for a source yet, it is what the reader says of the quote itself.
        issued = () if found or status in CHECKED else placed.issued
        unverified = plain._replace(claim=claim, cited_source=one_line(quote.named_source), issued=issued)
        source = source_of(provenance)
        if found or status in CHECKED:
            return unverified
        if not source:
            return unverified._replace(url=placed.url)
        by_speaker = source._replace(authors=source.authors or quote.authors)
        within = "; ".join(filter(None, (source.locator, read_in(source))))
        return unverified._replace(url=placed.url, source=by_speaker, within=one_line(within))
    if status.has_author:
        author = one_line(provenance.author or "")
        note = f"Misattributed to {credited}; w{wording}" if quote.authors else f"W{wording}"
        theirs = placed._replace(words=found or text, authors=(parted(author),) if author else (), note=note)
        return _in_work(theirs, source_of(provenance), provenance)
    if status.is_his:
        if status.has_other_words:
            placed = placed._replace(words=found or text, note=f"W{wording}")
        if (page := quote.page_of_book) is not None:
            book = Source(SourceKind.BOOK, one_line(quote.source), locator=f"page {page}" if page else "")
            within = (placed.place or "").removeprefix(book.title).strip(" ,;:")
            return placed._replace(authors=_named(quote.authors), source=book, within=within)
        if source := source_of(provenance):
            people = people_of(quote)
            work = one_line(with_transcript(work_of(source, people), provenance))
            return _in_work(placed._replace(authors=_named(people), place=work or None), source, provenance)
        return placed._replace(authors=_authors(quote, placed.place or ""))
    place = compared(placed.place) if placed.place else None
    words = f"Wording in the source: {quoted(found)}" if found else None
    return placed._replace(claim=one_line(whose_words(quote)), place=place, note=words)


def _in_work(cited: Reference, source: Source | None, known: Provenance) -> Reference:
    """Return *cited* as words in *source*. They are a note of the entry then."""
    if not source:
        return cited
    of_others = bool(source.authors) and _named(source.authors) != cited.authors
    said_by = names([name.whole for name in cited.authors]) if of_others else ""
    within = "; ".join(filter(None, (said_by, source.locator, known.transcript, read_in(source))))
    return cited._replace(source=source, within=one_line(within))


def _as_sentence(text: str) -> str:
    """Return *text* as a sentence of its own, if it begins with a word of ours. A title keeps its letters."""
    return next((f"{word[0].upper()}{text[1:]}" for word in _OUR_WORDS if text.startswith(word)), text)


def _is_post(source: Source) -> bool:
    return source.kind is SourceKind.POST


def _named(people: Iterable[str]) -> tuple[Name, ...]:
    return tuple(parted(name) for author in people if (name := one_line(author)))


def key(quote: Quote) -> str:
    """Return a unique name for *quote* that every program takes, even a program that ignores case.

    The author stands before the first hyphen, and the id after it. So two quotes never share a key.
    """
    return f"{_author_in_key(quote)}-" + re.sub(r"[^a-z0-9-]", lambda found: f"_{ord(found[0]):x}_", quote.id)


def _author_in_key(quote: Quote) -> str:
    """Return the family name of who said it, or else is credited, in ``a-z0-9``. The key of the person is short."""
    said_by = quote.provenance.author if quote.provenance.status.has_author else None
    if quote.is_persons and not said_by:
        return KEY_OF_PERSON
    for author in filter(None, (said_by, *quote.authors)):
        folded = "".join(folded_words(parted(one_line(author)).family)).translate(_LATIN)
        if plain := "".join(filter(str.isascii, folded))[:LONGEST_AUTHOR_IN_KEY]:
            return plain
    return KEY_OF_NOBODY


def one_line(text: str) -> str:
    """Return *text* as one line: each line break or control character becomes a space, and no space comes twice.

    Characters that turn the direction of writing are left out.
    """
    still = re.sub(f"[{TURNS}]", "", text)
    characters = (" " if unicodedata.category(character) in _BREAKS else character for character in still)
    return re.sub(" {2,}", " ", "".join(characters)).strip()


def web_address(url: str | None) -> str | None:
    """Return *url* in ASCII, percent-encoded where needed. ``None`` if it is no http or https address."""
    if url is None or not is_address(url):
        return None
    return _NOT_IN_A_URI.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode(errors="replace")), url)


def _authors(quote: Quote, place: str) -> tuple[Name, ...]:
    """Return the authors of *quote*. Only if it has one author, *place* may name others."""
    people = [name for author in quote.authors if (name := one_line(author))]
    if len(people) == 1 and place.startswith(people[0]):
        others = _CO_AUTHORS.match(place, len(people[0]))
        people += [*others[1].split(", ")[1:], others[2]] if others else []
    return tuple(map(parted, people))
