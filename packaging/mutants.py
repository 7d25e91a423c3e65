"""Ask whether the tests see a change of the code. `dev.py mutants` calls this.

    python packaging/mutants.py ROOM [ROOM ...] [--count N] [--seed S] [--jobs N]

A room is a folder or a file in ``src/lecun_viewer``, such as ``imports``, ``gui/window`` or ``cite/name.py``. A mutant
is the code with one change, such as ``<=`` for ``<``. mutmut knows the changes. Each mutant is tested by the tests that
run its line: first those of its own room, then all others. A mutant is seen if a test fails or takes too long. Those
that no test sees are printed. Annotations, docstrings and log texts are not changed, because no test can see them.

The checkout is never touched: all work is done in copies of the files that git knows. Which test runs which line is
measured, and kept in ``.venv/mutants/`` until the tests change. For lines that are newer, all tests of their file are
run. On Linux and macOS.
"""

import argparse
import difflib
import json
import os
import queue
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path

import libcst
import libcst.matchers as m
from coverage import CoverageData
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.mutators import mutation_operators

from dev import QUICK
from environment import ROOT, child_environment
from source import copy_sources

PACKAGE = Path("src/lecun_viewer")
NOT_TRIED = {"benchmarks", "campaign", "desktop", "packaging"}  # folders of tests that take long, or test no room

TEST_S = 120  # A test takes at most a tenth of it. A mutant may never end.
RUN_S = 3600  # for what hangs outside of a test
MEMORY = 4 << 30  # bytes. A mutant may take all there is.

# No database of Hypothesis, and the same examples for each mutant: see tests/conftest.py.
ENVIRONMENT = {"CI": "true"}
TIME_LIMIT = ("-o", f"faulthandler_timeout={TEST_S}", "-o", "faulthandler_exit_on_timeout=true")
PYTEST: tuple[str | Path, ...] = (sys.executable, "-m", "pytest", "-q", *QUICK, *TIME_LIMIT)
_RUNNING: set[subprocess.Popen[bytes]] = set()

COVERAGE = "[run]\nrelative_files = true\n"

# What no test can see.
LOG_METHODS = m.OneOf(*(m.Name(name) for name in ("debug", "info", "warning", "error", "exception", "critical")))
TEXT = m.SimpleString() | m.ConcatenatedString() | m.FormattedString()
BUILT_IN = "bool|bytes|dict|float|frozenset|int|list|object|set|str|tuple|type"
TYPE_NAME = m.Name(m.MatchRegex(rf"[A-Z]\w*[a-z]\w*|[A-Z]|None|{BUILT_IN}"))
A_TYPE = TYPE_NAME | m.Subscript(TYPE_NAME)
TYPE = m.Subscript(TYPE_NAME) | m.BinaryOperation(operator=m.BitOr(), right=A_TYPE)
UNSEEN = m.OneOf(
    m.Annotation(),
    m.If(m.Name("TYPE_CHECKING")),
    m.Expr(TEXT),  # a docstring
    m.Call(m.Name("log") | m.Attribute(attr=LOG_METHODS), args=[m.Arg(TEXT), m.ZeroOrMore()]),
    m.Assign(value=TYPE),
    m.Call(m.Name("cast") | m.Name("NewType") | m.Name("TypeVar")),
    TYPE,
)
KEPT = m.Decorator(m.Name(m.MatchRegex(".*cache.*")) | m.Call(m.Name(m.MatchRegex(".*cache.*"))))


@dataclass(frozen=True)
class Site:
    """A place in *file* that can be changed, and what it can become.

    Attributes:
        lines: The lines of its statement. Of an `if` and the like, only those of the condition.
        runs_once: It runs at import, or its result is kept. So tests that don't run it may still depend on it.
    """

    file: str
    lines: range
    runs_once: bool
    module: libcst.Module
    node: libcst.CSTNode
    changes: Sequence[libcst.CSTNode]


