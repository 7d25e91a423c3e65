"""Two programs change one home, and a third synchronizes it. Nothing is lost."""

import subprocess
from pathlib import Path

from lecun_viewer.records.head import FORMAT, VERSION
from lecun_viewer.records.line import HEAD, key_of, values_in
from lecun_viewer.records.store import Records, Write

from .changing import NAMES, SHARED, command, id_of, is_deletion, now
from .killing import kill
from .made import mirror_of

CHANGES = 100  # of two logs at once, and one of a record that both change


def test_two_programs_and_a_mirror_lose_nothing(tmp_path: Path) -> None:
    records = Records(tmp_path, now)
    for name in NAMES:
        head = {"format": FORMAT, "version": VERSION, "collection": name, "title": name}
        records.write([Write(name, HEAD, lambda _line: True, head)])
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
    expected = dict[str, int]()
    for seed in (1, 2):
        for number in range(CHANGES):
            expected.pop(id_of(seed, number), None)
            if not is_deletion(number):
                expected[id_of(seed, number)] = number
    for name in NAMES:
        log = Records(tmp_path, now).log(name)
        document = (tmp_path / "collections" / f"{name}.jsonl").read_bytes()
        assert document == log.document()
        keys = [key_of(line) for line in document.splitlines()]
        assert len({key.id for key in keys}) == len(keys)
        live = {key.id: values_in(line) for key, line in log.lines() if not key.deleted and key.id}
        shared = live.pop(SHARED, {"count": 2 * CHANGES})
        assert shared["count"] == 2 * CHANGES
        assert {record_id: values["n"] for record_id, values in live.items()} == expected
        assert not log.bad_lines
