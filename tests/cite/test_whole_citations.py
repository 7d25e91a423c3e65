"""Three quotes in each format, to the letter: what is empty leaves nothing behind, and what is known has its place."""

import pytest

from builders import own_quote
from lecun_viewer.cite import FORMATS, cite
from lecun_viewer.core.provenance import EXACT, HIGHLIGHT, Provenance, Verdict

LEAST = own_quote("Nobody has to obey.", "obey", authors=("Hannah Arendt",))
TALK = Provenance(
    Verdict.VARIANT,
    "No one has the right to obey.",
    "Radio talk, Munich",
    "https://example.org/a",
    "1964-11-09",
    "Often misquoted.",
)
FULL = LEAST._replace(part=2, part_title="On Duty", topic="Duty", source="A talk", provenance=TALK, tags=("duty",))
IN_BOOK = Provenance(EXACT, LEAST.text, "On Duty, pages 7-9", None, "1964", evidence=HIGHLIGHT)
OF_BOOK = LEAST._replace(source="On Duty", provenance=IN_BOOK, language="und")

WHOLE = {
    "plain": (
        "“Nobody has to obey.”\n— attributed to Hannah Arendt; source unverified",
        "“Nobody has to obey.”\nWording in the source: “No one has the right to obey.”\n"
        "— reworded from Hannah Arendt, Radio talk, Munich, 9 November 1964",
        "“Nobody has to obey.”\n— Hannah Arendt, On Duty, pages 7-9, 1964",
    ),
    "markdown": (
        "> Nobody has to obey.\n>\n> — attributed to Hannah Arendt; source unverified",
        "> No one has the right to obey.\n>\n"
        "> — Hannah Arendt, [Radio talk, Munich](<https://example.org/a>), 9 November 1964\n>\n"
        "> Wording of the collection: “Nobody has to obey.”",
        "> Nobody has to obey.\n>\n> — Hannah Arendt, On Duty, pages 7-9, 1964",
    ),
    "html": (
        '<blockquote><p lang="en">Nobody has to obey.</p>'
        "<footer>— attributed to Hannah Arendt; source unverified</footer></blockquote>",
        '<blockquote cite="https://example.org/a"><p lang="en">No one has the right to obey.</p>'
        '<footer>— Hannah Arendt, <a href="https://example.org/a">Radio talk, Munich</a>, 9 November 1964'
        "<br>Wording of the collection: “Nobody has to obey.”</footer></blockquote>",
        '<blockquote><p lang="und">Nobody has to obey.</p>'
        "<footer>— Hannah Arendt, On Duty, pages 7-9, 1964</footer></blockquote>",
    ),
    "apa": (
        "Nobody has to obey. [attributed to Hannah Arendt; source unverified]. (n.d.).",
        "Arendt, H. (1964, November 9). No one has the right to obey. Radio talk, Munich. https://example.org/a",
        "Arendt, H. (1964). On Duty (pp. 7–9).",
    ),
    "mla": (
        "“Nobody has to obey.” [attributed to Hannah Arendt; source unverified].",
        "Arendt, Hannah. “No one has the right to obey.” Radio talk, Munich, 9 Nov. 1964, https://example.org/a.",
        "Arendt, Hannah. On Duty. 1964, pp. 7–9.",
    ),
    "chicago": (
        "“Nobody has to obey.” [attributed to Hannah Arendt; source unverified]. n.d.",
        "Arendt, Hannah. 1964. “No one has the right to obey.” Radio talk, Munich, November 9. https://example.org/a.",
        "Arendt, Hannah. 1964. On Duty.",
    ),
    "ieee": (
        "“Nobody has to obey.” [attributed to Hannah Arendt; source unverified].",
        "H. Arendt, “No one has the right to obey.” Radio talk, Munich, Nov. 9, 1964. [Online]. "
        "Available: https://example.org/a",
        "H. Arendt, On Duty. 1964, pp. 7–9.",
    ),
    "wikipedia": (
        "{{Citation |title=Nobody has to obey. |type=attributed to Hannah Arendt; source unverified}}",
        "{{Cite web |last=Arendt |first=Hannah |date=9 November 1964 |title=No one has the right to obey. "
        "|url=https://example.org/a |website=Radio talk, Munich}}",
        "{{Citation |last=Arendt |first=Hannah |date=1964 |title=On Duty |pages=7-9 |quote=Nobody has to obey.}}",
    ),
    "bibtex": (
        "@misc{arendt-obey,\n"
        "  title = {{Nobody has to obey. [attributed to Hannah Arendt; source unverified]}},\n"
        "  langid = {english}\n}\n",
        "@misc{arendt-obey,\n"
        "  author = {Arendt, Hannah},\n"
        "  title = {{No one has the right to obey.}},\n"
        "  langid = {english},\n"
        "  howpublished = {Radio talk, Munich},\n"
        "  year = {1964},\n"
        "  month = nov,\n"
        "  date = {1964-11-09},\n"
        "  url = {https://example.org/a},\n"
        r"  note = {Wording of the collection: \textquotedblleft{}Nobody has to obey\textquotedblright{}}"
        "\n}\n",
        "@book{arendt-obey,\n"
        "  author = {Arendt, Hannah},\n"
        "  title = {{On Duty}},\n"
        "  year = {1964},\n"
        "  publisher = {},\n"
        r"  note = {\textquotedblleft{}Nobody has to obey.\textquotedblright{} (pages 7-9)}"
        "\n}\n",
    ),
    "csl-json": (
        '[\n  {\n    "id": "arendt-obey",\n    "type": "document",\n'
        '    "title": "<span class=\\"nocase\\">Nobody has to obey. '
        '[attributed to Hannah Arendt; source unverified]</span>",\n'
        '    "language": "en"\n  }\n]\n',
        '[\n  {\n    "id": "arendt-obey",\n    "type": "webpage",\n'
        '    "author": [\n      {\n        "family": "Arendt",\n        "given": "Hannah"\n      }\n    ],\n'
        '    "title": "<span class=\\"nocase\\">No one has the right to obey.</span>",\n'
        '    "container-title": "<span class=\\"nocase\\">Radio talk, Munich</span>",\n'
        '    "issued": {\n      "date-parts": [\n        [\n          1964,\n          11,\n          9\n        ]\n'
        "      ]\n    },\n"
        '    "URL": "https://example.org/a",\n'
        '    "language": "en",\n'
        '    "note": "Wording of the collection: “Nobody has to obey.”"\n  }\n]\n',
        '[\n  {\n    "id": "arendt-obey",\n    "type": "book",\n'
        '    "author": [\n      {\n        "family": "Arendt",\n        "given": "Hannah"\n      }\n    ],\n'
        '    "title": "<span class=\\"nocase\\">On Duty</span>",\n'
        '    "page": "7-9",\n'
        '    "issued": {\n      "date-parts": [\n        [\n          1964\n        ]\n      ]\n    },\n'
        '    "note": "“Nobody has to obey.” (pages 7-9)"\n  }\n]\n',
    ),
    "ris": (
        "TY  - GEN\r\nID  - arendt-obey\r\n"
        "TI  - Nobody has to obey. [attributed to Hannah Arendt; source unverified]\r\nLA  - en\r\nER  - \r\n",
        "TY  - ELEC\r\nID  - arendt-obey\r\nAU  - Arendt, Hannah\r\nTI  - No one has the right to obey.\r\n"
        "T2  - Radio talk, Munich\r\nPY  - 1964\r\nDA  - 1964/11/09/\r\nUR  - https://example.org/a\r\nLA  - en\r\n"
        "N1  - Wording of the collection: “Nobody has to obey.”\r\nER  - \r\n",
        "TY  - BOOK\r\nID  - arendt-obey\r\nAU  - Arendt, Hannah\r\nTI  - On Duty\r\n"
        "PY  - 1964\r\nDA  - 1964///\r\nN1  - “Nobody has to obey.” (pages 7-9)\r\nER  - \r\n",
    ),
    "typst": (
        "#quote(block: true, attribution: [attributed to Hannah Arendt; source unverified])[Nobody has to obey.]",
        '#quote(block: true, attribution: [Hannah Arendt, #link("https://example.org/a")[Radio talk, Munich], '
        "9 November 1964#footnote[Wording of the collection: “Nobody has to obey.”]])[No one has the right to obey.]",
        "#quote(block: true, attribution: [Hannah Arendt, On Duty, pages 7-9, 1964])[Nobody has to obey.]",
    ),
    "latex": (
        "% \\usepackage{csquotes}\n\\blockquote[{attributed to Hannah Arendt; source unverified}]{Nobody has to obey.}",
        "% \\usepackage{csquotes}; https://example.org/a\n"
        "\\blockquote[{Hannah Arendt, Radio talk, Munich, 9 November 1964"
        "\\footnote{Wording of the collection: “Nobody has to obey.”}}]{No one has the right to obey.}",
        "% \\usepackage{csquotes}\n\\blockquote[{Hannah Arendt, On Duty, pages 7-9, 1964}]{Nobody has to obey.}",
    ),
}


