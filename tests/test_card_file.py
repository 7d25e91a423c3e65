"""Cards that the console writes without a display. Each test starts a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from lecun_viewer.core.quote import Collection
from lecun_viewer.gui.card.card_file import CardError, write_card

PROGRAM = """
import sys
from pathlib import Path
from lecun_viewer.gui.card.card_file import CardError, write_card
from lecun_viewer.library.shipped import shipped_collections

quote = shipped_collections()[0].quotes[0]
design, size, *paths = sys.argv[1:]
assert not any(name.startswith("PySide6") for name in sys.modules)
try:
    for path in paths:
        write_card(quote, design, size, Path(path), scale=2)
except CardError as error:
    sys.exit(str(error))
"""
NO_FONTS = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig/>'


def run(
    *arguments: str | Path, before: str = "", display: str | None = None, **variables: str
) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **variables}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_QPA_FONTDIR"):
        environment.pop(name, None)
    if display:
        environment["DISPLAY"] = display
    command = [sys.executable, "-c", before + PROGRAM, *map(str, arguments)]
    return subprocess.run(command, env=environment, capture_output=True, text=True)


@pytest.mark.parametrize("display", [None, ":987"], ids=["no display", "a display that is not there"])
def test_cards_are_written_without_a_display(tmp_path: Path, display: str | None) -> None:
    paths = tmp_path / "card.png", tmp_path / "other.PNG"
    done = run("night", "wide", *paths, display=display)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    png, other = (path.read_bytes() for path in paths)
    assert png.startswith(b"\x89PNG")
    assert (int.from_bytes(png[16:20]), int.from_bytes(png[20:24])) == (3840, 2160)
    assert len(png) > 30_000, "the picture has letters"
    assert other == png


@pytest.mark.skipif(sys.platform == "win32", reason="Qt finds other fonts for the windows of tests there")
def test_it_is_the_same_card_as_the_windows(tmp_path: Path, collection: Collection, qapp: QGuiApplication) -> None:
    """A few pixels may differ: how Qt rounds outlines depends on what the process has drawn before."""
    there, here = tmp_path / "there.png", tmp_path / "here.png"
    assert run("plain", "square", there).returncode == 0
    write_card(collection.quotes[0], "plain", "square", here, scale=2)
    pictures = [QImage(str(path)).convertToFormat(QImage.Format.Format_Grayscale8) for path in (there, here)]
    assert pictures[0].size() == pictures[1].size()
    pairs = zip(bytes(pictures[0].constBits()), bytes(pictures[1].constBits()), strict=True)
    differing = sum(abs(one - other) > 32 for one, other in pairs)
    assert differing < pictures[0].width() * pictures[0].height() / 1000


@pytest.mark.parametrize(
    ("name", "size", "scale", "message"),
    [
        ("a.svg", "wide", 1, "“a.svg” wasn’t saved. Use a name that ends in .png."),
        ("a", "wide", 1, "“a” wasn’t saved. Use a name that ends in .png."),
        ("a.png", "wide", 0, "The scale must be a whole number from 1 to 4, not 0."),
    ],
)
def test_what_makes_no_sense_is_refused(
    collection: Collection, tmp_path: Path, name: str, size: str, scale: int, message: str
) -> None:
    with pytest.raises(CardError) as caught:
        write_card(collection.quotes[0], "paper", size, tmp_path / name, scale=scale)
    assert str(caught.value) == message
    assert not list(tmp_path.iterdir())


def test_a_missing_folder_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "missing" / "card.png"
    done = run("paper", "square", path)
    assert done.returncode == 1
    assert done.stderr.startswith(f"Couldn’t save {path}: ")
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="this limit is of POSIX")
def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "card.png"
    path.write_text("the old one")
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))\n"
    done = run("paper", "square", path, before=limit, PYTHONDONTWRITEBYTECODE="1")
    assert done.returncode == 1
    assert "Nothing was changed." in done.stderr
    assert [each.name for each in tmp_path.iterdir()] == ["card.png"]
    assert path.read_text() == "the old one"


@pytest.mark.skipif(sys.platform != "linux", reason="fontconfig is Linux's")
def test_a_computer_without_fonts_is_reported(tmp_path: Path) -> None:
    (tmp_path / "fonts.conf").write_text(NO_FONTS)
    done = run("paper", "square", tmp_path / "card.png", FONTCONFIG_FILE=str(tmp_path / "fonts.conf"))
    assert done.returncode == 1
    assert "no font is installed" in done.stderr
    assert not (tmp_path / "card.png").exists()
