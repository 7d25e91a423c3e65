"""The words of an exported page (`PageTexts` and `QuotesTexts` of `lecun_viewer.core.exchange.page`)."""

from lecun_viewer.core.exchange.page import Label, Line
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.plain_texts.catalogue import _, _later, _n
from lecun_viewer.plain_texts.joining import listed
from lecun_viewer.plain_texts.states import evidence, state_in_full

__all__ = [
    "collection_summary",
    "evidence",
    "listed",
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
