"""Plain text: the words in quotation marks, and below them whose they are. No newline at the end."""

from lecun_viewer.core.attribution import with_attribution
from lecun_viewer.core.quote import Quote


def cited(quote: Quote) -> str:
    return with_attribution(quote)
