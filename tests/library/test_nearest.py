"""Check a quote: a sentence finds the quote that it comes from, and the sentences of others find nothing."""

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import own_info
from lecun_viewer.core.nearest import MOST_NEAR, MOST_WITHIN
from lecun_viewer.core.quote import Collection, Quote, QuoteId
from lecun_viewer.core.search import MOST_CHECKED
from lecun_viewer.library.library import Library

OTHERS = Path(__file__).parents[1] / "data" / "sentences-of-others.txt"


@pytest.fixture(scope="module")
def shipped_ones(collections: list[Collection]) -> Iterator[Library]:
    """A library that no test changes."""
    library = Library(None, {each.id: each.id for each in collections}, lambda: collections)
    yield library
    library.close()


def without_a_third(words: list[str], _: list[str], chance: random.Random) -> list[str]:
    gone = set(chance.sample(range(len(words)), round(len(words) / 3)))
    return [word for at, word in enumerate(words) if at not in gone]


def with_a_third_replaced(words: list[str], others: list[str], chance: random.Random) -> list[str]:
    new = set(chance.sample(range(len(words)), round(len(words) / 3)))
    return [chance.choice(others) if at in new else word for at, word in enumerate(words)]


def with_halves_exchanged(words: list[str], _: list[str], chance: random.Random) -> list[str]:
    middle = len(words) // 2
    return words[middle:] + words[:middle]


@pytest.mark.parametrize("change", [without_a_third, with_a_third_replaced, with_halves_exchanged])
def test_a_changed_quote_is_found_first_95_times_of_100(
    shipped_ones: Library, shipped: tuple[Quote, ...], change: object
) -> None:
    assert callable(change)
    chance, others = random.Random(0), [word for quote in shipped for word in quote.text.split()]
    missed = []
    for quote in shipped:
        asked = " ".join(change(quote.text.split(), others, chance))
        found = shipped_ones.nearest(asked)
        if not found or found[0].quote.id != quote.id:
            missed.append((quote.id, [(each.quote.id, round(each.likeness, 2)) for each in found]))
    assert len(missed) <= len(shipped) * 0.05, missed


def test_of_300_sentences_by_others_95_of_100_find_nothing(shipped_ones: Library) -> None:
    sentences = OTHERS.read_text(encoding="utf-8").splitlines()
    assert len(set(sentences)) == 300
    found = {each: shipped_ones.nearest(each) for each in sentences}
    wrong = {each: [(near.quote.id, near.likeness) for near in nearest] for each, nearest in found.items() if nearest}
    assert len(wrong) <= 15, wrong


def test_a_quote_itself_is_wholly_alike(shipped_ones: Library, shipped: tuple[Quote, ...]) -> None:
    for quote in shipped:
        nearest = shipped_ones.nearest(f" “{quote.text.upper()}” ")
        assert (nearest[0].quote.id, nearest[0].likeness) == (quote.id, 1), quote.id
        assert nearest[0].words == quote.text


def test_what_he_really_said_finds_the_quote_that_rewords_it(shipped_ones: Library, shipped: tuple[Quote, ...]) -> None:
    """Somebody may ask for his own words, which the popular quote does not have."""
    for quote in shipped:
        if quote.words_said:
            nearest = {each.quote.id: each for each in shipped_ones.nearest(quote.words_said)}
            assert nearest[quote.id].words == quote.words_said, quote.id
            assert nearest[quote.id].likeness > 0.9


