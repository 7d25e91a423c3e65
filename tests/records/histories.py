"""Random histories of three computers whose folders a program synchronizes, badly.

A history is known by its seed. ``python tests/records/histories.py 0 3000`` tries the seeds from 0 to 2999.
"""

import os
import shutil
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import chain, count
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple
from unittest.mock import patch

from lecun_viewer.records import line as line_module
from lecun_viewer.records import log as log_module
from lecun_viewer.records import mirror as mirror_module
from lecun_viewer.records.head import FAVORITES, FORMAT, VERSION, head_values
from lecun_viewer.records.line import BOM, HEAD, key_of, values_in
from lecun_viewer.records.log import SUFFIX
from lecun_viewer.records.mirror import Mirror
from lecun_viewer.records.store import KEPT_IN_TOMBSTONE, ChangedSinceError, Records, Write
from lecun_viewer.system.files import write_beside

START = datetime(2026, 11, 30, 9, tzinfo=UTC)
CLOCKS = (timedelta(), timedelta(hours=1), timedelta(hours=-1), timedelta(days=124 * 366))
LOGS = ("reading", "my-quotes", "my-quotes-2", FAVORITES)
IDS = ("so-it-goes-1a2b3c4d", "another-6078145d", "part:1", "star:cake")
KNOWN = frozenset(("n", "text"))
MOST_ROUNDS = 12
STEPS = 24

CONFLICT_NAMES = (
    "{stem}.sync-conflict-20261130-09{n:04}-ABCDEFG.jsonl",  # Syncthing
    "{stem} (conflicted copy 2026-11-30 09{n:04}).jsonl",  # Nextcloud
    "{stem} (Kurt's conflicted copy 2026-11-30 {n}).jsonl",  # Dropbox
    "{stem}-COMPUTER{n}.jsonl",  # OneDrive
    "{stem}-laptop-{n}.jsonl",
    "{stem} {n}.jsonl",  # iCloud
    "{stem} ({n}).jsonl",  # Google Drive
)
_moments = count(10**18, 10**6)


class State(NamedTuple):
    """What a change made of a record. Deletions of the same state are the same."""

    number: int
    is_deleted: bool


Place = tuple[str, str]  # the name of a log and the id of a record


def state_in(line: bytes) -> State:
    values = values_in(line)
    return State(values.get("n", 0), values.get("deleted") is True)


class Home:
    """A computer. Two programs may use it, each with its own `Records` and `Mirror`."""

    def __init__(self, folder: Path, clock: timedelta, elapsed: Callable[[], timedelta]) -> None:
        self.path = folder
        self.folder = folder / "collections"
        self.folder.mkdir(parents=True)
        self._now = lambda: START + clock + elapsed()
        self.programs = [self.program(), self.program()]
        self.base = dict[str, bytes]()  # what the synchronizing program has seen here

    def program(self) -> tuple[Records, Mirror]:
        records = Records(self.path, self._now)
        return records, Mirror(records, self.folder, has_favorites=True)

    def files(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in sorted(self.folder.iterdir()) if path.suffix == SUFFIX}

    def lines(self) -> dict[Place, bytes]:
        """Return the newest lines, as a new program reads them."""
        records, _mirror = self.program()
        names = [*records.names(), FAVORITES]
        return {(name, key.id or HEAD): line for name in names for key, line in records.log(name).lines()}

    def history(self) -> Iterator[bytes]:
        """Yield all lines of the logs and of older files."""
        for folder in (self.path / "records", self.path / "collections-older"):
            for path in folder.glob(f"*{SUFFIX}"):
                yield from path.read_bytes().split(b"\n")


