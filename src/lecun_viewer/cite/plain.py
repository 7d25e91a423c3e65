"""Plain text: the quote in quotation marks, other words that were found, and the attribution. No newline at the end."""

from lecun_viewer.cite.reference import one_line
from lecun_viewer.core.attribution import attribution, quoted
from lecun_viewer.core.quote import Quote


def cited(quote: Quote) -> str:
    return "\n".join([words(quote), *filter(None, [found(quote)]), credit(quote)])


def words(quote: Quote) -> str:
    """Return the quote as the compilation has it, in one line."""
    return f"“{one_line(quote.text)}”"


def found(quote: Quote) -> str | None:
    """Return the words that were found, in one line. ``None`` if they are the quote's own."""
    others = one_line(quote.provenance.words_found or "")
    if not others or others == one_line(quote.text) or not quote.provenance.status.has_other_words:
        return None
    return f"The words found: {quoted(others)}"


def credit(quote: Quote) -> str:
    """Return the last line: whose words they are, and whether that is unverified."""
    unverified = "" if quote.provenance.status.has_place else "; source unverified"
    return f"— {one_line(attribution(quote))}{unverified}"
