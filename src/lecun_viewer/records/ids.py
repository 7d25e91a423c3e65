"""Ids of new quotes and collections."""

import unicodedata

from lecun_viewer.core.quote import QuoteId

_WORDS = 4
_LONGEST_WORDS = 40  # characters of an id that are words


def new_id(text: str, random: str) -> QuoteId:
    """Return an id that begins with the first words of *text*. *random* are letters and digits that make it unique.

    NFKD comes first, because it makes capitals of small signs: “™” becomes “TM”.
    """
    decomposed = unicodedata.normalize("NFKD", text).lower()
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    letters = "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in plain)
    words = "-".join(letters.split()[:_WORDS])[:_LONGEST_WORDS].strip("-")
    return QuoteId(f"{words}-{random}" if words else f"quote-{random}")
