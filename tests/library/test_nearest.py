"""Check a quote: a sentence finds the quote that it comes from, and the sentences of others find nothing."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from lecun_viewer.core.quote import Collection, Quote, QuoteId
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
    assert len(shipped_ones.nearest(text)) <= 3
    assert shipped_ones.nearest(re.sub(r"\w+", "la", text)) == []


def test_a_sentence_in_a_very_long_quote_does_not_hang(collections: list[Collection]) -> None:
    first, *_ = collections
    book = " ".join(quote.text for quote in first.quotes) * 30
    longer = first._replace(quotes=(*first.quotes, first.quotes[0]._replace(id=QuoteId("book"), text=book)))
    library = Library(None, {"compilation": "x"}, lambda: [longer])
    assert library.nearest(first.quotes[5].text)[0].quote.id == first.quotes[5].id
    library.close()