@dataclass(frozen=True)
class Mutant:
    site: Site
    before: str
    after: str

    def __str__(self) -> str:
        """Return the place, and the lines that differ."""
        lines = list(difflib.unified_diff(self.before.splitlines(), self.after.splitlines(), n=0, lineterm=""))
        number = lines[2].split()[1].lstrip("-").partition(",")[0]
        return "\n    ".join([f"{self.site.file}:{number}", *(line for line in lines[3:] if not line.startswith("@@"))])


def sites(checkout: Path, file: str) -> Iterator[Site]:
    """Yield all places of *file*, in their order."""
    wrapper = MetadataWrapper(libcst.parse_module((checkout / file).read_text(encoding="utf-8")))
    places = wrapper.resolve(PositionProvider)

    def walk(node: libcst.CSTNode, lines: range | None, runs_once: bool) -> Iterator[Site]:
        if m.matches(node, UNSEEN):
            return
        place = places.get(node)
        if place and lines is None and isinstance(node, (libcst.SimpleStatementLine, libcst.BaseExpression)):
            lines = range(place.start.line, place.end.line + 1)
        changes = [each for kind, operator in mutation_operators if isinstance(node, kind) for each in operator(node)]
        if changes and place:
            first = range(place.start.line, place.start.line + 1)
            yield Site(file, lines or first, runs_once, wrapper.module, node, changes)
        is_kept = isinstance(node, libcst.FunctionDef) and any(m.matches(each, KEPT) for each in node.decorators)
        for child in node.children:
            if isinstance(node, libcst.FunctionDef) and child is node.body:
                yield from walk(child, None, is_kept)
            else:
                yield from walk(child, None if isinstance(child, libcst.BaseSuite) else lines, runs_once)

    return walk(wrapper.module, None, runs_once=True)


def mutants(found: Sequence[Site], seed: int) -> Iterator[Mutant]:
    """Yield a mutant of each site that has one, in random order. The same *seed* gives the same mutants."""
    chance = random.Random(seed)
    for site in chance.sample(found, len(found)):
        for change in chance.sample(site.changes, len(site.changes)):
            after = libcst.ensure_type(site.module.deep_replace(site.node, change), libcst.Module).code
            if after != site.module.code and _compiles(after):
                yield Mutant(site, site.module.code, after)
                break


def _compiles(code: str) -> bool:
    try:
        compile(code, "", "exec")
    except SyntaxError:
        return False
    return True


