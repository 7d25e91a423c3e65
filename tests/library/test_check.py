"""Check a text: the quotes in it are found in their order, altered ones too, and the texts of others have none."""

import random
import re
import tracemalloc
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from builders import own_info
from counting import steps
from lecun_viewer.core.check import LIKE, CheckedText, Match, in_order
from lecun_viewer.core.progress import CancelledError
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.quote import Collection, Quote, QuoteId
from lecun_viewer.core.words import folded_words
from lecun_viewer.library import library as library_module
from lecun_viewer.library.library import Library

OTHERS = (Path(__file__).parents[1] / "data" / "sentences-of-others.txt").read_text(encoding="utf-8").splitlines()
CAKE = "If intelligence is a cake, the icing is supervised learning and the cherry is reinforcement learning"


@pytest.fixture(scope="module")
def shipped_ones(collections: list[Collection]) -> Iterator[Library]:
    """A library that no test changes."""
    library = Library(None, {each.id: each.id for each in collections}, lambda: collections)
    yield library
    library.close()


def ids(found: list[Match]) -> list[str]:
    return [match.quote.id for match in found]


Change = Callable[[list[str], random.Random], list[str]]


def without(share: float) -> Change:
    def change(words: list[str], chance: random.Random) -> list[str]:
        gone = set(chance.sample(range(len(words)), round(len(words) * share)))
        return [word for at, word in enumerate(words) if at not in gone]

    return change


def with_others(share: float) -> Change:
    others = " ".join(OTHERS).split()

    def change(words: list[str], chance: random.Random) -> list[str]:
        new = set(chance.sample(range(len(words)), round(len(words) * share)))
        return [chance.choice(others) if at in new else word for at, word in enumerate(words)]

    return change


def with_halves_exchanged(words: list[str], _chance: random.Random) -> list[str]:
    middle = len(words) // 2
    return words[middle:] + words[:middle]


