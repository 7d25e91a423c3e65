"""Block quotes of Markdown documents."""

import pytest

from lecun_viewer.core.provenance import Source, SourceKind
from lecun_viewer.imports.drafts import Draft
from lecun_viewer.imports.found import LeftOut, LeftOutReason, UnreadableError, UnreadableReason
from lecun_viewer.imports.reading import read_quotes
from lecun_viewer.imports.table import MOST_COLUMNS

from .cases import Case, all_of, check

PROSE, CALLOUT, COMMENT = LeftOutReason.NOT_A_QUOTE, LeftOutReason.CALLOUT, LeftOutReason.COMMENT
CODE = LeftOutReason.CODE
A, PLAIN = Draft("Less is more.", ("Ada",)), Draft("Less is more.")
SOURCED = A._replace(source="Notes")
LADY = Draft("Less is more.", ("Ada Lovelace",))
NESTED = Draft(f"Less {'is ' * 1000}more{' is' * 1000}.")

OF_TWO = Draft("Less is more than enough here.", ("Ada Lovelace", "Bob Marlowe"), source="On Lanterns", part="Boxes")
OF_PDF = PLAIN._replace(source="Seven_Lanterns")
ENOUGH = Draft("Less is more than enough here.", ("Ada Lovelace",), source="Notes")
CASES = [
    Case("a quote", "> Less is more.\n", [PLAIN]),
    Case(
        "tags right below a quote",
        "> Less is more.\n>\n> — Ada\n\n- Where: *Notes*\n- Tags: art, \\*old\\*\n\nTags: no\n",
        [A._replace(tags=("art", "*old*"))],
        [(5, PROSE), (8, PROSE)],
    ),
    Case(
        "a bullet stands only at the beginning",
        "> Less is more.\n\n- Tags: deep - learning, a * b\n",
        [PLAIN._replace(tags=("deep - learning", "a * b"))],
    ),
    Case("tags before a quote", "Tags: no\n\n> Less is more.\n", [PLAIN], [(1, PROSE)]),
    Case("an attribution in the quote", "> Less is more.\n>\n> — Ada\n", [A]),
    Case("an attribution in the same paragraph", "> Less is more.\n> — Ada\n", [A]),
    Case("an attribution with two hyphens", "> Less is more.\n>\n> -- Ada, *Notes*\n", [SOURCED]),
    Case("an attribution as an item", "> Less is more.\n>\n> - Ada\n", [A]),
    Case("an attribution right below", "> Less is more.\n— Ada\n", [A]),
    Case(
        "an attribution below a blank line",
        "> Less is more.\n\n— Ada, *Notes*, 1843\n",
        [SOURCED._replace(date="1843")],
    ),
    Case("an attribution behind the words", "> “Less is more.” — Ada\n", [A]),
    Case("an emphasised attribution", "> Less is more.\n>\n> *— Ada, Notes*\n", [SOURCED]),
    Case("cite", "> Less is more.\n>\n> <cite>Ada</cite>\n", [A]),
    Case("cite below", "> Less is more.\n\n<cite>Ada, Notes</cite>\n", [SOURCED]),
    Case("cite with a dash", "> Less is more.\n> — <cite>Ada</cite>\n", [A]),
    Case("cite for the source", "> Less is more.\n> — Ada, <cite>Notes</cite>\n", [SOURCED]),
    Case(
        "a link in the attribution",
        "> Less is more.\n>\n> — Ada, [Notes](https://example.org/a_b_c)\n",
        [SOURCED._replace(url="https://example.org/a_b_c")],
    ),
    Case(
        "the author is a link",
        "> Less is more.\n>\n> — [Ada](https://example.org/ada), Notes\n",
        [SOURCED._replace(url="https://example.org/ada")],
    ),
    Case(
        "a link by its label",
        "> Less is more.\n>\n> — Ada, [Notes][n]\n\n[n]: https://example.org/n\n",
        [SOURCED._replace(url="https://example.org/n")],
    ),
    Case(
        "an address in the attribution",
        "> Less is more.\n> — Ada, <https://example.org/a>\n",
        [A._replace(url="https://example.org/a")],
    ),
    Case("a soft line end is a space", "> Less is\n> more.\n", [PLAIN]),
    Case("hard line breaks", "> Less  \n> is\\\n> more.\n", [Draft("Less\nis\nmore.")]),
    Case("markup that is nested deeply", f"> Less {'**is ' * 1000}more{' is**' * 1000}.\n", [NESTED]),
    Case("a line break of HTML", "> Less<br>is<br/>\n> more.\n", [Draft("Less\nis\nmore.")]),
    Case("paragraphs", "> Less.\n>\n> More.\n", [Draft("Less.\n\nMore.")]),
    Case("a quote within a quote", "> Less.\n>\n> > More.\n", [Draft("Less.\n\nMore.")]),
    Case("nothing but a quote within a quote", ">> Less is more.\n>> — Ada\n", [A]),
    Case("two quotes in a block", "> Less is more.\n> — Ada\n>\n> More.\n> — Bob\n", [A, Draft("More.", ("Bob",))]),
    Case(
        "an attribution below belongs to the last of two quotes",
        "> Less is more.\n> — 1843\n>\n> More.\n\n— Bob\n",
        [PLAIN._replace(date="1843"), Draft("More.", ("Bob",))],
    ),
    Case("two blocks", "> Less is more.\n\n> Less is more.\n> — Ada\n", [PLAIN, A]),
    Case("items", "> - Less\n> - More\n", [Draft("- Less\n- More")]),
    Case(
        "markup", '> **Less** _is_ `more`, ~~not~~ [all](https://example.org "t").\n', [Draft("Less is more, not all.")]
    ),
    Case(
        "markup in markup", "> ***Less*** **is _much_ more** *than **all***.\n", [Draft("Less is much more than all.")]
    ),
    Case(
        "signs that are no markup",
        "> 2 * 3 * 4, snake_case_name, 5 < 6 & 7\n",
        [Draft("2 * 3 * 4, snake_case_name, 5 < 6 & 7")],
    ),
    Case(
        "escaped signs",
        "> \\*Less\\* \\_is\\_ \\[more\\] &lt;b&gt; &amp;amp;\n",
        [Draft("*Less* _is_ [more] <b> &amp;")],
    ),
    Case("code keeps its signs", "> `*a*` and ``b`c``\n", [Draft("*a* and b`c")]),
    Case("an image", "> ![A picture](a.png) Less.\n", [Draft("A picture Less.")]),
    Case("a footnote", "> Less is more.[^1]\n", [PLAIN]),
    Case("wiki links", "> [[Less]] is [[A Page|more]].\n", [PLAIN]),
    Case(
        "headings are parts",
        "# Quotes\n\n## On Less\n\n> Less is more.\n\nOn More\n-------\n\n> More.\n",
        [PLAIN._replace(part="On Less"), Draft("More.", part="On More")],
        title="Quotes",
    ),
    Case("a single first heading is no part", "# Quotes\n\n> Less is more.\n", [PLAIN], title="Quotes"),
    Case(
        "two first headings are parts",
        "# On Less\n> Less is more.\n\n# On *More* #\n> More.\n",
        [PLAIN._replace(part="On Less"), Draft("More.", part="On More")],
    ),
    Case("front matter", '---\ntitle: "My Quotes"\ntags: [a]\n---\n\n> Less is more.\n', [PLAIN], title="My Quotes"),
    Case("prose", "Some words\nof mine.\n\n> Less is more.\n\nAnd more.\n", [PLAIN], [(1, PROSE), (6, PROSE)]),
    Case("code", "> Less is more.\n\n```\n> no quote\n\n> none\n```\n", [PLAIN], [(3, CODE)]),
    Case("a comment", "<!-- mine -->\n\n> Less is more.\n", [PLAIN], [(1, COMMENT)]),
    Case("a callout", "> [!NOTE]\n> Beware.\n\n> Less is more.\n", [PLAIN], [(1, CALLOUT)]),
    Case("a callout of a quote", "> [!quote] Ada\n> Less is more.\n", [A]),
    Case("a callout on one line", "> [!quote] Less is more.\n", [PLAIN]),
    Case("a callout with an attribution", "> [!quote] Less is more.\n> — Ada\n", [A]),
    Case(
        "a callout whose first line are words",
        "> [!cite] Less is more,\n> and more is less.\n",
        [PLAIN._replace(text="Less is more,\nand more is less.")],
    ),
    Case("a callout without a title", "> [!quote]\n> Less is more.\n", [PLAIN]),
    Case("a callout with a color", "> [!quote|#ffd400] Ada\n> Less is more.\n", [A]),
    Case(
        "a callout of something else, with a color",
        "> [!note|red]\n> Beware.\n\n> Less is more.\n",
        [PLAIN],
        [(1, CALLOUT)],
    ),
    Case(
        "properties of Logseq",
        "title:: Notes\nauthor:: [[Ada Lovelace]]\n\n- Less is more than enough here.\n  page:: 12\n  id:: 6641\n"
        "  logseq.order-list-type:: number\n"
        "- More is less than enough here.\n  author:: [[Bob Marlowe]]\n  tags:: art\n- And so on, as they all say.\n",
        [
            ENOUGH._replace(where="Notes, page 12"),
            ENOUGH._replace(text="More is less than enough here.", authors=("Bob Marlowe",), source="", tags=("art",)),
            ENOUGH._replace(text="And so on, as they all say."),
        ],
    ),
    Case(
        "properties of Logseq above a line of hyphens",
        "title:: Notes\nauthor:: [[Ada Lovelace]]\n---\n\n- > Less is more than enough here.\n",
        [ENOUGH],
    ),
    Case(
        "what Logseq keeps of a PDF",
        "file:: [Seven_Lanterns_1683387803000_0.pdf](../assets/a.pdf)\nfile-path:: ../assets/a.pdf\n\n"
        "- Less is more.\n  hl-stamp:: 1668328725751\n  hl-page:: 349\n  ls-type:: annotation\n  hl-color:: red\n"
        "\t-\n- [:span]\n  ls-type:: annotation\n  hl-page:: 350\n  hl-type:: area\n"
        "- More is less.\n  ls-type:: annotation\n  hl-page:: 351\n\t- My own thoughts about all of this.\n",
        [
            OF_PDF._replace(where="Seven_Lanterns, page 349", highlighted_at="2022-11-13T08:38:45Z"),
            OF_PDF._replace(text="More is less.", where="Seven_Lanterns, page 351"),
        ],
        [(10, LeftOutReason.NO_WORDS), (17, PROSE)],
    ),
    Case(
        "properties of Logseq that say nothing of a quote",
        "num-pages:: 378\nread-by:: [[Bob]]\n\n- tags:: light, [[old]]\n- # Lanterns of Ada\n  id:: 6641\n"
        "\t- ## On Light\n\t  heading:: true\n"
        "\t\t- “Less is more.”\n\t\t  collapsed:: true\n\t\t- > More is less.\n\t\t\t- Note: True.\n"
        "\t\t- > Less is more.\n\t\t  id:: 6642\n\t\t  page:: 9\n",
        [
            PLAIN._replace(part="On Light"),
            PLAIN._replace(text="More is less.", note="True.", part="On Light"),
            PLAIN._replace(where="page 9", part="On Light"),
        ],
    ),
    Case(
        "lines that name a book, and headings in a list",
        "# Book notes\n\n**Author:** Ada Lovelace & Bob Marlowe  \n"
        "**Full title:** On Lanterns  \n**Source:** #Reader\n\n"
        "- **Tags:** #light\n- ## Boxes\n    - Less is more than enough here.\n    - More is less than enough here.\n"
        + "    - And so on, as they all say.\n" * 9
        + "- ## Resources\n    - Some page of the web that is read often.\n",
        [
            OF_TWO,
            OF_TWO._replace(text="More is less than enough here."),
            *[OF_TWO._replace(text="And so on, as they all say.")] * 9,
        ],
        [(21, PROSE)],
        title="Book notes",
    ),
    Case(
        "a list of a single item, below lines that name a book",
        "**Author:** Ada Lovelace  \n**Full title:** On Lanterns  \n\n- Less is more.\n",
        [PLAIN._replace(authors=("Ada Lovelace",), source="On Lanterns")],
    ),
    Case(
        "front matter of Logseq",
        "---\ntitle: Notes\nauthors: [[Ada Lovelace]], [[Bob Marlowe]]\n---\n\n> Less is more.\n",
        [PLAIN._replace(authors=("Ada Lovelace", "Bob Marlowe"), source="Notes")],
        title="Notes",
    ),
    Case(
        "a manual of a program",
        "# Usage\n\n" + "```\nrun\n```\n\n" * 3 + "> Note: run it twice.\n\n> Less is more.\n> — Ada\n",
        [A._replace(part="")],
        [*((line, LeftOutReason.CODE) for line in (3, 7, 11)), (15, LeftOutReason.NOT_A_QUOTE)],
        title="Usage",
    ),
    Case("a quote without words", "> ***\n\n> Less is more.\n", [PLAIN], [(1, LeftOutReason.NO_WORDS)]),
    Case("a byte order mark", "\ufeff> Less is more.\n", [PLAIN]),
    Case("named as text", "# Mine\n\n> Less is more.\n\n— Ada\n", [A], title="Mine", file="quotes.txt"),
]


