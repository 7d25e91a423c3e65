"""The language that ``lecun-quotes`` speaks: of its option, or of the environment. It is made up."""

from pathlib import Path

import pytest

import gettext_files
import program_texts
from lecun_viewer import generated
from lecun_viewer.cli import main
from lecun_viewer.texts import catalogue
from lecun_viewer.texts.catalogue import number_in_words

HELP = "Quotes attributed to Yann LeCun, on the command line."
TRANSLATED = {
    HELP: "Zitate.",
    "{0} isn’t in your favorites.": "Kein Favorit: {0}",
    "part:": "teil:",
    "Exact words": "Seine Worte",
    "1,000": "1\u202f000",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with catalogues of English and of the language ``qx``, as a package ``made_up``."""
    entries = gettext_files.read(program_texts.template("qx"))
    plain = {each.source.forms[0]: each for each in entries if not each.source.context}
    done = [plain[text]._replace(forms=(said,)) for text, said in TRANSLATED.items()]
    package = tmp_path_factory.mktemp("packages") / "made_up"
    package.mkdir()
    (package / "__init__.py").write_text("LANGUAGES = ('en', 'qx')\n", encoding="utf-8")
    (package / "lecun-viewer_qx.mo").write_bytes(gettext_files.compiled([entries[0], *done]))
    return package.parent


@pytest.fixture(autouse=True)
def made_up(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The console speaks the language ``qx``, too."""
    monkeypatch.syspath_prepend(folder)
    monkeypatch.setattr(catalogue, "DATA", "made_up")


@pytest.mark.parametrize("option", [["--language", "qx"], ["--language=qx"], ["--language", "qx-QQ"], ["--lang", "qx"]])
def test_the_option_counts_before_the_command(option: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*option, "favorites", "remove", "commons"]) == 0
    assert capsys.readouterr().out == "Kein Favorit: commons\n"


def test_the_help_is_in_the_language_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--language", "qx", "--help"]) == 0
    assert "Zitate." in capsys.readouterr().out


def test_the_environment_counts(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name, value in {"LANG": "de_DE.UTF-8", "LC_ALL": "", "LC_MESSAGES": "qx_QQ.UTF-8", "LANGUAGE": ""}.items():
        monkeypatch.setenv(name, value)
    catalogue.set_language([])
    main(["favorites", "remove", "commons"])
    assert capsys.readouterr().out == "Kein Favorit: commons\n"


@pytest.mark.parametrize(
    ("typed", "english"),
    [("teil:2", "part:2"), ("part:2", "part:2"), ('-teil:2 is:"seine worte"', "-part:2 is:verbatim")],
)
def test_a_search_understands_the_language_and_english(
    typed: str, english: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["search", english])
    expected = capsys.readouterr().out
    assert main(["--language", "qx", "search", *typed.split(" ", 1)]) == 0
    assert capsys.readouterr().out == expected != ""


def test_numbers_are_grouped_as_the_language_does() -> None:
    assert number_in_words(1234567) == "1,234,567"
    catalogue.set_language(["qx"])
    assert number_in_words(1234567) == "1\u202f234\u202f567"
    assert number_in_words(12) == "12"


@pytest.mark.parametrize("option", ["--language", "--lang"])
def test_a_language_that_is_not_there_is_refused(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([option, "it", "list"]) == 2
    assert "“it” isn’t an available language. Use one of these: en, qx." in capsys.readouterr().err


def test_after_a_command_it_is_the_language_of_the_quote(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", "Je pense", "--language", "qx"]) == 0
    quote_id = capsys.readouterr().out.split()[1]
    assert main(["show", quote_id, "--json"]) == 0
    assert '"language": "qx"' in capsys.readouterr().out


@pytest.mark.parametrize("language", generated.LANGUAGES)
def test_each_language_of_the_package_can_be_spoken(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    catalogue.set_language([language])
    assert catalogue.catalogue().gettext(HELP)