class World:
    """Three homes, a server between them, and what was acknowledged."""

    def __init__(self, random: Random, folder: Path) -> None:
        self.random = random
        self.elapsed = timedelta()
        self.homes = [Home(folder / str(number), clock, self._elapsed) for number, clock in enumerate(self._clocks())]
        self.server = dict[str, bytes]()
        self.versions = dict[str, list[bytes]]()
        self.overwritten = list[bytes]()  # files that were damaged before another computer could see them
        self.parents = dict[tuple[Place, State], State | None]()
        self.made = Counter[tuple[Place, State]]()  # two computers may delete the same state
        self.count = 0

    def _clocks(self) -> list[timedelta]:
        """Return how much each clock is ahead. No two are equal to the microsecond.

        Two different lines with one stamp look like an edit by hand. The store can't tell the two apart.
        """
        chosen = self.random.choices(CLOCKS, weights=(4, 2, 2, 1), k=3)
        return [clock + timedelta(microseconds=number) for number, clock in enumerate(chosen)]

    def _elapsed(self) -> timedelta:
        self.elapsed += timedelta(milliseconds=self.random.choice((0, 0, 1, 500, 60_000)))
        return self.elapsed

    # What people do

    def change(self, home: Home) -> None:
        records, _mirror = self.random.choice(home.programs)
        name = self.random.choice(LOGS)
        kind = self.random.choice(("put", "put", "put", "delete", "move", "remove"))
        writes = list[Write]()
        if name != FAVORITES and not records.log(name).is_live(HEAD) and kind in ("put", "move"):
            writes.append(self._put(records, name, HEAD))
        record_id = self.random.choice(IDS)
        match kind:
            case "put":
                writes.append(self._put(records, name, record_id))
            case "delete":
                writes.append(self._delete(records, name, record_id))
            case "move":
                source = self.random.choice([each for each in LOGS if each != name])
                writes += [self._put(records, name, record_id), self._delete(records, source, record_id)]
            case "remove" if name != FAVORITES:
                log = records.log(name)
                writes += [self._delete(records, name, key.id or HEAD) for key in log.keys_in_order()]
        self.write(records, writes)

    def write(self, records: Records, writes: list[Write]) -> None:
        before = {(each.log, each.id): records.log(each.log).line(each.id) for each in writes}
        records.write(writes)
        for place, line in before.items():
            after = records.log(place[0]).line(place[1])
            if after is not None and after != line:
                parent = None if line is None else state_in(line)
                self.parents.setdefault((place, state_in(after)), parent)
                self.made[place, state_in(after)] += 1

    def _put(self, records: Records, name: str, record_id: str) -> Write:
        self.count += 1
        values: dict[str, Any] = {"n": self.count, "text": f"change {self.count}"}
        if record_id == HEAD:
            values |= {"format": FORMAT, "version": VERSION, "collection": name, "title": name}
        seen = self._live(records, name, record_id)
        return Write(name, record_id, lambda line: line == seen, values, KNOWN)

    def _delete(self, records: Records, name: str, record_id: str) -> Write:
        seen = self._live(records, name, record_id)
        return Write(name, record_id, lambda line: line == seen, None, kept=(*KEPT_IN_TOMBSTONE, "n"))

    def _live(self, records: Records, name: str, record_id: str) -> bytes | None:
        log = records.log(name)
        return log.line(record_id) if log.is_live(record_id) else None

    def change_what_changed(self, home: Home) -> None:
        """Two programs change the same record. The second has not seen the change of the first."""
        (first, _), (second, _) = home.programs
        name, record_id = self.random.choice(LOGS), self.random.choice(IDS)
        if name != FAVORITES and not first.log(name).is_live(HEAD):
            self.write(first, [self._put(first, name, HEAD)])
        late = self._put(second, name, record_id)
        self.write(first, [self._put(first, name, record_id)])
        try:
            second.write([late])
        except ChangedSinceError:
            return
        raise AssertionError("a change was made that had not seen the last one")

    def restart(self, home: Home) -> None:
        home.programs = [home.program(), home.program()]

    def unite(self, home: Home) -> None:
        _records, mirror = self.random.choice(home.programs)
        mirror.synchronize()

    def unite_while_replaced(self, home: Home) -> None:
        """Another program replaces a file between its reading and its replacing."""
        made = write_beside

        def replaced(path: Path, content: bytes, mode: int) -> Path:
            unfinished = made(path, content, mode)
            if versions := self.versions.get(path.name):
                self._overwrite(path, self.random.choice(versions))
            return unfinished

        with patch.object(mirror_module, "write_beside", replaced):
            self.unite(home)

    # What the synchronizing program does

    def carry(self, home: Home) -> None:
        """Synchronize the folder of *home* with the server, as such programs do."""
        here = home.files()
        for name in self._shuffled({*here, *self.server, *home.base}):
            local, remote, base = here.get(name), self.server.get(name), home.base.get(name)
            if local is not None:
                self._remember(name, local)
            if local == remote:
                pass
            elif local == base or (local is None and remote != base):
                put(home.folder / name, remote)
            elif remote == base or remote is None:
                self._upload(name, local)
            elif self.random.random() < 0.5:
                self._keep_both(home, name, local)
                put(home.folder / name, remote)
            else:
                self._keep_both(home, name, remote)
                self._upload(name, local)
            if (now := home.files().get(name)) is None:
                home.base.pop(name, None)
            else:
                home.base[name] = now

    def _keep_both(self, home: Home, name: str, content: bytes | None) -> None:
        pattern = self.random.choice(CONFLICT_NAMES)
        stem = name.removesuffix(SUFFIX)
        copy = pattern.format(stem=stem, n=self.random.randrange(2, 9 if len(stem) < 30 else 9999))
        put(home.folder / copy, content)

    def _upload(self, name: str, content: bytes | None) -> None:
        if content is None:
            del self.server[name]
        else:
            self._remember(name, content)
            self.server[name] = content

    def _remember(self, name: str, content: bytes) -> None:
        versions = self.versions.setdefault(name, [])
        if content not in versions:
            versions.append(content)

    def _shuffled(self, names: set[str]) -> list[str]:
        return self.random.sample(sorted(names), len(names))

    def bring_old_version_back(self, home: Home) -> None:
        if self.versions:
            name = self.random.choice(sorted(self.versions))
            self._overwrite(home.folder / name, self.random.choice(self.versions[name]))

    # What goes wrong

    def damage_file(self, home: Home) -> None:
        if files := home.files():
            name = self.random.choice(sorted(files))
            self._overwrite(home.folder / name, self._damaged(files[name]))

    def _overwrite(self, path: Path, content: bytes | None) -> None:
        if path.exists():
            self.overwritten.append(path.read_bytes())
        put(path, content)

    def rename_file(self, home: Home) -> None:
        if files := home.files():
            name = self.random.choice(sorted(files))
            self._keep_both(home, name, files[name])

    def _damaged(self, content: bytes) -> bytes | None:
        start, end = sorted(self.random.choices(range(len(content) + 1), k=2))
        lines = content.split(b"\n")
        self.random.shuffle(lines)
        damaged = self.random.choice(
            (
                None,
                b"",
                bytes(len(content)),
                content[:start],
                content[:start] + content[end:],
                content[:start] + bytes(end - start) + content[end:],
                b"\n".join(lines),
                b"\xef\xbb\xbf" + content.replace(b"\n", b"\r\n"),
                b"<<<<<<< HEAD\n" + content[:start] + b"\n=======\n" + content + b"\n>>>>>>> other\n",
            )
        )
        return content[:start] if damaged and has_other_records(damaged, content) else damaged

    def damage_own_copy(self, home: Home) -> None:
        """Damage a log whose lines are all in the folder's file, or in a backup. The programs go on or start anew."""
        records, mirror = home.programs[0]
        mirror.synchronize()
        is_backed_up = self.random.random() < 0.5
        if is_backed_up:
            records.make_backups()
        files = set(home.files().values())
        for path in self._shuffled({str(path) for path in (home.path / "records").glob(f"*{SUFFIX}")}):
            log = records.log(Path(path).name.removesuffix(SUFFIX))
            if is_backed_up or log.document() in files:
                put(Path(path), self._damaged(Path(path).read_bytes()))
                break
        if self.random.random() < 0.5:
            self.restart(home)
        for records, _mirror in home.programs:
            records.names()
            for name in LOGS:
                records.log(name)
        home.programs[0][1].synchronize()

    def copy_log(self, home: Home) -> None:
        """The whole data folder is synchronized, too. So a conflict copy of a log appears."""
        logs = sorted((home.path / "records").glob(f"*{SUFFIX}"))
        if logs:
            path = self.random.choice(logs)
            pattern = self.random.choice(CONFLICT_NAMES)
            shutil.copy(path, path.with_name(pattern.format(stem=path.stem, n=self.random.randrange(2, 9))))

    # The end

    def step(self) -> None:
        home = self.random.choice(self.homes)
        steps = {
            self.change: 10,
            self.change_what_changed: 1,
            self.restart: 1,
            self.unite: 8,
            self.unite_while_replaced: 2,
            self.carry: 8,
            self.bring_old_version_back: 1,
            self.damage_file: 2,
            self.rename_file: 1,
            self.damage_own_copy: 1,
            self.copy_log: 1,
        }
        (step,) = self.random.choices(list(steps), weights=list(steps.values()))
        step(home)

    def settle(self) -> str:
        """Synchronize until nothing changes any more. Return what is wrong, if that takes too long."""
        for _ in range(MOST_ROUNDS):
            before = self._everything()
            for home in self.homes:
                self.unite(home)
                self.carry(home)
                self.unite(home)
            if self._everything() == before:
                return ""
        return "it never ends"

    def _everything(self) -> list[Any]:
        return [dict(self.server), *((home.lines(), home.files(), dict(home.base)) for home in self.homes)]

    def wrong(self) -> str:
        """Return what is wrong after all homes are synchronized. Empty if nothing is."""
        first, *others = self.homes
        lines, files = first.lines(), first.files()
        for home in others:
            if difference := differing(home.lines(), lines):
                return f"records differ: {difference}"
            if home.files() != files:
                return f"files differ: {sorted(home.files())} {sorted(files)}"
        for name, content in files.items():
            if head_values(content) is None:
                continue  # a damaged file that was never one of ours stays as it is
            keys = [key_of(line) for line in content.split(b"\n")[:-1]]
            if [key.place for key in keys] != sorted({key.place for key in keys}):
                return f"{name} is not in order"
        return self._lost(lines)

    def _lost(self, lines: dict[Place, bytes]) -> str:
        replaced = {(place, parent) for (place, _state), parent in self.parents.items()}
        every = set[State]()
        overwritten = (line for content in self.overwritten for line in content.split(b"\n"))
        for line in chain(overwritten, *(home.history() for home in self.homes)):
            with suppress(ValueError):
                every.add(state_in(line))
        for place, state in self.parents:
            if (place, state) in replaced:
                continue  # somebody saw it and changed it
            if place not in lines:
                if state.is_deleted:
                    continue  # nobody else ever had it
                return f"{place} is lost, at {state}"
            now = state_in(lines[place])
            if (place, now) in replaced and self.made[place, now] == 1:
                return f"{place} is {now}, which was changed later by somebody who had seen it: {state}"
            if state != now and not state.is_deleted and state not in every:
                return f"{place} was {state}, is {now}, and nothing older has it"
        return ""