@all_of(CASES)
def test_a_markdown_document(case: Case) -> None:
    check(case, "markdown", "quotes.md")


@pytest.mark.parametrize(
    "line", ["Nøgleord: 艺术、老", "Nøgleord：艺术，老", "Avainsanat : 艺术, 老", "tags: 艺术， 老"]
)
def test_tags_below_a_label_of_another_language(line: str) -> None:
    document = f"> Less is more.\n\n- {line}\n".encode()
    assert read_quotes(document, "quotes.md", tag_labels=("Nøgleord", "Avainsanat")).quotes[0].tags == ("艺术", "老")
    assert read_quotes(document, "quotes.md").quotes[0].tags == (("艺术", "老") if line.startswith("tags") else ())


def test_a_document_without_block_quotes_has_none() -> None:
    with pytest.raises(UnreadableError) as refused:
        read_quotes(b"# A title\n\nSome prose.\n", "notes.md")
    assert refused.value.reason is UnreadableReason.NOTHING_FOUND
    assert refused.value.left_out == (LeftOut(3, PROSE, "Some prose."),)


def test_a_letter_with_few_quotes_is_no_markdown() -> None:
    letter = "Dear Ada,\n\nyou wrote:\n\n> Less.\n\nI agree.\n\nBob\n"
    assert read_quotes(letter.encode(), "letter.txt").format == "text"


