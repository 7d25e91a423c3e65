"""A quote as an import makes it: without id, part and collection, and not checked by anybody."""

import re
from typing import NamedTuple

from lecun_viewer.core.joining import SEMICOLONS, items_in
from lecun_viewer.core.provenance import UNCHECKED, Provenance
from lecun_viewer.core.quote import ENGLISH, Quote, QuoteId

_SUFFIX = re.compile(r"(?:jr|sr|ph\.?\s?d|m\.?d|esq|ii|iii|iv)\.?", re.IGNORECASE)
_NOBODY = frozenset(("unknown", "unknown author", "n/a", "none", "unbekannt", "inconnu", "inconnu(e)", "desconocido"))


class Draft(NamedTuple):
    """What a reader knows of a quote. Empty is what it does not know."""

    text: str
    authors: tuple[str, ...] = ()
    topic: str = ""
    source: str = ""
    tags: tuple[str, ...] = ()
    language: str = ENGLISH
    where: str = ""
    url: str = ""
    date: str = ""
    note: str = ""

    def quote(self) -> Quote:
        """Return the draft as a quote that nobody has checked."""
        known = UNCHECKED
        if self.where or self.url or self.date or self.note:
            known = Provenance(
                UNCHECKED.status,
                where=self.where or None,
                url=self.url or None,
                date=self.date or None,
                note=self.note or None,
            )
        return Quote(
            id=QuoteId(""),
            part=0,
            part_title="",
            topic=self.topic,
            text=self.text,
            source=self.source,
            provenance=known,
            collection="",
            authors=self.authors,
            language=self.language,
            tags=self.tags,
        )


def people(listed: str) -> tuple[str, ...]:
    """Return the people in *listed*. Only semicolons part them.

    A comma may stand in a name, and “and” may, too: in a company, in a band. So neither parts people.
    """
    return tuple(name for name in items_in(listed, SEMICOLONS) if name.lower() not in _NOBODY)


def first_name_first(name: str) -> str:
    """Return “Last, First” as “First Last”. A name with another number of commas stays, and so does “Ford, Jr.”."""
    last, comma, first = (part.strip() for part in name.partition(","))
    if not (comma and last and first) or "," in first or _SUFFIX.fullmatch(first):
        return name
    return f"{first} {last}"