class Tests:
    """The tests of a checkout, in groups: a group is the tests that are directly in one folder."""

    def __init__(self, checkout: Path, copies: Path, jobs: int) -> None:
        self._kept = checkout / ".venv" / "mutants"
        self._copies: queue.SimpleQueue[Path] = queue.SimpleQueue()
        for number in range(jobs):
            self._copies.put(_copy(checkout, copies / str(number)))
        copy = copies / "0"
        self._code = {
            file.relative_to(copy).as_posix(): file.read_text(encoding="utf-8") for file in copy.glob("src/**/*.py")
        }
        self._tests: dict[str, dict[str, str]] = {}
        for file in sorted(copy.glob("tests/**/test_*.py")):
            path = file.relative_to(copy)
            if len(path.parts) == 2 or path.parts[1] not in NOT_TRIED:
                group = self._tests.setdefault(path.parent.as_posix(), {})
                group[path.as_posix()] = file.read_text(encoding="utf-8")
        self._threads = ThreadPoolExecutor(jobs)
        self._runs = cache(self._measured_runs)

    def close(self) -> None:
        """End what is running, and run nothing more."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for started in [*_RUNNING]:
            _end(started)
        self._threads.shutdown()

    @property
    def groups(self) -> set[str]:
        return {*self._tests}

    def see(self, tried: Sequence[Mutant], group_of: Callable[[Mutant], set[str]]) -> list[bool | None]:
        """Return for each of *tried* whether the tests of its groups see it. None says that they don't reach it."""
        groups = [sorted(group_of(mutant) & self.groups) for mutant in tried]
        list(self._threads.map(self._measure, sorted({group for each in groups for group in each})))
        tests = [
            [test for group in each for test in self._of(group, mutant.site)]
            for each, mutant in zip(groups, tried, strict=True)
        ]
        return list(self._threads.map(self._try, tried, tests))

    def _of(self, group: str, site: Site) -> list[str]:
        """Return the tests of *group* that can see a mutant of *site*."""
        by_line, failed = self._runs(group, site.file)
        found = set().union(*(by_line.get(line, ()) for line in site.lines))
        is_known = all(line in by_line for line in site.lines)
        if site.runs_once or not is_known or (found and not any(name.endswith("|run") for name in found)):
            found = set().union(*by_line.values())
            # A test may read a constant and run no line. So whole files are taken. All, if there is nothing to run.
            files = {name.partition("::")[0] for name in found if name} or (self._tests[group] if found else ())
            return [*sorted(files), *(f"--deselect={name}" for name in failed)] if files else []
        return sorted({_function(name) for name in found if name} - {_function(name) for name in failed})

    def _measured_runs(self, group: str, file: str) -> tuple[dict[int, set[str]], list[str]]:
        """Return which tests ran which line of *file*, and which failed. Lines that are new since then are left out."""
        folder = self._kept / group.replace("/", ".")
        measured = json.loads((folder / "measured").read_text(encoding="utf-8"))
        data = CoverageData(str(folder / "coverage"))
        data.read()
        by_line = data.contexts_by_lineno(file)
        before, now = (code.get(file, "").splitlines() for code in (measured["code"], self._code))
        return {
            same.b + number + 1: {*by_line.get(same.a + number + 1, ())}
            for same in difflib.SequenceMatcher(None, before, now, autojunk=False).get_matching_blocks()
            for number in range(same.size)
        }, measured["failed"]

    def _measure(self, group: str) -> None:
        """Find which test of *group* runs which line, unless that is known. Leave out tests that fail in a copy."""
        folder = self._kept / group.replace("/", ".")
        known = folder / "measured"
        if known.exists() and json.loads(known.read_text(encoding="utf-8"))["tests"] == self._tests[group]:
            return
        print(f"Measuring what {group} runs", flush=True)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        (folder / "settings").write_text(COVERAGE, encoding="utf-8")
        options = ("--cov=src", "--cov-context=test", "--cov-report=", f"--cov-config={folder / 'settings'}")
        copy = self._copies.get()
        try:
            command = [*PYTEST, *options, "-o", f"cache_dir={folder}", *self._tests[group]]
            status, said = _run(command, copy, {"COVERAGE_FILE": str(folder / "coverage")})
        finally:
            self._copies.put(copy)
        if status not in (0, 1) or not (folder / "coverage").exists():
            sys.exit(f"{said}\nThe tests of {group} can't be run.")
        lost = folder / "v" / "cache" / "lastfailed"
        failed = list(json.loads(lost.read_text(encoding="utf-8"))) if lost.exists() else []
        if failed:
            print("These fail in a copy of the checkout, and are left out:", *failed, sep="\n    ", flush=True)
        measured = {"tests": self._tests[group], "code": self._code, "failed": failed}
        known.write_text(json.dumps(measured), encoding="utf-8")

    def _try(self, mutant: Mutant, tests: Sequence[str]) -> bool | None:
        """Return whether *tests* see *mutant*, or None if there are none."""
        if not tests:
            return None
        copy = self._copies.get()
        file = copy / mutant.site.file
        try:
            _write(file, mutant.after)
            return _run([*PYTEST, "-x", "-p", "no:cacheprovider", *tests], copy)[0] != 0
        finally:
            _write(file, mutant.before)
            self._copies.put(copy)


def _copy(checkout: Path, copy: Path) -> Path:
    copy_sources(checkout, copy)
    made = PACKAGE / "generated"
    if (checkout / made).exists():
        shutil.copytree(checkout / made, copy / made, dirs_exist_ok=True)
    return copy


def _function(name: str) -> str:
    """Return the test function of the test or context *name*, without its parameters, which may hold any characters."""
    return name.partition("[")[0].partition("|")[0]


