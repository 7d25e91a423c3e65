"""What is wrong with files of own collections, and what can't be saved."""

import json
import sys
from pathlib import Path

import pytest

from cli.console import Done, ids, output, output_json, run, run_alone
from counting import steps
from lecun_viewer import stores
from records.namespace import run_story

FOLDER, OLDER = "collections", "collections-older"
OBEY = "Nobody has the right to obey."
HEAD = {"format": "lecun-viewer collection", "version": 2, "title": "By hand"}


def lines(*values: object) -> str:
    return "".join(f"{json.dumps(value)}\n" for value in values)


@pytest.fixture
def folder(data: Path) -> Path:
    """The folder of the collections' files. It is there."""
    made = data / FOLDER
    made.mkdir(parents=True)
    return made


def test_a_bad_line_is_reported_by_number_and_kept(folder: Path) -> None:
    path = folder / "by-hand.jsonl"
    path.write_text(lines(HEAD, {"text": 5}, {"text": "Good."}, {"id": "late", "text": "Late.", "language": "?"}))
    done = run("search", "in:by", "--json")
    assert [each["text"] for each in json.loads(done.stdout)] == ["Good."]
    said = done.stderr.splitlines()
    assert len(said) == 2
    assert any("of “By hand”: damaged or incomplete. The line was kept." in each for each in said)
    assert any("“?” isn’t a language code such as en or fr. The line was kept." in each for each in said)
    assert output_json("list")
    run("add", "Another.", "--in", "by")
    kept = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    assert {(each.get("text"), each.get("language")) for each in kept} >= {(5, None), ("Late.", "?")}


def test_a_line_that_is_no_json_is_put_aside(folder: Path) -> None:
    path = folder / "by-hand.jsonl"
    path.write_text(lines(HEAD, {"text": "Good."}) + "no quote\n")
    assert [each["text"] for each in output_json("search", "in:by")] == ["Good."]
    output("add", "Another.", "--in", "by")
    assert "no quote" not in path.read_text(encoding="utf-8")
    assert (folder.parent / OLDER / "by-hand.jsonl").read_text(encoding="utf-8") == "no quote\n"


@pytest.mark.parametrize("line", ["{}", '{"text": 1}', "x"])
@pytest.mark.parametrize("is_known", [False, True])
def test_a_bad_line_that_comes_very_often_takes_no_more_work(
    folder: Path, line: str, is_known: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stores, "FOLDER_ANSWERS_S", 60.0)
    few, many = folder / "few.jsonl", folder / "many.jsonl"
    for path in (few, many):
        path.write_text(lines(HEAD, {"id": path.stem, "text": path.stem}))
    shipped = ids(output_json("list"))[:-2]
    if not is_known:
        few.unlink()
        many.unlink()

    def work_of(path: Path, count: int) -> int:
        path.write_text(lines(HEAD | {"version": 2}) + f"{line}\n" * count)
        done = list[Done]()
        work = steps(lambda: done.append(run("list", "--json")))
        assert ids(json.loads(done[0].stdout))[: len(shipped)] == shipped
        if line == "x":  # it is no JSON, so it was put away
            assert (folder.parent / OLDER / path.name).read_text(encoding="utf-8").splitlines().count("x") == 1
        else:
            said = "Skipped line 3 of “By hand”: damaged or incomplete. The line was kept.\n"
            assert said in done[0].stderr
        return work

    work_of_few = work_of(few, 2)
    assert work_of(many, 30_000) < 1.5 * work_of_few


def test_a_newer_file_is_reported_and_not_changed(folder: Path) -> None:
    path = folder / "by-hand.jsonl"
    path.write_text(lines(HEAD, {"id": "good", "text": "Good."}))
    assert ids(output_json("search", "in:by")) == ["good"]
    changed = {"id": "", "collection": "by-hand", "changed": "2090-01-01T00:00:00.000000Z"}
    path.write_text(lines(HEAD | changed | {"version": 3, "title": "Newer"}))
    before = path.read_bytes()
    sentence = (
        "“Newer” was saved by a newer version of LeCun Viewer and hasn’t been changed. Update LeCun Viewer to use it.\n"
    )
    done = run("show", "good")
    assert (done.returncode, done.stderr) == (0, sentence)
    assert done.stdout.startswith("good\n“Good.”"), "what is there is shown"
    done = run("add", OBEY, "--in", "by-hand")
    assert (done.returncode, done.stdout) == (1, "")
    assert "Couldn’t change “Newer”" in done.stderr
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        (
            "other.jsonl",
            "{}\n",
            "other.jsonl isn’t a collection file, so it was skipped. The file wasn’t changed.\n",
        ),
        (
            "own-words.jsonl",
            lines(HEAD, {"text": "Good."}),
            "own-words.jsonl has the name of a built-in collection, so it was skipped. Rename the file to use it.\n",
        ),
    ],
)
def test_a_file_that_is_not_used_is_reported(name: str, content: str, sentence: str, folder: Path) -> None:
    (folder / name).write_text(content)
    done = run("collections", "--json")
    assert (done.returncode, done.stderr) == (0, sentence)
    assert ids(json.loads(done.stdout)) == ["compilation", "own-words"]
    assert (folder / name).read_text() == content


