"""The words of an exported page (`PageTexts` and `QuotesTexts` of `lecun_viewer.core.exchange.page`)."""

from lecun_viewer.core.exchange.formats import Lost
from lecun_viewer.core.exchange.page import Label, Line
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.plain_texts.catalogue import _, _later, _n
from lecun_viewer.plain_texts.joining import listed
from lecun_viewer.plain_texts.states import evidence, state_in_full

__all__ = [
    "collection_summary",
    "evidence",
    "listed",
    "lost",
    "own_words",
    "page_label",
    "page_summary",
    "page_title",
    "state_in_full",
]

_PAGE_LABELS = {
    Label.PART: _later("Part"),
    Label.SOURCE: _later("Source named by the collection"),
    Label.TAGS: _later("Tags"),
    Label.STATE: _later("What is known"),
    Label.PASSAGE: _later("What was found"),
    Label.NEAREST_PASSAGE: _later("The nearest passage that was found"),
    Label.WHERE: _later("Where"),
    Label.ADDRESS: _later("Address"),
    Label.WHEN: _later("When"),
    Label.EVIDENCE: _later("How the words are known"),
    Label.REMARK: _later("About it"),
    Label.MARKED_ON: _later("Marked on"),
    Label.CHECKED_ON: _later("Own check of"),
    Label.CHECK_STATE: _later("Own check: found to be"),
    Label.CHECK_WHERE: _later("Own check: where"),
    Label.CHECK_ADDRESS: _later("Own check: address"),
    Label.CHECK_WHEN: _later("Own check: when"),
    Label.CHECK_NOTE: _later("Own check: note"),
}
_LOST = {
    Lost.ALL: _later("LeCun Viewer can’t import this file. To bring back everything later, export as JSON, too."),
    Lost.OWN_WORDS: _later(
        "An import brings back the quotes, but not when you marked them, your notes and your checks."
        " To keep these, too, export as JSON."
    ),
    Lost.HEAD: _later(
        "An import brings back the quotes, but not the collection’s title and introduction."
        " To keep these, too, export as JSON."
    ),
}


def lost(found: Lost | None) -> str:
    """Return what of an export does not come back, in a sentence or two. Empty if all does."""
    return _(_LOST[found]) if found else ""


def page_title() -> str:
    return _("Favorites")


def page_summary(favorites: int, checked: int, day: str) -> str:
    numbers = _n("{0} favorite", "{0} favorites", favorites)
    if checked:
        more = _n("{0} more that was checked", "{0} more that were checked", checked)
        numbers = _("{0} and {1}").format(numbers, more)
    return _("{0}, exported from LeCun Viewer on {1}.").format(numbers, day)


def collection_summary(number: int, day: str) -> str:
    numbers = _n("{0} quote", "{0} quotes", number)
    return _("{0}, exported from LeCun Viewer on {1}.").format(numbers, day)


def page_label(label: Label) -> str:
    return _(_PAGE_LABELS[label])


def own_words(favorite: Favorite) -> list[Line]:
    return [Line(_("Note"), favorite.note)]
