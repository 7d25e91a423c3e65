"""What can be wrong with a translator's catalogue, found without knowing the language."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import gettext_files
from lecun_viewer.core.words import folded_words

PLACEHOLDER = re.compile(r"%L?n|%L?\d+|%(?:\(\w+\))?[rs]|\{\w*\}")  # with % also those of argparse
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
    if found.keys() - wanted.keys() or (missing and not (is_plural and _is_number(missing, source))):
        yield "has other placeholders"
    if Counter(MARKUP.findall(source)) != Counter(MARKUP.findall(said)):
        yield "has other markup"
    if source.count("\n") != said.count("\n"):
        yield "has other lines"
    if re.findall(r"^ *| *$", source) != re.findall(r"^ *| *$", said):
        yield "begins or ends with other spaces"
    if len(MNEMONIC.findall(said)) > len(MNEMONIC.findall(source)):
        yield "has a letter for the keyboard too many"


def _is_number(missing: list[str], source: str) -> bool:
    """Return whether only the number is *missing*. A form of a plural may say the number in words, as “a day”."""
    number = r"%L?n" if re.search("%L?n", source) else r"\{\d\}"
    return len(missing) == 1 and bool(re.fullmatch(number, missing[0]))


def faults_of_keys(keys: dict[str, str]) -> Iterator[str]:
    """Yield what is wrong with the *keys* of the query language, such as ``part:`` and its translation."""
    for source, said in keys.items():
        if not KEY.fullmatch(said):
            yield f"{source} {said}: is no word of letters with a colon"
        if said != source and said in keys:
            yield f"{source} {said}: is another key in English"
    if len({folded_words(said) for said in keys.values()}) < len(keys):  # as they are read
        yield f"{' '.join(keys.values())}: two keys are the same"


class Text(NamedTuple):
    """A text of the window, with the forms of its translation."""

    context: str
    source: str
    forms: list[str]
    is_finished: bool
    is_plural: bool


def texts_of_ts(catalogue: Path) -> Iterator[Text]:
    """Yield the texts of the window's *catalogue*, without those that are kept although their text is gone."""
    for context in ElementTree.parse(catalogue).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            if translation.get("type") in ("vanished", "obsolete"):
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            is_finished, is_plural = translation.get("type") is None, message.get("numerus") == "yes"
            name, source = context.findtext("name", ""), message.findtext("source", "")
            yield Text(name, source, forms, is_finished, is_plural)


def faults_of_ts(catalogue: Path) -> list[str]:
    """Return what is wrong with the window's *catalogue*."""
    faults, keys = list[str](), dict[str, str]()
    for text in texts_of_ts(catalogue):
        found = [] if text.is_finished else ["is not finished"]
        has_number = bool(re.search("%L?n", text.source))
        found += [fault for form in text.forms for fault in faults_of_text(text.source, form, is_plural=has_number)]
        faults += [f"{text.context}: {text.source}: {fault}" for fault in found]
        if text.context == "QueryWords" and KEY.fullmatch(text.source):
            keys[text.source] = text.forms[0]
    return [*faults, *faults_of_keys(keys)]


def faults_of_po(catalogue: Path) -> list[str]:
    """Return what is wrong with the console's *catalogue*."""
    faults, keys = list[str](), dict[str, str]()
    _header, *entries = gettext_files.read(catalogue.read_text(encoding="utf-8"))
    for entry in entries:
        found = [] if entry.is_complete else ["is not finished"]
        *_, source = entry.source
        is_plural = len(entry.source) > 1
        found += [fault for form in entry.forms for fault in faults_of_text(source, form, is_plural=is_plural)]
        faults += [f"{entry.source[0]}: {fault}" for fault in found]
        if KEY.fullmatch(entry.source[0]):
            keys[entry.source[0]] = entry.forms[0]
    return [*faults, *faults_of_keys(keys)]