@pytest.mark.parametrize("format", FORMATS)
def test_a_whole_citation(format: str) -> None:
    for quote, expected in zip((LEAST, FULL, OF_BOOK), WHOLE[format], strict=True):
        assert cite(quote, format) == expected


def author_in(name: str) -> str:
    """Return the author in the key of a citation of words of *name*."""
    found = cite(OF_BOOK._replace(authors=(name,)), "bibtex")
    return found.partition("{")[2].partition("-")[0]


@pytest.mark.parametrize(
    ("name", "author"),
    [
        ("Ada Ærø", "aero"),
        ("Ada Œil", "oeil"),
        ("Ada Łódź", "lodz"),
        ("Ada Đuro", "duro"),
        ("Ada Ðóra", "dora"),
        ("Ada Þór", "thor"),
        ("Ada Işık", "isik"),
        ("Ada Müller", "muller"),
        ("Ada Lovelace, Jr.", "lovelace"),
        ("Ada van der Meer", "meer"),
        ("林远山", "quote"),
    ],
)
def test_the_author_in_a_key_has_letters_that_every_program_takes(name: str, author: str) -> None:
    assert author_in(name) == author


ACCENTED = {
    "à": r"{\`{a}}",
    "á": r"{\'{a}}",
    "â": r"{\^{a}}",
    "ã": r"{\~{a}}",
    "ä": r"{\"{a}}",
    "ç": r"{\c{c}}",
    "č": r"{\v{c}}",
    "Ç": r"{\c{C}}",
    "ß": r"{\ss}",
    "æ": r"{\ae}",
    "Æ": r"{\AE}",
    "œ": r"{\oe}",
    "Œ": r"{\OE}",
    "ø": r"{\o}",
    "Ø": r"{\O}",
    "ł": r"{\l}",
    "Ł": r"{\L}",
    "ộ": "ộ",  # two accents
    "ą": "ą",  # no command of the usual fonts
}


@pytest.mark.parametrize(("letter", "command"), ACCENTED.items())
def test_a_letter_is_written_as_its_command_of_latex(letter: str, command: str) -> None:
    text = f"Une fa{letter}on."
    quote = LEAST._replace(text=text, provenance=Provenance(EXACT, text, "A talk"))
    assert f"title = {{{{Une fa{command}on.}}}}" in cite(quote, "bibtex")


@pytest.mark.parametrize("name", ["Data Inc.", "Data inc", "Data Ltd."])
def test_a_company_is_no_person_with_a_family_name(name: str) -> None:
    assert f"author = {{{{{name}}}}}" in cite(OF_BOOK._replace(authors=(name,)), "bibtex")
