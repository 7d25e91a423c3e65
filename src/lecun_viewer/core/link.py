"""A link to a quote, such as ``lecun-viewer:quote/cake-analogy``, which the desktop opens with the program.

Anybody can write such a link, so it has one form only, and can only show a quote. An id has plain letters, digits and
hyphens. So no program percent-encodes any of it, and a link with other characters is refused.
"""

import re

from lecun_viewer.core.quote import LONGEST_ID, SLUG, QuoteId

SCHEME = "lecun-viewer"
_BEGINNING = "quote/"


def link_to(quote_id: QuoteId) -> str:
    """Return the link that shows the quote with this id."""
    return f"{SCHEME}:{_BEGINNING}{quote_id}"


def is_link(address: str) -> bool:
    """Return whether *address* has the program's scheme. It may still be refused."""
    return address.partition(":")[0].lower() == SCHEME and ":" in address  # a scheme has no case (RFC 3986, 3.1)


def linked_quote(link: str) -> QuoteId | None:
    """Return the id in *link*, or ``None`` if the link has another form. There may be no quote with that id."""
    path = link.partition(":")[2]
    quote_id = path.removeprefix(_BEGINNING)
    is_good = is_link(link) and quote_id != path and len(quote_id) <= LONGEST_ID and re.match(SLUG, quote_id)
    return QuoteId(quote_id) if is_good else None
