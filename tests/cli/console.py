"""``lecun-quotes`` as a person or a script runs it: a process with arguments, output and exit status."""

import json
import os
import subprocess
import sys
from typing import Any

Done = subprocess.CompletedProcess[str]


def run(*arguments: str | bytes, **environment: str) -> Done:
    """Run the program. A line of its output ends with ``\\n`` on every system, and a lone ``\\r`` stays."""
    done = subprocess.run(
        [sys.executable, "-m", "lecun_viewer.cli", *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        stdin=subprocess.DEVNULL,
    )
    encoding = environment.get("PYTHONIOENCODING", "utf-8")
    # Text mode of `subprocess` would make a line end of a lone "\r", too.
    stdout, stderr = (each.decode(encoding).replace("\r\n", "\n") for each in (done.stdout, done.stderr))
    return Done(done.args, done.returncode, stdout, stderr)


def output(*arguments: str) -> str:
    """Return what the program prints when all is well."""
    done = run(*arguments)
    assert (done.returncode, done.stderr) == (0, ""), done
    return done.stdout


def output_json(*arguments: str) -> Any:
    return json.loads(output(*arguments, "--json"))


def ids(listed: list[dict[str, Any]]) -> list[str]:
    return [quote["id"] for quote in listed]
