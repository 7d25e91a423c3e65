"""What Linux packages install for desktops: menu entry, the page of software centers, manual pages."""

import re
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage

import desktop_texts
from commands_of import commands_of
from environment import ROOT
from pictures import PICTURES
from readers import reader

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="no other system reads such files")

FILES = ROOT / "packaging" / "desktop"
GENERATED = ROOT / "src" / "lecun_viewer" / "generated"
ENTRY = GENERATED / "io.github.lecun_viewer.viewer.desktop"
METAINFO = GENERATED / "io.github.lecun_viewer.viewer.metainfo.xml"
OPEN_WITH = FILES / "zz-lecun-viewer.desktop"
BOTH = pytest.mark.parametrize("program", ["lecun-viewer", "lecun-quotes"])


def said_by(*command: str | Path) -> str:
    """Return what *command* says. It must find no fault."""
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture
def validator(tmp_path: Path) -> str:
    """The program that tells whether a desktop entry is valid."""
    found = reader("desktop-file-validate")
    of_this_version = tmp_path / "a.desktop"
    of_this_version.write_text("[Desktop Entry]\nVersion=1.5\nType=Application\nName=A\nExec=a\n", encoding="ascii")
    if subprocess.run([found, of_this_version], capture_output=True).returncode != 0:
        pytest.skip("this desktop-file-validate knows no version 1.5 (Debian 13's does)")
    return found


def test_the_desktop_entry_is_valid(validator: str) -> None:
    assert said_by(validator, ENTRY) == ""


def test_the_entry_for_open_with_is_valid(validator: str) -> None:
    assert said_by(validator, OPEN_WITH) == ""


IMPORTED = {
    "My Clippings.txt": b"Notes (Ada)\n",
    "notes.md": b"# Notes\n",
    "quotes.csv": b"quote,author\n",
    "quotes.tsv": b"quote\tauthor\n",
    "quotes.json": b'[{"quote": "One"}]\n',
    "mine.jsonl": b'{"text": "One"}\n',
    "metadata.epub.lua": b"return {}\n",
    "notebook.html": b"<!DOCTYPE html><html><body></body></html>\n",
    "KoboReader.sqlite": b"SQLite format 3\0" + bytes(84),
}
OTHERS = {"xed": "text/plain", "sqlitebrowser": "application/vnd.sqlite3", "yelp": "text/html"}
"""Other programs, each with the type that it opens."""


def test_file_managers_offer_the_program_and_a_double_click_opens_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As GLib sees it, where nobody has named default programs."""
    gio, update = reader("gio"), reader("update-desktop-database")
    applications = tmp_path / "share" / "applications"
    applications.mkdir(parents=True)
    (tmp_path / "share" / "mime").symlink_to("/usr/share/mime")
    shutil.copy(ENTRY, applications)
    installed = OPEN_WITH.read_text(encoding="utf-8").replace("Exec=lecun-viewer", "Exec=true")
    (applications / OPEN_WITH.name).write_text(installed, encoding="utf-8")
    for name, kind in OTHERS.items():
        other = f"[Desktop Entry]\nType=Application\nName={name}\nExec=true %F\nMimeType={kind};\n"
        (applications / f"{name}.desktop").write_text(other, encoding="utf-8")
    said_by(update, applications)
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "share"))
    for folder in ("DATA", "CONFIG"):
        monkeypatch.setenv(f"XDG_{folder}_HOME", str(tmp_path / folder))
    for name, content in IMPORTED.items():
        (tmp_path / name).write_bytes(content)
        kind = said_by(gio, "info", "-a", "standard::content-type", tmp_path / name).split()[-1]
        default, _, offered = said_by(gio, "mime", kind).partition("Registered applications")
        assert any(f"{other}.desktop" in default for other in OTHERS), (name, kind)
        assert OPEN_WITH.name in offered, (name, kind)


def test_desktops_open_links_with_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As GLib sees it. The entry takes over no type of file."""
    gio, update = reader("gio"), reader("update-desktop-database")
    applications = tmp_path / "share" / "applications"
    applications.mkdir(parents=True)
    installed = ENTRY.read_text(encoding="utf-8").replace("Exec=lecun-viewer", "Exec=true")
    (applications / ENTRY.name).write_text(installed, encoding="utf-8")
    said_by(update, applications)
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "share"))
    for folder in ("DATA", "CONFIG"):
        monkeypatch.setenv(f"XDG_{folder}_HOME", str(tmp_path / folder))
    assert ENTRY.name in said_by(gio, "mime", "x-scheme-handler/lecun-viewer").partition("\n")[0]
    assert ENTRY.name not in said_by(gio, "mime", "text/plain")


