"""The files that every Linux package installs: desktop entry, software center's page, manual pages, shell completion.

Held to the programs' own parsers, and given to the programs that read such files; where one is missing and can't be
installed, its tests are skipped.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple
from xml.etree import ElementTree

import pytest

import system_packages
from lecun_viewer.cli.parser import make_parser as console_parser
from lecun_viewer.options import make_parser as desktop_parser

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="no other system reads such files")

ROOT = Path(__file__).resolve().parents[2]
FILES = ROOT / "packaging" / "desktop"
ENTRY = ROOT / "resources" / "desktop" / "lecun-viewer.desktop"
METAINFO = FILES / "io.github.lecun_viewer.viewer.metainfo.xml"
COMPLETIONS = FILES / "completions"

# What bash would do at the tabulator key, for each line of words, the last of which is being typed.
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

# What zsh would list, for each line that is typed into one at a terminal; $1 is how that one is set up.
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

# Each match of a completion goes into a file, and a line after the last; ^A tells that this is done.
ZSH_SETUP = """
fpath=({completions} $fpath)
autoload -Uz compinit
compinit -u -D
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


class Command(NamedTuple):
    """A command of a program: the words that it begins with, and its own parser."""

    words: tuple[str, ...]
    parser: argparse.ArgumentParser

    @property
    def options(self) -> set[str]:
        shown = (action for action in self.parser._actions if action.help != argparse.SUPPRESS)
        return {option for action in shown for option in action.option_strings}

    @property
    def commands(self) -> set[str]:
        return {name for _, name, _ in _inner(self.parser)}


@pytest.fixture(scope="module", autouse=True)
def readers() -> None:
    """Install the programs that read these files, where that is possible."""
    with suppress(system_packages.SystemPackageError):
        system_packages.ensure(system_packages.PACKAGE_NEEDS, "to check the files for the desktop")


@pytest.fixture(scope="module")
def shell_path(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A PATH with this environment's programs first."""
    return f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"


def reader(name: str) -> str:
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"there is no {name}")
    return path


def quiet(*command: str | Path) -> str:
    """Run *command*, which must find nothing wrong; return what it said."""
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def parsers(program: str) -> list[Command]:
    """Return every command of *program*, the program itself first."""
    parser = console_parser() if program == "lecun-quotes" else desktop_parser()
    return list(walk((), parser))


def walk(words: tuple[str, ...], parser: argparse.ArgumentParser) -> Iterator[Command]:
    yield Command(words, parser)
    for _, name, inner in _inner(parser):
        yield from walk((*words, name), inner)


def _inner(parser: argparse.ArgumentParser) -> Iterator[tuple[argparse.Action, str, argparse.ArgumentParser]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, inner in action.choices.items():
                yield action, name, inner


def choices(command: Command) -> Iterator[tuple[str, list[str]]]:
    """Yield each long option of *command* that has a list of values."""
    for action in command.parser._actions:
        if action.choices and action.option_strings:
            yield action.option_strings[-1], list(action.choices)


BOTH = pytest.mark.parametrize("program", ["lecun-viewer", "lecun-quotes"])


# Desktop entry and metainfo


def test_the_desktop_entry_is_valid() -> None:
    assert quiet(reader("desktop-file-validate"), ENTRY) == ""


def test_software_centers_understand_the_metainfo() -> None:
    quiet(reader("appstreamcli"), "validate", "--pedantic", "--explain", "--no-net", METAINFO)


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


# Manual pages


@BOTH
def test_the_manual_page_is_well_formed(program: str) -> None:
    done = subprocess.run(
        [reader("mandoc"), "-T", "lint", FILES / "man" / f"{program}.1"], capture_output=True, text=True
    )
    elsewhere = "STYLE: referenced manual not found"  # each refers to the other, which may not be installed
    assert [line for line in done.stdout.splitlines() if elsewhere not in line] == []


@BOTH
def test_the_manual_page_describes_every_command_and_option_and_no_other(program: str) -> None:
    page = re.sub(".\b", "", quiet(reader("mandoc"), "-T", "ascii", "-O", "width=200", FILES / "man" / f"{program}.1"))
    commands = parsers(program)
    options = {option for command in commands for option in command.options}
    assert set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", page)) - {"-word"} == options
    for command in commands:
        assert not command.words or re.search(rf"^ +(.*, )?{' '.join(command.words)}\b", page, re.MULTILINE)
        for _, values in choices(command):
            assert all(re.search(rf"\b{value}\b", page) for value in values)


# Shell completion


def in_bash(program: str, path: str, lines: Sequence[Sequence[str]]) -> list[set[str]]:
    """Return what bash offers for each of *lines*, the last word of which is being typed."""
    function = f"_{program.replace('-', '_')}"
    typed = "".join("\t".join((program, *line)) + "\n" for line in lines)
    command = [reader("bash"), "--norc", "-c", BASH, "bash", str(COMPLETIONS / "bash" / program), function]
    done = subprocess.run(command, input=typed, capture_output=True, text=True, env={**os.environ, "PATH": path})
    assert done.stderr == ""
    return [set(line.split()) for line in done.stdout.splitlines()]


def in_fish(program: str, path: str, lines: Sequence[Sequence[str]]) -> list[set[str]]:
    """Return what fish offers for each of *lines*, the last word of which is being typed."""
    asked = "; ".join(f"complete -C '{' '.join((program, *line))}'; echo ." for line in lines)
    script = f"source {COMPLETIONS / 'fish' / program}.fish; {asked}"
    command = [reader("fish"), "--no-config", "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PATH": path})
    assert done.stderr == ""
    answers = done.stdout.split("\n.\n") if not done.stdout.startswith(".\n") else ["", *done.stdout[2:].split("\n.\n")]
    return [{line.partition("\t")[0] for line in answer.splitlines()} for answer in answers[: len(lines)]]


