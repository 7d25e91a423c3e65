"""The commands of ``dev.py``, and what they ask of the system."""

import subprocess
import sys
from pathlib import Path

import pytest

import dev
import gettext_files
import program_texts
from environment import ROOT


def test_a_runtime_is_looked_for_where_the_command_is_called(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "packaging" / "dev.py"), "package", "appimage", "runtime"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 1
    assert str(tmp_path / "runtime") in done.stderr


@pytest.fixture
def translations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for catalogues."""
    monkeypatch.setattr(dev, "TRANSLATIONS", tmp_path)
    return tmp_path


def test_a_new_language_has_all_texts(translations: Path) -> None:
    assert dev.translations(["fr"]) == 0
    begun = gettext_files.read((translations / "lecun-viewer_fr.po").read_text(encoding="utf-8"))
    assert [entry.source for entry in begun[1:]] == sorted(program_texts.collected())
    assert "Language: fr" in begun[0].forms[0]


def test_a_language_that_is_there_already_is_brought_up_to_date(translations: Path) -> None:
    catalogue = translations / "lecun-viewer_pt_BR.po"
    before = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Part {0}"\nmsgstr "Parte {0}"\n'
    catalogue.write_text(before, encoding="utf-8")
    assert dev.translations([]) == 0
    now = {entry.source: entry.forms for entry in gettext_files.read(catalogue.read_text(encoding="utf-8"))[1:]}
    assert list(now) == sorted(program_texts.collected())
    assert now[gettext_files.Text(("Part {0}",))] == ("Parte {0}",)


def test_what_is_no_language_is_refused(translations: Path) -> None:
    with pytest.raises(SystemExit, match="such as fr or pt_BR"):
        dev.translations(["../fr"])
    assert list(translations.iterdir()) == []


def test_what_is_no_desktop_is_refused() -> None:
    with pytest.raises(SystemExit, match="x11, gnome, plasma, sway"):
        dev.test(["--desktop", "nowhere"])
