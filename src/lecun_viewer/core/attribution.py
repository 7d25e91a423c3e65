"""The attribution: the line under a quote that says whose words they are, and where they were found.

It says no more than is known. Every copy of a quote ends with it, so no quote leaves the program as more certain than
it is.

Attributions, citations, and the headings of an earlier note (`lecun_viewer.exchange.merge`) are English in every
language of the program, on purpose. The same quote must read the same on every machine, and files hold these lines.
"""

from collections.abc import Sequence

from lecun_viewer.core.provenance import Provenance
from lecun_viewer.core.quote import Quote, comma_between, with_commas

UNKNOWN_AUTHOR = "an unknown author"
LEAST_OF_WORDS = 30  # UTF-16 units; fewer say too little of a quote
NAME_ENDS = (",", " ", "'", "’")

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def attribution(quote: Quote) -> str:
    """Return who said *quote*, in one line without the leading dash."""
    status, whose, place = quote.provenance.status, whose_words(quote), place_and_date(quote.provenance)
    if not status.has_place:
        return f"{whose} (source named: {quote.named_source})" if quote.named_source else whose
    if status.has_author:
        return whose
    if quote.page_of_book is not None:
        return with_commas(whose, place)
    if status.is_his:
        return f"{whose}{place_after_name(place, names(quote.authors))}"
    return with_commas(whose, compared(place)) if place else whose


def whose_words(quote: Quote) -> str:
    """Return the attribution of *quote* without the place."""
    provenance, status, credited = quote.provenance, quote.provenance.status, names(quote.authors)
    if not status.has_place:
        return f"attributed to {credited}"
    if status.has_author:
        often = f"often credited to {credited}" if quote.authors else ""
        return with_commas(provenance.author, often) if provenance.author else credited
    if status.is_his:
        return f"after {credited}" if status.has_other_words else credited
    return status.claim.format(credited)


def names(people: Sequence[str]) -> str:
    """Return *people* as one text: “A, B and C”. Nobody is an unknown author. English everywhere."""
    *most, last = people or (UNKNOWN_AUTHOR,)
    return f"{with_commas(*most)} and {last}" if most else last


def with_attribution(quote: Quote, most: int | None = None) -> str:
    """Return *quote* ready to paste: the words in quotation marks, and the attribution below.

    *most* is how many UTF-16 units there is room for, as Windows counts. The words are cut for it, at a word, and the
    attribution stays. If it leaves fewer than `LEAST_OF_WORDS`, it says only whose words they are. That is never cut,
    even if *most* is too few for it.
    """
    text, attributed = quote.text, attribution(quote)
    if most is not None and _units(_composed(text, attributed)) > most:
        if _room(attributed, most) < LEAST_OF_WORDS:
            attributed = whose_words(quote)
        text = beginning(text, _room(attributed, most))
    return _composed(text, attributed)


def beginning(text: str, most: int) -> str:
    """Elide *text* at a word to *most* UTF-16 code units.

    The ellipsis is not counted. A first word that is too long is truncated.
    """
    if _units(text) <= most:
        return text
    first, *others = text.split(" ")
    first = first[:most]  # no character has less than one unit. In Chinese the first word may be the whole text
    while first and _units(first) > most:
        first = first[:-1]
    for word in others:
        if _units(longer := f"{first} {word}") > most:
            break
        first = longer
    return f"{first}…"


def quoted(words: str) -> str:
    """Return *words* in quotation marks. A passage that already begins with one stays as it is."""
    return words if words.startswith("“") else f"“{words}”"


def date_in_words(date: str) -> str:
    """Return ``2024-03-07`` as ``7 March 2024``, ``2024-03`` as ``March 2024`` and ``2024`` as it is."""
    year, month, day = (*date.split("-"), "", "")[:3]
    words = [str(int(day))] if day else []
    if month and 1 <= int(month) <= len(MONTHS):
        words.append(MONTHS[int(month) - 1])
    return " ".join([*words, year])


def place_and_date(provenance: Provenance) -> str:
    """Return where and when the words were found. Empty if that is not known."""
    where, date = provenance.place, provenance.date
    if where and date and date[:4] not in where:  # most places already say when
        where = with_commas(where, date_in_words(date))
    return where


def place_after_name(where: str, who: str) -> str:
    """Return *where* as it goes on after the name *who*, with the comma or space between. Empty for no place.

    “LeCun on X” gives “ on X”. “A talk” gives “, A talk”: It may be a title, and a title keeps its letters.
    """
    family = who.rpartition(" ")[2] if " and " not in who else who
    for name in (who, family):
        rest = where.removeprefix(name)
        if rest != where and rest[:1] in NAME_ENDS:
            return rest
    return comma_between(who, where) + where


def compared(where: str) -> str:
    """Return *where* as the place to compare. The quote itself is not there."""
    return f"compare {where}"


def _composed(text: str, attributed: str) -> str:
    return f"“{text}”\n— {attributed}"


def _room(attributed: str, most: int) -> int:
    """Return how many of *most* units are left for the words before the ellipsis."""
    return most - _units(_composed("…", attributed))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
