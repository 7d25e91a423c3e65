"""What a citation says of a quote: whose words, which words, and where. It is the same for every format.

A reference says no more than the provenance. To whom a quote is credited is its author only if the words found are his.
A place stays free text. The nearest passage to an untraced quote is not its place.
"""

import re
import unicodedata
from typing import NamedTuple

from lecun_viewer.cite.name import Name, parted
from lecun_viewer.core.attribution import compared, date_in_words, names, place_after_name, quoted, whose_words
from lecun_viewer.core.provenance import CHECKED, Status, date_parts, is_address
from lecun_viewer.core.quote import ENGLISH, Quote, comma_between
from lecun_viewer.core.visible import TURNS
from lecun_viewer.core.words import folded_words

_NOT_IN_A_URI = re.compile(r"[^A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]")  # RFC 3986, section 2
_BREAKS = {"Cc", "Cs", "Zl", "Zp"}  # control characters, half a character, line and paragraph separators

_LATIN = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})

KEY_OF_PERSON, KEY_OF_NOBODY = "lecun", "quote"
"""How the key of a quote begins: if the person is credited, and if no name can stand in a key."""
LONGEST_AUTHOR_IN_KEY = 30  # characters


# As a place goes on after the author's name, before the title: “, Ada Lovelace and Alan Turing, ”.
_CO_AUTHORS = re.compile(r"((?:, [^ ,“]+ [^ ,“]+)*) and ([^,“]+ [^ ,“]+), (?=“)")


class Reference(NamedTuple):
    """One citation, before it is written in a format. Every text is one line.

    Attributes:
        key: Unique for a quote. Only ``a-z0-9_-``.
        words: The words of ``authors`` at ``place``.
        claim: What the words are, if nobody is known to have said them. It belongs wherever the words go.
        issued: Year, month and day, as far as they are known.
        url: An http or https address in ASCII (RFC 3986).
        language: The language of ``words`` (BCP 47).
        book: The title of the book, if the words are out of one. ``place`` begins with it.
        page: The page of the book, if it is known. It may be a range.
    """

    key: str
    kind: Status
    words: str
    claim: str | None = None
    authors: tuple[Name, ...] = ()
    place: str | None = None
    issued: tuple[int, ...] = ()
    url: str | None = None
    note: str | None = None
    language: str = ENGLISH
    book: str = ""
    page: str = ""

    @property
    def title(self) -> str:
        """The words, as the title. No style leaves out a title, so the claim is in it."""
        return f"{self.words} [{self.claim}]" if self.claim else self.words

    @property
    def note_of_book(self) -> str:
        """The words and the place within the book, where the title is that of the book. Else an empty text."""
        if not self.book:
            return ""
        behind = (self.place or "").removeprefix(self.book).strip(" ,;:")
        return f"{quoted(self.words)} ({behind})" if behind else quoted(self.words)

    @property
    def credit(self) -> tuple[str, str]:
        """Whose words they are (or the claim), and the place. Joined by a space, they are a line."""
        who = self.claim if self.claim and not self.authors else names([name.whole for name in self.authors])
        place = self.place or ""
        if not place or place.startswith(f"{who}, "):
            return (who if not place else ""), place
        is_after_name = self.kind.is_his and not self.book
        goes_on = place_after_name(place, who) if is_after_name else comma_between(who, place) + place
        parting, _, rest = goes_on.partition(" ")  # a comma, nothing, or the end of “LeCun’s”
        return f"{who}{parting}", rest

    @property
    def date(self) -> str | None:
        """The date for people. ``None`` if it is not known, or the line of ``credit`` already tells its year."""
        if not self.issued or f"{self.issued[0]:04}" in f"{self.claim or ''} {self.place or ''}":
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
        named = one_line(quote.named_source)
        source = f"source unverified (the collection names: {named})" if named else "source unverified"
        # The date is that of the words found, which are of another passage. If there are none, and nobody has looked
        # for a source yet, it is what the reader says of the quote itself.
        issued = () if found or status in CHECKED else placed.issued
        return plain._replace(claim=f"attributed to {credited}; {source}", issued=issued)
    if status.has_author:
        author = one_line(provenance.author or "")
        note = f"Often credited to {credited}; w{wording}" if quote.authors else f"W{wording}"
        return placed._replace(words=found or text, authors=(parted(author),) if author else (), note=note)
    if status.is_his:
        if (page := quote.page_of_book) is not None:
            people = tuple(parted(name) for author in quote.authors if (name := one_line(author)))
            return placed._replace(authors=people, book=one_line(quote.source), page=one_line(page))
        theirs = placed._replace(authors=_authors(quote, placed.place or ""))
        return theirs._replace(words=found or text, note=f"W{wording}") if status.has_other_words else theirs
    place = compared(placed.place) if placed.place else None
    words = f"Words at the place: {quoted(found)}" if found else None
    return placed._replace(claim=one_line(whose_words(quote)), place=place, note=words)


def key(quote: Quote) -> str:
    """Return a unique name for *quote* that every program takes, even a program that ignores case.

    The author stands before the first hyphen, and the id after it. So two quotes never share a key.
    """
    return f"{_author_in_key(quote)}-" + re.sub(r"[^a-z0-9-]", lambda found: f"_{ord(found[0]):x}_", quote.id)


def _author_in_key(quote: Quote) -> str:
    """Return the family name of who is credited, in ``a-z0-9``. The keys of the person's quotes never change."""
    if quote.is_persons:
        return KEY_OF_PERSON
    said_by = quote.provenance.author if quote.provenance.status.has_author else None
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