BELOW = [
    Case("a footer of HTML below", "> Less is more.\n\n<footer>Ada, <b>Notes</b></footer>\n", [SOURCED]),
    Case("a dash in the footer", "> Less is more.\n\n<footer>— Ada, Notes</footer>\n", [SOURCED]),
    Case("a dash in a footer of the quote", "> Less is more.\n>\n> <footer>\n> — Ada, Notes</footer>\n", [SOURCED]),
    Case("a last line that is emphasised is a name", "> Less is more.\n> *Ada Lovelace*\n", [LADY]),
    Case(
        "a last line that is half emphasised", "> Less is more.\n> *Ada* Lovelace\n", [Draft(f"{A.text} Ada Lovelace")]
    ),
    Case(
        "paragraphs with an attribution or a place",
        "Prose of mine.\n\nLess is more.\n— Ada\n\nMore is less. (page 7)\n\nMore prose.\n\n> Less is more.\n",
        [A, Draft("More is less.", where="page 7"), PLAIN],
        [(1, PROSE), (8, PROSE)],
    ),
]


@all_of(BELOW)
def test_what_stands_below_words_of_a_markdown_document(case: Case) -> None:
    check(case, "markdown", "quotes.md")


@pytest.mark.parametrize(
    ("end", "where"),
    [
        ("(location 12)", "location 12"),
        ("(Locations 12-14)", "location 12-14"),
        ("(loc. 12)", "location 12"),
        ("(Loc 12–14)", "location 12–14"),
        ("(position 9)", "location 9"),
        ("(p. 7)", "page 7"),
        ("[p 7]", "page 7"),
        ("— page 7", "page 7"),
        ("Page: 7", "page 7"),
        ("([pages 7-9](https://example.org/a))", "page 7-9"),
        ("([View Highlight](https://example.org/a))", ""),
    ],
)
@pytest.mark.parametrize("begin", ["> ", "Words.\n\n> ", "- Words that are more than a few.\n- “", "* “"])
def test_a_place_at_the_end_of_words(end: str, where: str, begin: str) -> None:
    words = "Less is more.”" if begin.endswith("“") else "Less is more."
    found = read_quotes(f"# Quotes\n\n{begin}{words} {end}\n".encode(), "quotes.md")
    quote = found.quotes[-1]
    assert (quote.text, quote.authors, quote.provenance.where or "") == ("Less is more.", (), where)


