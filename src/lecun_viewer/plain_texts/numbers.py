"""Numbers as the reader's language groups their digits. Python's own way needs a locale that the system may lack."""

from lecun_viewer.plain_texts.catalogue import _


def grouped(number: int) -> str:
    """Return *number* with the language's mark between thousands."""
    mark = _("1,000")[1:-3]  # only the mark counts
    return f"{number:,}".replace(",", mark)
