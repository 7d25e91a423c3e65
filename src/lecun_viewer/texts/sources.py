"""The kinds of sources, in words, in the order of lists."""

from lecun_viewer.core.provenance import SourceKind
from lecun_viewer.texts.catalogue import _, _later

_LABELS = {
    SourceKind.BOOK: _later("Book"),
    SourceKind.CHAPTER: _later("Chapter of a book"),
    SourceKind.ARTICLE: _later("Newspaper or magazine article"),
    SourceKind.PAGE: _later("Web page"),
    SourceKind.POST: _later("Post"),
    SourceKind.PODCAST: _later("Podcast"),
    SourceKind.TALK: _later("Talk"),
    SourceKind.FILM: _later("Film or video"),
    SourceKind.PAPER: _later("Journal paper"),
    SourceKind.CONFERENCE_PAPER: _later("Conference paper"),
    SourceKind.PREPRINT: _later("Preprint"),
}

KINDS = tuple(_LABELS)


def label(kind: SourceKind) -> str:
    """Return what *kind* is called."""
    return _(_LABELS[kind])
