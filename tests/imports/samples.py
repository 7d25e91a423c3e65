"""What the odd files in ``kinds`` have: sentences and names.

The sentences are of our own, so none of them is anybody's words. The names only look like names.
"""

import json
from collections.abc import Callable, Sequence
from typing import NamedTuple

SENTENCES = (
    "A garden forgives late starters.",
    "Whoever counts the stairs arrives twice as tired.",
    "A map is a promise that somebody came back.",
    "Ask the rain for advice, and you will get an answer in full.",
    "The slowest clock in the house is the honest one.",
    "Bridges are built by people who dislike swimming.",
    "A good question keeps the house warm for years!",
    "Nobody was ever late to a meeting with the sea.",
    "What the lamp leaves out, the moon reads twice.",
    "To mend a fence is to write a letter to the neighbor.",
    "Every ladder is somebody's opinion about heights.",
    "If the kettle sings, is it for the tea or for us?",
    "An empty chair is the most patient guest.",
    "Silence is a room with the door left open.",
    "The harvest belongs to those who also loved the mud.",
    "You cannot hurry bread; you can only hurry the baker.",
    "A library is a harbor where every ship is made of paper.",
    "Small lights, many windows: that is what a town is.",
    "Old roads know where the new ones are going.",
    "Snow teaches the loudest street to whisper.",
)
NAMES = (
    *("Ada Winterbourne", "Johann Petersilie", "Marisol de la Fuente", "Tomas O'Kelleher", "Ines Ferreira da Costa"),
    *("Kwame Adjei-Boateng", "Sigrid Halvorsen", "T. R. Blackwood", "Leopold van der Meer", "Nadia Rahmani"),
)
WORKS = ("The Patient Orchard", "Letters from the Quay", "A History of Doors", "Notes on Weather", "Seven Lanterns")
CHINESE = (
    "门前的路记得每一双鞋。",
    "山不问雪，雪自己来。",
    "灯灭之后，故事才开始走路。",
    "慢一点，河也会到海里。",
    "老树的影子比年轻人走得远。",
    "一碗热汤胜过三句劝告。",
    "问井有多深，不如先放下桶。",
    "风把信读了一遍又一遍。",
)
CHINESE_NAMES = ("林远山", "沈知秋", "顾白", "陈若水")


class Said(NamedTuple):
    """Words, and who said them where. Empty is what the file does not say."""

    text: str
    author: str = ""
    work: str = ""


SAID = tuple(Said(text, NAMES[at % len(NAMES)], WORKS[at % len(WORKS)]) for at, text in enumerate(SENTENCES))
ALONE = tuple(Said(each.text, each.author) for each in SAID)


class Sample(NamedTuple):
    """A file and what is in it. It has the name of the file of its `Builder`, unless it has another."""

    name: str
    document: str | bytes
    quotes: Sequence[Said] = ALONE
    file: str = ""


CHINESE_SAID = tuple(Said(text, CHINESE_NAMES[at % 4], "灯下集") for at, text in enumerate(CHINESE))


def by_author(said: Sequence[Said]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in said:
        found.setdefault(each.author, []).append(each.text)
    return found


def each_of(form: Callable[[Said], str], said: Sequence[Said] = ALONE, between: str = "\n") -> str:
    return between.join(map(form, said)) + "\n"


def as_json(value: object, **options: object) -> str:
    return json.dumps(value, ensure_ascii=False, **options)  # type: ignore[arg-type]


GROUPED = tuple(Said(text, author) for author, texts in by_author(ALONE).items() for text in texts)


BOOKS = [
    ("Ada Winterbourne", "The Patient Orchard", SENTENCES[:10]),
    ("Nadia Rahmani", "Seven Lanterns", SENTENCES[10:]),
]
OF_BOOKS = [Said(text, author, work) for author, work, texts in BOOKS for text in texts]
