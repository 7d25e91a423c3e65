"""The desktop program as a process without a screen: one instance, its socket, signals, options, a damaged start."""

import contextlib
import json
import os
import signal
import socket
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from lecun_viewer import __version__
from lecun_viewer.gui.process.single_instance import SingleInstance
from lecun_viewer.system.directories import runtime_folder
from waiting import PATIENCE_S, eventually

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sockets and signals of another kind")
PATIENT = f"""
import sys
from lecun_viewer.app.start import main
from lecun_viewer.gui.process import single_instance
single_instance.WAIT_S = {PATIENCE_S / 2}
sys.exit(main())
"""
PROGRAM = (sys.executable, "-c", PATIENT)
StartApp = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[StartApp]:
    """A function that starts the program and waits for *until*, usually for its answer to other starts."""
    session = Path(f"/tmp/lecun-test-{os.getpid()}")  # a socket's path must be short
    session.mkdir(mode=0o700, exist_ok=True)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(session))
    started = list[subprocess.Popen[str]]()

    def start(
        *arguments: str, program: Sequence[str] = PROGRAM, until: Callable[[], bool] = answers
    ) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [*program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=dict(os.environ)
        )
        started.append(process)
        eventually(lambda: until() or process.poll() is not None)
        return process

    yield start
    for process in started:
        process.kill()
        said, _errors = process.communicate()
        assert process.returncode not in (-signal.SIGSEGV, -signal.SIGABRT), said
    for folder in session.glob("lecun-viewer-*"):
        for file in folder.iterdir():
            file.unlink()
        folder.rmdir()
    session.rmdir()


def socket_path() -> Path:
    return runtime_folder() / "lecun-viewer.socket"


def connected() -> socket.socket:
    connection = socket.socket(socket.AF_UNIX)
    try:
        connection.settimeout(PATIENCE_S)
        connection.connect(str(socket_path()))
    except OSError:
        connection.close()
        raise
    return connection


def answers() -> bool:
    try:
        connected().close()
    except OSError:
        return False
    return True


def end(process: subprocess.Popen[str], number: signal.Signals = signal.SIGTERM) -> dict[str, object]:
    """End the program and return what it remembered."""
    process.send_signal(number)
    assert process.wait(PATIENCE_S) == 0
    remembered: dict[str, object] = json.loads(settings_file().read_bytes())
    return remembered


def settings_file() -> Path:
    return Path(os.environ["XDG_CONFIG_HOME"]) / "lecun-viewer" / "settings.json"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*PROGRAM, *arguments], capture_output=True, text=True, timeout=PATIENCE_S)


# Notes each problem that the window shows.
TELLING = f"""
import json, os, sys
from lecun_viewer.app.start import main
from lecun_viewer.gui.process import single_instance
from lecun_viewer.gui.window.messages import MessageBar
single_instance.WAIT_S = {PATIENCE_S / 2}
def note(said):
    with open(os.environ["TOLD"], "a", encoding="utf-8") as file:
        print(json.dumps(said), file=file)
tell = MessageBar.tell
def tell_and_note(self, *messages):
    for message in messages if self._is_problem else ():
        note(message.sentence)
    tell(self, *messages)
MessageBar.tell = tell_and_note
"""
OPENING = f"""{TELLING}
from lecun_viewer.gui.dialogs.import_preview_dialog import ImportPreviewDialog
def agree(dialog):
    note(dialog.ui.previewText.toPlainText())
    return 1
ImportPreviewDialog.exec = agree
sys.exit(main())
"""
WORDS = "What is put together by hand stays in one piece."


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """A function that returns the previews and messages that a program of `OPENING` has shown."""
    path = tmp_path / "told"
    monkeypatch.setenv("TOLD", str(path))
    return lambda: (
        [json.loads(line) for line in path.read_text().splitlines(keepends=True) if line.endswith("\n")]
        if path.exists()
        else []
    )


def quotes_in(folder: Path, name: str | bytes, words: str = WORDS) -> str:
    """Write a file of one quote called *name*, and return its path."""
    path = Path(os.fsdecode(os.fsencode(folder) + b"/" + os.fsencode(name)))
    path.write_text(f"> {words}\n> — Ada\n", encoding="utf-8")
    return str(path)


def imported() -> list[str]:
    """Return the texts of the quotes of Ada."""
    listing = [sys.executable, "-m", "lecun_viewer.cli", "search", "author:ada", "--json"]
    listed = subprocess.run(listing, capture_output=True, text=True).stdout
    return [each["text"] for each in json.loads(listed)] if listed else []


