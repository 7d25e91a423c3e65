"""Quotes in plain text."""

import pytest

from lecun_viewer.imports import plain_text
from lecun_viewer.imports.drafts import Draft
from lecun_viewer.imports.found import LeftOutReason
from lecun_viewer.imports.reading import read_quotes

from .cases import Case, all_of, check

A, PLAIN = Draft("Less is more.", ("Ada",)), Draft("Less is more.")
WORDS = Draft("Words.")
MORE = Draft("More is less.", ("Ada",))

CASES = [
    Case("a block", "Less is more.\n", [PLAIN]),
    Case("without a line end", "Less is more.", [PLAIN]),
    Case("two blocks", "Less is more.\n\n\n  \nLess is more.\n— Ada\n", [PLAIN, A]),
    Case("a dash", "Less is more.\n— Ada\n", [A]),
    Case("a short dash", "Less is more.\n– Ada\n", [A]),
    Case("two hyphens", "Less is more.\n--Ada\n", [A]),
    Case("a hyphen", "Less is more.\n- Ada\n", [A]),
    Case("a tilde", "Less is more.\n~ Ada\n", [A]),
    Case("below a blank line", "Less is more.\n\n— Ada\n\nLess is more.\n", [A, PLAIN]),
    Case("a second attribution", "Less is more.\n— Ada\n\n— Bob\n", [A, Draft("— Bob")]),
    Case("on the same line", "Less is more. — Ada\n\nLess is more. - Ada\n", [A, A]),
    Case("on the same line behind marks", '"Less is more." - Ada\n', [A]),
    Case("behind marks without a dash of its own line", "“Less is more.”\nAda\n", [A]),
    Case("a mere name below words without marks stays", "Less is more.\nAda\n", [Draft("Less is more.\nAda")]),
    Case(
        "source, date and address",
        "“Less is more.” — Ada, Notes, May 1843 https://example.org/n\n",
        [A._replace(source="Notes", date="1843-05", url="https://example.org/n")],
    ),
    Case(
        "an address below", "Less is more.\n— Ada\nhttps://example.org/n\n", [A._replace(url="https://example.org/n")]
    ),
    Case("a page", "Less is more.\n— Ada, Notes, p. 12\n", [A._replace(source="Notes, p. 12", where="Notes, p. 12")]),
    Case("English marks", "“Less is more.”\n", [PLAIN]),
    Case("straight marks", '"Less is more."\n', [PLAIN]),
    Case("German marks", "„Less is more.“\n\n»Less is more.«\n\n‚Less is more.‘\n", [PLAIN, PLAIN, PLAIN]),
    Case(
        "French marks", "« Less is more. »\n\n«\u202fLess is more.\u202f»\n\n‹Less is more.›\n", [PLAIN, PLAIN, PLAIN]
    ),
    Case(
        "a mark that closes in the twentieth block",
        "“Less" + "\n\nis" * 18 + "\n\nmore.”\n",
        [Draft("Less" + "\n\nis" * 18 + "\n\nmore.")],
    ),
    Case(
        "a mark that closes too late",
        "“Less" + "\n\nis" * 19 + "\n\nmore.”\n",
        [Draft("“Less"), *[Draft("is")] * 19, Draft("more.”")],
    ),
    Case(
        "a mark that never closes, and later one that does",
        "“Less" + "\n\nis" * 25 + "\n\n“more\n\nor not.”\n",
        [Draft("“Less"), *[Draft("is")] * 25, Draft("more\n\nor not.")],
    ),
    Case(
        "headings over blocks of several quotes",
        "Anger\n\n“Less is more.” ~Ada\n“More is less.” ~Ada\n\nPeace\n\n“Less is more.” ~Ada\n“More is less.” ~Ada\n",
        [A._replace(part="Anger"), MORE._replace(part="Anger"), A._replace(part="Peace"), MORE._replace(part="Peace")],
    ),
    Case(
        "headings between hyphens, and lines as in a program",
        '--day--\n"Less is more."\n"More is less."\n\n--night--\n\n"Less is more.",\n"More is less.",\n\n'
        '"More is less.",\n',
        [
            *(PLAIN._replace(part="day"), MORE._replace(authors=(), part="day")),
            *(PLAIN._replace(part="night"), MORE._replace(authors=(), part="night")),
            MORE._replace(authors=(), part="night"),
        ],
    ),
    Case(
        "an introduction",
        "These quotations were selected for their value. I share none of their views whatsoever.\n\n"
        + "“Less is more.”\n— Ada\n\n" * 12,
        [A] * 12,
        [(1, LeftOutReason.NOT_A_QUOTE)],
    ),
    Case(
        "an indentation", "\tLess is\n\t  more.\n\n\tLess is more.\n", [PLAIN._replace(text="Less is\n  more."), PLAIN]
    ),
    Case("a Chinese work", "静以修身，俭以养德。《诫子书》\n", [Draft("静以修身，俭以养德。", source="诫子书")]),
    Case("single marks", "‘Less isn’t more.’\n", [Draft("Less isn’t more.")]),
    Case(
        "Japanese marks",
        "「少ないほど豊か。」\n\n『少ないほど豊か。』\n",
        [Draft("少ないほど豊か。"), Draft("少ないほど豊か。")],
    ),
    Case("Swedish marks", "”Less is more.”\n", [PLAIN]),
    Case(
        "marks that are no pair",
        '“Less” is “more.”\n\n"Less" is "more"\n',
        [Draft("“Less” is “more.”"), Draft('"Less" is "more"')],
    ),
    Case(
        "marks in marks",
        '“Ada said “no” to it.”\n\n"Ada said "no" to it."\n',
        [Draft("Ada said “no” to it."), Draft('Ada said "no" to it.')],
    ),
    Case("lines stay", "Roses are red,\nviolets are blue.\n", [Draft("Roses are red,\nviolets are blue.")]),
    Case("a dialogue", "— Less?\n— More.\n", [Draft("— Less?\n— More.")]),
    Case("a dialogue in marks", "“— Less?\n— More.”\n— Ada\n", [A._replace(text="— Less?\n— More.")]),
    Case(
        "a mark that never closes, before an attribution",
        "“Less is more. — Ada Winter\n\n“Less is more.” — Ada\n",
        [Draft("“Less is more.", ("Ada Winter",)), A],
    ),
    Case("a dash in a sentence", "He paused. — She left.\n", [Draft("He paused. — She left.")]),
    Case("a range", "Less is more – sometimes\n", [Draft("Less is more – sometimes")]),
    Case("items are no attributions", "- Less\n- More\n", [Draft("- Less\n- More")]),
    Case(
        "paragraphs in marks", "“Less.\n\nMore.”\n— Ada\n\nLess is more.\n", [A._replace(text="Less.\n\nMore."), PLAIN]
    ),
    Case("a mark that never closes", "“Less is more.\n\nLess is more.\n", [Draft("“Less is more."), PLAIN]),
    Case("a quote on each line", '“Less is more.” — Ada\nLess is more. - Ada\n"Less is more."\n', [A, A, PLAIN]),
    Case("lines with attributions, but for some", "Less is more. - Ada\nMore\n", [Draft("Less is more. - Ada\nMore")]),
    Case("a line of stars", "Less is more.\n\n* * *\n\nLess is more.\n", [PLAIN, PLAIN], [(3, LeftOutReason.NO_WORDS)]),
    Case(
        "a list with numbers",
        '1. "Less is more." — Ada\n\n2) “Less is more.”\n\n• “Less is more.”\n',
        [A, PLAIN, PLAIN],
    ),
    Case("a list with a quote on each line", '1. "Less is more." - Ada\n2. "Less is more." - Ada\n', [A, A]),
    Case("a dash before marks in a sentence", 'He said - "No" - and left.\n', [Draft('He said - "No" - and left.')]),
    Case("a number that is said", "1. Less is more.\n", [Draft("1. Less is more.")]),
    Case(
        "numbers before tabs",
        "Words.\n\n1.\tLess is more.\n2.\tLess is more.\n3.\tLess is more.\n",
        [WORDS, *[PLAIN] * 3],
    ),
    Case("a number before a tab", "Words.\n\n1.\tLess\nis more.\n", [WORDS, Draft("1.\tLess\nis more.")]),
    Case(
        "an author in brackets",
        "“Less is more.” (Ada)\n\n“Less is more.” (laughs)\n",
        [A, Draft("“Less is more.” (laughs)")],
    ),
    Case("UTF-16 without a mark", "Less is more.\n".encode("utf-16-le"), [PLAIN], encoding="utf-16-le"),
    Case("another name", "Less is more.\n— Ada\n", [A], file="README"),
    Case(
        "a comma is no table",
        "Less, they say, is more.\n\nQuote, unquote.\n",
        [Draft("Less, they say, is more."), Draft("Quote, unquote.")],
    ),
    Case("control characters stay", "Less \x1bis\x0bmore.\u2028\n", [Draft("Less \x1bis\x0bmore.")]),
]