def has_no_fault(metainfo: Path) -> None:
    """Let AppStream check *metainfo* as strictly as it can."""
    said_by(reader("appstreamcli"), "validate", "--strict", "--pedantic", "--explain", "--no-net", metainfo)


def test_software_centers_understand_the_metainfo() -> None:
    has_no_fault(METAINFO)


def test_software_centers_show_pictures_that_are_in_the_repository() -> None:
    images = [each.text or "" for each in ElementTree.parse(METAINFO).getroot().iterfind("screenshots//image")]
    shown = {image.partition("/lecun-viewer/main/")[2] for image in images}
    assert len(shown) == 6
    assert shown <= {f"packaging/pictures/{name}.png" for name in PICTURES}, "dev.py pictures takes each anew"
    assert {PICTURES[Path(path).stem][0] for path in shown} == {"light", "dark"}
    for path in shown:
        image = QImage(str(ROOT / path))
        assert not image.isNull(), path
        assert image.width() <= 1000, path
        assert image.height() <= 700, path
        edge = image.pixelColor(image.width() // 2, image.height() - 5).alpha()
        assert (image.pixelColor(0, 0).alpha(), 0 < edge < 255) == (0, True), f"{path} has a shadow"


def test_software_centers_have_room_for_the_summary() -> None:
    """In each language (Flathub, “Quality Guidelines”)."""
    summaries = [each.text or "" for each in ElementTree.parse(METAINFO).getroot().iterfind("summary")]
    assert len(summaries) > 1
    assert [each for each in summaries if not 0 < len(each) <= 35] == []


@pytest.fixture
def translated(tmp_path: Path) -> dict[str, Path]:
    """The files for desktops by their suffixes, in French and Brazilian Portuguese. A German catalogue is empty."""
    said = {each: f"{each} (autre)" for each in desktop_texts.texts(ROOT)}
    made = {path: tmp_path / path.name for path in desktop_texts.files(ROOT)}
    for path, copy in made.items():
        copy.write_bytes(desktop_texts.translated(path, {"fr": said, "pt_BR": said, "de": {}}))
    return {copy.suffix: copy for copy in made.values()}


def test_the_desktop_entry_is_valid_in_other_languages(translated: dict[str, Path], validator: str) -> None:
    entry = translated[".desktop"].with_name(ENTRY.name)
    assert said_by(validator, entry) == ""
    values = ConfigParser(interpolation=None)
    values.optionxform = str  # type: ignore[assignment]  # keys keep their case
    values.read(entry, encoding="utf-8")
    assert values["Desktop Entry"]["Comment[pt_BR]"] == values["Desktop Entry"]["Comment"] + " (autre)"
    assert values["Desktop Action today"]["Name[fr]"] == "Quote of the Day (autre)"
    assert not [key for section in values.values() for key in section if key.endswith("[de]")]


def test_software_centers_understand_the_metainfo_in_other_languages(translated: dict[str, Path]) -> None:
    metainfo = translated[".xml"]
    has_no_fault(metainfo)
    root = ElementTree.parse(metainfo).getroot()
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    for tag in ("summary", "p", "li", "caption", "keyword"):
        told = list(root.iter(tag))
        english = len([each for each in told if not each.get(language)])
        assert len([each for each in told if each.get(language) == "pt-BR"]) == english > 0


def test_the_metainfo_has_the_releases_of_the_changelog() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    sections = re.findall(r"^## (\S+) \(([^)]+)\)", changes, re.MULTILINE)
    releases = list(ElementTree.parse(METAINFO).getroot().iterfind("releases/release"))
    assert [release.get("version") for release in releases] == [version for version, _ in sections]
    for release, (_, day) in zip(releases, sections, strict=True):
        if day == "unreleased":
            assert release.get("type") == "development"
        else:
            assert (release.get("type"), release.get("date")) == (None, day)


@BOTH
def test_the_manual_page_is_well_formed(program: str) -> None:
    page = FILES / "man" / f"{program}.1"
    done = subprocess.run([reader("mandoc"), "-T", "lint", page], capture_output=True, text=True)
    elsewhere = "STYLE: referenced manual not found"  # the pages refer to each other, and may not be installed
    assert [line for line in done.stdout.splitlines() if elsewhere not in line] == []


@BOTH
def test_the_manual_page_describes_every_command_and_option_and_no_other(program: str) -> None:
    page = said_by(reader("mandoc"), "-T", "ascii", "-O", "width=200", FILES / "man" / f"{program}.1")
    page = re.sub(".\b", "", page)
    commands = commands_of(program)
    options = {option for command in commands for option in command.options}
    assert set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", page)) - {"-word"} == options
    for command in commands:
        assert not command.words or re.search(rf"^ +(.*, )?{' '.join(command.words)}\b", page, re.MULTILINE)