def differing(some: dict[Place, bytes], others: dict[Place, bytes]) -> list[tuple[Place, bytes]]:
    """Return which records are not the same. Of a collection in which nothing lives, nobody needs the deletions."""
    living = {name for (name, _id), line in (*some.items(), *others.items()) if not state_in(line).is_deleted}
    return sorted(each for each in some.items() ^ others.items() if each[0][0] in living)


def has_other_records(damaged: bytes, content: bytes) -> bool:
    """Return whether *damaged* has records that are not in *content*, such as the halves of two lines that fit.

    Nobody can tell these from an edit by hand.
    """
    for line in damaged.removeprefix(BOM).split(b"\n"):
        with suppress(ValueError):
            if line.strip() not in content and values_in(line):
                return True
    return False


def put(path: Path, content: bytes | None) -> None:
    """Replace *path* as synchronizing programs do: by another file. ``None`` removes it."""
    if content is None:
        path.unlink(missing_ok=True)
    else:
        unfinished = path.with_name(".unfinished")
        unfinished.write_bytes(content)
        moment = next(_moments)  # in a history all happens at once, and two files could not be told apart
        os.utime(unfinished, ns=(moment, moment))
        unfinished.replace(path)


def attempt(random: Random, folder: Path, steps: int = STEPS) -> str:
    """Return what a history lost. Empty if nothing."""
    world = World(random, folder)
    few = patch.object(log_module, "FEW", random.choice((2, 5, 100)))
    with few, patch.object(line_module, "random_below", random.randrange):
        for _ in range(steps):
            world.step()
        return world.settle() or world.wrong()


def main(first: int, count: int, steps: int) -> int:
    lost = 0
    for seed in range(first, first + count):
        with TemporaryDirectory() as folder:
            try:
                found = attempt(Random(seed), Path(folder), steps)
            except Exception:
                found = traceback.format_exc()[-900:]
            if found:
                lost += 1
                print(seed, found[:900], flush=True)
    print(f"{count} histories, {lost} lost")
    return min(lost, 1)


if __name__ == "__main__":
    import logging

    logging.disable()
    os.fsync = lambda fd: None
    numbers = [int(each) for each in sys.argv[1:]]
    sys.exit(main(*numbers, *(0, 200, STEPS)[len(numbers) :]))
