"""Qt counts places in a text in UTF-16 units, Python in characters: an emoji is two of those, and one of these."""


def utf16_length(text: str) -> int:
    """Return how many units Qt counts in *text*."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def characters(text: str, units: int) -> int:
    """Return how many characters of *text* its first *units* UTF-16 units are."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "replace"))
