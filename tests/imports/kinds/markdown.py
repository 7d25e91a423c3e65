"""Markdown."""

from collections.abc import Sequence

from imports.builders import Builder
from imports.samples import ALONE, GROUPED, SAID, Said, Sample, by_author, each_of
from lecun_viewer.cite.markup import markdown_text
from lecun_viewer.imports.drafts import Draft


def written(drafts: Sequence[Draft]) -> str:
    return "\n".join(
        "".join(f"> {line}\n" for line in _markdown_lines(each.text)) + f">\n> — {each.authors[0]}, *{each.source}*\n"
        for each in drafts
    )


def _markdown_lines(text: str) -> list[str]:
    """Return *text* with paragraphs at blank lines, and hard line breaks within them."""
    lines = text.split("\n")
    return [
        markdown_text(line) + ("\\" if line and at + 1 < len(lines) and lines[at + 1] else "")
        for at, line in enumerate(lines)
    ]


SAMPLES = [
    Sample(
        "bullets",
        "# Quotes about houses\n\nSome of what I collected over the years, in no order.\n\n"
        "## Contributing\n\nOpen a pull request.\n\n## Quotes\n\n" + each_of(lambda s: f"- “{s.text}” – {s.author}"),
    ),
    Sample("numbers and hyphens", each_of(lambda s: f'1. "{s.text}" -{s.author}')),
    Sample("bullets with bold names", each_of(lambda s: f"* *{s.text}* — **{s.author}**")),
    Sample(
        "authors as headings",
        "# My quotes\n\n"
        + "\n".join(f"## {a}\n\n" + "".join(f"> {t}\n\n" for t in texts) for a, texts in by_author(ALONE).items()),
        GROUPED,
    ),
    Sample(
        "topics as headings",
        "# Quotes\n\n## Life\n\n"
        + each_of(lambda s: f"> {s.text}\n>\n> — *{s.author}*, {s.work}\n", SAID[:10])
        + "\n## Weather\n\n"
        + each_of(lambda s: f"> {s.text}\n> -- {s.author}, {s.work}\n", SAID[10:]),
        SAID,
    ),
    Sample("headings below", each_of(lambda s: f"> {s.text}\n#### {s.author}\n")),
    Sample("authors below quotes", each_of(lambda s: f"> {s.text}\n\n**{s.author}**\n")),
    Sample(
        "a table",
        "# Quotes\n\n| # | Quote | Author |\n|---|:--|---|\n"
        + each_of(lambda s: f"| 1 | {s.text} | [{s.author}](https://example.org/a) |"),
    ),
    Sample(
        "works by authors as headings",
        "# Books\n\n" + each_of(lambda s: f'## {s.work} by {s.author}\n\n> "{s.text}"\n\n---\n', SAID),
        SAID,
    ),
    Sample(
        "Obsidian",
        "---\ntags: [quotes]\ndate: 2024-05-01\n---\n\n"
        + each_of(lambda s: f"> [!quote] {s.author}\n> =={s.text}== #wisdom ^q-1a2b\n\n> [!note]\n> Not a quote.\n"),
    ),
    Sample(
        "Obsidian's note of a book",
        '---\nauthor: "[[Sigrid Halvorsen]]"\ntitle: A History of Doors\n---\n\n## Highlights\n\n'
        + each_of(lambda s: f"> {s.text} ^ref-123\n"),
        [Said(s.text, "Sigrid Halvorsen") for s in ALONE],
    ),
    Sample(
        "paragraphs with names below",
        "# Quotes\n\nThis page has what I like to read again.\n\n" + each_of(lambda s: f"“{s.text}”\n-{s.author}\n"),
    ),
    Sample(
        "code and prose between",
        "# Notes\n\n```python\nprint('hello')\n```\n\nHere is some prose about code.\n\n"
        + each_of(lambda s: f"> {s.text}  \n> — {s.author}\n\nThat reminds me of something else."),
    ),
    Sample(
        "lists below names",
        "".join(f"- **{a}**\n" + "".join(f"  - {t}\n" for t in texts) for a, texts in by_author(ALONE).items()),
        GROUPED,
    ),
    Sample("names as sentences", each_of(lambda s: f"- {s.text} {s.author}.")),
    Sample("names behind a sign", each_of(lambda s: f"- {s.text} @{s.author}")),
    Sample(
        "sentences alone", "# Things to remember\n\n" + each_of(lambda s: f"- {s.text}"), [Said(s.text) for s in ALONE]
    ),
    Sample("HTML", each_of(lambda s: f"<blockquote>{s.text}<br><cite>{s.author}</cite></blockquote>\n")),
]

FRAMES = (
    ("a.md", "…"),
    ("a.md", "> words of a sentence…\n"),
    ("a.md", "> words of a sentence.\n>\n> — Ada Winterbourne…\n"),
    ("a.md", "- words of a sentence\n\n…"),
    ("a.md", "> words\n\n<blockquote>\n…</blockquote>\n"),
    ("a.md", "[a]: http://a…\n\n> words …\n"),
    ("a.md", "# A\n\n|quote|author…|\n|-|-…|\n|words|Ada|\n…"),
    ("a.md", "# Heading…\n\n> words\n\n…"),
    ("a.md", "---\ntitle: Book\n…---\n\n> words\n"),
    ("a.md", "file:: a.pdf…\n\n- words…\n  hl-page:: 1…\n  ls-type:: annotation\n"),
)

UNITS = (
    *(
        "> a\n",
        "> a\n\n",
        ">",
        "> - a\n",
        "- a\n",
        "- ",
        "  a\n\n",
        "  - a\n",
        "    a\n",
        "1. a\n",
        "# a\n",
        "## a §\n\n",
    ),
    *(
        "a\n===\n",
        "```\n",
        "  ```\n  ```\n",
        "[a]",
        "[a] ",
        "![a](b)",
        "[",
        "](",
        "<cite>",
        "<cite ",
        "<a>",
        "</a>",
    ),
    *("<!--", "-->", "<blockquote>\n", "</blockquote>\n", "<br>", "\\\n", "  \n", "`", "**", "~~", "[[a]]", "|by"),
    *("|-", "|a", "|a|b|\n", "|\n", " #a", " ^a", "==a==", "%%", "[^a]", "[a§]: b\n", "https://a.b ", "&amp;"),
    *("- Tags: a\n", "- Author: a\n", "> [!quote] a\n", "  a:: b\n", "a:: b\n", "\t-\n", "- ## a\n"),
)

BUILDER = Builder("a.md", written, samples=SAMPLES, frames=FRAMES, units=UNITS)
