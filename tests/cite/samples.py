"""Quotes that try to break out of every format. Also what a citation of them must say."""

import re
from collections.abc import Iterator

from hypothesis import strategies as st

from lecun_viewer.core.attribution import quoted, read_in, source_of
from lecun_viewer.core.provenance import PERSON, Provenance, Source, SourceKind, Verdict
from lecun_viewer.core.quote import Quote, QuoteId

# As they stand, they mean something in one format or another.
_TRAPS = r"""
a _word_ __word__ *word* **word** `word` ```
[word](https://a.example) ![word](b) [word] <b>word</b> <!-- word <https://a.example> </blockquote>
& &amp; &copy; &#35; ~~word~~ a~b |a|b| $a$ $x^2$ a^b
- word
-- word
+ word
= word
=== word
# word
> word
1. word
12. word
1) word
123456789) word
/ word: word
#let x = 1
#word @word <word>
// word
word /* word */ word
https://a.example/b_c_d?e=f&g#h//i
a -- b --- c -1 -? d self-made 10-15 -
... a ... b .. c.
'word' "word" ''word'' ``word'' ,,word'' '80s we're
100% \word{a} \{ \} { } {} {word} \\ \end{document} ^^41 ?`word !`word
{word
word}
ER  - TY  - word
@misc{a, b = {c}} word, and word and others
=HYPERLINK("https://a.example")
"""
TRAPS = _TRAPS.strip().splitlines()
MARKUP = sorted({part for trap in TRAPS for part in trap.split()})
LETTERS = [
    *("word", "Words", "café", "Łódź", "ß", "e\u0301", "naïve", "ı", "Ÿ", "ø"),
    *"“”‘’—–…",
    "😀",
    "👩‍🔬",
    "שלום",
    "\u202e",
]
SPACES = [" ", "  ", "\n", "\r\n", "\n\n", "\t", "\x01", "\x0b", "\x1b", "\x7f", "\x85", "\u2028", "\xa0", "\u3000"]


def as_line(text: str) -> str:
    """Return *text* as every format has it: one line, without control characters."""
    text = re.sub("[\u202a-\u202e\u2066-\u2069]", "", text)
    return " ".join(re.split("[\x00-\x20\x7f-\x9f\u2028\u2029]+", text)).strip()


def hostile_texts() -> st.SearchStrategy[str]:
    made_up = st.lists(st.sampled_from([*MARKUP, *LETTERS, *SPACES]), min_size=1, max_size=12).map("".join)
    anything = st.text(st.characters(exclude_categories=["Cs", "Cn"], exclude_characters="\0"), min_size=1)
    return (made_up | anything).filter(as_line)


URLS = st.sampled_from(
    [
        None,
        "https://a.example/b?c=d&copy;=e&t=1#f_g~h",
        "http://a.example/(b)/{c}/“d”\\e'f\"g<h>%20",
        "javascript:alert(1)",
        "https://a.example/b c",
        "file:///etc/passwd",
    ]
)
DATES = st.sampled_from([None, "2024", "2024-03", "2024-03-07"])


def quotes_of(*states: Verdict) -> st.SearchStrategy[Quote]:
    """Return quotes in one of *states*, with something hostile in every text."""
    texts = hostile_texts()
    evidence = st.none()  # never a free text
    provenances = st.builds(Provenance, st.sampled_from(states), texts, texts, URLS, DATES, texts, texts, evidence)
    ids, his, languages = st.just(QuoteId("a-quote")), st.just((PERSON,)), st.sampled_from(("en", "fr", "zh-Hant"))
    return st.builds(Quote, ids, st.just(1), texts, texts, texts, texts, provenances, st.just("mine"), his, languages)


HOSTILE_QUOTES = quotes_of(*Verdict)
REFERENCES = {"apa", "mla", "chicago", "ieee"}
"""The formats that have the work, but not the words in it."""
TOGETHER = {
    "Yann LeCun and Ishan Misra, ": ["Ishan Misra"],
    "Yann LeCun, Yoshua Bengio and Geoffrey Hinton, ": ["Yoshua Bengio", "Geoffrey Hinton"],
}
"""Who wrote with him, by the beginnings of places of the compilation."""


def trapped_quotes() -> Iterator[Quote]:
    """Yield quotes in which every text is a trap of `TRAPS`. Their states show most of the texts."""
    for trap in TRAPS:
        for status in (Verdict.VARIANT, Verdict.MISATTRIBUTED, Verdict.UNTRACED):
            known = Provenance(status, trap, trap, "https://a.example/b?c&copy;d", "2024-03-07", trap, trap)
            yield Quote(QuoteId("a-quote"), 1, trap, trap, trap, trap, known)


def words_of(quote: Quote) -> str:
    """Return the words that a citation of *quote* must have."""
    is_found_otherwise = quote.provenance.status in (Verdict.VARIANT, Verdict.MISATTRIBUTED)
    return as_line((is_found_otherwise and quote.provenance.words_found) or quote.text)


