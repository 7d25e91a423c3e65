"""The commands for collections of one's own: create, rename, remove, export and import."""

import csv
import io
import json
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shlex import split

import pytest

from cli.console import ids, output, output_json, quote_in, run, run_alone
from lecun_viewer.cite import cite
from lecun_viewer.cli.own_files import EXPORTS, NOTES
from lecun_viewer.core.quote import Quote
from lecun_viewer.exchange.formats import FORMATS
from lecun_viewer.records.importing import OWN
from lecun_viewer.system.directories import log_folder
from lecun_viewer.system.fault_log import FILE_NAME

FOLDER, OLDER = "collections", "collections-older"
OBEY = "Nobody has the right to obey."
ARENDT = split("--author 'Hannah Arendt' --tag duty --source Radio --url https://example.org/ --date 1964")

Writes = Callable[[str, str | bytes], str]


@pytest.fixture
def write(tmp_path: Path) -> Writes:
    """Write a file of that name and content, and return where it is."""

    def written(name: str, content: str | bytes) -> str:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return written


def quotes_of(name: str) -> list[Quote]:
    return [quote_in(each) for each in output_json("search", f'in:"{name}"')]


def without_collection(name: str) -> list[Quote]:
    """Return the quotes of the collection, which has another ID after it was removed and imported again."""
    return [quote._replace(collection="") for quote in quotes_of(name)]


def refused(*arguments: str) -> str:
    done = run("collections", *arguments)
    assert (done.returncode, done.stdout) == (2, ""), done
    return done.stderr


def test_a_collection_is_made_and_renamed_and_its_id_stays() -> None:
    assert output_json("collections", "create", "On Duty") == {"id": "on-duty", "title": "On Duty"}
    assert output_json("collections", "rename", "on", "On Rights") == {"id": "on-duty", "title": "On Rights"}
    assert output("collections").splitlines()[-1] == "on-duty: On Rights, 0 quotes, yours"
    assert refused("create", "On Rights") == "A collection named “On Rights” already exists.\n"
    assert refused("rename", "on-duty", "In His Own Words") == "A collection named “In His Own Words” already exists.\n"
    assert output("collections", "rename", "on-duty", "On Rights")
    assert refused("create", " ") == "TITLE: the text is empty.\n"
    assert "built-in collection" in refused("rename", "compilation", "Mine")
    assert "No collection named “nowhere”." in refused("rename", "nowhere", "Mine")


def test_a_whole_title_is_meant_before_titles_that_begin_so() -> None:
    output("collections", "create", "Duty")
    output("collections", "create", "Duty and rights")
    assert output_json("collections", "rename", "Duty", "Duties")["id"] == "duty"
    assert "matches several collections: Duties, Duty and rights" in refused("remove", "dut")


def test_a_removed_collection_comes_back_whole() -> None:
    output("add", OBEY, *ARENDT)
    before = without_collection("my quotes")
    again = output("collections", "remove", "my").partition("To import its quotes again: lecun-quotes ")[2]
    assert ids(output_json("collections")) == ["compilation", "own-words"]
    output(*shlex.split(again))
    assert without_collection("my quotes") == before
    assert output_json("collections")[-1]["title"] == "My Quotes"
    assert "built-in collection" in refused("remove", "compilation")


def test_a_renamed_collection_comes_back_with_ids_and_parts() -> None:
    output("add", OBEY, *ARENDT)
    output("collections", "part", "my", "1", "Rights")
    output("collections", "rename", "my", "Duties")
    before, was = without_collection("duties"), output_json("collections")[-1]
    again = output("collections", "remove", "duties").partition("To import its quotes again: lecun-quotes ")[2]
    output(*shlex.split(again))
    assert without_collection("duties") == before
    assert output_json("collections")[-1] | {"id": was["id"]} == was


def test_an_empty_collection_is_exported_and_imported(tmp_path: Path) -> None:
    output("collections", "create", "Duties")
    output("collections", "part", "duties", "1", "Rights")
    file = tmp_path / "duties.jsonl"
    output("collections", "export", "duties", "--format", "own", "-o", str(file))
    output("collections", "remove", "duties")
    assert "Imported 0 quotes into “Duties”." in output("collections", "import", str(file))
    made = output_json("collections")[-1]
    assert (made["title"], made["quote_count"], made["parts"]) == ("Duties", 0, [{"number": 1, "title": "Rights"}])


