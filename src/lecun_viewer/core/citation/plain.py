"""Plain text: the quote in quotation marks, the words that were found where they are others, and below them whose they
are. No newline at the end."""

from lecun_viewer.core.attribution import attribution, quoted
from lecun_viewer.core.citation.reference import one_line
from lecun_viewer.core.provenance import Status
from lecun_viewer.core.quote import Quote

HAS_OTHER_WORDS = (Status.VARIANT, Status.PARAPHRASE, Status.MISATTRIBUTED)


def cited(quote: Quote) -> str:
    return "\n".join([words(quote), *filter(None, [found(quote)]), credit(quote)])


def words(quote: Quote) -> str:
    """Return the quote as the compilation has it, in one line."""
    return f"“{one_line(quote.text)}”"


def found(quote: Quote) -> str | None:
    """Return the words that were found, in one line, where the quote is cited by others."""
    others = one_line(quote.provenance.words_found or "")
    if not others or others == one_line(quote.text) or quote.provenance.status not in HAS_OTHER_WORDS:
        return None
    return f"The words found: {quoted(others)}"


def credit(quote: Quote) -> str:
    """Return the last line: whose words they are, and that nobody knows where nobody does."""
    unverified = "; source unverified" if quote.provenance.status is Status.UNTRACED else ""
    return f"— {one_line(attribution(quote))}{unverified}"