@all_of(CASES)
def test_a_plain_text(case: Case) -> None:
    check(case, "text", "quotes.txt")


@pytest.mark.parametrize(("lines", "is_joined"), [(3, True), (4, False)])
def test_an_attribution_goes_to_a_block_of_limited_length(
    monkeypatch: pytest.MonkeyPatch, lines: int, is_joined: bool
) -> None:
    """Without the limit, a long block with thousands of attributions below would take minutes."""
    monkeypatch.setattr(plain_text, "MOST_LINES", 3)
    verse = "Less\n" * lines
    expected = [Draft(verse.strip(), ("Ada",))] if is_joined else [Draft(verse.strip()), Draft("— Ada")]
    check(Case("", f"{verse}\n— Ada\n", expected), "text", "quotes.txt")


MORE = Draft("More is less than that.")
LESS = Draft("Less is more than that.")
SELDOM = [
    Case("two lines with dashes", "Less is more.\n— Ada,\n— Notes\n", [A._replace(source="Notes")]),
    Case(
        "a dialogue that ends with names", "— Less?\n— More.\n— Ada\n— Bob\n", [Draft("— Less?\n— More.\n— Ada\n— Bob")]
    ),
    Case("a word before the author", "少即是多。\n作者：林远山\n", [Draft("少即是多。", ("林远山",))]),
    Case("By before the author", "Less is more.\nBy: Ada\n", [A]),
    Case(
        "headings with a colon",
        "Of mine:\n\nWhat they say:\n\n“Less is more.” — Ada\n" + "\n“Less is more.” — Ada\n" * 2,
        [A._replace(part="What they say")] * 3,
        [(1, LeftOutReason.NOT_A_QUOTE), (3, LeftOutReason.NOT_A_QUOTE)],
        title="Of mine",
    ),
    Case("a block of numbers", "Words.\n\n1. Less is more.\n2. Words.\n3. Words.\n", [WORDS, PLAIN, WORDS, WORDS]),
    Case(
        "numbers that skip one", "Words.\n\n1. Less.\n2. Is.\n4. More.\n", [WORDS, Draft("1. Less.\n2. Is.\n4. More.")]
    ),
    Case(
        "numbers of most quotes",
        "1. Less.\n\n2. Is.\n\n3. More.\n\n4. Now.\n\n5. Here.\n\nWords.\n",
        [*map(Draft, ("Less.", "Is.", "More.", "Now.", "Here.")), WORDS],
    ),
    Case(
        "numbers of four quotes out of five",
        "1. Less.\n\n2. Is.\n\n3. More.\n\n4. Now.\n\nWords.\n",
        [*map(Draft, ("1. Less.", "2. Is.", "3. More.", "4. Now.")), WORDS],
    ),
    Case(
        "an address on the last line",
        "\nLess is more.\nhttps://example.org/a\n\n\n",
        [PLAIN._replace(url="https://example.org/a")],
    ),
    Case("a block of bullets", f"Words.\n\n• {LESS.text}\n• {MORE.text}\n", [WORDS, LESS, MORE]),
    Case(
        "three hyphens may be a dialogue",
        f"Words.\n\n- {LESS.text}\n- {MORE.text}\n- {LESS.text}\n",
        [WORDS, Draft(f"- {LESS.text}\n- {MORE.text}\n- {LESS.text}")],
    ),
    Case("four hyphens", f"Words.\n\n{f'- {LESS.text}{chr(10)}' * 4}", [WORDS, *[LESS] * 4]),
]