def test_three_first_quotes_at_once_are_in_one_collection(data: Path) -> None:
    adding = [
        subprocess.Popen([sys.executable, "-m", "lecun_viewer.cli", "add", f"Quote {number}."]) for number in range(3)
    ]
    assert [each.wait() for each in adding] == [0, 0, 0]
    assert [each["title"] for each in output_json("collections")[2:]] == ["My Quotes"]
    assert sorted(quote.text for quote in quotes_of("my quotes")) == ["Quote 0.", "Quote 1.", "Quote 2."]


def test_the_folder_is_changed_and_the_old_one_stays(data: Path, tmp_path: Path) -> None:
    added = output_json("add", OBEY)["id"]
    output("favorites", "add", added)
    old, new = data / FOLDER, tmp_path / "synced"
    assert output("collections", "folder") == f"{old}\n"
    before = (old / "my-quotes.jsonl").read_bytes()
    new.mkdir()
    (new / "mine.jsonl").write_text(
        '{"format": "lecun-viewer collection", "version": 2, "collection": "mine", "id": "", "title": "Mine"}\n'
        '{"text": "There before."}\n',
        encoding="utf-8",
    )
    said = output("collections", "folder", str(new))
    assert said == f"Your quotes and favorites are in {new}. The files in {old} were kept and won’t be updated.\n"
    output("add", "Later.")
    assert (old / "my-quotes.jsonl").read_bytes() == before
    assert "Later." in (new / "my-quotes.jsonl").read_text(encoding="utf-8")
    assert added in (new / "favorites.jsonl").read_text(encoding="utf-8")
    assert [quote.text for quote in quotes_of("mine")] == ["There before."]
    assert output("collections", "folder", "--no-favorites") == f"Your quotes are in {new}.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no modes there")
def test_favorites_are_in_no_folder_that_others_can_read_unless_one_says_so(data: Path) -> None:
    (data / FOLDER).mkdir(parents=True, mode=0o755)
    (data / FOLDER).chmod(0o755)
    assert output_json("collections", "folder") == {"folder": str(data / FOLDER), "favorites": False}
    output("favorites", "add", "cake-analogy")
    assert not (data / FOLDER / "favorites.jsonl").exists()
    output("collections", "folder", "--favorites")
    assert (data / FOLDER / "favorites.jsonl").exists()


def test_a_folder_that_can_not_be_used_is_told_in_one_sentence(data: Path) -> None:
    data.mkdir(parents=True, exist_ok=True)
    (data / FOLDER).write_bytes(b"a file in the way")
    done = run_alone("add", OBEY)
    assert done.returncode == 0
    assert done.stderr.startswith(f"Couldn’t synchronize with {data / FOLDER}: ")
    assert done.stderr.count("\n") == 1, done.stderr


@pytest.mark.parametrize(
    ("change", "detail"),
    [({"quotes": None}, "DAMAGE, field quotes"), ({"more": 1}, "DAMAGE, field more")],
)
def test_a_damaged_export_is_refused_and_the_log_says_why(
    tmp_path: Path, change: dict[str, object], detail: str
) -> None:
    values = json.loads(output("collections", "export", "own-words")) | change
    path = tmp_path / "export.json"
    path.write_text(json.dumps({name: each for name, each in values.items() if each is not None}), encoding="utf-8")
    log = log_folder() / FILE_NAME
    assert refused("import", str(path)) == (
        f"Nothing was imported from {path}. The file is damaged or wasn’t exported from LeCun Viewer."
        f" For details, see the log: {log}\n"
    )
    assert log.read_text(encoding="utf-8").endswith(f": Nothing was imported: {detail}\n")


