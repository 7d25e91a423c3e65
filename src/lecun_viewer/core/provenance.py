"""Provenance: whether the words of a quote are real, and where they were found.

The five states and their words for people live here, so that every place that shows a quote says the same of it.
"""

from enum import StrEnum
from typing import NamedTuple


class Status(StrEnum):
    """What a search for a quote's origin found. The values are the ones of the collection's JSON Schema."""

    VERBATIM = "verbatim"
    VARIANT = "variant"
    PARAPHRASE = "paraphrase"
    MISATTRIBUTED = "misattributed"
    UNTRACED = "untraced"

    @property
    def label(self) -> str:
        """The state in two or three words, for a list or beside a mark."""
        return _WORDS[self][0]

    @property
    def meaning(self) -> str:
        """The state as one sentence, which is true wherever it stands: it points at nothing on the page around it."""
        return _WORDS[self][1]

    @property
    def established(self) -> str:
        """How the state is established, in one or two sentences."""
        return _ESTABLISHED[self]

    @property
    def passage_label(self) -> str:
        """The heading of the words that were found, which for an untraced quote are not the quote's."""
        return _WORDS[self][2]


_WORDS = {
    Status.VERBATIM: ("His words", "Found word for word in what he said or wrote.", "What was found"),
    Status.VARIANT: ("In other words", "He said this in other words; these are not the exact ones.", "What was found"),
    Status.PARAPHRASE: ("A summary", "Somebody’s summary of his views; not his own words.", "What was found"),
    Status.MISATTRIBUTED: ("Not his", "These are somebody else’s words.", "What was found"),
    Status.UNTRACED: (
        "Not traced",
        "No place was found where he said or wrote this.",
        "The nearest passage that was found",
    ),
}


_ESTABLISHED = {
    Status.VERBATIM: (
        "The sentence stands so in a text of his, or in a record of what he said. The place may go on where the"
        " compilation stops; the whole passage is shown."
    ),
    Status.VARIANT: (
        "A place was found where he says it otherwise. The words of that place are shown beside the compilation’s; they"
        " are the ones to quote."
    ),
    Status.PARAPHRASE: (
        "Somebody’s account of what he holds; no place was found where he says it so. The place that is named is where"
        " it can be compared with what he or others said."
    ),
    Status.MISATTRIBUTED: "The sentence was found in a text of somebody else, who is named.",
    Status.UNTRACED: (
        "That proves nothing: he may have said it where no record was found. The nearest passage is shown where there"
        " is one."
    ),
}


class Provenance(NamedTuple):
    """What is known of a quote's origin.

    ``words_found`` are the words as they stand at ``where`` (for an untraced quote: the nearest passage, if any).
    ``date`` is that of the words found: ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``. ``author`` is set where the words
    are somebody else's.
    """

    status: Status
    words_found: str | None = None
    where: str | None = None
    url: str | None = None
    date: str | None = None
    note: str | None = None
    author: str | None = None
