"""The words of a booklet, as HTML for Qt: the title page, the title of a section, and a quote with its source.

All text from outside is escaped, so it's never read as markup. The attribution of a quote is the same as everywhere
else (`lecun_viewer.core.attribution`).
"""

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape
from typing import NamedTuple

from lecun_viewer.cite.reference import web_address
from lecun_viewer.core.attribution import attribution, names, quoted
from lecun_viewer.core.favorite import Finding
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.quote import Quote
from lecun_viewer.exchange.page import Detail
from lecun_viewer.gui.theme.text import day_in_words, isolated
from lecun_viewer.texts import verdicts
from lecun_viewer.texts.catalogue import _, _n

# A pixel is a tenth of a point on paper. The gray is read at 7.5 : 1 on white.
STYLE = """
p { line-height: 130%; margin-bottom: 20px }
.top { font-size: 600px }
h1 { font-size: 240px; font-weight: normal; margin-bottom: 200px }
h2 { font-size: 150px; font-weight: normal; margin-bottom: 140px }
.quote { margin-bottom: 40px }
.beside { font-size: 85px }
.quiet { font-size: 80px; color: #555555 }
.own { font-size: 95px; margin-left: 140px }
.label { font-size: 80px; color: #555555; margin-left: 140px; margin-top: 60px }
a { color: #555555; text-decoration: none }
"""

NO_BREAK_SPACE = "\u00a0"


class BookletEntry(NamedTuple):
    """A quote with the reader's own words and finding. A line of the own words is under a heading, and may be empty."""

    quote: Quote
    own_words: Sequence[Detail] = ()
    finding: Finding | None = None


class Section(NamedTuple):
    """Quotes under a title."""

    title: str
    entries: Sequence[BookletEntry]


def title_page(title: str, sections: Sequence[Section], made_on: date) -> str:
    """Return what the booklet is, and what the verdicts in it mean."""
    entries = [entry for section in sections for entry in section.entries]
    quotes = [entry.quote for entry in entries]
    used = {quote.provenance.status for quote in quotes}
    used |= {entry.finding.status for entry in entries if entry.finding and entry.finding.status}
    is_persons = all(quote.is_persons for quote in quotes)
    meanings = (verdicts.explained(status, is_persons) for status in Verdict if status in used)
    return "".join(
        (
            _paragraph(NO_BREAK_SPACE, "top"),
            f"<h1>{escape(title)}</h1>",
            _paragraph(_count(title, quotes)),
            _paragraph(day_in_words(made_on)),
            _paragraph(NO_BREAK_SPACE),
            *(_paragraph(meaning, "beside") for meaning in meanings),
        )
    )


def heading(title: str) -> str:
    return f"<h2>{escape(title)}</h2>"


def entry_words(entry: BookletEntry) -> str:
    """Return the quote, who said it and where, its verdict, what was said if that differs, and the reader's words."""
    quote, known = entry.quote, entry.quote.provenance
    lines = [
        _paragraph(quoted(quote.text), "quote"),
        _paragraph(f"— {attribution(quote)}", "beside"),
        _verdict(quote),
    ]
    if known.url and known.status.has_place:  # the link of an untraced quote is that of another passage
        lines.append(_link(known.url, "quiet"))
    if known.status.has_other_words and (said := quote.words_said):
        lines.append(_paragraph(verdicts.passage(known.status, quote.is_persons), "quiet"))
        lines.append(_paragraph(quoted(said), "beside"))
    if entry.finding:
        lines += _finding(entry.finding)
    for own in entry.own_words:
        if own.text.strip():
            lines += [_paragraph(own.label, "label"), _paragraph(own.text.strip(), "own")]
    return "".join(lines)


def _paragraph(text: str, style: str = "") -> str:
    return f'<p class="{style}">{_escaped(text)}</p>'


def _escaped(text: str) -> str:
    return "<br>".join(escape(line) for line in text.splitlines())


def _link(url: str, style: str) -> str:
    """Return a paragraph with *url* as it is. Only an address of the web is a link."""
    address = web_address(url)
    shown = f'<a href="{escape(address)}">{escape(url)}</a>' if address else escape(url)
    return f'<p class="{style}">{shown}</p>'


def _count(title: str, quotes: Sequence[Quote]) -> str:
    """Return the number of quotes. Who has said all of them is named too, unless the title has the name."""
    number, authors = len(quotes), _shared_authors(quotes)
    if not authors or names(authors) in title:
        return _n("{n} quote", "{n} quotes", number)
    return _n("{n} quote attributed to {0}", "{n} quotes attributed to {0}", number).format(names(authors))


def _shared_authors(quotes: Iterable[Quote]) -> tuple[str, ...]:
    """Return the people to whom each of *quotes* is credited."""
    first, *others = (quote.authors for quote in quotes)
    return tuple(name for name in first if all(name in authors for authors in others))


def _verdict(quote: Quote) -> str:
    said = verdicts.label_with_evidence(quote.provenance, quote.is_own)
    return _paragraph("  ·  ".join(filter(None, (said, isolated(quote.topic)))), "quiet")


def _finding(finding: Finding) -> list[str]:
    """Return the reader's finding. It may contradict the provenance above it."""
    day = day_in_words(finding.checked_at.astimezone().date())
    verdict = verdicts.explained(finding.status, finding.quote.is_persons) if finding.status else ""
    lines = [_paragraph(_("Your finding, {0}").format(day), "label")]
    lines += [_paragraph(text.strip(), "own") for text in (verdict, finding.place) if text.strip()]
    if url := finding.url.strip():
        lines.append(_link(url, "own"))
    if note := finding.note.strip():
        lines.append(_paragraph(note, "own"))
    return lines
