"""HTML: a block quotation with its source in a footer, as in the HTML standard. No newline at the end."""

from html import escape

from lecun_viewer.cite import plain
from lecun_viewer.cite.reference import Reference, reference
from lecun_viewer.core.quote import Quote


def cited(quote: Quote) -> str:
    cited = reference(quote)
    who, place = cited.credit
    place = _linked(place, cited.url) if place else ""
    credit = "— " + ", ".join(filter(None, [f"{escape(who)} {place}".strip(), cited.date]))
    note = f"<br>{escape(cited.note)}" if cited.note else ""
    return _block(cited, _paragraph(cited.words, cited.language), credit + note)


def rich_text(quote: Quote) -> str:
    """Return the plain text as HTML. Its last line is a link to the place."""
    cited = reference(quote)
    paragraphs = [_paragraph(words, quote.language) for words in (plain.words(quote), plain.found(quote)) if words]
    return _block(cited, "".join(paragraphs), _linked(plain.credit(quote), cited.url))


def _paragraph(words: str, language: str) -> str:
    return f'<p lang="{escape(language)}">{escape(words)}</p>'


def _linked(text: str, url: str | None) -> str:
    return f'<a href="{escape(url)}">{escape(text)}</a>' if url else escape(text)


def _block(cited: Reference, paragraphs: str, footer: str) -> str:
    source = f' cite="{escape(cited.url)}"' if cited.url else ""
    return f"<blockquote{source}>{paragraphs}<footer>{footer}</footer></blockquote>"
