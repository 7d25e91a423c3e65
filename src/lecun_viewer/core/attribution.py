"""The honest line under a quote: whose words they are, as far as anybody knows, and where they were found.

Every place that shows a quote outside its panel (copy, console, favorites) ends with this line, so that no quote
leaves the program as more certain than it is.
"""

from lecun_viewer.core.provenance import Provenance, Status
from lecun_viewer.core.quote import Quote

PERSON = "Yann LeCun"
"""To whom the collection credits its quotes."""

SUMMARY = f"summary of {PERSON}’s views"
"""What a paraphrase is called, for it is nobody's words."""

SENTENCE_BEGINNINGS = ("A", "His", "Said")  # of places that are told as a sentence
NAME_ENDS = (",", " ", "'", "’")

MONTHS = (  # not from the locale: an attribution reads the same on every machine
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def attribution(quote: Quote) -> str:
    """Return who said *quote*, in one line without the leading dash, claiming no more than is known."""
    provenance = quote.provenance
    match provenance.status:
        case Status.VERBATIM:
            return f"{PERSON}{place_after_name(_place(provenance))}"
        case Status.VARIANT:
            return f"after {PERSON}{place_after_name(_place(provenance))}"
        case Status.PARAPHRASE:
            place = _place(provenance)
            return f"{SUMMARY}, {compared(place)}" if place else SUMMARY
        case Status.MISATTRIBUTED:
            return f"{provenance.author}, often credited to {PERSON}"
        case Status.UNTRACED:
            return f"attributed to {PERSON} (source named: {quote.source})"


def with_attribution(quote: Quote) -> str:
    """Return *quote* ready to paste: the words in quotation marks, and below them whose they are."""
    return f"“{quote.text}”\n— {attribution(quote)}"


def quoted(words: str) -> str:
    """Return *words* in quotation marks; a passage that already begins with one is left as it is."""
    return words if words.startswith("“") else f"“{words}”"


def date_in_words(date: str) -> str:
    """Return ``2024-03-07`` as ``7 March 2024``, ``2024-03`` as ``March 2024`` and ``2024`` as it is."""
    year, month, day = (*date.split("-"), "", "")[:3]
    words = [str(int(day))] if day else []
    if month and 1 <= int(month) <= len(MONTHS):
        words.append(MONTHS[int(month) - 1])
    return " ".join([*words, year])


def place_after_name(where: str) -> str:
    """Return *where* as it goes on after his name, with what parts the two: “ on X” of “LeCun on X”, “, A talk” of
    “A talk”. Empty where there is no place."""
    for name in (PERSON, PERSON.split()[-1]):
        rest = where.removeprefix(name)
        if rest != where and rest[:1] in NAME_ENDS:
            return rest
    first, space, rest = where.partition(" ")
    return where and f", {first.lower() if first in SENTENCE_BEGINNINGS else first}{space}{rest}"


def compared(where: str) -> str:
    """Return *where* as the place of a summary, which does not stand there itself."""
    return f"compare {where}"


def _place(provenance: Provenance) -> str:
    """Return where and when the words were found; empty where nobody knows."""
    where, date = provenance.where or "", provenance.date
    if where and date and date[:4] not in where:  # most places already say when
        where = f"{where}, {date_in_words(date)}"
    return where
