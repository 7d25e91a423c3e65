"""Quotations with his name beside them are found in a text. Those of others, titles and terms are not."""

import pytest

from lecun_viewer.core.check import Match
from lecun_viewer.core.quotations import FEWEST_WORDS, Quotation, beside_name, not_found
from lecun_viewer.core.quote import Quote

SAID = "The mill grinds slowly when the river is low"


def quotations(text: str) -> list[str]:
    found = [*beside_name(text)]
    assert [text[each.start : each.end] for each in found] == [each.text for each in found]
    return [each.text.strip(" .,?") for each in found]


@pytest.mark.parametrize(
    "text",
    [
        f"Yann LeCun: “{SAID}”",
        f"Yann LeCun said last week at a fair for mills in the south of France that “{SAID}.”",
        f"Yann LeCun doubts it. He told a paper of his home town: “{SAID}.”",
        f'"{SAID}," LeCun said on Monday.',
        f'"{SAID}?" asked Meta’s chief scientist for artificial intelligence, Yann LeCun.',
        f"“Good morning,” LeCun said. “{SAID}.”",
        f"“{SAID}” — Yann LeCun",
        f"“{SAID}.”\n— Yann LeCun, Meta",
        f'"{SAID}." - @ylecun',
        f"“{SAID}.” (Yann LeCun, 2018)",
        f"Yann LeCun:\n\n“{SAID}”",
        f"1. LeCun\non mills: '{SAID}'",
        f"LeCun’s answer was ‘{SAID}’.",
        f"Wie Yann LeCun sagt: „{SAID}“",
        f"»{SAID}«, sagt Yann LeCun.",
        f"« {SAID} », explique Yann Le Cun.",
        f"「{SAID}」 (LeCun)",
    ],
)
def test_words_in_quotation_marks_beside_his_name_are_a_quotation(text: str) -> None:
    assert quotations(text) == [SAID]


@pytest.mark.parametrize(
    "text",
    [
        f"“{SAID}”",
        f"Ada Lovelace: “{SAID}”. Yann LeCun was not there.",
        f"“{SAID}.” LeCun was not there.",
        f"LeCun was there.\n\nAda Lovelace said “{SAID}.”",
        f"LeCun was there. Ada Lovelace said “{SAID}.”",
        f"- LeCun was there.\n- Ada Lovelace said “{SAID}.”",
        f"“{SAID}” — Ada Lovelace, in front of Charles Babbage and his guest Yann LeCun",
        f"LeCun {'walked on and on ' * 8} and Ada said “{SAID}.”",
        "LeCun calls it “the dark matter of”.",
        "LeCun wrote “A Path Towards Autonomous Machine Intelligence of Rivers”.",
        f"Y. LeCun, “{SAID},” Nature, 2015. P. Sermanet and Y.LeCun, “{SAID},” Science.",
        f"LeCun, Y., “{SAID}.” LeCun et al., “{SAID}.”",
        f"See http://yann.lecun.com/exdb “{SAID}.” lecun-quotes check “{SAID}.”",
        f"LeCun said that {SAID}.",
        f'LeCun ’s don’t 5" {SAID} 6"',
        f"LeCun said “{SAID}\n\nand more”",
    ],
)
def test_what_others_said_and_what_is_no_quotation_is_left_out(text: str) -> None:
    assert quotations(text) == []


def test_a_quotation_goes_on_after_a_few_words() -> None:
    text = f"LeCun says “{SAID}” and that “the miller sleeps in the meantime”. Ada says “the river must not be low”."
    assert quotations(text) == [SAID, "the miller sleeps in the meantime"]


def test_a_quotation_has_some_words() -> None:
    words = SAID.split()
    assert quotations(f"LeCun: “{' '.join(words[:FEWEST_WORDS])}”")
    assert not quotations(f"LeCun: “{' '.join(words[: FEWEST_WORDS - 1])}”")


def test_where_a_quote_was_found_nothing_is_unknown(shipped: tuple[Quote, ...]) -> None:
    text = f"LeCun: “One two three four five.” LeCun: “{SAID}.” LeCun: “Six seven eight nine ten.”"
    start = text.index("mill")
    found = Match(shipped[0], start, start + 4, "mill", 1)
    assert [each.text for each in not_found(text, [found])] == ["One two three four five.", "Six seven eight nine ten."]
    assert not_found(text, [])[0] == Quotation(8, 32, "One two three four five.")