LONG, LONGER = Draft("Less is more than it seems to be."), Draft("More is less than it seems to be.")
OF_ADA = A._replace(source="Notes", url="https://example.org/n")
SELDOM = [
    Case("a paragraph of HTML", "<p>Prose of <b>mine</b></p>\n\n> Less is more.\n", [PLAIN], [(1, PROSE)]),
    Case("a paragraph of HTML that is a quote", "<div>“Less is more.” — Ada</div>\n\n> Less is more.\n", [A, PLAIN]),
    Case(
        "block quotes of HTML",
        "<blockquote class='x'>Less<br/>is more.<footer>— Ada</footer></blockquote>\n\n<blockquote>Less</blockquote>\n",
        [A._replace(text="Less\nis more."), Draft("Less")],
    ),
    Case("a quote in an item", "- Ada said:\n  > Less is more.\n", [PLAIN], [(1, PROSE)]),
    Case("items in an item", "- “Less is more.” — Ada\n  - “Less is more.” — Ada\n", [A, A]),
    Case("a comment of Obsidian", "> Less %%not\n> this%%is more.\n", [PLAIN]),
    Case("code in a quote", "> Less:\n>\n>     is more\n", [Draft("Less:\n\nis more")]),
    Case("HTML in a quote", "> Less\n>\n> <div>is <b>more</b>.</div>\n", [Draft("Less\n\nis more.")]),
    Case("a table of numbers", "| a | b |\n|---|---|\n| 1 | 2 |\n\n> Less is more.\n", [PLAIN], [(1, PROSE)]),
    Case(
        "a table of people alone",
        "| author | year |\n|---|---|\n| Ada | 1843 |\n\n> Less is more.\n",
        [PLAIN],
        [(1, PROSE)],
    ),
    Case("nothing but a date below", "> Less is more.\n\n— 1843\n", [PLAIN._replace(date="1843")]),
    Case(
        "a name below",
        "> Less is more.\n\n**Ada Lovelace**, Notes\n\n> Less is more.\n\nAda Lovelace wrote this.\n",
        [LADY._replace(source="Notes"), PLAIN],
        [(7, PROSE)],
    ),
    Case(
        "a name as a list below",
        "> Less is more.\n\n- Ada Lovelace\n\n> Less is more.\n\n* Ada Lovelace\n",
        [LADY, PLAIN],
        [(7, PROSE)],
    ),
    Case(
        "tags at the end and ids of blocks",
        "> Less is more. #art #old-new ^ab-1\n\n> Less #is more.\n\n> Less is #1\n",
        [PLAIN._replace(tags=("art", "old-new")), Draft("Less #is more."), Draft("Less is #1")],
    ),
    Case(
        "a note right below",
        "> Less is more.\n\n- Note: Mine.\n- Tags: a, #b\n- More: c\n",
        [PLAIN._replace(note="Mine.", tags=("a", "b"))],
        [(5, PROSE)],
    ),
    Case(
        "front matter names the book",
        "---\nauthor: Ada\ntitle: Notes\nurl: https://example.org/n\n---\n\n> Less is more. (p. 7)\n\n"
        "> Less is more.\n> — Bob\n",
        [OF_ADA._replace(where="Notes, page 7"), Draft("Less is more.", ("Bob",))],
        title="Notes",
    ),
    Case(
        "front matter without an author names no book",
        "---\ntitle: Notes\nurl: https://example.org/n\n---\n\n> Less is more. (p. 7)\n",
        [PLAIN._replace(where="page 7")],
        title="Notes",
    ),
    Case(
        "a list of metadata names the book",
        "# Mine\n\n## Metadata\n\n- Author: [[Ada]]\n- Full Title: Notes\n- Category: #books\n"
        f"- URL: https://example.org/n\n\n## Highlights\n\n- {LONG.text} (Location 12)\n  - Note: Mine.\n"
        f"- {LONGER.text}\n- {LONG.text}\n",
        [
            OF_ADA._replace(text=LONG.text, where="Notes, location 12", note="Mine."),
            OF_ADA._replace(text=LONGER.text),
            OF_ADA._replace(text=LONG.text),
        ],
        title="Mine",
    ),
    Case(
        "a date in a callout without a name", "> [!quote]\n> Less is more.\n> — 1843\n", [PLAIN._replace(date="1843")]
    ),
    Case(
        "more items than paragraphs with names",
        f"Words. — Ada Lovelace\n\n- {LONG.text}\n- {LONGER.text}\n- {LONG.text}\n",
        [LADY._replace(text="Words."), LONG, LONGER, LONG],
    ),
    Case(
        "as many items as paragraphs with names",
        "Words. — Ada Lovelace\n\n" * 3 + f"- {LONG.text}\n- {LONGER.text}\n- {LONG.text}\n",
        [LADY._replace(text="Words.")] * 3,
        [(7, PROSE), (8, PROSE), (9, PROSE)],
    ),
    Case(
        "callouts",
        "> [!quote]+ Ada\n> Less is more.\n\n> [!cite]\n> Less is more.\n\n> [!quote] Quote\n> Less is more.\n\n"
        "> [!tip]- Hm\n> No.\n",
        [A, PLAIN, PLAIN],
        [(10, CALLOUT)],
    ),
]