def test_a_file_that_was_removed_comes_back(data: Path) -> None:
    output("add", OBEY)
    file = data / FOLDER / "my-quotes.jsonl"
    before = file.read_bytes()
    file.unlink()
    assert [each["text"] for each in output_json("search", 'in:"my quotes"')] == [OBEY]
    assert file.read_bytes() == before


@pytest.mark.parametrize("left", [0, 40, 300])
def test_a_file_that_was_cut_takes_nothing_away(data: Path, left: int) -> None:
    for number in range(3):
        output("add", f"Quote {number}.")
    path = data / FOLDER / "my-quotes.jsonl"
    whole = path.read_bytes()
    path.write_bytes(whole[:left])
    assert len(output_json("search", "in:my-quotes")) == 3
    assert path.read_bytes() == whole


def test_a_change_that_is_not_saved_is_reported_with_status_1(data: Path) -> None:
    data.parent.mkdir(parents=True, exist_ok=True)
    data.write_bytes(b"a file in the folder's place")
    why = "there is a file where the folder should be.\n"
    done = run("add", OBEY)
    assert (done.returncode, done.stdout) == (1, "")
    assert f"Couldn’t change “My Quotes”: {why}" in done.stderr
    done = run("collections", "create", "Mine")
    assert (done.returncode, done.stdout) == (1, "")
    assert f"Couldn’t change “Mine”: {why}" in done.stderr


def test_a_read_only_disk_and_a_full_disk(tmp_path: Path) -> None:
    run_story("own_quotes_on_the_console", tmp_path)


def test_a_full_disk_hides_no_collection_that_the_library_lacks(tmp_path: Path) -> None:
    run_story("own_library_behind", tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="command lines are text there")
@pytest.mark.parametrize(
    "arguments",
    [
        ["add", b"\xff\xfe"],
        ["add", "Text.", "--author", b"\xff"],
        ["add", "Text.", "--in", b"\xff"],
        ["collections", "create", b"\xff"],
    ],
)
def test_bytes_that_are_no_text_are_refused(arguments: list[str | bytes], data: Path) -> None:
    done = run_alone(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "The command line contains text that isn’t valid UTF-8. Nothing was done.\n"
    assert not (data / FOLDER).exists()


@pytest.mark.parametrize("option", ["--topic", "--author", "--tag", "--remark", "--language"])
def test_two_dashes_as_a_value_are_refused(option: str, data: Path) -> None:
    """argparse of Python 3.11 and 3.12 would lose them."""
    done = run("add", OBEY, f"{option}=--")
    assert (done.returncode, done.stderr) == (2, f"{option}: “--” isn’t allowed here.\n")
    assert not (data / FOLDER).exists()


def test_a_text_that_only_looks_like_such_an_option_is_saved() -> None:
    text = "--option and value=--"
    quote_id = output_json("add", text)["id"]
    assert output_json("show", quote_id)["text"] == text


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text elsewhere")
def test_a_file_whose_name_is_no_text_is_imported(tmp_path: Path) -> None:
    name = bytes(tmp_path) + b"/mine-\xff.txt"
    Path(name.decode("utf-8", "surrogateescape")).write_text(f"“{OBEY}” — Hannah Arendt\n", encoding="utf-8")
    done = run_alone("collections", "import", name, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["collection"] == "mine"
    assert "no such file" in run_alone("collections", "import", name + b".txt").stderr


@pytest.mark.parametrize(
    "text",
    ["\x1b]0;title\x07", "a\u202eb", "“Quoted.”", "--", "-", "🙂", "\u0301", "a\r\nb\tc", "…", "in:my is:x part:2"],
    ids=ascii,
)
def test_odd_texts_are_saved_to_the_character(text: str) -> None:
    quote_id = json.loads(run("add", "--json", f"--topic={text} t", "--", text).stdout)["id"]
    quote = output_json("show", quote_id)
    assert (quote["text"], quote["topic"]) == (text, f"{text} t")
    assert "\x1b" not in run("show", quote_id).stdout
    again = run("add", "--", text)
    assert (again.returncode == 2) is any(map(str.isalnum, text))


@pytest.mark.parametrize("option", ["--topic", "--source", "--author", "--tag"])
def test_a_value_that_argparse_would_lose_is_refused_and_changes_nothing(option: str) -> None:
    output("add", OBEY)
    before = output("list", "--json")
    refused = run("add", f"{option}=--", "Another quote of mine.")
    assert refused.returncode == 2
    assert f"{option}: “--” isn’t allowed here." in refused.stderr
    assert output("list", "--json") == before


def test_a_copy_of_a_conflict_is_united_and_archived(data: Path) -> None:
    output("add", OBEY)
    file = data / FOLDER / "my-quotes.jsonl"
    copy = file.with_name("my-quotes (conflicted copy 2026-11-26).jsonl")
    copy.write_bytes(file.read_bytes() + lines({"text": "From elsewhere."}).encode())
    assert output("collections").splitlines()[-1] == "my-quotes: My Quotes, 2 quotes, yours"
    assert not copy.exists()
    assert (data / OLDER / copy.name).exists()
    assert "From elsewhere." in file.read_text(encoding="utf-8")
