"""Sentences about searches: what was not understood."""

from collections.abc import Sequence

from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.query import IN_EXAMPLE, KEYS, MAX_TERMS, Problem, ProblemKind, QueryWords, verdict_names
from lecun_viewer.core.search import Place
from lecun_viewer.texts import verdicts
from lecun_viewer.texts.catalogue import _, listed, number_in_words


def spoken_words() -> QueryWords:
    """Return the localized keywords of the query language."""
    keys = {
        #: Keys of the search field, as in “part:4”. Each is a word of letters with a colon. See docs/translating.md
        "part": _("part:"),
        "in": _("in:"),
        "is": _("is:"),
        "year": _("year:"),
        "text": _("text:"),
        "topic": _("topic:"),
        "source": _("source:"),
        "author": _("author:"),
        "tag": _("tag:"),
        "remark": _("remark:"),
        "note": _("note:"),
    }
    names = [(status, say(status)) for say in (verdicts.query_name, verdicts.label) for status in Verdict]
    #: The key and what stands after it for favorites, as in the search field
    return QueryWords(keys, _("is:favorite"), names)


def place(found: Place) -> str:
    """Return where the words of a search were found, before the topic of a row."""
    match found:
        case Place.NOTE:
            return _("In your note")
        case Place.FINDING:
            return _("In your finding")
        case Place.DATE:
            return _("In the date")
        case Place.VERDICT:
            return _("In the verdict")
        case Place.SOURCE:
            return _("In the source")
        case Place.REMARK:
            return _("In the remark")


def problem(found: Problem, spoken: QueryWords) -> str:
    """Return the sentence about a problem in a query."""
    match found.kind:
        case ProblemKind.TOO_MANY_WORDS:
            return _("Only the first {0} words are used.").format(number_in_words(MAX_TERMS))
        case ProblemKind.NO_WORD:
            return _("Enter a word to search for.")
        case ProblemKind.NO_PHRASE:
            return _("Type the phrase to find after the quotation mark.")
        case ProblemKind.NO_WORD_AFTER_KEY:
            return _("Type a word after “{0}:”, as in {0}:cake.").format(found.key)
        case ProblemKind.NO_WORD_AFTER_MINUS:
            return _("Type the word to exclude after “-”.")
        case ProblemKind.UNKNOWN_KEY:
            known = listed([f"{spoken.word(key)}:" for key in KEYS])
            said = _("“{0}:” isn’t a search key, so it’s treated as a word. Search keys: {1}.")
            return said.format(found.key, known)
        case ProblemKind.NO_PART | ProblemKind.NO_COLLECTION | ProblemKind.NO_YEAR | ProblemKind.NO_VERDICT:
            return _wrong_value(found, spoken)


def _wrong_value(found: Problem, spoken: QueryWords) -> str:
    wanted = _wanted(found.kind, spoken)
    if not found.said:
        return _("“{0}:” needs {1}.").format(found.key, wanted)
    said = _("“{0}:{1}” isn’t valid. “{0}:” needs {2}.")
    return said.format(found.key, found.said, wanted)


def _wanted(kind: ProblemKind, spoken: QueryWords) -> str:
    if kind is ProblemKind.NO_PART:
        return _("the number or title of a part, as in part:4")
    if kind is ProblemKind.NO_COLLECTION:
        return _("the beginning of a collection title, such as in:{0}").format(IN_EXAMPLE)
    if kind is ProblemKind.NO_YEAR:
        return _("a year, as in year:2024")
    return _alternatives([f'"{name}"' if " " in name else name for name in verdict_names(spoken)])


def _alternatives(names: Sequence[str]) -> str:
    *most, last = names
    return _("{0} or {1}").format(listed(most), last)
