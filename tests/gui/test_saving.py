"""Writing files that the user asked for. Windows and dialogs have tests of their own."""

import os
import sys
from pathlib import Path

import pytest

from lecun_viewer.gui.saving import HOST_PATH, place_for_user


def test_a_file_is_where_it_was_saved(tmp_path: Path) -> None:
    assert place_for_user(tmp_path / "mine.json") == tmp_path / "mine.json"
    (tmp_path / "mine.json").touch()
    assert place_for_user(tmp_path / "mine.json") == tmp_path / "mine.json"


@pytest.mark.skipif(sys.platform != "linux", reason="the portal is Linux' own")
def test_a_file_that_the_portal_lends_is_where_the_user_chose(tmp_path: Path) -> None:
    lent, chosen = tmp_path / "mine.json", Path("/home/user/Grüße/mine.json")
    lent.touch()
    try:
        os.setxattr(lent, HOST_PATH, os.fsencode(chosen))
    except OSError as error:
        pytest.skip(f"this file system keeps no such attribute: {error}")
    assert place_for_user(lent) == chosen
