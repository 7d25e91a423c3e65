"""``lecun-quotes`` as a person or a script runs it: with arguments, output and exit status.

`run` runs it in the process of the tests, which takes a tenth of the time. `run_alone` makes a process of its own. A
test needs that for what a process has of its own: its environment, its encoding, bytes for arguments, its end.
"""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from typing import Any

from lecun_viewer.cli import main
from lecun_viewer.core.quote import Quote

Done = subprocess.CompletedProcess[str]

OPTIONS_OF_PROVENANCE = ("verdict", "wording", "remark")
"""What a provenance has by the name of an option, beside its name of version 0.1.0."""


def run(*arguments: str) -> Done:
    """Run the program here. A line of its output ends with ``\\n`` on every system, and a lone ``\\r`` stays."""
    with _Pipe() as out, _Pipe() as err, redirect_stdout(out), redirect_stderr(err):
        status = main(arguments)
        return Done(arguments, status, out.said(), err.said())


def run_alone(*arguments: str | bytes, **environment: str) -> Done:
    """Run the program in a process of its own, with these further variables of *environment*."""
    done = subprocess.run(
        [sys.executable, "-m", "lecun_viewer.cli", *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        stdin=subprocess.DEVNULL,
    )
    encoding = environment.get("PYTHONIOENCODING", "utf-8")
    return Done(done.args, done.returncode, _text(done.stdout, encoding), _text(done.stderr, encoding))


def output(*arguments: str, by: Callable[..., Done] = run) -> str:
    """Return what the program prints when all is well."""
    done = by(*arguments)
    assert (done.returncode, done.stderr) == (0, ""), done
    return done.stdout


def output_json(*arguments: str, by: Callable[..., Done] = run) -> Any:
    return json.loads(output(*arguments, "--json", by=by))


def quote_in(values: dict[str, Any]) -> Quote:
    """Return the quote that the program printed as JSON. Some values are there by two names."""
    known = {name: each for name, each in values["provenance"].items() if name not in OPTIONS_OF_PROVENANCE}
    fields = {name: each for name, each in values.items() if name != "cited_source"}
    return Quote.from_dict(fields | {"provenance": known})


def ids(listed: list[dict[str, Any]]) -> list[str]:
    return [quote["id"] for quote in listed]


class _Pipe(io.TextIOWrapper):
    """An output of the program."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", errors="backslashreplace")

    def said(self) -> str:
        self.flush()
        assert isinstance(self.buffer, io.BytesIO)
        return _text(self.buffer.getvalue(), self.encoding)


def _text(said: bytes, encoding: str) -> str:
    # Text mode would make a line end of a lone "\r", too.
    return said.decode(encoding).replace("\r\n", "\n")
