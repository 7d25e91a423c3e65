"""The folder that people see is on a disk that does not answer. The window works, says so once, and ends."""

import json
import sys
from pathlib import Path

import pytest

from gui.program_story import run_story

HANGING = """
from threading import Event
from lecun_viewer.gui.process import synchronizer
from lecun_viewer.records.mirror import Mirror
from lecun_viewer.texts.collections import message

synchronizer.ANSWERS_MS = 50
asked, said = [], []

def look(mirror):
    asked.append(mirror.folder)
    Event().wait()

def tell(synchronizer, messages):
    said.extend(messages)
    told(synchronizer, messages)

Mirror.look = look
told, synchronizer.Synchronizer._tell = synchronizer.Synchronizer._tell, tell

def steps():
    window = program._shown_window
    yield lambda: asked and window.shown_quote_id
    program._editor.toggle(program._stores.library.get(window.shown_quote_id))
    print(len(program._stores.favorites))
    yield lambda: said
    program._synchronizer.schedule()
    program._editor.toggle(program._stores.library.get(window.shown_quote_id))
    print(*map(message, said), sep="\\n")
    print(len(program._stores.favorites), flush=True)
    program.quit()
    yield lambda: False
"""


@pytest.mark.skipif(sys.platform == "win32", reason="in Wine another sentence is told, and why is not known yet")
def test_the_window_waits_for_no_folder(home: Path) -> None:
    folder = home / "gone"
    settings = home / "config" / "lecun-viewer" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"folder": str(folder), "shares_favorites": True}), encoding="utf-8")
    done = run_story(HANGING)
    assert done.returncode == 0, done.stderr
    first, *said, last = done.stdout.splitlines()
    assert (first, last) == ("1", "0")
    assert [sentence.startswith(f"The folder {folder} isn’t responding.") for sentence in said].count(True) == 1