@all_of(SELDOM)
def test_what_is_seldom_in_plain_text(case: Case) -> None:
    check(case, "text", "quotes.txt")


@pytest.mark.parametrize(
    ("named", "others", "is_list"), [(3, 0, False), (4, 0, True), (4, 2, True), (3, 2, False), (5, 5, False)]
)
def test_names_behind_hyphens_count_where_most_blocks_have_them(named: int, others: int, is_list: bool) -> None:
    text = "Less is more - Ada\n\n" * named + "Words of no one at all.\n\n" * others
    read = Draft("Less is more", ("Ada",)) if is_list else Draft("Less is more - Ada")
    expected = [*[read] * named, *[Draft("Words of no one at all.")] * others]
    check(Case("", text, expected), "text", "quotes.txt")


def read(document: str) -> list[tuple[str, str, str]]:
    quotes = read_quotes(document.encode(), "a.txt").quotes
    return [(quote.text, "; ".join(quote.authors), quote.source) for quote in quotes]


NAMES = ("Ada Lovelace", "A. A. Milne", "Leopold van der Meer", "Nadia Rahmani", "T. R. Blackwood")


@pytest.mark.parametrize("between", [" - ", " – ", " — "])
@pytest.mark.parametrize("bullet", ["", "- "])
def test_an_author_may_stand_before_the_words(between: str, bullet: str) -> None:
    document = "".join(f"{bullet}{name}{between}Be kind to the house number {at}.\n" for at, name in enumerate(NAMES))
    assert read(document) == [(f"Be kind to the house number {at}.", name, "") for at, name in enumerate(NAMES)]


