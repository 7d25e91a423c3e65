"""The words of the query language, as the console and the desktop's search understand them."""

from lecun_viewer.core.provenance import Status
from lecun_viewer.core.query_words import QueryWords, query_words
from lecun_viewer.plain_texts import states
from lecun_viewer.plain_texts.catalogue import _


def spoken_words() -> QueryWords:
    """Return the words of the query language in the language of now."""
    keys = {
        "part": _("part:"),
        "in": _("in:"),
        "is": _("is:"),
        "year": _("year:"),
        "text": _("text:"),
        "topic": _("topic:"),
        "source": _("source:"),
        "author": _("author:"),
        "tag": _("tag:"),
    }
    names = [(status, states.label(status, is_persons)) for is_persons in (True, False) for status in Status]
    return query_words(keys, _("is:favorite"), names)