def test_our_own_file_has_all_and_makes_the_same_collection_elsewhere(tmp_path: Path) -> None:
    output("add", OBEY, *ARENDT)
    output("add", "Another.\nIn two lines.")
    before = quotes_of("my quotes")
    file = tmp_path / "mine.jsonl"
    assert output("collections", "export", "my", "--format", "own", "-o", str(file)) == f"Saved as {file}.\n"
    written = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert [each["text"] for each in written[1:]] == [each.text for each in before]
    assert run("collections", "export", "my", "--format", "own").stdout.encode() == file.read_bytes()
    output("collections", "remove", "my")
    assert output("collections", "import", str(file), "--title", "Elsewhere").splitlines() == [
        "LeCun Viewer collection: 2 quotes.",
        f"  “{OBEY}” — Hannah Arendt",
        "  “Another. In two lines.” — an unknown author",
        "Imported 2 quotes into “Elsewhere”. Its ID is elsewhere.",
    ]
    assert quotes_of("elsewhere") == [each._replace(collection="elsewhere") for each in before]
    assert "Only your own collections can be exported in this format" in refused(
        "export", "own-words", "--format", "own"
    )


@pytest.mark.parametrize("hides", [False, True])
def test_any_collection_is_exported_in_the_formats_of_favorites(hides: bool, tmp_path: Path) -> None:
    output("add", OBEY, *ARENDT)
    (quote,) = quotes_of("my quotes")
    if hides:
        output("collections", "hide", "my")
    document = json.loads(run("collections", "export", "my").stdout)
    assert list(document) == ["format", "version", "title", "introduction", "parts", "exported_at", "quotes"]
    assert (document["title"], document["quotes"]) == ("My Quotes", [quote.to_dict() | {"authors": ["Hannah Arendt"]}])
    (row,) = csv.DictReader(io.StringIO(run("collections", "export", "my", "--format", "csv").stdout.lstrip("\ufeff")))
    assert (row["text"], row["authors"], row["tags"], row["where"]) == (OBEY, "Hannah Arendt", "duty", "Radio")
    page = run("collections", "export", "my", "--format", "markdown").stdout
    assert page.startswith("# My Quotes\n\n1 quote, exported from LeCun Viewer on ")
    credit = "— attributed to Hannah Arendt (cited source: Radio)"
    assert f"\n> {OBEY}\n>\n> {credit}\n\n- Tags: duty\n- Verdict: Not checked." in page
    assert "Added on" not in page, "these are no favorites"
    assert '<h1 dir="auto">My Quotes</h1>' in run("collections", "export", "my", "--format", "html").stdout
    assert run("collections", "export", "my", "--format", "bibtex").stdout == cite(quote, "bibtex")
    assert "there is a folder where the file should be" in refused("export", "own-words", "-o", str(tmp_path))


LOST_ALL = "LeCun Viewer can’t import this file. For a complete backup, also export as JSON.\n"
LOST_HEAD = (
    "Importing this file restores the quotes, but not the collection’s title and "
    "introduction. For a complete backup, also export as JSON.\n"
)
LOST_WORDS = (
    "Importing this file restores the quotes, but not your notes, your findings, or the "
    "dates you added the quotes. For a complete backup, also export as JSON.\n"
)


def test_an_export_says_what_it_loses() -> None:
    output("add", OBEY)
    documents = set(EXPORTS) - {NOTES}
    said = {name: run("collections", "export", "my", "--format", name).stderr for name in documents}
    whole, rest = {"json", OWN, "markdown"}, documents - {"json", OWN, "markdown", "csv"}
    assert said == dict.fromkeys(whole, "") | dict.fromkeys(rest, LOST_ALL) | {"csv": LOST_HEAD}
    said = {name: run("favorites", "export", "--format", name).stderr for name in FORMATS}
    assert said == dict.fromkeys(("json", "csv"), "") | dict.fromkeys(rest, LOST_ALL) | {"markdown": LOST_WORDS}


