"""The system calls of a program, as ``strace`` sees them."""

import functools
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest


@functools.cache
def why_not() -> str | None:
    """Return why no program can be watched here, or ``None``."""
    if not shutil.which("strace"):
        return "there is no strace (Debian: strace) to see what is asked of the disk"
    tried = subprocess.run(["strace", "-qq", "true"], capture_output=True, text=True)
    return f"watching a program is not permitted here: {tried.stderr.strip()}" if tried.returncode else None


def calls_of(command: Sequence[str], *names: str) -> list[str]:
    """Run *command* to its end. Return its system calls of these *names*, with paths for descriptors."""
    if reason := why_not():
        pytest.skip(reason)
    with TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        watching = ["strace", "-f", "-qq", "-y", "-s", "200", "-e", f"trace={','.join(names)}", "-o", str(log)]
        done = subprocess.run([*watching, *command], capture_output=True, encoding="utf-8")
        assert done.returncode == 0, done.stdout + done.stderr
        return [line.split(maxsplit=1)[1] for line in log.read_text(encoding="utf-8", errors="replace").splitlines()]