def place_of(quote: Quote) -> str | None:
    """Return the place that a citation of *quote* must have. An untraced quote has none."""
    if quote.provenance.status in (Verdict.UNTRACED, Verdict.UNCHECKED):
        return None
    compared = "compare " if quote.provenance.status is Verdict.PARAPHRASE else ""
    return compared + as_line(quote.provenance.place)


def claim_of(quote: Quote) -> str | None:
    """Return what must stand beside words that nobody is known to have said."""
    named = f" (cited source: {as_line(quote.source)})" if as_line(quote.source) else ""
    attributed = f"attributed to {in_words(credited(quote))}"
    return {
        Verdict.PARAPHRASE: f"summary of {in_words(credited(quote))}’s views",
        Verdict.UNTRACED: f"{attributed}; no source found{named}",
        Verdict.UNCHECKED: f"{attributed}; source unverified{named}",
    }.get(quote.provenance.status)


def source_cited(quote: Quote) -> Source | None:
    """Return the work that a citation of *quote* must have, if it is known as data."""
    status = quote.provenance.status
    return source_of(quote.provenance) if status.is_his or status.has_author else None


def work_of(quote: Quote) -> str:
    """Return the title of the work. An untitled post has none: there the words are the title."""
    source = source_cited(quote)
    return (source.title or ("" if source.kind is SourceKind.POST else source.container)) if source else ""


def title_of(quote: Quote) -> str:
    """Return the title in a file."""
    claim = claim_of(quote)
    return work_of(quote) or (f"{words_of(quote)} [{claim}]" if claim else words_of(quote))


def container_of(quote: Quote) -> str | None:
    """Return what stands for the journal in a file: of a source that is no data, the whole place."""
    if not (source := source_cited(quote)):
        place = place_of(quote)
        return place and place.replace("compare ", "Compare ", 1) if claim_of(quote) else place
    return source.container if source.container != work_of(quote) else None


def file_note_of(quote: Quote) -> str | None:
    """Return the note in a file. Behind the words stands where they are in the work."""
    if not (source := source_cited(quote)):
        return note_of(quote)
    read = source.quoted_in
    is_of_others = source.authors and list(source.authors) != people_of(quote)
    within = [
        in_words(people_of(quote)) if is_of_others else "",
        source.locator,
        quote.provenance.transcript,
        read_in(source) if read else "",
    ]
    inside = "; ".join(filter(None, within))
    alone = inside.replace("as quoted in", "As quoted in", 1) if inside.startswith("as quoted in") else inside
    words = quoted(words_of(quote)) + (f" ({inside})" if inside else "") if work_of(quote) else alone
    parting = " " if words.endswith((".”", "!”", "?”", "…”")) else ". "
    return parting.join(filter(None, [words, note_of(quote)])) or None


def is_his(quote: Quote) -> bool:
    return quote.provenance.status in (Verdict.VERBATIM, Verdict.VARIANT)


def credited(quote: Quote) -> list[str]:
    """Return to whom *quote* is credited, each name in one line."""
    return [as_line(author) for author in quote.authors]


def in_words(people: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(people[:-1]), *people[-1:]]))


def people_of(quote: Quote) -> list[str]:
    """Return the names of the authors in a citation of *quote*."""
    if is_his(quote):
        if (source := source_cited(quote)) and set(quote.authors) <= set(source.authors):
            return list(source.authors)
        where = quote.provenance.where or ""
        others = next((others for opening, others in TOGETHER.items() if where.startswith(opening)), [])
        named = credited(quote)
        return [*named, *others] if named == ["Yann LeCun"] else named
    return [as_line(quote.provenance.author or "")] if quote.provenance.status is Verdict.MISATTRIBUTED else []


def note_of(quote: Quote) -> str | None:
    """Return the note that a citation of *quote* must have: the other wording."""
    text, found = as_line(quote.text), as_line(quote.provenance.words_found or "")
    return {
        Verdict.VARIANT: f"Wording of the collection: {quoted(text)}",
        Verdict.PARAPHRASE: f"Wording in the source: {quoted(found)}",
        Verdict.MISATTRIBUTED: (
            f"Misattributed to {in_words(credited(quote))}; wording of the collection: {quoted(text)}"
        ),
    }.get(quote.provenance.status)


def credit_holds(line: str, quote: Quote) -> bool:
    """Return whether *line* gives author, place and date, without any markup."""
    where = place_of(quote) or ""
    year = (quote.provenance.date or "")[:4] if place_of(quote) else ""
    person = claim_of(quote) or in_words(people_of(quote))
    return line.startswith("— ") and person in line and where in line and year in line


def link_holds(text: str, quote: Quote) -> bool:
    """Return whether *text*, the text of a link, names the place. His name may stand before it."""
    return bool(text) and (place_of(quote) or "").endswith(text)
