"""What a result says of a quote: its first words, how far they are his, and where they were found."""

from lecun_viewer.core.attribution import attribution
from lecun_viewer.core.quote import Quote
from lecun_viewer.texts.catalogue import _
from lecun_viewer.texts.states import label_with_evidence


def title(quote: Quote, most: int) -> str:
    """Return the quote in quotation marks. If it has more than *most* characters, it is cut after a word."""
    words = " ".join(quote.text.split())
    if len(words) > most:
        beginning = words[:most].rpartition(" ")[0] or words[:most]
        words = beginning.rstrip(" ,;:.–—") + "…"
    return f"“{words}”"


def with_state(quote: Quote, said: str) -> str:
    """Return *said* of *quote* after its state of provenance. Desktops cut the end off, so the state is first."""
    return _("{0}: {1}").format(label_with_evidence(quote.provenance), said)


def description(quote: Quote) -> str:
    """Return the state of provenance and the attribution."""
    return with_state(quote, attribution(quote))
