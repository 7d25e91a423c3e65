"""Two programs change one home, and a third synchronizes it. Nothing is lost."""

import subprocess
from pathlib import Path

from lecun_viewer.records.line import key_of, values_in
from lecun_viewer.records.store import Records

from .changing import NAMES, SHARED, command, expected, now
from .killing import kill
from .made import make_collection, mirror_of

CHANGES = 100  # of two logs at once, and one of a record that both change


def test_two_programs_and_a_mirror_lose_nothing(tmp_path: Path) -> None:
    records = Records(tmp_path, now)
    for name in NAMES:
        make_collection(records, name)
    mirror = mirror_of(records, tmp_path / "collections")
    programs = [
        subprocess.Popen(command(tmp_path, CHANGES, seed), stdout=subprocess.DEVNULL, text=True) for seed in (1, 2)
    ]
    try:
        while any(program.poll() is None for program in programs):
            mirror.synchronize()
    finally:
        for program in programs:
            kill(program)
            program.wait()
    assert [program.returncode for program in programs] == [0, 0]
    mirror.synchronize()
    everything = expected(1, CHANGES) | expected(2, CHANGES)
    for name in NAMES:
        log = Records(tmp_path, now).log(name)
        document = (tmp_path / "collections" / f"{name}.jsonl").read_bytes()
        assert document == log.document()
        keys = [key_of(line) for line in document.splitlines()]
        assert len({key.id for key in keys}) == len(keys)
        live = {key.id: values_in(line) for key, line in log.lines() if not key.deleted and key.id}
        shared = live.pop(SHARED, {"count": 2 * CHANGES})
        assert shared["count"] == 2 * CHANGES
        assert {record_id: values["n"] for record_id, values in live.items()} == everything
        assert not log.bad_lines