def test_notes_are_written_into_a_folder_and_never_over_words_of_the_user(tmp_path: Path) -> None:
    """By the real program and files: what an export wrote is updated, all else stays."""

    def export() -> str:
        done = run("collections", "export", "my", "--format", NOTES, "-o", str(folder))
        assert (done.returncode, done.stdout) == (0, ""), done
        return done.stderr

    folder = tmp_path / "vault" / "books"
    folder.mkdir(parents=True)
    (folder / "walden - thoreau.MD").write_bytes(b"My own words.")
    output("add", "Simplify.", "--author", "Thoreau", "--cited-source", "Walden")
    output("add", OBEY, "--author", "Hannah Arendt")
    assert export() == f"2 notes exported to {folder}.\n"
    walden, arendt = folder / "Walden - Thoreau 2.md", folder / "Hannah Arendt.md"
    assert "> Simplify.\n>\n> — attributed to Thoreau" in walden.read_text("utf-8")
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}
    assert export() == f"The notes in {folder} are up to date.\n"
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()} == before

    walden = walden.rename(folder / "Life in the Woods.md")  # is found again under its new name
    arendt.write_bytes(arendt.read_bytes() + b"\nMy own thoughts.\n")
    output("add", "Wake up.", "--author", "Thoreau", "--cited-source", "Walden")
    output("add", "Think.", "--author", "Hannah Arendt")
    said = export()
    assert said.startswith(f"1 note updated in {folder}.\nYou edited 1 note, so it wasn’t updated: “Hannah")
    assert "> Wake up." in walden.read_text("utf-8")
    assert arendt.read_bytes() == before[arendt][0] + b"\nMy own thoughts.\n"
    assert (folder / "walden - thoreau.MD").read_bytes() == b"My own words."
    assert len(list(folder.iterdir())) == 3


def test_notes_need_a_folder(tmp_path: Path) -> None:
    refused = run("collections", "export", "own-words", "--format", NOTES)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "Specify one with --output." in refused.stderr
    (tmp_path / "file").write_bytes(b"Mine")
    refused = run("collections", "export", "own-words", "--format", NOTES, "-o", str(tmp_path / "file"))
    assert "there is a file where the folder should be" in refused.stderr
    assert (tmp_path / "file").read_bytes() == b"Mine"