def in_zsh(program: str, path: str, lines: Sequence[Sequence[str]]) -> list[set[str]]:
    """Return what zsh offers for each of *lines*, the last word of which is being typed."""
    with TemporaryDirectory(prefix="lecun-zsh-") as folder:
        offered, setup = Path(folder) / "offered", Path(folder) / "setup"
        setup.write_text(ZSH_SETUP.format(completions=COMPLETIONS / "zsh", file=offered), encoding="utf-8")
        typed = "".join(" ".join((program, *line)) + "\n" for line in lines)
        env = {**os.environ, "PATH": path, "TERM": "dumb"}
        command = [reader("zsh"), "-f", "-c", ZSH, "zsh", str(setup)]
        done = subprocess.run(command, input=typed, capture_output=True, text=True, env=env, timeout=60)
        assert (done.returncode, done.stderr) == (0, "")
        answers = f"\n{offered.read_text(encoding='utf-8')}".split("\n.\n")
    return [set(answer.split()) for answer in answers[: len(lines)]]


SHELLS = pytest.mark.parametrize("offered", [in_bash, in_fish, in_zsh], ids=["bash", "fish", "zsh"])


@BOTH
@SHELLS
def test_each_shell_offers_the_options_of_every_command_and_no_other(
    offered: Any, program: str, shell_path: str
) -> None:
    commands = parsers(program)
    answers = offered(program, shell_path, [(*command.words, "--") for command in commands])
    for command, answer in zip(commands, answers, strict=True):
        assert answer == {option for option in command.options if option.startswith("--")}, command.words


@SHELLS
def test_each_shell_offers_commands_and_values(offered: Any, shell_path: str) -> None:
    commands = parsers("lecun-quotes")
    asked = {(*command.words, ""): command.commands for command in commands if command.commands}
    asked |= {(*command.words, option, ""): set(values) for command in commands for option, values in choices(command)}
    asked[("f",)] = {"favorites"}
    asked[("cite", "--format", "b")] = {"bibtex"}
    assert dict(zip(asked, offered("lecun-quotes", shell_path, list(asked)), strict=True)) == asked


@pytest.mark.parametrize(
    ("line", "expected"),
    [("cite --format=b", "bibtex"), ("card --size=w", "wide"), ("favorites export --format=c", "csv")],
)
@SHELLS
def test_each_shell_offers_values_behind_an_equals_sign(
    offered: Any, line: str, expected: str, shell_path: str
) -> None:
    words = (line.replace("=", " = ") if offered is in_bash else line).split()  # to bash it is a word
    (answer,) = offered("lecun-quotes", shell_path, [words])
    assert {each.rpartition("=")[2] for each in answer} == {expected}


@SHELLS
def test_each_shell_offers_ids(offered: Any, shell_path: str) -> None:
    ids = set((ROOT / "tests" / "data" / "ids.txt").read_text(encoding="utf-8").split())
    lines = [("show", ""), ("cite", "--format", "bibtex", ""), ("favorites", "add", ""), ("show", "cake-")]
    answers = offered("lecun-quotes", shell_path, lines)
    assert answers[:3] == [ids, ids, ids]
    assert answers[3] == {each for each in ids if each.startswith("cake-")}
    assert offered("lecun-viewer", shell_path, [("--quote", "")]) == [ids]