@all_of(SELDOM)
def test_what_is_seldom_in_markdown(case: Case) -> None:
    check(case, "markdown", "quotes.md")


# Plugins of Obsidian

READWISE = "https://readwise.io/to_kindle?action=open&asin=B0&location="
BOOK = Draft(
    "Less is more than enough here.", ("Ada Lovelace",), source="Notes", where="Notes, location 134", is_highlight=True
)
OF_READWISE = f"""# Notes

![rw-book-cover](https://example.org/cover.jpg)

## Metadata
- Author: [[Ada Lovelace]]
- Full Title: Notes
- Category: #books

## Highlights
- Less is more than enough here. ([Location\u00a0134]({READWISE}134))
    - Note: Mine.
- One line.
  Another line. ([Location 140]({READWISE}140))
    - Tags: [[art]] [[old]]
- Without a place, it seems. And with a list:
    1. One.
    2. Two.
"""
OF_ARTICLE = """# On Lanterns

## Metadata
- Author: [[example.org]]
- URL: https://example.org/lanterns

## Highlights
- Less is more ([View Highlight](https://read.readwise.io/read/01h))
- A whole sentence of the page. ([View Highlight](https://instapaper.com/read/1/2))
- Said in a few words. ([View Tweet](https://twitter.com/ada/status/1))
"""
OF_KINDLE = """---
kindle-sync:
  bookId: '1'
  title: >-
    Notes
  author: Ada Lovelace
  asin: B0
---
# Notes
## Metadata
* Author: [Ada Lovelace](https://www.amazon.com/ada)
* ASIN: B0

## Highlights
Less is more than enough here. — location: [134](kindle://book?action=open&asin=B0&location=134) ^ref-1

---
One line, and no stop — location: [140](kindle://book?action=open&asin=B0&location=140) ^ref-2

---
"""
OF_KINDLE_WITH_NOTES = """---
kindle-sync:
  title: Notes
  author: Ada Lovelace
---
# Notes

## Highlight

Less is more than enough here. ^ref-1

- Location: [134](kindle://book?action=open&asin=B0&location=134)

### Note
Mine.

---
## Highlight

One line, and no stop

- Page: 12

---
"""


