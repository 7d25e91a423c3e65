"""What can be wrong with a translator's catalogue, found without knowing the language."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import gettext_files
from lecun_viewer.core.words import folded_words

PLACEHOLDER = re.compile(r"%(?:\(\w+\))?[rs]|\{\w*\}")  # with % those of argparse
MARKUP = re.compile(r"</?\w[^<>]*>")
MNEMONIC = re.compile(r"(?<!&)&(?![&\s])")
KEY = re.compile(r"[^\W\d_]+:")


def faults_of_text(source: str, said: str, *, is_plural: bool = False) -> Iterator[str]:
    """Yield what is wrong with *said* as the translation of *source*."""
    if not said.strip():
        yield "is empty"
        return
    wanted, found = (Counter(PLACEHOLDER.findall(text)) for text in (source, said))
    missing = list((wanted - found).elements())
    if found.keys() - wanted.keys() or (missing and not (is_plural and missing == ["{n}"])):  # “a day” has no number
        yield "has other placeholders"
    if Counter(MARKUP.findall(source)) != Counter(MARKUP.findall(said)):
        yield "has other markup"
    if source.count("\n") != said.count("\n"):
        yield "has other lines"
    if re.findall(r"^ *| *$", source) != re.findall(r"^ *| *$", said):
        yield "begins or ends with other spaces"
    if len(MNEMONIC.findall(said)) > len(MNEMONIC.findall(source)):
        yield "has a letter for the keyboard too many"


def faults_of_keys(keys: dict[str, str]) -> Iterator[str]:
    """Yield what is wrong with the *keys* of the query language, such as ``part:`` and its translation."""
    for source, said in keys.items():
        if not KEY.fullmatch(said):
            yield f"{source} {said}: is no word of letters with a colon"
        if said != source and said in keys:
            yield f"{source} {said}: is another key in English"
    if len({folded_words(said) for said in keys.values()}) < len(keys):  # as they are read
        yield f"{' '.join(keys.values())}: two keys are the same"


def faults_of_po(catalogue: Path) -> list[str]:
    """Return what is wrong with the finished translations of *catalogue*."""
    faults, keys = list[str](), dict[str, str]()
    _header, *entries = gettext_files.read(catalogue.read_text(encoding="utf-8"))
    for entry in entries:
        if not entry.is_complete:
            continue
        one, *_, text = (*entry.source.forms, entry.source.forms[-1])
        found = [
            each for form in entry.forms for each in faults_of_text(text, form, is_plural=len(entry.source.forms) > 1)
        ]
        faults += [f"{one}: {fault}" for fault in found]
        if KEY.fullmatch(one):
            keys[one] = entry.forms[0]
    return [*faults, *faults_of_keys(keys)]
