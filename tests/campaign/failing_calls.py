"""A system call on the data folder fails, once or from then on. What was acknowledged is found at the next start.

``strace`` lets the calls fail, so the program is the real one.
"""

import subprocess
from pathlib import Path
from random import Random

from campaign.changing import Expected, command
from lecun_viewer.records.head import FAVORITES
from lecun_viewer.records.log import SUFFIX
from lecun_viewer.records.store import FOLDER
from records.system_calls import why_not
from waiting import PATIENCE_S

# Without close: Linux closes a file also if it reports an error, but strace would leave it open, and its lock with it.
CALLS = (
    *("openat", "read", "write", "fsync", "ftruncate", "truncate", "flock", "unlink"),
    *("rename", "mkdir", "lseek", "newfstatat", "fstat", "getdents64", "chmod", "fchmod"),
)
INTERRUPTED = "EINTR"  # such a call is made again, so it fails only once
ERRORS = ("EIO", "ENOSPC", "EACCES", "EMFILE", "ENOMEM", "EROFS", "EDQUOT", "ENOENT", INTERRUPTED)
CHANGES = 12


def attempt(random: Random, folder: Path) -> str:
    if reason := why_not():
        return reason
    expected = Expected()
    expected.hear(_run(command(folder, random.randrange(6), random.randrange(10**9))).stdout.splitlines())
    call, error, first = random.choice(CALLS), random.choice(ERRORS), random.randint(1, 40)
    again = "" if error == INTERRUPTED else random.choice(["", "+", "+2"])
    fault = f"{call}:error={error}:when={first}{again}"
    paths = [folder, folder / FOLDER, folder / FOLDER / f"{FAVORITES}{SUFFIX}"]
    watching = ["strace", "-f", "-qq", "-o", "/dev/null", *(word for path in paths for word in ("-P", str(path)))]
    changing = command(folder, CHANGES, random.randrange(10**9))
    done = _run([*watching, "-e", f"trace={call}", "-e", f"inject={fault}", *changing])
    if done.returncode:
        return f"{fault}: {done.stderr}"
    expected.hear(done.stdout.splitlines())
    lost = expected.lost(folder)
    return lost and f"{fault}: {lost}"


def _run(command: list[str]) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_S, check=False)
