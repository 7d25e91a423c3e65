"""HTML: a block quotation with its source in a footer, as the HTML standard shows it. No newline at the end."""

from html import escape

from lecun_viewer.core.attribution import attribution
from lecun_viewer.core.citation.reference import Reference, one_line, reference
from lecun_viewer.core.quote import Quote


def cited(quote: Quote) -> str:
    cited = reference(quote)
    place = _linked(cited.place, cited.url) if cited.place else ""
    credit = ", ".join(filter(None, [escape(cited.who), place, cited.date]))
    note = f"<br>{escape(cited.note)}" if cited.note else ""
    return _block(cited, escape(cited.words), credit + note)


def rich_text(quote: Quote) -> str:
    """Return what the plain text says, with the address of the place behind the line below the words."""
    cited = reference(quote)
    return _block(cited, f"“{escape(one_line(quote.text))}”", _linked(one_line(attribution(quote)), cited.url))


def _linked(text: str, url: str | None) -> str:
    return f'<a href="{escape(url)}">{escape(text)}</a>' if url else escape(text)


def _block(cited: Reference, words: str, footer: str) -> str:
    source = f' cite="{escape(cited.url)}"' if cited.url else ""
    return f"<blockquote{source}><p>{words}</p><footer>— {footer}</footer></blockquote>"
