"""Finds all regular expressions of the package, and tries each on texts that make a bad one slow.

The control looks at each letter of the same text. It exits with 1 if an expression takes `MOST_TIMES` as long or more.
"""

import ast
import importlib
import pkgutil
import re
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache
from itertools import permutations
from pathlib import Path
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from time import process_time
from types import ModuleType
from typing import Any, NamedTuple

import lecun_viewer

ROOT = Path(lecun_viewer.__file__).parent
LENGTHS = (300, 10_000)  # an expression that is slow in the third power or worse is seen at the first
MOST_TIMES = 30  # as long as the control. A quadratic expression takes hundreds of times as long
MOST_ATOMS = 8
BAD = "\x01"  # in no expression
METHODS = {"search": 2, "match": 2, "fullmatch": 2, "split": 3, "findall": 2, "finditer": 2, "sub": 4, "subn": 4}
"""The functions of `re` besides `re.compile`, with the place of their flags among their arguments."""
CONTROL = re.compile(r"(?s:(\w)|(\W))")
GENERAL = " \n\t0a\"'*>-—é\0"


class Found(NamedTuple):
    """A regular expression, and how the package uses it."""

    place: str
    pattern: re.Pattern[Any]
    methods: frozenset[str]


def main() -> int:
    lengths = (*LENGTHS, *map(int, sys.argv[1:]))
    slow = list[str]()
    patterns = found_patterns()
    for each in patterns:
        if said := slowest(each, lengths):
            slow.append(f"{each.place}: {said}")
    print(f"{len(patterns)} regular expressions.")
    for said in slow:
        print(f"slow: {said}")
    return int(bool(slow))


# Finding them


def found_patterns() -> list[Found]:
    """Return the expressions that modules hold, and those in calls of `re`, each once."""
    found = dict[tuple[str, Any], Found]()
    for module in modules():
        path = Path(module.__file__ or "")
        source, place = path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix()
        for name, pattern in held_patterns(vars(module)):
            found.setdefault((place, pattern), Found(place, pattern, used_methods(name, source)))
        for pattern, method in called_patterns(ast.parse(source), vars(module)):
            if (place, pattern) not in found:
                methods = frozenset((method,)) if method in METHODS else used_methods(method, source)
                found[place, (pattern, method)] = Found(place, pattern, methods)
    return list(found.values())


def modules() -> Iterator[ModuleType]:
    for info in pkgutil.walk_packages([str(ROOT)], "lecun_viewer."):
        if info.name.endswith("__main__") or ".generated." in info.name:
            continue
        try:
            yield importlib.import_module(info.name)
        except ImportError as error:  # of another system
            print(f"left out {info.name}: {error}")


def held_patterns(values: dict[str, Any]) -> Iterator[tuple[str, re.Pattern[Any]]]:
    for name, value in values.items():
        for each in inner(value):
            yield name, each


def inner(value: Any) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from inner(tuple(value.values()))
    elif type(value) in (tuple, list):
        for each in value:
            yield from inner(each)


def used_methods(name: str, source: str) -> frozenset[str]:
    """Return the methods that *source* calls of the expression *name*, or of a “pattern” that may be that. Or all."""
    named = re.findall(rf"\b{name}\.({'|'.join(METHODS)})\b", source)
    return frozenset(named or re.findall(rf"\bpattern\.({'|'.join(METHODS)})\b", source) or METHODS)


def called_patterns(tree: ast.Module, values: dict[str, Any]) -> Iterator[tuple[re.Pattern[Any], str]]:
    """Yield the expressions in calls of `re`, with the function, or with the name that one is compiled for."""
    names = {
        each.value: target.id
        for each in ast.walk(tree)
        if isinstance(each, ast.Assign)
        for target in each.targets
        if isinstance(target, ast.Name)
    }
    for call in (each for each in ast.walk(tree) if isinstance(each, ast.Call)):
        function = call.func
        if not (isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name)):
            continue
        if function.value.id != "re" or function.attr not in (*METHODS, "compile"):
            continue
        method = function.attr if function.attr in METHODS else names.get(call, "pattern")
        place_of_flags = METHODS.get(function.attr, 1)
        flags = [each.value for each in call.keywords if each.arg == "flags"] or call.args[place_of_flags:][:1]
        try:
            pattern = evaluated(call.args[0], values)
        except NameError as error:
            print(f"left out in line {call.lineno}: {error}")
            continue
        yield re.compile(pattern, evaluated(flags[0], values) if flags else 0), method


