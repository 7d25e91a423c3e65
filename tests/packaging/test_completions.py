"""The completion of both programs in real shells: bash, fish and zsh."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest

import completions
from commands_of import commands_of
from environment import ROOT
from readers import reader

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it is installed on Linux only")

# Asks bash what the tabulator key would offer. Reads a line of words for each question. The last word is being typed.
BASH = """
source "$1"
while IFS= read -r line; do
    IFS=$'\\t' read -ra COMP_WORDS <<< "$line|"
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    COMP_WORDS[COMP_CWORD]=${COMP_WORDS[COMP_CWORD]%|}
    "$2"
    echo "${COMPREPLY[*]}"
done
"""

# Types each line into a zsh that runs at a terminal. $1 is the script that prepares this zsh.
ZSH = """
zmodload zsh/zpty
zpty typed zsh -f -i
zpty -w typed "source $1"
zpty -r typed said $'*\\1*'
while IFS= read -r line; do
    zpty -w -n typed "$line"$'\\C-T'
    zpty -r typed said $'*\\1*'
done
"""

# Writes what zsh offers into a file: a match a line, and a dot after the last match. Then ^A says that it is done.
ZSH_SETUP = """
fpath=({folder} $fpath)
autoload -Uz compinit
compinit -u -D
LISTMAX=10000  # else zsh asks before it shows more than 100, and takes the next letter for the answer
compadd() {{
    local -a hits
    [[ " $* " == *" -"[OAD]" "* ]] || {{
        builtin compadd -A hits "$@"
        (( $#hits )) && print -rl -- $hits >> {file}
    }}
    builtin compadd "$@"
}}
list() {{
    zle list-choices
    print . >> {file}
    BUFFER=
    print -n '\\1'
}}
zle -N list
bindkey '^T' list
print -n '\\1'
"""

Lines = Sequence[Sequence[str]]


class Shell(NamedTuple):
    """A shell that has the completion of both programs."""

    name: str
    path: str
    share: Path

    def offered(self, program: str, lines: Lines) -> list[set[str]]:
        """Return what the shell offers for each of *lines*. The last word of a line is being typed."""
        ask = {"bash": self._bash, "fish": self._fish, "zsh": self._zsh}[self.name]
        return ask(program, self.share / completions.FILES[self.name].format(program), lines)

    def _bash(self, program: str, file: Path, lines: Lines) -> list[set[str]]:
        typed = "".join("\t".join((program, *line)) + "\n" for line in lines)
        function = f"_{program.replace('-', '_')}"
        said = self._run("--norc", "-c", BASH, "bash", str(file), function, typed=typed)
        return [set(line.split()) for line in said.splitlines()]

    def _fish(self, program: str, file: Path, lines: Lines) -> list[set[str]]:
        asked = "; ".join(f"complete -C '{' '.join((program, *line))}'; echo ." for line in lines)
        return _answers(self._run("--no-config", "-c", f"source {file}; {asked}"))

    def _zsh(self, program: str, file: Path, lines: Lines) -> list[set[str]]:
        with TemporaryDirectory(prefix="lecun-zsh-") as folder:
            offered, setup = Path(folder) / "offered", Path(folder) / "setup"
            setup.write_text(ZSH_SETUP.format(folder=file.parent, file=offered), encoding="utf-8")
            typed = "".join(" ".join((program, *line)) + "\n" for line in lines)
            self._run("-f", "-c", ZSH, "zsh", str(setup), typed=typed)
            return _answers(offered.read_text(encoding="utf-8"))

    def _run(self, *options: str, typed: str = "") -> str:
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"  # with the programs of this checkout
        env = {**os.environ, "PATH": path, "TERM": "dumb"}
        command = [self.path, *options]
        done = subprocess.run(command, input=typed, capture_output=True, text=True, env=env, timeout=120)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout


def _answers(said: str) -> list[set[str]]:
    """Return the answers in *said*. A line has a word and its help. A dot ends an answer."""
    answers = [set[str]()]
    for line in said.splitlines():
        if line == ".":
            answers.append(set())
        else:
            answers[-1].add(line.partition("\t")[0].strip())
    return answers[:-1]


@pytest.fixture(scope="module")
def share(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("share")
    completions.write(folder)
    return folder


@pytest.fixture(params=["bash", "fish", "zsh"])
def shell(request: pytest.FixtureRequest, share: Path) -> Shell:
    return Shell(request.param, reader(request.param), share)


@pytest.mark.parametrize("program", ["lecun-viewer", "lecun-quotes"])
def test_a_shell_offers_the_options_of_every_command_and_no_other(shell: Shell, program: str) -> None:
    commands = commands_of(program)
    answers = shell.offered(program, [(*command.words, "--") for command in commands])
    for command, answer in zip(commands, answers, strict=True):
        assert answer == {option for option in command.options if option.startswith("--")}, command.words


def test_a_shell_offers_commands_and_values(shell: Shell) -> None:
    commands = commands_of("lecun-quotes")
    asked = {(*command.words, ""): command.commands for command in commands if command.commands}
    for command in commands:
        asked |= {(*command.words, option, ""): values for option, values in command.values.items()}
    asked[("f",)] = {"favorites"}
    asked[("cite", "--format", "b")] = {"bibtex"}
    assert dict(zip(asked, shell.offered("lecun-quotes", list(asked)), strict=True)) == asked


@pytest.mark.parametrize(
    ("line", "expected"),
    [("cite --format=b", "bibtex"), ("image --size=w", "wide"), ("favorites export --format=m", "markdown")],
)
def test_a_shell_offers_values_behind_an_equals_sign(shell: Shell, line: str, expected: str) -> None:
    words = (line.replace("=", " = ") if shell.name == "bash" else line).split()  # in bash the sign is a word
    (answer,) = shell.offered("lecun-quotes", [words])
    assert {each.rpartition("=")[2] for each in answer} == {expected}


def test_a_shell_offers_ids(shell: Shell) -> None:
    ids = set((ROOT / "tests" / "data" / "ids.txt").read_text(encoding="utf-8").split())
    lines = [("show", ""), ("cite", "--format", "bibtex", ""), ("favorites", "add", ""), ("show", "cake-")]
    answers = shell.offered("lecun-quotes", lines)
    assert answers[:3] == [ids, ids, ids]
    assert answers[3] == {each for each in ids if each.startswith("cake-")}
    assert shell.offered("lecun-viewer", [("--quote", "")]) == [ids]


def test_a_shell_offers_files_only_for_a_file(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine.json").touch()
    monkeypatch.chdir(tmp_path)
    lines = [("image", "cake-analogy", "-o", ""), ("favorites", "import", ""), ("search", ""), ("show", "cake", "")]
    image, imported, search, show = shell.offered("lecun-quotes", lines)
    assert image == imported == {"mine.json"}
    assert "mine.json" not in search | show


def test_it_is_the_same_whatever_the_builder_speaks(tmp_path: Path) -> None:
    made = {}
    for language in ("en", "fr"):
        environment = os.environ | {"LC_ALL": "fr_FR.UTF-8", "LANGUAGE": language}
        folder = tmp_path / language
        subprocess.run([sys.executable, completions.__file__, folder], env=environment, check=True)
        made[language] = {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert made["fr"] == made["en"] != {}
