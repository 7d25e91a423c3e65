"""Qt counts places in a text in UTF-16 units, Python in characters. An emoji has two units."""

LAST_OF_ONE_UNIT = "\uffff"


def utf16_length(text: str) -> int:
    """Return how many units Qt counts in *text*."""
    if max(text, default="") <= LAST_OF_ONE_UNIT:
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def characters(text: str, units: int) -> int:
    """Return how many characters of *text* its first *units* UTF-16 units are."""
    if max(text, default="") <= LAST_OF_ONE_UNIT:  # nearly always, and it takes no codec
        return min(units, len(text))
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "replace"))
