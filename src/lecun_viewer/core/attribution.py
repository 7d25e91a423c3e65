"""The attribution: the line under a quote that says whose words they are, and where they were found.

It says no more than is known. Every copy of a quote ends with it, so no quote leaves the program as more certain than
it is.

Attributions, citations, and the headings of an earlier note (`lecun_viewer.exchange.merge`) are English in every
language of the program, on purpose. The same quote must read the same on every machine, and files hold these lines.
"""

from collections.abc import Sequence

from lecun_viewer.core.provenance import Provenance, Source, SourceKind
from lecun_viewer.core.quote import Quote, comma_between, with_commas

UNKNOWN_AUTHOR = "an unknown author"
_REPORTS = (SourceKind.ARTICLE, SourceKind.PAGE)
LEAST_OF_WORDS = 30  # UTF-16 units; fewer say too little of a quote
NAME_ENDS = (",", " ", "'", "’")
MARKS_WITHIN = str.maketrans("“”", "‘’")

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def attribution(quote: Quote) -> str:
    """Return who said *quote*, in one line without the leading dash."""
    known, whose = quote.provenance, whose_words(quote)
    status, place = known.status, place_and_date(known)
    if not status.has_place:
        return with_cited_source(f"{whose}; {status.missing}" if status.missing else whose, quote.named_source)
    if status.has_author:
        return _misattributed(f"{known.author}{place_after_name(place, known.author or '')}", quote)
    if not status.is_his:
        return with_commas(whose, compared(place)) if place else whose
    if source := source_of(known):
        return with_commas(whose, with_transcript(work_of(source, people_of(quote)), known))
    if quote.page_of_book is not None:
        return with_commas(whose, place)
    return f"{whose}{place_after_name(place, names(quote.authors))}"


def whose_words(quote: Quote) -> str:
    """Return the attribution of *quote* without the place."""
    provenance, status, credited = quote.provenance, quote.provenance.status, names(quote.authors)
    if not status.has_place:
        return f"attributed to {credited}"
    if status.has_author:
        return _misattributed(provenance.author or credited, quote)
    if status.is_his:
        people = names(people_of(quote))
        return f"reworded from {people}" if status.has_other_words else people
    return status.claim.format(credited)


def with_cited_source(line: str, named: str) -> str:
    """Return *line* with the source that a quote names, though nobody has verified it. Empty if it names none."""
    return f"{line} (cited source: {named})" if named else line


def source_of(known: Provenance) -> Source | None:
    """Return the source as data, if the place in words is still the line of it. Others may have changed the place."""
    source = known.source
    if source and (line_of(source), source.address, source.date) == (known.where, known.url, known.date):
        return source
    return None


def placed(known: Provenance) -> Provenance:
    """Return *known* with the place in words, the address and the date of its source."""
    source = known.source
    if not source:
        return known
    return known._replace(where=line_of(source) or None, url=source.address, date=source.date)


def line_of(source: Source) -> str:
    """Return *source* as a line: authors, title, container, date, locator, and where it was read. English everywhere.

    The speaker is not in it, unless the work has other authors, too.
    """
    return with_commas(names(source.authors) if source.authors else "", _work(source))


def work_of(source: Source, people: Sequence[str]) -> str:
    """Return *source* as a line that goes on behind *people*. A work of others begins with “in”."""
    is_theirs = not source.authors or source.authors == tuple(people)
    return _work(source) if is_theirs else f"in {line_of(source)}"


def people_of(quote: Quote) -> Sequence[str]:
    """Return whose words are cited: all authors of the work, if who is credited with *quote* is among them."""
    source = source_of(quote.provenance)
    return source.authors if source and quote.authors and set(quote.authors) <= set(source.authors) else quote.authors


def place_of_words(quote: Quote) -> str:
    """Return who said the words found of *quote*, and where. Empty if the place is not known as data.

    Nobody is named for an article or a page that may be a reporter's.
    """
    known = quote.provenance
    if not (source := source_of(known)):
        return ""
    people: Sequence[str] = () if source.authors or source.kind in _REPORTS else quote.authors
    if known.status.is_his:
        people = people_of(quote)
    line = work_of(source, people) if people else line_of(source)
    return with_commas(names(people) if people else "", with_transcript(line, known))


def with_transcript(line: str, known: Provenance) -> str:
    """Return *line* with what kind of transcript the words are from, if they are from one."""
    return f"{line} ({known.transcript})" if line and known.transcript else line


def read_in(source: Source) -> str:
    """Return where the words of *source* were read, if the work itself was not. Else an empty text."""
    return f"as quoted in {line_of(source.quoted_in)}" if source.quoted_in else ""


def _misattributed(line: str, quote: Quote) -> str:
    """Return *line*, which names who said the words, and to whom they are credited."""
    return f"{line} (misattributed to {names(quote.authors)})" if quote.authors else line


def _work(source: Source) -> str:
    is_plain = source.kind is SourceKind.BOOK or not source.title
    title = source.title if is_plain else f"“{source.title}”"
    is_post = source.kind is SourceKind.POST and not source.title and source.container
    container = f"post on {source.container}" if is_post else source.container
    is_said = source.date and source.date in source.container  # “NIPS 2016”
    date = date_in_words(source.date) if source.date and not is_said else ""
    return with_commas(title, container, date, source.locator, read_in(source))


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
    """Return *words* in quotation marks. Marks within them become single ones, as all styles of citing ask for.

    A passage that begins and ends with a mark has its own, and stays as it is.
    """
    if words.startswith("“") and words.endswith("”"):
        return words
    return f"“{words.translate(MARKS_WITHIN)}”"


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
    return f"{quoted(text)}\n— {attributed}"


def _room(attributed: str, most: int) -> int:
    """Return how many of *most* units are left for the words before the ellipsis."""
    return most - _units(_composed("…", attributed))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
