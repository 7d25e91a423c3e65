"""HTML: a block quotation with its source in a footer, as in the HTML standard. No newline at the end."""

from html import escape

from lecun_viewer.core.citation import plain
from lecun_viewer.core.citation.reference import Reference, reference
from lecun_viewer.core.quote import Quote


def cited(quote: Quote) -> str:
    cited = reference(quote)
    who, place = cited.credit
    place = _linked(place, cited.url) if place else ""
    credit = "— " + ", ".join(filter(None, [f"{escape(who)} {place}".strip(), cited.date]))
    note = f"<br>{escape(cited.note)}" if cited.note else ""
    return _block(cited, escape(cited.words), credit + note)


def rich_text(quote: Quote) -> str:
    """Return the plain text as HTML. Its last line is a link to the place."""
    cited = reference(quote)
    paragraphs = filter(None, [plain.words(quote), plain.found(quote)])
    return _block(cited, "</p><p>".join(map(escape, paragraphs)), _linked(plain.credit(quote), cited.url))


def _linked(text: str, url: str | None) -> str:
    return f'<a href="{escape(url)}">{escape(text)}</a>' if url else escape(text)


def _block(cited: Reference, words: str, footer: str) -> str:
    source = f' cite="{escape(cited.url)}"' if cited.url else ""
    return f"<blockquote{source}><p>{words}</p><footer>{footer}</footer></blockquote>"