def first_third(words: list[str], _chance: random.Random) -> list[str]:
    return words[: max(8, len(words) // 3)]


def missed(library: Library, quotes: list[Quote], change: Change) -> list[str]:
    """Return the ids of those *quotes* that are not found. Each is changed, and stands among sentences of others."""
    chance, missed = random.Random(0), list[str]()
    for first in range(0, len(quotes), 20):
        text, places = "", dict[str, tuple[int, int]]()
        for quote in quotes[first : first + 20]:
            text += " ".join(chance.sample(OTHERS, 4)) + " "
            changed = " ".join(change(quote.text.split(), chance))
            places[quote.id] = (len(text), len(text) + len(changed))
            text += changed + ". "
        found = library.check(text)
        for quote_id, (start, end) in places.items():
            if not any(each.quote.id == quote_id and each.start < end and start < each.end for each in found):
                missed.append(quote_id)
    return missed


@pytest.mark.parametrize(
    ("change", "share"),
    [
        (without(0), 0),
        (without(1 / 6), 0.02),
        (without(1 / 3), 0.02),
        (with_others(1 / 6), 0.02),
        (with_others(1 / 3), 0.05),
        (with_halves_exchanged, 0.05),
    ],
)
def test_altered_quotes_among_sentences_of_others_are_found(
    shipped_ones: Library, shipped: tuple[Quote, ...], change: Change, share: float
) -> None:
    quotes = list(shipped)
    found_too_few = missed(shipped_ones, quotes, change)
    assert len(found_too_few) <= share * len(quotes), found_too_few


def test_98_of_100_altered_quotes_are_found(shipped_ones: Library, shipped: tuple[Quote, ...]) -> None:
    changes = [without(0), without(1 / 6), without(1 / 3), with_others(1 / 6), with_others(1 / 3)]
    number = sum(len(missed(shipped_ones, list(shipped), change)) for change in changes)
    assert number <= 0.02 * len(changes) * len(shipped)


def test_a_third_of_a_quote_finds_it(shipped_ones: Library, shipped: tuple[Quote, ...]) -> None:
    long = [quote for quote in shipped if len(quote.text.split()) >= 24]
    assert len(missed(shipped_ones, long, first_third)) <= len(long) * 0.15


def test_sentences_by_others_have_no_quotes(shipped_ones: Library) -> None:
    assert len(set(OTHERS)) == 300
    assert ids(shipped_ones.check(" ".join(OTHERS))) == []
    assert sum(bool(shipped_ones.check(each)) for each in OTHERS) <= 1


def test_a_quote_itself_is_wholly_alike(shipped_ones: Library, shipped: tuple[Quote, ...]) -> None:
    for quote in shipped:
        text = f" “{quote.text.upper()}” "
        first, *_ = [match for match in shipped_ones.check(text) if match.quote.id == quote.id]
        assert (first.likeness, first.words, first.different()) == (1, quote.text, ([], [])), quote.id
        assert folded_words(first.text) == folded_words(quote.text)


def test_what_he_really_said_finds_the_quote_that_rewords_it(shipped_ones: Library, shipped: tuple[Quote, ...]) -> None:
    """Somebody may quote his own words, which the popular quote does not have. A summary has them, too."""
    reworded = [quote for quote in shipped if quote.words_said]
    assert {quote.provenance.status for quote in reworded} >= {Verdict.VARIANT, Verdict.PARAPHRASE}
    for quote in reworded:
        found = {each.quote.id: each for each in shipped_ones.check(f"He said: {quote.words_said} So?")}
        assert found[quote.id].words == quote.words_said, quote.id
        assert found[quote.id].likeness == 1
        assert found[quote.id].is_found


@pytest.mark.parametrize(
    "text", ["", "…", "the", "learning", "machine learning", "§quote", '"', "a AND b OR NOT c", "\0"]
)
def test_a_few_words_are_no_quote(shipped_ones: Library, text: str) -> None:
    assert shipped_ones.check(text) == []


PAGE = " ".join(OTHERS[:20])


@pytest.mark.parametrize(
    "said",
    [
        "The model is a Joint-Embedding Predictive Architecture, and it runs on a phone.",
        "They compared it with the 17-year-old in the next room.",
        "If you’re interested in old maps, go to the museum.",
        "Water should be treated as a gift to everybody.",
        "Ce qu’il faut retenir de ce livre tient en peu de mots.",
        "“I don’t know,” she said. “We have no idea.”",
    ],
)
def test_a_few_words_of_a_long_quote_are_no_quote_in_a_text(shipped_ones: Library, said: str) -> None:
    """Everybody uses them: a term of the field, or words that are rare only among these quotes."""
    assert ids(shipped_ones.check(f"{PAGE} {said} {PAGE}")) == []


@pytest.mark.parametrize(
    ("quote_id", "said"),
    [
        ("dark-matter", "Some call it “the dark matter of intelligence” in their papers."),
        ("kernel-methods", "They are called „merely glorified template matching“ by him."),
        ("boiling-lakes", 'Somebody said that they "boiled a couple of small lakes" for it.'),
        ("house-cat", "What he wants is a ‘design for a system’ that is “smarter than a house cat”."),
    ],
)
def test_a_few_words_in_quotation_marks_are_found(shipped_ones: Library, quote_id: str, said: str) -> None:
    assert ids(shipped_ones.check(f"{PAGE} {said} {PAGE}")) == [quote_id]


def test_the_best_comes_first_at_a_place(shipped_ones: Library, shipped: tuple[Quote, ...]) -> None:
    (said,) = [quote.text for quote in shipped if quote.id == "making-the-cake"]
    found = shipped_ones.check(f"{CAKE}. {said}")
    first, *others = [match for match in found if match.start >= len(CAKE)]
    assert (found[0].quote.id, first.quote.id, first.likeness) == ("cake-analogy", "making-the-cake", 1)
    assert len(others) <= 2


# The place in the text


CHANGES: list[Callable[[str], str]] = [str, str.upper, lambda text: text.replace(" ", "\n ")]
BETWEEN = st.text("abc la. ,–\n“”'", max_size=80).map(lambda text: f" {text} ")


@given(
    numbers=st.lists(st.integers(0, 229), min_size=1, max_size=8, unique=True),
    between=st.lists(BETWEEN, min_size=9, max_size=9),
    change=st.sampled_from(CHANGES),
)
@example(numbers=[229, 35], between=[" 'a ", *["  "] * 8], change=str)  # an apostrophe of a word closes no marks
@example(numbers=[229], between=[" 'a ", " a” ", *["  "] * 7], change=str)
def test_every_quote_in_a_text_is_found_at_its_place(
    shipped_ones: Library,
    shipped: tuple[Quote, ...],
    numbers: list[int],
    between: list[str],
    change: Callable[[str], str],
) -> None:
    text, places, quoted = "So: ", dict[str, int](), [shipped[number] for number in numbers]
    for quote, before in zip(quoted, between, strict=False):
        text += before
        places[quote.id] = len(text)
        text += change(quote.text)
    text += between[-1]
    found = shipped_ones.check(text)
    assert [match.start for match in found] == sorted(match.start for match in found)
    assert all(text[match.start : match.end] == match.text for match in found)
    for quote in quoted:
        start, end = places[quote.id], places[quote.id] + len(change(quote.text))
        assert any(
            (each.likeness == 1 and start <= each.start and each.end <= end)
            or (each.start <= start and end <= each.end and is_quotation(text, each))
            for each in found
            if each.quote.id == quote.id
        ), quote.id


def is_quotation(text: str, match: Match) -> bool:
    """Return whether *match* is all that is between two marks. It may have more words than the quote."""
    before, after = text[: match.start], text[match.end :]
    opens = re.search(r"(?:[“”]|(?<!\w)')[^\s“”']*$", before)
    return bool(opens and re.match(r"[^\s“”']*(?:[“”]|'(?!\w))", after))


SAID = "Kernel methods are great for many purposes, but they are merely glorified template matching."


@pytest.mark.parametrize(
    "text",
    [
        f"{SAID} — Yann LeCun, Meta",
        f"“{SAID}” (Yann LeCun, 2018)",
        f"Yann LeCun: {SAID}",
        f"{SAID[:-1]}, Yann LeCun, Meta.",
        f"As Yann LeCun of Meta says, {SAID}",
        f"He told us on a Monday morning in Paris over a cup of coffee that {SAID}",
    ],
)
def test_an_attribution_beside_the_sentence_is_no_difference(shipped_ones: Library, text: str) -> None:
    (found,) = [each for each in shipped_ones.check(text) if each.likeness == 1]
    assert folded_words(found.text) == folded_words(found.quote.text)
    assert found.different() == ([], [])


def test_words_that_replace_an_end_are_of_the_place(shipped_ones: Library) -> None:
    text = f"I read it. {SAID.replace('Kernel methods', 'Their ways').replace('matching', 'fitting')} Did he say so?"
    (found,) = shipped_ones.check(text)
    assert found.text.startswith("Their ways are great")
    assert found.text.endswith("template fitting")
    assert found.different() == (["Their ways", "fitting"], ["Kernel methods", "matching"])


@pytest.mark.parametrize(("start", "end"), [("His mother’s ones", "matching"), ("Kernel methods", "that won't")])
def test_a_place_begins_and_ends_with_a_whole_word(shipped_ones: Library, start: str, end: str) -> None:
    text = f"I read it. {SAID.replace('Kernel methods', start).replace('matching', end)} Did he say so?"
    (found,) = shipped_ones.check(text)
    assert (found.text[: len(start)], found.text[-len(end) :]) == (start, end)


def test_a_quotation_ends_at_its_mark(shipped_ones: Library, shipped: tuple[Quote, ...]) -> None:
    """The sentence after it begins with a word that the quote goes on with."""
    (quote,) = [each for each in shipped if each.id == "larger-networks"]
    said = quote.text.split(" Then make")[0].replace("accuracy", "money")
    (found,) = shipped_ones.check(f"He came. Then he said: “{said}” It made me laugh. {PAGE}")
    assert f"{found.text}." == said
    assert found.different()[0] == ["money"]


def test_a_quotation_goes_on_after_who_said_it(shipped_ones: Library, shipped: tuple[Quote, ...]) -> None:
    (quote,) = [each for each in shipped if each.id == "larger-networks"]
    first, rest = quote.text.split(". ", 1)
    (found,) = shipped_ones.check(f"“{first},” he said. “{rest}” It made me laugh.")
    assert found.different() == (["he said"], [])


def test_an_altered_part_shows_what_is_altered(shipped_ones: Library) -> None:
    said = "I do not use neural nets because they look like the brain."
    for text in (said, f"Yann LeCun: “{said}” {PAGE}"):
        (found,) = shipped_ones.check(text)
        assert found.is_nearly_part
        assert found.different() == (["do not"], ["don't"])
        (stretch,) = found.differing().other
        assert found.words[slice(*stretch)] == "don't"


def test_a_few_words_of_a_quote_are_not_nearly_a_part(shipped_ones: Library) -> None:
    said = "The input variables can part presented to do A document without affecting the outcome of the training."
    (found,) = shipped_ones.check(said)
    assert not found.is_part
    assert not found.is_nearly_part
    assert found.different() == ([], []), "more of the quote is missing than is different here"


def test_a_quotation_counts_as_a_whole(shipped_ones: Library) -> None:
    text = f"He said: “{SAID[:-1]}, as everybody knows.” And he went on to say more."
    (found,) = shipped_ones.check(text)
    assert found.text == f"{SAID[:-1]}, as everybody knows"
    assert LIKE < found.likeness < 1
    assert found.different() == (["as everybody knows"], [])


def test_a_quotation_that_is_another_is_no_place(shipped_ones: Library) -> None:
    """It has some words of a quote, and most of its words are others."""
    said = "How do we get machines to learn like babies mostly by observation with a little bit of interaction"
    assert shipped_ones.check(f"{' '.join(OTHERS[:5])} He asked: “{said}?” {OTHERS[6]}") == []


def test_a_part_of_a_quote_differs_in_nothing(shipped_ones: Library) -> None:
    (found,) = shipped_ones.check(f"So they say that {SAID[:43]}")
    assert (found.is_part, found.text, found.different()) == (True, SAID[:43].strip(" ,"), ([], []))
    assert LIKE <= found.likeness < 1


@pytest.mark.parametrize(
    ("quote_id", "said"),
    [
        ("larger-networks", "Larger networks tend to work better."),
        ("differentiable-programming", "Deep Learning est mort."),
    ],
)
@pytest.mark.parametrize("text", ["{}", "As LeCun says, {}", "{0} {0}"])
def test_a_whole_sentence_of_a_quote_is_found(shipped_ones: Library, quote_id: str, said: str, text: str) -> None:
    for whole in (text.format(said), f"{PAGE} {text.format(said)} {PAGE}"):
        found = shipped_ones.check(whole)
        assert ids(found) == [quote_id] * text.count("{")
        assert all((f"{each.text}.", each.is_part) == (said, True) for each in found)


@pytest.mark.parametrize("text", ["{}", "As LeCun says, “{}”"])
def test_an_altered_sentence_of_a_quote_is_found_in_a_short_text(shipped_ones: Library, text: str) -> None:
    (found,) = shipped_ones.check(text.format("Larger networks tend to do better."))
    assert (found.quote.id, found.is_nearly_part) == ("larger-networks", True)
    assert found.different() == (["do"], ["work"])


def test_a_sentence_that_ends_with_a_quotation_is_found(shipped_ones: Library) -> None:
    (found,) = shipped_ones.check("My least favorite description is that it works just like the brain.")
    assert (found.quote.id, found.different()) == ("just-like-the-brain", (["that"], []))


@pytest.mark.parametrize("text", ["The networks tend to fail.", f"{PAGE} Larger networks tend to do better."])
def test_few_words_of_a_sentence_are_no_place(shipped_ones: Library, text: str) -> None:
    assert shipped_ones.check(text) == []


def test_a_common_sentence_of_a_quote_is_no_place(shipped_ones: Library) -> None:
    assert shipped_ones.check(f"{PAGE} It just can't. {PAGE}") == []


def test_an_altered_quote_counts_as_a_whole_though_a_sentence_is_the_same(
    shipped_ones: Library, shipped: tuple[Quote, ...]
) -> None:
    (quote,) = [each for each in shipped if each.id == "larger-networks"]
    (found,) = shipped_ones.check(quote.text.replace("unsupervised", "supervised"))
    assert found.different() == (["supervised"], ["unsupervised"])


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_an_apostrophe_before_digits_ends_no_place(
    shipped_ones: Library, shipped: tuple[Quote, ...], apostrophe: str
) -> None:
    (quote,) = [each for each in shipped if each.text.endswith("late '80s.")]
    said = quote.text.replace("late '80s", f"early {apostrophe}90s")
    (found,) = shipped_ones.check(f"{PAGE} {said} {PAGE}")
    assert found.text.endswith(f"early {apostrophe}90s")
    assert found.different() == ([f"early {apostrophe}90s"], ["late '80s"])


def test_a_sentence_that_is_half_remembered_is_found(shipped_ones: Library) -> None:
    said = "If intelligence were the cake, zebra icing is supervised learning"
    assert ids(shipped_ones.check(said)) == ["cake-analogy"]


def test_a_quote_that_comes_twice_is_found_twice(shipped_ones: Library) -> None:
    found = shipped_ones.check(f"{SAID} {' '.join(OTHERS[:5])} {SAID}")
    assert len(found) == 2
    assert len(set(ids(found))) == 1


# What is looked through


def test_a_hidden_collection_is_not_looked_through(collections: list[Collection]) -> None:
    library = Library(None, {each.id: each.id for each in collections}, lambda: collections, ["own-words"])
    said = "Kernel methods are great for many purposes, but they are merely glorified template matching."
    assert library.check(said) == []
    library.hide([])
    assert ids(library.check(said)) == ["kernel-methods"]
    library.close()


def test_a_sentence_in_a_very_long_quote_does_not_hang(collections: list[Collection]) -> None:
    first, *_ = collections
    book = " ".join(quote.text for quote in first.quotes) * 30
    longer = first._replace(quotes=(*first.quotes, first.quotes[0]._replace(id=QuoteId("book"), text=book)))
    library = Library(None, {"compilation": "x"}, lambda: [longer])
    assert first.quotes[5].id in ids(library.check(first.quotes[5].text))
    library.close()


def test_short_quotes_and_other_languages_are_found_and_go_with_their_collection(
    collections: list[Collection],
) -> None:
    library = Library(None, {each.id: each.id for each in collections}, lambda: collections)
    first = collections[0].quotes[0]._replace(collection="mine")
    texts = {"goes": "So it goes.", "be": "Be!", "li": "学而时习之，不亦说乎？", "ar": "العلم نور"}
    own = [first._replace(id=QuoteId(name), text=text) for name, text in texts.items()]
    info = own_info(len(own))
    text = "To be or not. “Be.” 子曰：学而时习之 不亦说乎 — العِلمُ نورٌ. So it goes. And so it goes on."
    for _ in library.index_collection(info, "1", own):
        pass
    found = library.check(text)
    assert ids(found) == ["be", "li", "ar", "goes"]
    assert [match.likeness for match in found] == [1] * 4
    for _ in library.index_collection(info, "2", [own[0]._replace(text="So it went."), *own[1:]]):
        pass
    assert ids(library.check(text)) == ["be", "li", "ar"]
    library.hide(["mine"])
    assert library.check(text) == []
    library.hide([])
    for _ in library.unindex("mine"):
        pass
    assert library.check(text) == []
    library.close()


def test_among_many_quotes_the_likely_ones_are_compared(
    shipped_ones: Library, shipped: tuple[Quote, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A long text is compared with all quotes. A sentence is compared with those that have most of its words."""
    monkeypatch.setattr(library_module, "FEW", 0)
    monkeypatch.setattr(library_module, "CANDIDATES", 3)
    for quote in shipped[::10]:
        assert quote.id in ids(shipped_ones.check(f"{OTHERS[0]} {quote.text}"))
    compared = set[str]()

    def compare(_text: object, quote: Quote, _weights: object) -> list[Match]:
        compared.add(quote.id)
        return []

    monkeypatch.setattr("lecun_viewer.core.check.CheckedText.matches", compare)
    shipped_ones.check(shipped[0].text)
    assert shipped[0].id in compared
    assert len(compared) == 3


def test_a_long_check_tells_how_far_it_is_and_can_be_canceled(
    shipped_ones: Library, shipped: tuple[Quote, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_module, "BATCH", 10)
    monkeypatch.setattr(library_module, "FEW", 0)
    monkeypatch.setattr(library_module, "CANDIDATES", 20)
    text, shares = " ".join(quote.text for quote in shipped[:3]), list[float]()
    shipped_ones.check(text, shares.append)
    assert shares == sorted(shares)
    assert len({share for share in shares if share > 0.5}) >= 20, "each quote that is compared"

    def cancel(share: float) -> None:
        if share > 0.5:
            raise CancelledError

    with pytest.raises(CancelledError):
        shipped_ones.check(text, cancel)


MANY_TIMES = " ".join(SAID.split()[:10]).replace(",", "")


@pytest.mark.parametrize("mark", [" ", ". "])
def test_each_copy_of_a_quote_takes_as_much_work_among_many_as_among_few(shipped: tuple[Quote, ...], mark: str) -> None:
    quote = shipped[0]._replace(text=MANY_TIMES)
    weights = dict.fromkeys(folded_words(MANY_TIMES), 0.5)

    def work_of(copies: int) -> float:
        text, found = mark.join([MANY_TIMES] * copies), list[Match]()
        count = steps(lambda: found.extend(in_order(CheckedText(text).matches(quote, weights))))
        assert [each.start for each in found] == [at * len(MANY_TIMES + mark) for at in range(copies)]
        return count / copies

    assert work_of(1500) < 1.3 * work_of(50)


def test_a_sentence_that_comes_often_in_a_quote_is_found_once_at_each_place(shipped: tuple[Quote, ...]) -> None:
    said = "The cake is a rather common metaphor here."
    quote = shipped[0]._replace(text=" ".join([" ".join(OTHERS), *[said] * 50]))
    weights = dict.fromkeys(folded_words(quote.text), 0.5)
    found = [*CheckedText(" ".join([said] * 50)).matches(quote, weights)]
    assert len(found) == len({each.start for each in found})


def test_a_long_text_takes_little_more_memory_than_its_words(shipped: tuple[Quote, ...]) -> None:
    chance, text_words = random.Random(1), folded_words(" ".join(quote.text for quote in shipped))
    text, weights = " ".join(chance.choices(text_words, k=30_000)), defaultdict[str, float](lambda: 0.5)
    tracemalloc.start()
    try:
        checked = CheckedText(text)
        words_take, _peak = tracemalloc.get_traced_memory()
        in_order(match for quote in shipped[:10] for match in checked.matches(quote, weights))
        _now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 1.3 * words_take


def test_a_long_text_is_no_trouble(shipped_ones: Library, shipped: tuple[Quote, ...]) -> None:
    text = " ".join(quote.text for quote in shipped) * 3
    assert len(shipped_ones.check(text)) >= 3 * len(shipped)
    assert shipped_ones.check(re.sub(r"\w+", "la", text)) == []
