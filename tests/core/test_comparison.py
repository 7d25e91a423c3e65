"""Which words differ between two wordings."""

import re
from difflib import SequenceMatcher

from hypothesis import given
from hypothesis import strategies as st

from lecun_viewer.core.comparison import Differences, differences
from lecun_viewer.core.quote import Collection
from lecun_viewer.core.words import folded_words

TEXTS = st.lists(st.sampled_from(["the", "cake", "is", "a", "lie", "Cake,", "café", "—", "“don’t”"]), max_size=12).map(
    " ".join
)
READ = r"[^\W_]+(?:['’][^\W_]+)*"
PARTING = r'[“”"…]|\.\.\.'


def marked(text: str, stretches: list[tuple[int, int]]) -> list[str]:
    return [text[start:end] for start, end in stretches]


def test_words_of_the_same_sound_are_the_same() -> None:
    assert differences("“The Cake”, don't", "the cake — DON’T") == ([], [])


def test_what_one_has_and_the_other_has_not() -> None:
    one, other = "Learn things with a long shelf life.", "So learn things with a very long shelf life, they said"
    found = differences(one, other)
    assert marked(one, found.one) == []
    assert marked(other, found.other) == ["So", "very", "they said"]


def test_what_is_said_otherwise() -> None:
    one, other = "AI will be a better form of us.", "AI could be a new form of us."
    found = differences(one, other)
    assert marked(one, found.one) == ["will", "better"]
    assert marked(other, found.other) == ["could", "new"]


def test_a_word_with_an_apostrophe_is_marked_whole() -> None:
    one, other = "it's open", "it’s not open, and theirs' isn't"
    found = differences(one, other)
    assert marked(one, found.one) == []
    assert marked(other, found.other) == ["not", "and theirs' isn't"]
    assert marked(one, differences(one, "its open").one) == []
    assert marked(one, differences(one, "it was open").one) == ["it's"]


def test_no_stretch_goes_from_one_passage_into_another() -> None:
    other = "“I never said so.” … “Never, ever...  not once” I said"
    assert marked(other, differences("", other).other) == ["I never said so", "Never, ever", "not once", "I said"]


@given(TEXTS, TEXTS)
def test_without_what_differs_both_are_the_same(one: str, other: str) -> None:
    found = differences(one, other)
    assert without(one, found.one) == without(other, found.other)


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert differences(text, text.upper()) == ([], [])


@given(TEXTS, TEXTS)
def test_it_finds_what_difflib_finds(one: str, other: str) -> None:
    assert differences(one, other) == by_difflib(one, other)


def test_it_finds_what_difflib_finds_in_the_collection(collection: Collection) -> None:
    for quote in collection.quotes:
        found = quote.provenance.words_found or ""
        assert differences(quote.text, found) == by_difflib(quote.text, found)


def by_difflib(one: str, other: str) -> Differences:
    places, places_other = list(re.finditer(READ, one)), list(re.finditer(READ, other))
    matcher = SequenceMatcher(None, [*map(sound, places)], [*map(sound, places_other)], autojunk=False)
    found = Differences([], [])
    for kind, first, last, first_other, last_other in matcher.get_opcodes():
        if kind != "equal":
            found.one.extend(passages(one, places[first:last]))
            found.other.extend(passages(other, places_other[first_other:last_other]))
    return found


def sound(word: re.Match[str]) -> str:
    return "".join(folded_words(word.group()))


def passages(text: str, different: list[re.Match[str]]) -> list[tuple[int, int]]:
    """Return the stretches of *text* from the first of *different* to the last, without what parts passages."""
    if not different:
        return []
    start, end = different[0].start(), different[-1].end()
    parts = re.finditer(rf"{READ}(?:(?!{PARTING}).)*{READ}|{READ}", text[start:end])
    return [(start + part.start(), start + part.end()) for part in parts]


def test_no_long_text_is_taken_for_noise(collection: Collection) -> None:
    text = " ".join(quote.text for quote in collection.quotes)
    assert differences(f"{text} end", f"{text} ending") == (
        [(len(text) + 1, len(text) + 4)],
        [(len(text) + 1, len(text) + 7)],
    )


def without(text: str, stretches: list[tuple[int, int]]) -> tuple[str, ...]:
    for start, end in reversed(stretches):
        text = f"{text[:start]} {text[end:]}"
    return folded_words(text)