def test_a_script_writes_lines_of_signs_between_quotes() -> None:
    document = "".join(f"{at}\n“Be kind.”\n{name}\nThe Book of {at}\n{'*' * 60}\n" for at, name in enumerate(NAMES))
    assert read(document) == [("Be kind.", name, f"The Book of {at}") for at, name in enumerate(NAMES)]


def test_a_line_of_signs_below_another_makes_a_heading() -> None:
    above, below = "1 Stoics\n========\n\n", "~~~~~~~~~~~~\n\n"
    document = above + "".join(f"1.{at} {name}\n{below}    Be kind to the house.\n\n" for at, name in enumerate(NAMES))
    assert read(document) == [("Be kind to the house.", name, "") for name in NAMES]


def test_a_third_line_is_the_work() -> None:
    document = "“Be kind to the house.”\n— Ada Lovelace\nNotes on Houses [1843]\n\n“Be true.”\n— Nadia Rahmani\n"
    assert read(document) == [
        ("Be kind to the house.", "Ada Lovelace", "Notes on Houses [1843]"),
        ("Be true.", "Nadia Rahmani", ""),
    ]


@pytest.mark.parametrize(
    "mark",
    ['"{}"', "“{}”", "« {} »", "«\xa0{}\xa0»", "[Go to annotation](zotero://open-pdf/library/items/B?page=12) “{}”"],
)
def test_what_zotero_copies(mark: str) -> None:
    words = mark.format("Be kind to the house.")
    place = "([Lovelace, 1843, p. 12](zotero://select/library/items/A)) ([pdf](zotero://open-pdf/library/items/B))"
    plain = "(Lovelace, 1843, p. 12)"
    for document, name in ((f"{words} {place} Mine.\n", "a.md"), (f"{words} {plain} Mine.\n", "a.txt")):
        (quote,) = read_quotes(document.encode(), name).quotes
        assert (quote.text, quote.authors) == ("Be kind to the house.", ("Lovelace",))
        known = quote.provenance
        assert (known.where, known.date, known.note) == ("page 12", "1843", "Mine.")


def test_a_line_may_have_markup_of_html() -> None:
    document = "<i>&laquo;Be kind to the house&hellip;&raquo;</i><hr>Nadia Rahmani\n\n<b>Be true.</b>\n"
    assert read(document) == [("Be kind to the house…", "Nadia Rahmani", ""), ("Be true.", "", "")]
