"""What another computer brings into the folder comes into the open window of the real program, and the reverse."""

from pathlib import Path

from gui.program_story import run_story
from lecun_viewer.system.directories import settings_folder
from lecun_viewer.system.settings import Settings

FROM_ELSEWHERE = """
from pathlib import Path
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.quote import QuoteId
from lecun_viewer.stores import local_time

def titles():
    model = program._shown_window.ui.partView.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]

def steps():
    window = program._shown_window
    yield lambda: window.shown_quote_id and program._synchronizer.is_idle
    other = Stores(Path(sys.argv[1]), Path(sys.argv[1]))
    quote = program._stores.library.get(window.shown_quote_id)
    other.favorites.put(Favorite.mark(quote, local_time())._replace(note="from elsewhere"))
    other.own_collections.create("Talks", quotes=[quote._replace(id=QuoteId(""), text="So it goes.", part=0)])
    other.mirror.synchronize()
    yield lambda: window.panel.page.ui.noteEdit.toPlainText() == "from elsewhere" and "Talks" in titles()
    program._editor.set_note(quote, "from here")
    program.quit()
    yield lambda: False
"""


def test_a_favorite_with_its_note_and_an_own_quote_come_into_the_window(tmp_path: Path) -> None:
    shared, elsewhere = tmp_path / "shared", tmp_path / "elsewhere"
    for folder in (settings_folder(), elsewhere):
        Settings(folder).update(folder=str(shared), shares_favorites=True)
    done = run_story(FROM_ELSEWHERE, str(elsewhere))
    assert done.returncode == 0, done.stderr
    assert "from here" in (shared / "favorites.jsonl").read_text(encoding="utf-8"), "the end brings the last change"
