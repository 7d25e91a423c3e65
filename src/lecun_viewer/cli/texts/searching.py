"""What was not understood in a search, in words."""

from collections.abc import Sequence

from lecun_viewer.core.query import IN_EXAMPLE, KEYS, MAX_TERMS, Problem, ProblemKind, state_names
from lecun_viewer.core.query_words import QueryWords
from lecun_viewer.plain_texts.catalogue import _
from lecun_viewer.plain_texts.joining import listed


def problem(found: Problem, spoken: QueryWords) -> str:
    match found.kind:
        case ProblemKind.TOO_MANY_WORDS:
            return _("Only the first {0} words are searched for.").format(MAX_TERMS)
        case ProblemKind.NO_WORD:
            return _("There is no word in this to search for.")
        case ProblemKind.NO_PHRASE:
            return _("After the quotation mark, type the words to find in this order.")
        case ProblemKind.NO_WORD_AFTER_KEY:
            return _("After “{0}:”, type a word, as in {0}:cake.").format(found.key)
        case ProblemKind.NO_WORD_AFTER_MINUS:
            return _("After “-”, type the word to leave out.")
        case ProblemKind.UNKNOWN_KEY:
            known = _alternatives([f"{spoken.word(key)}:" for key in KEYS])
            return _("“{0}:” is searched for as a word; known are {1}.").format(found.key, known)
        case ProblemKind.NO_PART:
            return _wrong_value(found, _("the number or the title of a part, as in part:4"))
        case ProblemKind.NO_COLLECTION:
            wanted = _("the beginning of a collection’s title, such as in:{0}").format(IN_EXAMPLE)
            return _wrong_value(found, wanted)
        case ProblemKind.NO_YEAR:
            return _wrong_value(found, _("a year, as in year:2024"))
        case ProblemKind.NO_STATE:
            names = [f'"{name}"' if " " in name else name for name in state_names(spoken)]
            return _wrong_value(found, _alternatives(names))


def _wrong_value(found: Problem, wanted: str) -> str:
    if not found.said:
        return _("After “{0}:” comes {1}.").format(found.key, wanted)
    said = _("“{0}:{1}” is not understood: after “{0}:” comes {2}.")
    return said.format(found.key, found.said, wanted)


def _alternatives(names: Sequence[str]) -> str:
    *most, last = names
    return _("{0} or {1}").format(listed(most), last)
