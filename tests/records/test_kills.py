"""``kill -9`` at each system call, and at any moment. A new program reads every acknowledged change."""

import os
import re
import subprocess
from collections import Counter
from pathlib import Path
from random import randrange

import pytest

from lecun_viewer.records.line import values_in
from lecun_viewer.records.store import Records

from .changing import NAMES, SHARED, command, expected, now
from .killing import said_until_killed
from .system_calls import calls_of

CALLS = ("write", "fsync", "openat", "close", "lseek", "flock", "ftruncate", "rename", "link", "mkdir", "unlink")
CHANGES = 3
EVERY = 1 if "LECUN_FULL" in os.environ else 20  # a kill takes a second on a busy machine
SEED = 5
KILLS = 6


def numbers_in(folder: Path, seed: int) -> dict[str, dict[str, int]]:
    """Return the numbers of living records, by log and id, as a new program reads them."""
    records = Records(folder, now)
    found = dict[str, dict[str, int]]()
    for name in NAMES:
        lines = [(key, values_in(line)) for key, line in records.log(name).lines() if not key.deleted]
        found[name] = {key.id or "": values["n"] for key, values in lines if (key.id or "").startswith(f"r-{seed}-")}
        for _key, values in lines:
            assert "n" not in values or values["text"].count(f"-{values['n']} ") == 20, "a record is there in part"
    return found


def assert_nothing_is_lost(folder: Path, said: list[str]) -> None:
    done = said.count("done")
    begun = sum(line.startswith(f"{SEED} ") for line in said)
    before, after = expected(SEED, done), expected(SEED, begun)
    for found in numbers_in(folder, SEED).values():
        assert found in (before, after)
    shared = Records(folder, now).log(NAMES[0]).line(SHARED)
    count = values_in(shared)["count"] if shared else 0
    assert said.count("counted") <= count <= done


@pytest.mark.slow
def test_every_acknowledged_change_outlives_a_kill_at_each_system_call(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    begun = re.compile(rf'^write\(1<.*"{SEED} 0\\n"')
    counts, is_begun, all_calls = Counter[str](), False, list[str]()
    for call in calls_of(command(plain, CHANGES, SEED), *CALLS):
        name = call.partition("(")[0]
        counts[name] += 1
        is_begun = is_begun or bool(begun.match(call))
        if is_begun:
            all_calls.append(f"{name}:{counts[name]}")
    assert len(all_calls) > 40 * CHANGES
    for each in all_calls[randrange(EVERY) :: EVERY]:
        name, _, number = each.partition(":")
        folder = tmp_path / each.replace(":", "-")
        inject = ["-e", f"trace={name}", "-e", f"inject={name}:signal=SIGKILL:when={number}"]
        killed = subprocess.run(
            ["strace", "-f", "-qq", "-o", "/dev/null", *inject, *command(folder, CHANGES, SEED)],
            capture_output=True,
            encoding="utf-8",
        )
        said = [line for line in killed.stdout.split("\n")[:-1] if line]
        assert not killed.stderr
        assert_nothing_is_lost(folder, said)
        # The next program goes on with what is there.
        go_on = subprocess.run(command(folder, 1, SEED + 1), capture_output=True, encoding="utf-8")
        assert go_on.stdout.split("\n")[:3] == [f"{SEED + 1} 0", "done", "counted"], go_on.stderr
        assert numbers_in(folder, SEED + 1) == {name: {f"r-{SEED + 1}-0": 0} for name in NAMES}


@pytest.mark.slow
def test_every_acknowledged_change_outlives_a_kill_at_any_moment(tmp_path: Path) -> None:
    for number in range(KILLS):
        folder = tmp_path / str(number)
        assert_nothing_is_lost(folder, said_until_killed(command(folder, 10**6, SEED), 5 * number, 0.01))


def test_nothing_is_acknowledged_before_the_disk_has_it(tmp_path: Path) -> None:
    """A kill keeps the system's memory, and a power cut does not. So this looks at what is asked of the disk."""
    made = calls_of(command(tmp_path, 3, SEED), "fsync", "write")
    asked, done = list[str](), 0
    for call in made:
        if re.match(rf'write\(1<.*"{SEED} ', call):
            asked.clear()
        elif re.match(r'write\(1<.*"done', call):
            for name in NAMES:
                file = re.escape(str(tmp_path / "records" / f"{name}.jsonl"))
                (written,) = [index for index, each in enumerate(asked) if re.match(rf"write\(\d+<{file}>", each)]
                assert any(re.match(rf"fsync\(\d+<{file}>", each) for each in asked[written:])
            if not done:
                folder = re.escape(str(tmp_path / "records"))
                assert any(re.match(rf"fsync\(\d+<{folder}>", each) for each in asked), "the name may be lost"
            done += 1
        else:
            asked.append(call)
    assert done == 3