def test_a_file_is_imported_by_the_first_start(
    start: StartApp, told: Callable[[], list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quotes_in(tmp_path, "mine.md")
    monkeypatch.chdir(tmp_path)
    start("mine.md", program=(sys.executable, "-c", OPENING), until=lambda: bool(told()))
    assert WORDS in told()[0]
    eventually(lambda: imported() == [WORDS])


STRANGE: list[str | bytes] = [
    "two\nlines.md",
    "<b>bold & “quoted”.md",
    "-dash.md",
    "עברית \u202egnp.md",
    b"no \xff utf-8.md",
    "%41 100%.md",
]


def test_a_running_program_imports_the_files_of_another_start(
    start: StartApp, told: Callable[[], list[str]], tmp_path: Path
) -> None:
    first = start("--hidden", program=(sys.executable, "-c", OPENING))
    paths = [quotes_in(tmp_path, name, f"Number {number} of the strange names.") for number, name in enumerate(STRANGE)]
    second = run(*paths)
    assert (second.returncode, second.stdout + second.stderr) == (0, "")
    eventually(lambda: len(told()) == len(STRANGE))
    assert [said for said in told() if "of the strange names" not in said] == []
    assert first.poll() is None


def test_an_address_of_a_file_is_its_path(start: StartApp, told: Callable[[], list[str]], tmp_path: Path) -> None:
    path = quotes_in(tmp_path, "a b#c?d%41.md")
    start(
        QUrl.fromLocalFile(path).toString(QUrl.ComponentFormattingOption.FullyEncoded),
        program=(sys.executable, "-c", OPENING),
        until=lambda: bool(told()),
    )
    assert WORDS in told()[0]


def test_a_file_that_cannot_be_read_is_told(
    start: StartApp, told: Callable[[], list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "folder").mkdir()
    monkeypatch.chdir(tmp_path)
    good = quotes_in(tmp_path, "good.md")
    start("missing.md", "folder", good, program=(sys.executable, "-c", OPENING), until=lambda: len(told()) == 3)
    missing, folder, quotes = told()
    assert missing == f"Couldn’t read {tmp_path}/missing.md: there is no such file or folder. Nothing was changed."
    assert (
        folder == f"Couldn’t read {tmp_path}/folder: there is a folder where the file should be. Nothing was changed."
    )
    assert WORDS in quotes


def test_many_files_come_over_at_once(start: StartApp, told: Callable[[], list[str]], tmp_path: Path) -> None:
    start(program=(sys.executable, "-c", OPENING))
    paths = [str(tmp_path / f"missing {number} {'x' * 200}") for number in range(50)]
    assert run(*paths).returncode == 0
    eventually(lambda: "Couldn’t import 45 more files." in told())


def test_a_second_start_hands_over(start: StartApp) -> None:
    first = start()
    second = run("--quote", "peer-review")
    assert (second.returncode, second.stdout + second.stderr) == (0, "")
    assert first.poll() is None
    assert end(first)["quote"] == "peer-review"


# Checking a text, and links


CHECKING = f"""{TELLING}
from PySide6.QtGui import QGuiApplication
from lecun_viewer.gui.dialogs.check_dialog import CheckDialog
show = CheckDialog._show_state
def show_and_note(self, said):
    show(self, said)
    note(self.ui.textEdit.toPlainText() + " → " + said)
CheckDialog._show_state = show_and_note
run = CheckDialog.exec
def copy_and_run(self):
    QGuiApplication.clipboard().setText("What another program copied.")
    return run(self)
CheckDialog.exec = copy_and_run
sys.exit(main())
"""
PROGRAM_THAT_CHECKS = (sys.executable, "-c", CHECKING)
CAKE = "If intelligence is a cake,\nthe icing is supervised learning.\nand the cherry is reinforcement learning"


def test_the_first_start_checks_a_text(start: StartApp, told: Callable[[], list[str]]) -> None:
    start("--check", CAKE, program=PROGRAM_THAT_CHECKS, until=lambda: bool(told()) and answers())
    eventually(lambda: f"{CAKE} → 1 quote found in your text." in told())


def test_a_running_program_checks_what_other_starts_give(start: StartApp, told: Callable[[], list[str]]) -> None:
    """The dialog waits for the user, and the other start does not. The next text closes that dialog."""
    first = start("--hidden", program=PROGRAM_THAT_CHECKS)
    long_text = "So he said. " * 10_000  # nearly as long as Linux lets an argument be
    for given in (CAKE, f"A text.\n\n{CAKE}", long_text, "no \udcff utf-8"):
        second = run("--check", given)
        assert (second.returncode, second.stdout + second.stderr) == (0, "")
        shown = given.replace("\udcff", "?")
        eventually(lambda: any(each.startswith(f"{shown} → ") for each in told()))  # noqa: B023
    assert run("--check", " ").returncode == 0
    eventually(lambda: told()[-1].endswith(" → The text is empty. Type or paste one here."))
    assert run("--check-clipboard").returncode == 0
    eventually(lambda: told()[-1].startswith("What another program copied. → "))
    assert first.poll() is None
    end(first)


def test_an_empty_clipboard_is_told(start: StartApp, told: Callable[[], list[str]]) -> None:
    start("--check-clipboard", program=PROGRAM_THAT_CHECKS)
    eventually(lambda: " → The clipboard has no text. Copy a text, and paste it here." in told())


def test_the_first_start_shows_the_quote_of_a_link(start: StartApp) -> None:
    assert end(start("lecun-viewer:quote/commons"))["quote"] == "commons"


def test_a_running_program_shows_the_quote_of_a_link(start: StartApp) -> None:
    first = start("--hidden")
    second = run("--", "LeCun-Viewer:quote/peer-review")
    assert (second.returncode, second.stdout + second.stderr) == (0, "")
    assert end(first)["quote"] == "peer-review"


WITHOUT_A_QUOTE = {
    "lecun-viewer:quote/no-such": "There is no quote “no-such” in the visible collections.",
    "lecun-viewer:quit": (
        "“lecun-viewer:quit” isn’t a link to a quote, so it wasn’t opened. Copy the link again from the quote."
    ),
    "lecun-viewer:quote/cake%2Danalogy": (
        "“lecun-viewer:quote/cake%2Danalogy” isn’t a link to a quote, so it wasn’t opened. "
        "Copy the link again from the quote."
    ),
}


def test_a_link_to_nothing_is_told_and_changes_nothing(start: StartApp, told: Callable[[], list[str]]) -> None:
    first = start("--quote", "commons", program=PROGRAM_THAT_CHECKS)
    for link, said in WITHOUT_A_QUOTE.items():
        assert run(link).returncode == 0
        eventually(lambda: told()[-1:] == [said])  # noqa: B023
    assert end(first)["quote"] == "commons"


@pytest.mark.parametrize(
    "crafted",
    [["lecun-viewer:quote/commons", "--quit", ""], ["lecun-viewer:quote/commons", "mine.md"], ["x", "lecun-viewer:"]],
)
def test_a_link_brings_no_option_and_no_file(
    start: StartApp, told: Callable[[], list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, crafted: list[str]
) -> None:
    """Windows lets a link with a quotation mark become several arguments. They come after two hyphens."""
    monkeypatch.chdir(tmp_path)
    quotes_in(tmp_path, "mine.md")
    first = start("--quote", "peer-review", program=PROGRAM_THAT_CHECKS)
    assert run("--", *crafted).returncode == 0
    eventually(lambda: any("isn’t a link to a quote" in said for said in told()))
    assert end(first)["quote"] == "peer-review"
    assert imported() == []


STOPPING = """
import os, signal, sys
from lecun_viewer.app.start import main
from lecun_viewer.gui.process.single_instance import SingleInstance
claim = SingleInstance.is_first
def is_first(self):
    claimed = claim(self)
    os.kill(os.getpid(), signal.SIGSTOP)
    return claimed
SingleInstance.is_first = is_first
sys.exit(main([]))
"""


@pytest.mark.parametrize("arguments", [("--quote", "peer-review"), ("--quit",)])
def test_a_first_that_is_still_starting_is_waited_for(start: StartApp, arguments: tuple[str, ...]) -> None:
    first = start(program=(sys.executable, "-c", STOPPING), until=(runtime_folder() / "lecun-viewer.lock").exists)
    second = start(*arguments, until=lambda: True)
    with pytest.raises(subprocess.TimeoutExpired):
        second.wait(2)
    first.send_signal(signal.SIGCONT)
    assert second.wait(PATIENCE_S) == 0
    if arguments == ("--quit",):
        assert first.wait(PATIENCE_S) == 0
    else:
        assert end(first)["quote"] == "peer-review"


HASTY = """
import os, pathlib, sys
from lecun_viewer.app.start import main
from lecun_viewer.gui.process import single_instance
from lecun_viewer.gui.window import main_window
single_instance.WAIT_S = 0.5
tell = main_window.MainWindow.tell
def tell_and_write(self, sentence):
    tell(self, sentence)
    pathlib.Path(os.environ["TOLD"]).write_text(sentence)
main_window.MainWindow.tell = tell_and_write
sys.exit(main())
"""
ANSWERS = {"none": None, "another program's": b"HTTP/1.1 400 Bad Request\r\n\r\n", "half": b"ok"}


@pytest.fixture(params=list(ANSWERS.values()), ids=list(ANSWERS))
def silent_first(request: pytest.FixtureRequest, start: StartApp) -> Iterator[None]:
    """A first program that holds the lock. It takes connections, and gives no proper answer, or none at all."""
    claim = SingleInstance(runtime_folder())
    assert claim.is_first()
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(str(socket_path()))
    listening.listen(100)
    taken = list[socket.socket]()

    def take() -> None:
        with contextlib.suppress(OSError):
            while True:
                taken.append(listening.accept()[0])
                if request.param is not None:
                    taken[-1].sendall(request.param)
                    taken[-1].shutdown(socket.SHUT_RDWR)

    thread = threading.Thread(target=take)
    thread.start()
    yield
    listening.shutdown(socket.SHUT_RDWR)
    thread.join()
    for connection in (listening, *taken):
        connection.close()
    claim.release()


def test_a_first_that_does_not_answer_is_reported(
    start: StartApp, silent_first: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "told"
    monkeypatch.setenv("TOLD", str(told))
    second = start("--quote", "commons", program=(sys.executable, "-c", HASTY), until=told.exists)
    eventually(lambda: told.read_text().startswith("LeCun Viewer was already running but didn’t respond"))
    assert end(second)["quote"] == "commons"
    assert socket_path().exists(), "it belongs to the first"


def test_a_first_that_does_not_end_is_reported(silent_first: None) -> None:
    done = subprocess.run([sys.executable, "-c", HASTY, "--quit"], capture_output=True, text=True, timeout=PATIENCE_S)
    assert (done.returncode, done.stderr) == (1, "lecun-viewer: LeCun Viewer didn’t quit. It may not be responding.\n")


@pytest.mark.parametrize("silent_first", [None], indirect=True)
def test_it_is_said_in_the_language_that_was_asked_for(silent_first: None) -> None:
    program = [sys.executable, "-c", HASTY, "--quit", "--language", "fr"]
    done = subprocess.run(program, capture_output=True, encoding="utf-8", timeout=PATIENCE_S)
    assert "LeCun Viewer ne s’est pas arrêté." in done.stderr


def test_a_lock_that_seems_to_be_its_own_is_one_left_over(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a sandbox each start has the same process id."""
    folder = home / "session"
    folder.mkdir()
    crashed, again = SingleInstance(folder), SingleInstance(folder)
    lock = folder / "lecun-viewer.lock"
    assert crashed.is_first()
    assert not again.is_first(), "the other lives, whatever its number"
    left_over = lock.read_bytes()
    crashed.release()
    lock.write_bytes(left_over)
    assert again.is_first()
    assert again.is_first(), "asked twice"
    again.release()
    assert not lock.exists()


def test_another_start_has_it_end(start: StartApp) -> None:
    first = start("--quote", "commons")
    second = run("--quit")
    assert (second.returncode, second.stdout + second.stderr) == (0, "")
    assert first.wait(PATIENCE_S) == 0
    assert json.loads(settings_file().read_bytes())["quote"] == "commons"
    assert not socket_path().exists()


def test_a_hidden_one_ends_too(start: StartApp) -> None:
    first = start("--hidden")
    assert run("--quit").returncode == 0
    assert first.wait(PATIENCE_S) == 0


def test_where_none_runs_there_is_nothing_to_end(start: StartApp) -> None:
    assert run("--quit").returncode == 0
    assert start().poll() is None


def test_all_sandboxes_of_a_flatpak_share_one_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    shared = tmp_path / "app" / "org.example.Viewer"
    shared.mkdir(parents=True)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("FLATPAK_ID", "org.example.Viewer")
    assert runtime_folder().parent == shared


def test_a_crash_leaves_nothing_that_blocks(start: StartApp) -> None:
    first = start()
    first.kill()
    first.wait()
    assert socket_path().exists()  # left over, as after a real crash
    second = start("--quote", "commons")
    assert second.poll() is None
    assert end(second)["quote"] == "commons"


NONSENSE = (
    b"\x00\xff\xfe" * 100 + b"\n",
    b"x" * 100_000,
    b"{}\n",
    b"null\n",
    b'{"quote": 1, "token": []}\n',
    b'{"quote": "commons"',
    b'{"quote": "commons", "token": "\\u0000"}\n',
    b'{"quote": "commons", "token": "\\ud800"}\n',
    b'{"files": [], "token": ""}\n',
    b'{"check": 1, "token": ""}\n',
    b'{"check": "text"}\n',
    b'{"link": null, "token": ""}\n',
    b'{"link": "lecun-viewer:quote/commons", "token": "\\u0000"}\n',
    b'{"files": "/etc/passwd", "token": ""}\n',
    b'{"files": ["mine.md"], "token": ""}\n',
    b'{"files": ["/a", 1], "token": ""}\n',
    b'{"files": ["/\\u0000"], "token": ""}\n',
    b'{"files": ["/\\ud800"], "token": ""}\n',
    b"[" * 4000 + b"\n",
    b"\n",
)


def test_nonsense_changes_nothing(start: StartApp) -> None:
    program = start("--quote", "cake-analogy")
    for nonsense in NONSENSE:
        with connected() as connection:
            try:
                connection.sendall(nonsense)
                connection.shutdown(socket.SHUT_WR)
                assert connection.recv(10) != b"ok\n", nonsense[:30]
            except (BrokenPipeError, ConnectionResetError):
                pass  # hung up on, as it should
        assert program.poll() is None, nonsense[:30]
    assert run().returncode == 0  # it still answers
    assert end(program)["quote"] == "cake-analogy"


def test_only_the_user_can_reach_the_socket(start: StartApp) -> None:
    start("--hidden")
    assert stat.S_IMODE(socket_path().parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(socket_path().stat().st_mode) & 0o077 == 0


def test_a_folder_that_others_can_enter_is_not_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    own = runtime_folder()
    assert own.parent == tmp_path
    own.chmod(0o755)
    assert runtime_folder() != own


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])  # by name: Windows has not all of them
def test_signals_end_it_and_it_remembers(start: StartApp, name: str) -> None:
    assert end(start("--quote", "commons"), signal.Signals[name])["quote"] == "commons"


def test_options(home: Path) -> None:
    assert run("--version").stdout == f"lecun-viewer {__version__}\n"
    tested = run("--self-test")
    assert (tested.returncode, "All parts are there." in tested.stdout) == (0, True), tested.stdout


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--nonsense"], "unrecognized arguments: --nonsense"),
        (["--hidden", "--quote", "commons"], "argument --quote: not allowed with argument --hidden"),
        (["--hidden", "mine.md"], "argument FILE: not allowed with argument --hidden"),
        (["mine.md", "--quit"], "argument --quit: not allowed with argument FILE"),
        (["--check", "text", "--check-clipboard"], "argument --check-clipboard: not allowed with argument --check"),
        (["lecun-viewer:quote/commons", "--quit"], "argument --quit: not allowed with argument FILE"),
    ],
)
def test_what_makes_no_sense_is_reported(home: Path, arguments: list[str], why: str) -> None:
    refused = run(*arguments)
    assert refused.returncode == 2
    assert "usage: lecun-viewer" in refused.stderr
    assert why in refused.stderr


@pytest.mark.parametrize("name", ["library.sqlite3", "favorites.sqlite3"])
def test_damaged_files_do_not_keep_the_window_away(start: StartApp, name: str) -> None:
    data = Path(os.environ["XDG_DATA_HOME"]) / "lecun-viewer"
    data.mkdir(parents=True)
    (data / name).write_bytes(b"no database at all" * 1000)
    assert end(start("--quote", "commons"))["quote"] == "commons"


def test_a_file_where_the_folder_should_be(start: StartApp) -> None:
    data = Path(os.environ["XDG_DATA_HOME"])
    data.parent.mkdir(parents=True, exist_ok=True)
    if data.is_dir():
        data.rmdir()
    data.write_text("mine")
    assert end(start("--quote", "commons"))["quote"] == "commons"
    assert data.read_text() == "mine"