def test_the_plugin_of_readwise() -> None:
    found = read_quotes(OF_READWISE.encode(), "Notes.md")
    expected = [
        BOOK._replace(note="Mine."),
        BOOK._replace(text="One line. Another line.", where="Notes, location 140", tags=("art] [[old",)),
        BOOK._replace(
            text="Without a place, it seems. And with a list:\n\n1. One.\n2. Two.", where="", is_highlight=False
        ),
    ]
    assert [quote._replace(tags=()) for quote in found.quotes] == [each._replace(tags=()).quote() for each in expected]
    assert found.doubts == ()


def test_the_plugin_of_readwise_for_an_article() -> None:
    found = read_quotes(OF_ARTICLE.encode(), "On Lanterns.md")
    assert [quote.text for quote in found.quotes] == [
        *("Less is more", "A whole sentence of the page.", "Said in a few words."),
    ]
    assert {(quote.authors, quote.provenance.url) for quote in found.quotes} == {
        (("example.org",), "https://example.org/lanterns")
    }


def test_what_a_plugin_copied_keeps_its_marks_and_has_no_attribution() -> None:
    words = ("“Come in,” said the lamp. “Or stay.”", "“Be kind.”", "I was late – Nobody Minded", "Two words")
    listed = "".join(f"- {each} ([Location {at}]({READWISE}{at}))\n" for at, each in enumerate(words[:3], 1))
    document = OF_READWISE[: OF_READWISE.index("- Less is more")] + listed + f"- {words[3]}\n"
    found = read_quotes(document.encode(), "Notes.md")
    assert [(quote.text, quote.authors) for quote in found.quotes] == [(each, ("Ada Lovelace",)) for each in words]