def test_a_third_of_a_quote_finds_it(shipped_ones: Library, shipped: tuple[Quote, ...]) -> None:
    cut = [(quote.id, quote.text.split()) for quote in shipped if len(quote.text.split()) >= 24]
    missed = [
        quote_id
        for quote_id, words in cut
        if quote_id not in [each.quote.id for each in shipped_ones.nearest(" ".join(words[: len(words) // 3]))]
    ]
    assert len(missed) <= len(cut) * 0.05, missed


@pytest.mark.parametrize(
    "text", ["", "…", "the", "learning", "machine learning", "§quote", '"', "a AND b OR NOT c", "\0"]
)
def test_a_few_words_are_no_sentence(shipped_ones: Library, text: str) -> None:
    assert shipped_ones.nearest(text) == []


def test_both_the_popular_wording_and_his_own_are_found(shipped_ones: Library) -> None:
    said = "If intelligence is a cake, unsupervised learning is the cake and reinforcement learning is the cherry."
    found = [each.quote.id for each in shipped_ones.nearest(said)]
    assert {"cake-analogy", "making-the-cake"} <= set(found)
    assert len(found) <= 3


def test_a_hidden_collection_is_not_looked_through(collections: list[Collection]) -> None:
    library = Library(None, {each.id: each.id for each in collections}, lambda: collections, ["own-words"])
    said = "Kernel methods are great for many purposes, but they are merely glorified template matching."
    assert library.nearest(said) == []
    library.hide([])
    assert [each.quote.id for each in library.nearest(said)] == ["kernel-methods"]
    library.close()


def test_a_long_text_is_no_trouble(shipped_ones: Library, shipped: tuple[Quote, ...]) -> None:
    text = " ".join(quote.text for quote in shipped) * 20
    found = shipped_ones.nearest(text)
    assert [each.is_within for each in found[:MOST_WITHIN]] == [True] * MOST_WITHIN
    assert len(found) <= MOST_WITHIN + MOST_NEAR
    assert shipped_ones.nearest(re.sub(r"\w+", "la", text)) == []


def test_a_sentence_in_a_very_long_quote_does_not_hang(collections: list[Collection]) -> None:
    first, *_ = collections
    book = " ".join(quote.text for quote in first.quotes) * 30
    longer = first._replace(quotes=(*first.quotes, first.quotes[0]._replace(id=QuoteId("book"), text=book)))
    library = Library(None, {"compilation": "x"}, lambda: [longer])
    assert library.nearest(first.quotes[5].text)[0].quote.id == first.quotes[5].id
    library.close()


# Quotes that stand in a text


def ids_within(library: Library, text: str) -> list[str]:
    return [each.quote.id for each in library.nearest(text) if each.is_within]


CHANGES: list[Callable[[str], str]] = [str, str.upper, lambda text: text.replace(" ", "\n ")]
BETWEEN = st.text("abc la. ,–\n“”'", max_size=80).map(lambda text: f" {text} ")


@given(data=st.data())
def test_every_quote_in_a_text_is_found_in_the_order_of_the_text(
    shipped_ones: Library, shipped: tuple[Quote, ...], data: st.DataObject
) -> None:
    quoted = data.draw(st.lists(st.sampled_from(shipped), min_size=1, max_size=8, unique_by=lambda quote: quote.id))
    change = data.draw(st.sampled_from(CHANGES))
    text = "So: " + "".join(data.draw(BETWEEN) + change(quote.text) for quote in quoted) + data.draw(BETWEEN)
    found = [each for each in ids_within(shipped_ones, text) if each in {quote.id for quote in quoted}]
    assert found == [quote.id for quote in quoted]


def test_a_quote_at_the_end_of_a_long_text_is_found_up_to_the_bound(
    shipped_ones: Library, shipped: tuple[Quote, ...]
) -> None:
    quote = shipped[7]
    count = len(re.findall(r"\w+", quote.text))
    assert ids_within(shipped_ones, "la " * (MOST_CHECKED - count) + quote.text) == [quote.id]
    assert ids_within(shipped_ones, "la " * (MOST_CHECKED - count + 1) + quote.text) == []


def test_what_he_really_said_is_found_in_a_text(shipped_ones: Library, shipped: tuple[Quote, ...]) -> None:
    reworded = [quote for quote in shipped if quote.words_said]
    assert reworded
    for quote in reworded:
        (found,) = [each for each in shipped_ones.nearest(f"He said: {quote.words_said} So?") if each.quote == quote]
        assert (found.is_within, found.is_found, found.words) == (True, True, quote.words_said)
        assert found.different("") == ([], [])


def test_other_quotes_that_are_near_come_after_those_in_the_text(shipped_ones: Library) -> None:
    text = "Physics is about modeling actual systems and processes. "
    said = "If intelligence is a cake, the icing is supervised learning and the cherry is reinforcement learning"
    (quote,) = [each.quote for each in shipped_ones.nearest(text) if each.quote.id == "what-physics-teaches"]
    first, *others = shipped_ones.nearest(f"{quote.text} {said}")
    assert (first.quote, first.is_within) == (quote, True)
    assert "cake-analogy" in [each.quote.id for each in others]
    assert not any(each.is_within or each.quote == quote for each in others)


def test_a_short_quote_and_one_in_another_language_are_found_and_go_with_their_collection(
    collections: list[Collection],
) -> None:
    library = Library(None, {each.id: each.id for each in collections}, lambda: collections)
    first = collections[0].quotes[0]._replace(collection="mine")
    texts = {"goes": "So it goes.", "be": "Be!", "li": "学而时习之，不亦说乎？", "ar": "العلم نور"}
    own = [first._replace(id=QuoteId(name), text=text) for name, text in texts.items()]
    info = own_info(len(own))
    text = "To be or not. 子曰：「學而時習之」 or 学而时习之 不亦说乎 — العِلمُ نورٌ and so it goes on."
    for _ in library.index_collection(info, "1", own):
        pass
    assert ids_within(library, text) == ["be", "li", "ar", "goes"]
    for _ in library.index_collection(info, "2", [own[0]._replace(text="So it went."), *own[1:]]):
        pass
    assert ids_within(library, text) == ["be", "li", "ar"]
    library.hide(["mine"])
    assert ids_within(library, text) == []
    library.hide([])
    for _ in library.unindex("mine"):
        pass
    assert ids_within(library, text) == []
    library.close()