@pytest.mark.parametrize("format", ["json", "csv", "markdown", OWN])
def test_a_collection_comes_back_whole_in_a_new_home(
    format: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the real programs and files: exported in one home, imported in another."""
    output("collections", "create", "Mine")
    output("collections", "part", "mine", "3", "On War; on peace")
    found = ("--author", "A;B", "--author", "C, D and E", "--verdict", "variant", "--wording", "=1+1\n- Words")
    place = split("--source '- Radio' --url 'https://example.org/a;b' --date 1964-11 --remark '+ A remark\t;='")
    topic = ("--topic", "@ Topic", "--cited-source", "“Source”", "--tag", "a, b", "--tag", "c;d", "--language", "de-AT")
    output("add", "“- Bonjour”\n\n\n\t= “a” — Ada ", *found, *place, *topic, "--part", "3", "--in", "mine")
    output("add", "- Bonjour", "--in", "mine")
    output("add", "'=1;\t'-2;\"=3", "--in", "mine")
    before = quotes_of("mine")
    file = tmp_path / f"Mine.{format}"
    run("collections", "export", "mine", "--format", format, "-o", str(file))
    for variable in ("XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "new"))
    assert quotes_of("compilation"), "the new home is there"
    assert json.loads(run("search", "bonjour", "--json").stdout) == []
    assert output_json("collections", "import", str(file))["imported"] == 3
    assert quotes_of("mine") == before


def test_an_export_that_was_cut_is_refused_with_its_line(tmp_path: Path) -> None:
    output("add", OBEY)
    file = tmp_path / "mine.json"
    output("collections", "export", "my", "-o", str(file))
    file.write_bytes(file.read_bytes()[:-30])
    said = refused("import", str(file))
    assert said.startswith(f"Nothing was imported from {file}. Line ")


def test_an_id_of_a_favorite_whose_collection_is_gone_stays_that_favorites(write: Writes) -> None:
    added = output_json("add", OBEY, *ARENDT)["id"]
    output("favorites", "add", added)
    output("collections", "remove", "my-quotes")
    head = json.dumps({"format": "lecun-viewer collection", "version": 2, "title": "Theirs"})
    lines = [{"id": added, "text": "Other words."}, {"id": "of-its-own", "text": "A third."}]
    output("collections", "import", write("theirs.jsonl", "\n".join([head, *map(json.dumps, lines)])))
    other, third = quotes_of("theirs")
    assert (other.text, third.id) == ("Other words.", "of-its-own")
    assert other.id != added
    assert output_json("favorites")[0]["text"] == output_json("show", added)["text"] == OBEY
    lines = [{"id": added, "text": OBEY}]
    output("collections", "import", write("again.jsonl", "\n".join([head, *map(json.dumps, lines)])))
    assert ids([quote.to_dict() for quote in quotes_of("theirs 2")]) == [added], "it is the favorite's quote"


TABLE = """text,author,date,mood,url
One thing.,Ada,2020,red,not an address
,,,,
A second thing.,Bob,01/02/2020,,
ONE THING,Ada,,,
Nobody has the right to obey,,,,
"""


def without_choices(said: str) -> list[str]:
    """Return the lines of *said* that do not say how the file was understood."""
    return [line for line in said.splitlines() if not re.match(r"  [a-z]+( [0-9]+ \(.+\))?=|  With --as", line)]


def test_a_preview_says_what_was_recognised_and_changes_nothing(write: Writes, data: Path) -> None:
    obey = output_json("add", OBEY)["id"]
    file = write("My table.csv", TABLE)
    before = {path: path.read_bytes() for path in (data / FOLDER).iterdir()}
    preview = [
        "CSV table: 4 quotes. Recognized by what is in the file.",
        "  “One thing.” — Ada",
        "  “A second thing.” — Bob",
        "  “ONE THING” — Ada",
        "  “Nobody has the right to obey” — an unknown author",
        "Left out of 1 line (1): the unknown column “mood”.",
        "Left out of 1 line (2): “not an address”, which isn’t a link that starts with http:// or https://.",
        "Left out of 1 line (4): “01/02/2020”, which isn’t a clear date.",
        "Skipped 2 duplicates (to import them, use --allow-duplicates):",
        "  “ONE THING” is repeated in the file.",
        f"  “Nobody has the right to obey” is {obey} in “My Quotes”.",
    ]
    said = without_choices(output("collections", "import", file, "--dry-run"))
    assert said == [
        *preview,
        "Dry run: nothing was changed. Without --dry-run, 2 quotes would be imported into “My table”.",
    ]
    assert {path: path.read_bytes() for path in (data / FOLDER).iterdir()} == before
    said = without_choices(output("collections", "import", file))
    assert said == [*preview, "Imported 2 quotes into “My table”. Its ID is my-table."]
    assert [quote.text for quote in quotes_of("my table")] == ["One thing.", "A second thing."]
    assert output("collections", "import", file).splitlines()[-1] == "Nothing to import."


def test_the_same_words_are_imported_if_wished_with_other_ids(tmp_path: Path, data: Path) -> None:
    output("add", OBEY)
    file = str(data / FOLDER / "my-quotes.jsonl")
    said = output("collections", "import", file, "--allow-duplicates").splitlines()
    assert "Including 1 duplicate:" in said
    assert said[-1] == "Imported 1 quote into “My Quotes 2”. Its ID is my-quotes-2."
    found = output_json("search", "right to obey")
    assert [each["text"] for each in found] == [OBEY, OBEY]
    assert len(set(ids(found))) == 2
    assert (
        refused("import", file, "--allow-duplicates", "--title", "My Quotes")
        == "A collection named “My Quotes” already exists. To add the quotes to it, use --into COLLECTION.\n"
    )


def test_an_import_compares_with_hidden_collections(write: Writes) -> None:
    output("add", "Less is more.")
    output("collections", "hide", "my")
    values = output_json("collections", "import", write("table.csv", "text\nLess is more.\nMore is less.\n"))
    assert [each["collection"] for each in values["duplicates"]] == ["my-quotes"]
    assert [quote.text for quote in quotes_of("table")] == ["More is less."]


def test_notes_that_are_left_out_with_their_quotes_are_reported(write: Writes) -> None:
    output("add", OBEY)
    file = write("notes.csv", f"text,note\n{OBEY},Mine\nTwo.,Kept\nTWO,Also kept\n")
    said = output("collections", "import", file, "--dry-run").splitlines()
    assert "Skipping duplicates also skips 1 note that the existing quotes don’t have." in said
    assert output_json("collections", "import", file)["notes_left_out"] == ["Mine"]
    assert [quote.provenance.note for quote in quotes_of("notes")] == ["Kept\nAlso kept"]


def test_a_file_is_understood_as_the_user_says(write: Writes) -> None:
    file = write("lines.txt", "Be kind today.\nBe true.\n")
    assert "1 quote." in output("collections", "import", file, "--dry-run")
    for given in ("lines", "layout=lines"):
        values = output_json("collections", "import", file, "--dry-run", "--as", given)
        assert [quote["text"] for quote in values["first"]] == ["Be kind today.", "Be true."]
    chosen = {each["name"]: each["value"] for each in values["understood"]}
    assert chosen == {"kind": "text", "layout": "lines"}


@pytest.mark.parametrize("column", ["2", "column 2", "said"])
def test_a_column_is_named_by_its_number_or_its_name(write: Writes, column: str) -> None:
    file = write("table.csv", "quote,said\nBe kind.,Be true.\n")
    values = output_json("collections", "import", file, "--dry-run", "--as", f"{column}=text")
    assert [quote["text"] for quote in values["first"]] == ["Be true."]


def test_what_can_not_be_chosen_is_reported_with_what_can(write: Writes) -> None:
    file = write("lines.txt", "Be kind today.\n")
    said = refused("import", file, "--as", "nonsense")
    assert "“nonsense” doesn’t apply to this file" in said
    assert "layout=blocks. With --as, it can be: lines, nothing" in said


def test_favorites_of_the_other_program_become_favorites(write: Writes) -> None:
    header = "Highlight,Book Title,Book Author,Note,Tags\n"
    file = write("readwise.csv", f"{header}Be kind.,A Book,Ada,,favorite\nBe true.,A Book,Ada,,\n")
    output("collections", "import", file)
    assert [each["text"] for each in output_json("favorites")] == ["Be kind."]


def test_quotes_that_look_odd_are_told_and_can_be_left_out(write: Writes) -> None:
    file = write("table.csv", "quote,author\nBe kind.,Ada Winterbourne\n473,Unread\nBe <b>true.,Nadia Rahmani\n")
    said = output("collections", "import", file, "--dry-run")
    assert "2 quotes look odd: no letters (1), markup or program code in the text (1)." in said
    values = output_json("collections", "import", file, "--dry-run")
    assert values["odd"] == [
        {"text": "473", "reason": "no_letters"},
        {"text": "Be <b>true.", "reason": "markup"},
    ]
    output("collections", "import", file, "--as", "odd quotes=skip")
    assert [quote.text for quote in quotes_of("table")] == ["Be kind."]


def test_a_refusal_names_what_reads_the_file_anyway(write: Writes) -> None:
    file = write("quotes.yml", "- Be kind.\n- Be true.\n")
    assert refused("import", file).endswith('To read it anyway, add: --as "kind=text"\n')
    output("collections", "import", file, "--as", "kind=text")
    assert any("Be kind." in quote.text for quote in quotes_of("quotes"))


def test_an_import_as_json_has_these_names(write: Writes) -> None:
    file = write("table.csv", TABLE)
    values = output_json("collections", "import", file, "--dry-run")
    assert list(values) == [
        *("dry_run", "format", "encoding", "title", "recognized", "first", "duplicates", "notes_left_out"),
        *("understood", "odd", "outgrown", "dated", "deleted_earlier", "imported", "collection", "left_out"),
    ]
    assert (values["dry_run"], values["format"], values["encoding"]) == (True, "csv", "utf-8")
    assert (values["title"], values["recognized"], values["imported"], values["collection"]) == ("table", 4, 3, None)
    assert values["left_out"][0] == {"line": 1, "reason": "unknown_column", "detail": "mood"}
    assert values["duplicates"] == [{"text": "ONE THING", "id": None, "collection": None}]
    assert len(values["first"]) == 4
    assert output_json("collections", "import", file)["collection"] == "table"


def test_no_more_than_five_quotes_and_five_lines_are_shown(write: Writes) -> None:
    rows = "".join(f"Quote number {number}.,someday\n" for number in range(12))
    said = without_choices(output("collections", "import", write("many.csv", f"text,date\n{rows}")))
    assert [line for line in said if line.startswith("  ")] == [
        f"  “Quote number {number}.” — an unknown author" for number in range(5)
    ]
    bad = "".join(f'{{"id": "a-{number}"}}\n' for number in range(12))
    file = write("bad.jsonl", f'{{"format": "lecun-viewer collection", "version": 2, "title": "Bad"}}\n{bad}')
    said = output("collections", "import", file).splitlines()
    assert said == [
        "LeCun Viewer collection: 0 quotes.",
        "Skipped 12 lines (2, 3, 4, 5, 6 …): damaged or incomplete.",
        "Nothing to import.",
    ]


def test_bad_lines_of_our_own_file_are_reported_by_number_and_left_out(write: Writes) -> None:
    lines = [
        {"format": "lecun-viewer collection", "version": 2, "title": "Mixed", "introduction": "Of both."},
        {"id": "good", "text": "Good."},
        {"id": "bad", "text": 5},
        {"text": "Good without an id.", "provenance": {"status": "verbatim"}},
    ]
    file = write("mixed.jsonl", "".join(f"{json.dumps(line)}\n" for line in lines) + "no JSON\n")
    said = output("collections", "import", file).splitlines()
    assert said[2:-1] == [
        "Skipped 2 lines (3, 5): damaged or incomplete.",
        "Skipped 1 line (4): “Exact words” needs a source and the wording in the source.",
    ]
    assert output_json("collections")[-1]["introduction"] == "Of both."
    assert ids(output_json("search", "in:mixed")) == ["good"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", "", ": the file has no text. Choose another file.\n"),
        ("cut.txt", "“Déjà”\nvu".encode() + b"\xe9", "Save the file as UTF-8 and try again.\n"),
        ("short.txt", b"caf\x82", "Save the file as UTF-8 and try again.\n"),
        ("table.csv", "no,columns\n1,2\n", "The columns are: “no”, “columns”.\n"),
        ("newer.jsonl", '{"format": "lecun-viewer collection", "version": 3}\n', "by a newer version of LeCun Viewer"),
        ("page.html", "<html></html>", ": HTML files can’t be imported."),
    ],
)
def test_a_file_that_cannot_be_imported_is_reported(
    name: str, content: str | bytes, said: str, write: Writes, data: Path
) -> None:
    file = write(name, content)
    told = refused("import", file)
    assert told.startswith(f"Nothing was imported from {file}: ")
    assert said in told
    assert not (data / FOLDER).exists()


def test_a_file_that_is_not_there_or_no_file_is_reported(tmp_path: Path) -> None:
    assert "there is no such file or folder. Nothing was changed." in refused("import", str(tmp_path / "nowhere"))
    assert refused("import", str(tmp_path)).endswith(
        "there is a folder where the file should be. Nothing was changed.\n"
    )


def test_a_removed_collection_that_was_hidden_does_not_hide_a_later_one() -> None:
    for _ in range(2):
        output("add", OBEY)
        assert len(quotes_of("my quotes")) == 1
        output("collections", "hide", "my")
        output("collections", "remove", "my")


# Importing a file, whatever it is


def test_import_finds_out_what_a_file_is(tmp_path: Path) -> None:
    quotes, favorites = tmp_path / "quotes.txt", tmp_path / "favorites.json"
    quotes.write_text("So it goes.\n— Kurt Vonnegut\n\nBe.\n— Ada\n", encoding="utf-8")
    output("favorites", "add", "cake-analogy")
    output("favorites", "export", "-f", "json", "-o", str(favorites))
    output("favorites", "remove", "cake-analogy")
    assert output_json("import", "-n", str(quotes))["recognized"] == 2
    assert [each["id"] for each in output_json("collections")][2:] == []
    assert output_json("import", str(quotes))["collection"]
    assert output_json("import", "--dry-run", str(favorites))["dry_run"]
    assert output_json("favorites") == []
    output("import", str(favorites))
    assert [each["id"] for each in output_json("favorites")] == ["cake-analogy"]
    assert run("import", str(tmp_path / "missing.txt")).returncode == 2