@pytest.mark.parametrize("document", [OF_KINDLE, OF_KINDLE_WITH_NOTES], ids=["paragraphs", "headings"])
def test_the_plugin_of_kindle(document: str) -> None:
    is_first = document == OF_KINDLE
    found = read_quotes(document.encode(), "Notes.md")
    assert list(found.quotes) == [
        BOOK._replace(note="" if is_first else "Mine.").quote(),
        BOOK._replace(
            text="One line, and no stop",
            where="Notes, location 140" if is_first else "Notes, page 12",
        ).quote(),
    ]


def test_a_table_with_more_columns_than_a_spreadsheet_is_left_out() -> None:
    wide = "".join(
        f"|{first}{f'|{other}' * MOST_COLUMNS}\n" for first, other in (("quote", "a"), ("-", "-"), ("b", "b"))
    )
    found = read_quotes(f"{wide}\n> Less is more.\n".encode(), "a.md")
    assert [quote.text for quote in found.quotes] == ["Less is more."]
    assert [each.reason for each in found.left_out] == [LeftOutReason.NOT_A_QUOTE]


def test_a_book_and_a_page_below_a_quote_are_a_source() -> None:
    document = "> Less is more.\n\n- Author: Ada\n- Book: Notes\n- Page: 12\n\n> More.\n\n- Source: A talk\n"
    first, second = read_quotes(document.encode(), "a.md").quotes
    assert first.provenance.source == Source(SourceKind.BOOK, "Notes", locator="page 12")
    assert first.provenance.where == "Notes, page 12"
    assert second.provenance.source is None
