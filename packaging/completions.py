"""Completion for bash, zsh and fish, made from the parsers of both programs.

    python3 packaging/completions.py FOLDER

The parsers are the only list of commands, options and values. Each shell gets a fixed script, filled from the parser.
``ID`` is completed with the ids of all quotes. ``FILE`` is completed with files.

The library shtab was tried (1.7.1, in Debian 13). It has no fish and doesn't complete ``--format=NAME``. Later versions
have fish, but mix up ``list`` and ``favorites list``.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from shlex import quote
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from lecun_viewer.app.options import make_parser as desktop_parser
from lecun_viewer.cli.parser import make_parser as console_parser
from lecun_viewer.texts.catalogue import ENGLISH, set_language

FILES = {
    "bash": "bash-completion/completions/{}",
    "fish": "fish/vendor_completions.d/{}.fish",
    "zsh": "zsh/site-functions/_{}",
}
"""Where each shell looks for the completion of a program, below ``/usr/share``."""

IDS = r"""lecun-quotes list 2>/dev/null | awk 'BEGIN { RS = ""; FS = "\n" } { print $1 }'"""

# The table says what may follow. Its keys are such as "favorites arguments" and "favorites export --format".
BASH = """\
# bash completion for @program@(1)

declare -gA _@function@_table=(
@table@
)

_@function@() {
    local current=${COMP_WORDS[COMP_CWORD]} command= option= arguments= word offered=
    [[ $current == "=" ]] && current=  # bash takes --option=value apart
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        if [[ $word == "=" ]]; then
            continue
        elif [[ $option ]]; then
            option=
        elif [[ $word == -* ]]; then
            option=${_@function@_table["$command$word"]+$word}
        elif [[ ${_@function@_table["$command$word options"]} ]]; then
            command+="$word "
        else
            arguments=given
        fi
    done
    if [[ $option ]]; then
        offered=${_@function@_table["$command$option"]}
    elif [[ $current == -* ]]; then
        offered=${_@function@_table["${command}options"]}
    elif [[ ! $arguments ]]; then
        offered=${_@function@_table["${command}arguments"]}
    fi
    case $offered in
        ID) mapfile -t COMPREPLY < <(compgen -W "$(@ids@)" -- "$current") ;;
        FILE)
            mapfile -t COMPREPLY < <(compgen -f -- "$current")
            compopt -o filenames 2>/dev/null
            ;;
        *) mapfile -t COMPREPLY < <(compgen -W "$offered" -- "$current") ;;
    esac
}

complete -F _@function@ @program@
"""

FISH = """\
# fish completion for @program@(1)

function __@function@_ids
    @ids@
end

# Prints the words before the cursor in one line, without options and their values.
function __@function@_given
    set -l skip
    set -l given
    for word in (commandline -opc)[2..-1]
        switch $word
            case @options@
                set skip 1
            case '-*'
            case '*'
                test -n "$skip"; or set -a given $word
                set skip
        end
    end
    echo "$given"
end

# Tells whether these words were given.
function __@function@_is
    test "$(__@function@_given)" = "$argv"
end

# Tells whether these words were given, and perhaps more.
function __@function@_in
    string match -q -- "$argv *" "$(__@function@_given) "
end

complete -c @program@ -f
@table@
"""

# With "=" at its end, an option takes a value from the same word or the next. So does argparse.
ZSH = """\
#compdef @program@
# zsh completion for @program@(1)

_@function@_ids() {
    local -a ids=(${(f)"$(@ids@)"})
    compadd -a ids
}

@table@

