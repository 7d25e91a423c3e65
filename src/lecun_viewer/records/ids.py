"""Ids of new quotes and collections."""

import re
import unicodedata

from lecun_viewer.core.quote import QuoteId

_WORDS = 4
_LONGEST_WORDS = 40  # characters of an id that are words


def new_id(text: str, random: str) -> QuoteId:
    """Return an id that begins with the first words of *text*. *random* are letters and digits that make it unique.

    NFKD comes first, because it makes capitals of small signs: “™” becomes “TM”.
    """
    plain = unicodedata.normalize("NFKD", text).lower()
    if not plain.isascii():
        plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = "-".join(re.findall("[a-z0-9]+", plain)[:_WORDS])[:_LONGEST_WORDS].strip("-")
    return QuoteId(f"{words}-{random}" if words else f"quote-{random}")
