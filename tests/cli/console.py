"""``lecun-quotes`` as a person or a script runs it: a process with arguments, output and exit status."""

import json
import os
import subprocess
import sys
from typing import Any

Done = subprocess.CompletedProcess[str]


def run(*arguments: str | bytes, **environment: str) -> Done:
    return subprocess.run(
        [sys.executable, "-m", "lecun_viewer.cli", *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        encoding=environment.get("PYTHONIOENCODING", "utf-8"),
        stdin=subprocess.DEVNULL,
    )


def output(*arguments: str) -> str:
    """Return what the program prints when all is well."""
    done = run(*arguments)
    assert (done.returncode, done.stderr) == (0, ""), done
    return done.stdout


def output_json(*arguments: str) -> Any:
    return json.loads(output(*arguments, "--json"))


def ids(listed: list[dict[str, Any]]) -> list[str]:
    return [quote["id"] for quote in listed]
