"""Names of authors: parted where their words tell how, and whole everywhere else. In each format of a file."""

import json

import pytest
import rispy
from pybtex.database import parse_string

from builders import own_quote
from lecun_viewer.cite import cite
from lecun_viewer.cite.name import Name, parted
from lecun_viewer.core.provenance import Provenance, Verdict
from lecun_viewer.core.quote import Quote

PARTED = [
    ("Ada Lovelace", Name("Lovelace", "Ada")),
    ("Jean-Paul Sartre", Name("Sartre", "Jean-Paul")),
    ("Лев Толстой", Name("Толстой", "Лев")),
    ("bell hooks", Name("hooks", "bell")),
    ("Jean d'Alembert", Name("d'Alembert", "Jean")),
    ("Simone de Beauvoir", Name("Beauvoir", "Simone", "de")),
    ("Michel de Certeau", Name("Certeau", "Michel", "de")),
    ("Ludwig van Beethoven", Name("Beethoven", "Ludwig", "van")),
    ("Hans van der Berg", Name("Berg", "Hans", "van der")),
    ("Jean de La Fontaine", Name("La Fontaine", "Jean", "de")),
    ("Miguel de Cervantes Saavedra", Name("Cervantes Saavedra", "Miguel", "de")),
    ("Johann Wolfgang von Goethe", Name("Goethe", "Johann Wolfgang", "von")),
    ("John F. Kennedy", Name("Kennedy", "John F.")),
    ("A. A. Milne", Name("Milne", "A. A.")),
    ("J.R.R. Tolkien", Name("Tolkien", "J.R.R.")),
    ("Martin Luther King Jr.", Name("King", "Martin Luther", suffix="Jr.")),
    ("Martin Luther King, Jr.", Name("King", "Martin Luther", suffix="Jr.", has_comma=True)),
    ("Hans van Berg Sr", Name("Berg", "Hans", "van", "Sr")),
]
WHOLE = [
    *("Voltaire", "Lovelace, Ada", "rock and", "And Lovelace", "A journalist", "an engineer", "Smith Jr."),
    *("Johann Wolfgang Goethe", "Gabriel García Márquez", "José Ortega y Gasset", "Ursula K. Le Guin"),
    *("Pierre Teilhard de Chardin", "Ludwig Mies van der Rohe", "Friedrich der Große", "Le Corbusier", "von Neumann"),
    *("John Paul II", "Louis XIV", "Charles V", "Simone de", "Ada\xa0Lovelace"),
    *("Bank of America", "Harvard University", "Université de Paris", "Banque de France", "Royal Society Ltd."),
    *("Meta AI", "Mistral AI"),
    *("Vincent van Gogh Museum", "American Medical Association", "United Nations", "MIT Press", "ADA LOVELACE"),
    *("Agent 007", "Johnson & Johnson", "Friends for Life", "One Two Three Four de Five"),
    *("村上 春樹", "むらかみ はるき", "김 대중", "محمود درويش"),
]
IN_FORMATS = [
    ("Simone de Beauvoir", "de Beauvoir, Simone", "de Beauvoir, Simone", "de Beauvoir", "Simone"),
    ("Michel de Certeau", "de Certeau, Michel", "de Certeau, Michel", "de Certeau", "Michel"),
    ("Ludwig van Beethoven", "van Beethoven, Ludwig", "van Beethoven, Ludwig", "van Beethoven", "Ludwig"),
    ("Johann Wolfgang von Goethe", *("von Goethe, Johann Wolfgang",) * 2, "von Goethe", "Johann Wolfgang"),
    ("Martin Luther King Jr.", "King, Jr., Martin Luther", "King, Martin Luther, Jr.", "King", "Martin Luther"),
    ("Martin Luther King, Jr.", "King, Jr., Martin Luther", "King, Martin Luther, Jr.", "King", "Martin Luther"),
    ("Avishek Biswas", "Biswas, Avishek", "Biswas, Avishek", "Biswas", "Avishek"),
]


def quote_by(name: str, status: Verdict = Verdict.VERBATIM) -> Quote:
    known = Provenance(status, "Words.", "A talk", author=name)
    return own_quote(provenance=known, authors=(name,))


@pytest.mark.parametrize(("name", "expected"), PARTED)
def test_a_name_is_parted_where_its_words_tell_how(name: str, expected: Name) -> None:
    assert parted(name) == expected
    assert parted(name).whole == name


@pytest.mark.parametrize("name", WHOLE)
def test_another_name_stays_as_it_is_written_in_each_format(name: str) -> None:
    assert parted(name) == Name(name)
    quote = quote_by(name)
    assert "  author = {{" in cite(quote, "bibtex")
    assert f"\r\nAU  - {name}\r\n" in cite(quote, "ris")
    assert json.loads(cite(quote, "csl-json"))[0]["author"] == [{"literal": name}]


@pytest.mark.parametrize("status", [Verdict.VERBATIM, Verdict.MISATTRIBUTED])
@pytest.mark.parametrize(("name", "bibtex", "ris", "family", "given"), IN_FORMATS)
def test_each_format_has_the_family_name_first(
    name: str, bibtex: str, ris: str, family: str, given: str, status: Verdict
) -> None:
    quote = quote_by(name, status)
    assert f"  author = {{{bibtex}}},\n" in cite(quote, "bibtex")
    assert rispy.loads(cite(quote, "ris").replace("\r\n", "\n"))[0]["authors"] == [ris]
    suffix = {"suffix": "Jr."} if "Jr." in name else {}
    assert json.loads(cite(quote, "csl-json"))[0]["author"] == [{"family": family, "given": given, **suffix}]


def test_bibtex_finds_each_part_of_a_name() -> None:
    ((_, entry),) = parse_string(cite(quote_by("Hans van Berg Jr."), "bibtex"), "bibtex").entries.items()
    (person,) = entry.persons["author"]
    parts = (person.first_names, person.prelast_names, person.last_names, person.lineage_names)
    assert parts == (["Hans"], ["van"], ["Berg"], ["Jr."])


@pytest.mark.parametrize("name", ["Simone de Beauvoir", "Martin Luther King, Jr."])
@pytest.mark.parametrize("format_name", ["plain", "markdown", "html", "typst", "latex"])
def test_a_text_has_the_name_as_it_is_written(name: str, format_name: str) -> None:
    assert name in cite(quote_by(name), format_name)
