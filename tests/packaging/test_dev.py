"""The commands of ``dev.py``, and what they ask of the system."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import console_texts
import dev
import environment
import gettext_files
from catalogue_faults import texts_of_ts
from environment import ROOT, child_environment

# Shows a failed test on a console of Windows.
SHOW_FAILURE = """
import sys
import dev

sys.stdout.reconfigure(encoding="cp1252")
sys.exit(dev._test_side_by_side({"one": (sys.argv[1],)}) != ["tests of one"])
"""


def test_a_failure_is_shown_on_a_console_that_lacks_its_characters(tmp_path: Path) -> None:
    (tmp_path / "test_one.py").write_text("def test_one():\n    assert not '“75 → 76”'\n", encoding="utf-8")
    env = {**child_environment(), "PYTHONPATH": str(ROOT / "packaging")}
    command = [sys.executable, "-c", SHOW_FAILURE, str(tmp_path / "test_one.py")]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, errors="replace")
    assert (done.returncode, done.stderr) == (0, "")
    assert "75 ? 76" in done.stdout


def test_a_runtime_is_looked_for_where_the_command_is_called(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "packaging" / "dev.py"), "package", "appimage", "runtime"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 1
    assert str(tmp_path / "runtime") in done.stderr


@pytest.fixture
def translations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the English catalogue. A source has a plural and another text."""
    source = tmp_path / "window.py"
    source.write_text('self.tr("%n day(s)", "", 1)\nself.tr("Quit")\n', encoding="utf-8")
    shutil.copy(dev.TRANSLATIONS / "lecun-viewer_en.ts", tmp_path)
    monkeypatch.setattr(dev, "TRANSLATIONS", tmp_path)
    monkeypatch.setattr(dev, "BIN", Path(sys.executable).parent)
    monkeypatch.setattr(dev, "translated_sources", lambda: [source])
    monkeypatch.setattr(environment, "ensure", lambda level: None)
    return tmp_path


def texts_in(catalogue: Path) -> set[str]:
    return {text.source for text in texts_of_ts(catalogue)}


def test_a_new_language_has_all_texts_and_english_its_plurals(translations: Path) -> None:
    assert dev.translations(["fr"]) == 0
    assert texts_in(translations / "lecun-viewer_fr.ts") == {"%n day(s)", "Quit"}
    assert texts_in(translations / "lecun-viewer_en.ts") == {"%n day(s)"}
    assert (translations / "lecun-quotes.pot").read_bytes() == (
        ROOT / "resources" / "translations" / "lecun-quotes.pot"
    ).read_bytes()
    begun = gettext_files.read((translations / "lecun-quotes_fr.po").read_text(encoding="utf-8"))
    assert [entry.source for entry in begun[1:]] == list(console_texts.collected())
    assert "Language: fr" in begun[0].forms[0]


def test_a_language_that_is_there_already_is_brought_up_to_date(translations: Path) -> None:
    dev.translations(["pt_BR"])
    (translations / "window.py").write_text('self.tr("Leave")\n', encoding="utf-8")
    assert dev.translations([]) == 0
    assert texts_in(translations / "lecun-viewer_pt_BR.ts") == {"Leave"}


def test_a_translation_of_the_window_outlives_a_change_of_its_text(translations: Path) -> None:
    catalogue, source = translations / "lecun-viewer_fr.ts", translations / "window.py"

    def bring_up_to_date(*texts: str) -> list[tuple[str, str, bool]]:
        source.write_text("".join(f'self.tr("{text}")\n' for text in texts), encoding="utf-8")
        assert dev.translations(["fr"]) == 0
        return [(text.source, text.forms[0], text.is_finished) for text in texts_of_ts(catalogue)]

    assert bring_up_to_date("Quit the program now") == [("Quit the program now", "", False)]
    begun, empty = catalogue.read_text(encoding="utf-8"), '<translation type="unfinished"></translation>'
    catalogue.write_text(begun.replace(empty, "<translation>Quitter</translation>"), encoding="utf-8")
    assert bring_up_to_date("Something else") == [("Something else", "", False)]
    assert bring_up_to_date("Quit the program now") == [("Quit the program now", "Quitter", True)]
    bring_up_to_date("Quit the program")
    assert '<translation type="vanished">Quitter</translation>' in catalogue.read_text(encoding="utf-8")


def test_what_is_no_language_is_refused(translations: Path) -> None:
    with pytest.raises(SystemExit, match="such as fr or pt_BR"):
        dev.translations(["../fr"])
    assert {path.suffix for path in translations.iterdir()} == {".py", ".ts"}


def test_what_is_no_desktop_is_refused() -> None:
    with pytest.raises(SystemExit, match="x11, gnome, plasma, sway"):
        dev.test(["--desktop", "nowhere"])