_@function@ "$@"
"""

ZSH_COMMAND = """\
@function@() {
    _arguments @arguments@
}
"""

ZSH_COMMANDS = """\
@function@() {
    local curcontext=$curcontext state
    local -a commands=(@commands@)
    _arguments -C @arguments@ '1: :->command' '*:: :->argument'
    case $state in
        command) _describe command commands ;;
        argument) (( $+functions[@function@_$words[1]] )) && @function@_$words[1] ;;
    esac
}
"""


class Command(NamedTuple):
    """A command and what may follow: options, an argument, or commands with their help.

    The program itself has no *words*.
    """

    words: tuple[str, ...]
    options: list[argparse.Action]
    argument: argparse.Action | None
    commands: dict[str, str]


def write(folder: Path) -> None:
    """Write the completion of both programs for each shell below *folder*, as if it were ``/usr/share``.

    It is in English, whatever the language of the one who builds. So two builds give the same bytes.
    """
    set_language([ENGLISH])
    for parser in (desktop_parser(), console_parser()):
        commands = list(_commands(parser))
        values = {"program": parser.prog, "function": parser.prog.replace("-", "_"), "ids": IDS}
        for shell, made in {"bash": _bash(commands), "fish": _fish(commands), "zsh": _zsh(commands)}.items():
            file = folder / FILES[shell].format(parser.prog)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(_filled(made, **values), encoding="utf-8", newline="\n")


def _filled(text: str, **values: str) -> str:
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    return text


def _commands(parser: argparse.ArgumentParser, words: tuple[str, ...] = ()) -> Iterator[Command]:
    shown = [action for action in parser._actions if action.help != argparse.SUPPRESS]
    options = [action for action in shown if action.option_strings]
    first = next((action for action in shown if not action.option_strings), None)
    if not isinstance(first, argparse._SubParsersAction):
        yield Command(words, options, first, {})
        return
    yield Command(words, options, None, {each.dest: each.help or "" for each in first._choices_actions})
    for name, inner in first.choices.items():
        yield from _commands(inner, (*words, name))


def _value(action: argparse.Action | None) -> str:
    """Return the values of *action*, ``ID``, ``FILE``, or nothing if they are not known."""
    if action and action.choices:
        return " ".join(action.choices)
    return str(action.metavar) if action and action.metavar in ("ID", "FILE") else ""


def _has_value(option: argparse.Action) -> bool:
    return option.nargs != 0


def _bash(commands: Sequence[Command]) -> str:
    rows = []
    for command in commands:
        offered = {"arguments": " ".join(command.commands) or _value(command.argument)}
        names = (name for option in command.options for name in option.option_strings)
        offered["options"] = " ".join(name for name in names if name.startswith("--"))
        for option in filter(_has_value, command.options):
            offered |= dict.fromkeys(option.option_strings, _value(option))
        rows += [f'    ["{" ".join((*command.words, key))}"]="{words}"' for key, words in offered.items()]
    return _filled(BASH, table="\n".join(rows))


def _fish(commands: Sequence[Command]) -> str:
    arguments = {"ID": " -a '(__@function@_ids)'", "FILE": " -F"}
    rows, with_value = [], dict[str, None]()
    for command in commands:
        at = quote(" ".join(("__@function@_is", *command.words)))
        inside = at if command.commands else quote(" ".join(("__@function@_in", *command.words)))
        for option in command.options:
            names = "".join(f" -l {name[2:]}" if name[1] == "-" else f" -s {name[1]}" for name in option.option_strings)
            row = f"complete -c @program@ -n {inside if command.words else at}{names} -d {quote(option.help or '')}"
            if _has_value(option):
                with_value |= dict.fromkeys(option.option_strings)
                value = _value(option)
                row += " -r -F" if value == "FILE" else " -x" + arguments.get(value, f" -a {quote(value)}")
            rows.append(row)
        rows += [f"complete -c @program@ -n {at} -a {name} -d {quote(help)}" for name, help in command.commands.items()]
        if value := _value(command.argument):
            rows.append(f"complete -c @program@ -n {at}{arguments[value]}")
    return _filled(FISH, table="\n".join(rows), options=" ".join(with_value))


def _zsh(commands: Sequence[Command]) -> str:
    made = []
    for command in commands:
        specs = [spec for option in command.options for spec in _zsh_option(option)]
        if command.argument:
            specs.append(f"1:{_zsh_value(command.argument)}")
        values = {"function": "_".join(("_@function@", *command.words)), "arguments": " ".join(map(quote, specs))}
        values["commands"] = " ".join(quote(f"{name}:{help}") for name, help in command.commands.items())
        made.append(_filled(ZSH_COMMANDS if command.commands else ZSH_COMMAND, **values))
    return _filled(ZSH, table="\n".join(made))


def _zsh_option(option: argparse.Action) -> Iterator[str]:
    for name in option.option_strings:
        ending = ("=" if name[1] == "-" else "+") if _has_value(option) else ""
        value = f":{_zsh_value(option)}" if _has_value(option) else ""
        yield f"({' '.join(option.option_strings)}){name}{ending}[{option.help}]{value}"


def _zsh_value(action: argparse.Action) -> str:
    value = _value(action)
    offered = {"": "", "ID": "_@function@_ids", "FILE": "_files"}.get(value, f"({value})")
    return f"{action.metavar or action.dest}:{offered}"


if __name__ == "__main__":
    write(Path(sys.argv[1]))
