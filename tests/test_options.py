"""The options of ``lecun-viewer``, and the language in which it speaks of them."""

import os
import subprocess
import sys

import pytest

from lecun_viewer.app.options import read_options

FRENCH = "Parcourir, rechercher et conserver des citations"
GERMAN = "Zitate lesen, finden und aufbewahren"


def told(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Start the program as somebody with that *environment* does."""
    before = {name: value for name, value in os.environ.items() if name not in ("LC_ALL", "LC_MESSAGES", "LANGUAGE")}
    return subprocess.run(
        [sys.executable, "-m", "lecun_viewer", *arguments],
        env=before | {"LANG": "C.UTF-8", "PYTHONUTF8": "1", **environment},
        capture_output=True,
        encoding="utf-8",
    )


@pytest.mark.parametrize("code", ["en", "EN", "en-GB"])
def test_a_language_is_named_as_its_catalogue_is(code: str) -> None:
    assert read_options(["--language", code]).language == "en"


def test_a_language_that_is_not_there_is_refused_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        read_options(["--language", "qx"])
    assert end.value.code == 2
    assert "“qx” isn’t an available language. Use one of these: " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"LANG": "fr_FR.UTF-8", "LANGUAGE": "de:fr"}, GERMAN),
        ({"LANG": "C.UTF-8", "LANGUAGE": "fr"}, "Browse, search, and save quotes"),
    ],
)
def test_help_is_in_the_language_of_the_environment(environment: dict[str, str], said: str) -> None:
    assert said in told("--help", **environment).stdout


@pytest.mark.parametrize(
    "arguments", [("--language", "de", "--help"), ("--help", "--language=de-AT"), ("--debug", "-h", "--lang", "de")]
)
def test_the_option_counts_wherever_it_stands(arguments: tuple[str, ...]) -> None:
    assert GERMAN in told(*arguments, LANG="fr_FR.UTF-8").stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--quote",), "argument --quote\u00a0: une valeur est attendue"),
        (("--hidden", "--quit"), "argument --quit\u00a0: non autorisé avec l’argument --hidden"),
        (("--language", "qx"), "La langue «\u00a0qx\u00a0» n’est pas disponible."),
        (("--language",), "argument --language\u00a0: une valeur est attendue"),
    ],
)
def test_what_makes_no_sense_is_reported_in_the_language(arguments: tuple[str, ...], said: str) -> None:
    refused = told(*arguments, LANG="fr_FR.UTF-8")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert said in refused.stderr


def test_letters_that_the_output_lacks_are_escaped() -> None:
    said = told("--help", LANG="fr_FR.UTF-8", PYTHONIOENCODING="ascii")
    assert (said.returncode, said.stderr) == (0, "")
    assert r"pr\xe9f\xe9rences" in said.stdout


def test_a_control_character_in_an_argument_is_shown_as_an_escape() -> None:
    assert r"\x1b" in told("--a\x1bb").stderr