def evaluated(node: ast.expr, values: dict[str, Any]) -> Any:
    """Return the value of *node*. In a formatted text, an “x” stands for what only a call knows."""
    if not isinstance(node, ast.JoinedStr):
        return eval(compile(ast.Expression(node), "pattern", "eval"), dict(values))  # our own source
    pieces = list[str]()
    for each in node.values:
        with suppress(NameError):
            piece = ast.fix_missing_locations(ast.Expression(ast.JoinedStr([each])))
            pieces.append(str(eval(compile(piece, "pattern", "eval"), dict(values))))
            continue
        pieces.append("x")
    return "".join(pieces)


# Trying them


def slowest(found: Found, lengths: Sequence[int]) -> str:
    """Return what is slow, or nothing."""
    for before, unit, after in texts(found.pattern):
        for length in lengths:
            text: Any = before + unit * (max(0, length - len(before)) // len(unit)) + after
            if isinstance(found.pattern.pattern, bytes):
                text = text.encode("latin-1", "replace")
            for method in found.methods:
                if (times := times_of_control(found.pattern, method, text)) > MOST_TIMES:
                    took = f"{times:.0f} times as long as the control"
                    return f"{found.pattern.pattern!r}.{method} takes {took}: {(before, unit, after)}"
    return ""


def times_of_control(pattern: re.Pattern[Any], method: str, text: Any) -> float:
    """Return how many times as long as the control *pattern* takes for *text*. Time is measured again if it is long."""
    expected = seconds_of_control(len(text))
    took = seconds(pattern, method, text)
    for _ in range(3):
        if took <= MOST_TIMES * expected:
            return took / expected
        seconds_of_control.cache_clear()  # the machine may have become slower
        expected, took = seconds_of_control(len(text)), min(took, seconds(pattern, method, text))
    return took / expected


@cache
def seconds_of_control(length: int) -> float:
    return min(seconds(CONTROL, "sub", "a" * length) for _ in range(3))


def seconds(pattern: re.Pattern[Any], method: str, text: Any) -> float:
    began = process_time()
    if method in ("sub", "subn"):
        pattern.sub(text[:0], text)
    elif method == "finditer":
        deque(pattern.finditer(text), 0)
    else:
        getattr(pattern, method)(text)
    return max(process_time() - began, 1e-5)


# Texts


def texts(pattern: re.Pattern[Any]) -> Iterator[tuple[str, str, str]]:
    """Yield texts in three pieces: what begins them, what is then repeated, and their end."""
    flags = pattern.flags & ~re.UNICODE if isinstance(pattern.pattern, bytes) else pattern.flags
    tree = parser.parse(pattern.pattern, flags)
    made = dict.fromkeys(each for each in pieces_of(tree) if each[1])
    if is_for_a_line(pattern):
        made = {each: None for each in made if "\n" not in "".join(each)}
    yield from made


def is_for_a_line(pattern: re.Pattern[Any]) -> bool:
    """Return whether *pattern* has a dot and names no line end. Such expressions only get single lines."""
    written = str(pattern.pattern)
    names_end = pattern.flags & (re.DOTALL | re.MULTILINE) or "\\n" in written or "\n" in written
    return "." in written.replace("\\.", "") and not names_end


def pieces_of(tree: Any) -> Iterator[tuple[str, str, str]]:
    atoms, whole = list(dict.fromkeys(atoms_of(tree)))[:MOST_ATOMS], example(tree)
    for unit in dict.fromkeys((*GENERAL, *atoms)):
        for before in ("", whole, whole[:-1]):
            yield before, unit, BAD
    for before, unit in repeats(tree, ""):
        for end in (BAD, "", "x", "\n"):
            yield before, unit, end
    for unit in (whole, whole[:-1], whole[1:], f"{whole}\n", f"{whole[:-1]}\n", f"{whole[:-1]} "):
        yield "", unit, BAD
    for first, second in permutations(atoms, 2):
        yield "", first + second, BAD


def example(tree: Any) -> str:
    """Return a text that *tree* may match, with each repetition at least once."""
    return "".join(example_of(code, value) for code, value in tree)


def example_of(code: Any, value: Any) -> str:
    if code in (codes.LITERAL, codes.NOT_LITERAL, codes.IN, codes.ANY):
        return next(iter(characters(code, value)), "")
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        return example(value[2]) * max(1, min(value[0], 20)) if value[1] else ""
    if code is codes.SUBPATTERN:
        return example(value[-1])
    if code is codes.ATOMIC_GROUP:
        return example(value)
    if code is codes.BRANCH:
        return example(value[1][0])
    if code is codes.GROUPREF_EXISTS:
        return example(value[1])
    return ""  # an assertion, or a group again


def repeats(tree: Any, before: str) -> Iterator[tuple[str, str]]:
    """Yield what repeats in *tree*, with an example of all before it."""
    for code, value in tree:
        if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            if value[1] > 1:
                yield before, example(value[2])
                for atom in dict.fromkeys(atoms_of(value[2])):
                    yield before, atom
            yield from repeats(value[2], before)
        elif code is codes.SUBPATTERN:
            yield from repeats(value[-1], before)
        elif code is codes.ATOMIC_GROUP:
            yield from repeats(value, before)
        elif code is codes.BRANCH:
            for branch in value[1]:
                yield from repeats(branch, before)
        before += example_of(code, value)


def atoms_of(tree: Any) -> Iterator[str]:
    for code, value in tree:
        if code in (codes.LITERAL, codes.NOT_LITERAL, codes.IN, codes.ANY):
            yield from characters(code, value)
        elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            yield from atoms_of(value[2])
        elif code in (codes.SUBPATTERN, codes.ASSERT, codes.ASSERT_NOT):
            yield from atoms_of(value[-1])
        elif code is codes.ATOMIC_GROUP:
            yield from atoms_of(value)
        elif code is codes.BRANCH:
            for branch in value[1]:
                yield from atoms_of(branch)


def literals(pattern: re.Pattern[Any]) -> Iterator[str]:
    """Yield the letters, signs and words that *pattern* names."""
    yield from filter(None, _runs(parser.parse(pattern.pattern, pattern.flags)))


def _runs(tree: Any, before: str = "") -> Iterator[str]:
    """Yield what stands together in *tree*. *before* stands before it."""
    run = before
    for code, value in tree:
        if code is codes.LITERAL:
            run += chr(value)
            continue
        inner = value[1] if code is codes.BRANCH else [value[-1]] if code in _WITH_INNER else []
        for each in inner:
            yield from _runs(each, run)
        yield run
        run = ""
    yield run


_WITH_INNER = (codes.SUBPATTERN, codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)


OF_CATEGORIES = {
    codes.CATEGORY_DIGIT: "0",
    codes.CATEGORY_NOT_DIGIT: "a",
    codes.CATEGORY_SPACE: " \n",
    codes.CATEGORY_NOT_SPACE: "a-",
    codes.CATEGORY_WORD: "a0",
    codes.CATEGORY_NOT_WORD: " -",
}


def characters(code: Any, value: Any) -> list[str]:
    """Return a few characters that an atom matches."""
    if code is codes.LITERAL:
        return [chr(value)]
    if code is codes.NOT_LITERAL:
        return [each for each in "a -" if ord(each) != value][:2]
    if code is codes.ANY:
        return ["a", " "]
    if value and value[0][0] is codes.NEGATE:
        no = {
            each for inner_code, inner_value in value[1:] for each in characters(codes.IN, [(inner_code, inner_value)])
        }
        fits = re.compile("|".join(map(re.escape, no)) or "(?!)")
        return [each for each in 'a 0-"\n#é' if not fits.fullmatch(each)][:3]
    made = list[str]()
    for inner_code, inner_value in value:
        if inner_code is codes.LITERAL:
            made.append(chr(inner_value))
        elif inner_code is codes.RANGE:
            made.append(chr(inner_value[0]))
        elif inner_code is codes.CATEGORY:
            made.extend(OF_CATEGORIES[inner_value])
    return made[:4]


if __name__ == "__main__":
    sys.exit(main())
