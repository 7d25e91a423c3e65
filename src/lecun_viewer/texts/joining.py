"""Several texts as one text. Languages differ in what stands between them."""

from collections.abc import Iterable

from lecun_viewer.core.joining import joined
from lecun_viewer.texts.catalogue import _


def listed(items: Iterable[str]) -> str:
    """Return *items* as a list. What is empty is left out."""
    #: Joins two items of a list. More items are joined one after the other. Chinese has {0}、{1}, Arabic {0}، {1}
    return joined(items, _("{0}, {1}"))


def sentences(said: Iterable[str]) -> str:
    """Return the sentences of *said* one after the other. What is empty is left out."""
    #: Joins two whole sentences. More are joined one after the other. Chinese has no space here: {0}{1}
    return joined(said, _("{0} {1}"))


def in_quotation_marks(text: str) -> str:
    """Return *text* in the quotation marks of the language."""
    #: A name or a word in quotation marks, such as that of a column
    return _("“{0}”").format(text)