def _write(file: Path, code: str) -> None:
    """Write *code* and forget what it was compiled to. A change within a second goes unnoticed by Python."""
    for compiled in file.parent.glob(f"__pycache__/{file.stem}.*"):
        compiled.unlink()
    file.write_text(code, encoding="utf-8")


def _run(command: Sequence[str | Path], copy: Path, more: dict[str, str] | None = None) -> tuple[int, str]:
    """Run *command* on the code of *copy*. Return its status and what it said. Afterward nothing of it is running."""
    path = os.pathsep.join(str(copy / folder) for folder in ("src", "tests"))
    env = {**child_environment(), **ENVIRONMENT, "PYTHONPATH": path, **(more or {})}
    with tempfile.TemporaryFile() as said:
        started = subprocess.Popen(command, cwd=copy, env=env, stdout=said, stderr=said, start_new_session=True)
        _RUNNING.add(started)
        try:
            status = started.wait(RUN_S)
        except subprocess.TimeoutExpired:
            status = -1
        finally:
            _RUNNING.remove(started)
            _end(started)
        said.seek(0)
        return status, said.read().decode(errors="replace")


def _end(started: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(started.pid, signal.SIGKILL)
    started.wait()


def _files(checkout: Path, rooms: Sequence[str]) -> list[str]:
    """Return the files of *rooms*, without what is generated."""
    found: set[Path] = set()
    for room in rooms:
        path = checkout / PACKAGE / room
        files = {path} if path.is_file() else {*path.rglob("*.py")}
        if not files:
            sys.exit(f"{PACKAGE / room} has no code.")
        found |= {file for file in files if file.parent.name != "generated"}
    return sorted(file.relative_to(checkout).as_posix() for file in found)


def _nearest(mutant: Mutant) -> set[str]:
    """Return the group of tests that has the name of the room."""
    return {Path("tests", *Path(mutant.site.file).parts[2:-1]).as_posix()}


def main() -> None:
    parser = argparse.ArgumentParser(prog="dev.py mutants", description="Print changes of the code that no test sees.")
    parser.add_argument("rooms", nargs="+", metavar="ROOM", help="a folder or file in src/lecun_viewer")
    parser.add_argument("--count", type=int, default=20, help="how many mutants (20)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same mutants (1)")
    parser.add_argument("--jobs", type=int, default=min(2, os.cpu_count() or 1), help="how many at a time (2)")
    parser.add_argument("--nearest", action="store_true", help="try only the tests of the room")
    parser.add_argument("--checkout", type=Path, default=ROOT, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if sys.platform == "win32":
        sys.exit("Mutants are tried on Linux and macOS.")  # Windows has no groups of processes
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    found = [site for file in _files(given.checkout, given.rooms) for site in sites(given.checkout, file)]
    tried = list(islice(mutants(found, given.seed), given.count))
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with (
        tempfile.TemporaryDirectory(prefix="lecun-viewer-mutants-") as copies,
        closing(Tests(given.checkout, Path(copies), given.jobs)) as tests,
    ):
        seen = tests.see(tried, _nearest)
        near = seen.count(True)
        print(f"The nearest tests see {near} of {len(tried)}", flush=True)
        if not given.nearest:
            again = [at for at, is_seen in enumerate(seen) if not is_seen]
            others = tests.see([tried[at] for at in again], lambda mutant: tests.groups - _nearest(mutant))
            for at, is_seen in zip(again, others, strict=True):
                seen[at] = seen[at] if is_seen is None else is_seen
    for mutant, is_seen in zip(tried, seen, strict=True):
        if not is_seen:
            print(f"\n{mutant}{'  (no test reaches this)' if is_seen is None else ''}")
    print(
        f"\n{len(tried)} mutants of {len(found)} places, seed {given.seed}: {seen.count(True)} seen, "
        f"{seen.count(False)} survived, {seen.count(None)} not reached"
    )


if __name__ == "__main__":
    main()
