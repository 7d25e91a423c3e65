"""No program of the project opens a network connection: seen in its system calls, and by running without a network."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="strace and namespaces are Linux's")

# Each a program with arguments, run by Python's -m, that ends by itself with status 0.
PROGRAMS = [
    ["lecun_viewer.cli", "list"],
    ["lecun_viewer.cli", "search", "cake", "is:variant"],
    ["lecun_viewer.cli", "favorites", "add", "cake-analogy"],
    ["lecun_viewer", "--self-test"],
]
NAMES = [" ".join(program) for program in PROGRAMS]

# Addresses of the internet, in any of the calls that take one; a socket of any family but these stays on the machine.
INTERNET = re.compile(r"\bAF_INET6?\b|\bAF_PACKET\b|\bAF_XDP\b")


def need(tool: str, package: str) -> str:
    found = shutil.which(tool)
    if not found:
        reason = f"{tool} is needed (Debian: {package})"
        if os.environ.get("LECUN_REQUIRE_DESKTOP") == "1":
            pytest.fail(f"LECUN_REQUIRE_DESKTOP=1, but {reason}", pytrace=False)
        pytest.skip(reason)
    return found


def network_calls(program: list[str], log: Path) -> list[str]:
    """Run *program* with all its children and return the calls that have to do with the internet."""
    command = [need("strace", "strace"), "-f", "-qq", "-e", "trace=network", "-o", str(log), sys.executable, *program]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    if "ptrace" in done.stderr and "not permitted" in done.stderr:
        pytest.skip(f"strace is not permitted here: {done.stderr}")
    assert done.returncode == 0, done.stderr
    return [line for line in log.read_text(encoding="utf-8", errors="replace").splitlines() if INTERNET.search(line)]


@pytest.mark.parametrize("program", PROGRAMS, ids=NAMES)
def test_makes_no_socket_for_the_internet(program: list[str], tmp_path: Path) -> None:
    assert network_calls(["-m", *program], tmp_path / "calls.log") == []


def test_a_socket_for_the_internet_would_be_seen(tmp_path: Path) -> None:
    """Also that of a child."""
    child = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()"
    program = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}], check=True)"
    assert network_calls(["-c", program], tmp_path / "calls.log")
