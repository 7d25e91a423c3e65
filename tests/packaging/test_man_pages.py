"""The manual pages in other languages, read by mandoc and by man-db, which answers ``whatis`` and ``apropos``."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import compile_assets
import man_pages
from environment import ROOT
from readers import reader

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="no other system reads such files")

KNOWN = compile_assets.translations(ROOT)
PROGRAMS = [path.stem for path in man_pages.files(ROOT)]
LANGUAGES = pytest.mark.parametrize("language", KNOWN)


@pytest.fixture(scope="module")
def manuals(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of all pages, where the Debian package has them, with man-db's index."""
    folder = tmp_path_factory.mktemp("manuals")
    (folder / "man1").mkdir()
    for path in man_pages.files(ROOT):
        (folder / "man1" / path.name).write_bytes(path.read_bytes())
    for language in KNOWN:
        (folder / language / "man1").mkdir(parents=True)
        for program in PROGRAMS:
            made = ROOT / "src" / "lecun_viewer" / "generated" / f"{program}.{language}.1"
            (folder / language / "man1" / f"{program}.1").write_bytes(made.read_bytes())
    subprocess.run([reader("mandb"), "--quiet", "--create", "--user-db", folder], check=True, capture_output=True)
    return folder


def said_by(*command: str | Path, manuals: Path, language: str) -> str:
    wide = {"LC_ALL": "C.UTF-8", "LANGUAGE": language, "MANPATH": str(manuals), "MANWIDTH": "200", "COLUMNS": "200"}
    return subprocess.run(command, env=os.environ | wide, capture_output=True, encoding="utf-8").stdout


@LANGUAGES
def test_whatis_and_apropos_answer_in_the_language(manuals: Path, language: str) -> None:
    told = zip(PROGRAMS, man_pages.texts(ROOT), strict=True)
    answers = [f"{program + ' (1)':<20} - {KNOWN[language].get(text, text)}" for program, text in told]
    said = said_by(reader("whatis"), "--long", *PROGRAMS, manuals=manuals, language=language)
    assert sorted(said.splitlines()) == sorted(answers)
    found = said_by(reader("apropos"), "--long", "--exact", *PROGRAMS, manuals=manuals, language=language)
    assert sorted(found.splitlines()) == sorted(answers)


@LANGUAGES
def test_man_shows_the_description(manuals: Path, language: str) -> None:
    for program, text in zip(PROGRAMS, man_pages.texts(ROOT), strict=True):
        file = manuals / language / "man1" / f"{program}.1"
        page = said_by(reader("man"), "--local-file", file, manuals=manuals, language=language)
        # The dash is the formatter's: groff 1.23 has one, and groff 1.24 two.
        assert re.search(rf"^ *{program} —+ {re.escape(KNOWN[language].get(text, text))}$", page, re.MULTILINE)
        assert "DESCRIPTION" in page


@LANGUAGES
@pytest.mark.parametrize("program", PROGRAMS)
def test_the_page_is_well_formed(program: str, language: str) -> None:
    page = ROOT / "src" / "lecun_viewer" / "generated" / f"{program}.{language}.1"
    done = subprocess.run([reader("mandoc"), "-T", "lint", page], capture_output=True, text=True)
    # mandoc writes other letters as \[u5F15], and takes the bracket at the end for punctuation.
    elsewhere = ("STYLE: referenced manual not found", r"STYLE: trailing delimiter: Nd \[u")
    assert [line for line in done.stdout.splitlines() if not any(each in line for each in elsewhere)] == []


def test_a_description_has_no_meaning_for_roff(tmp_path: Path) -> None:
    """“En” and “Ar” would be macros, and a lone colon would move."""
    odd = r"En Ar : “x” \(dq \fB"
    pages = man_pages.translated(ROOT, {"qx": dict.fromkeys(man_pages.texts(ROOT), odd), "qy": {}})
    assert set(pages) == {f"{program}.{language}.1" for program in PROGRAMS for language in ("qx", "qy")}
    page = tmp_path / "page.1"
    page.write_bytes(pages[f"{PROGRAMS[0]}.qx.1"])
    shown = subprocess.run([reader("mandoc"), "-T", "utf8", page], capture_output=True, encoding="utf-8").stdout
    assert f" – {odd}\n" in shown.replace("—", "–")


def test_a_description_that_is_not_translated_is_english() -> None:
    pages = man_pages.translated(ROOT, {"qy": {}})
    for program, text in zip(PROGRAMS, man_pages.texts(ROOT), strict=True):
        assert f".Nd {text}\n" in pages[f"{program}.qy.1"].decode()
