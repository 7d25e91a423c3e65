"""Parses names of authors, for programs that sort by the family name.

Only a name whose words tell where it parts is parted:

- It is two plain words: “Ada Lovelace”.
- A particle begins the family name: “Simone de Beauvoir”. After several given names only Dutch, German and Scandinavian
  particles do. A Romance particle may stand within a family name there: “Pierre Teilhard de Chardin”.
- Between its first and its last word are only initials: “John F. Kennedy”.
- “Jr.” or “Sr.” follows. English names have these, and end with the family name: “Martin Luther King Jr.”.

Any other name stays whole: institutions, “Gabriel García Márquez”, “John Paul II”, “Ursula K. Le Guin”, “Le Corbusier”.
So does a name that ends with capitals: “Meta AI”. So does a name in Chinese, Japanese, Korean or Arabic script, because
its family name may come first, or it has none.
"""

import re
import unicodedata
from typing import NamedTuple

from lecun_viewer.core.words import fold

MOST_WORDS = 4  # without “Jr.”; longer names are mostly those of institutions

_AFTER_ALL_GIVEN = frozenset(("von", "vom", "van", "zu", "zum", "zur", "ten", "ter", "te", "af", "av"))
_ROMANCE = ("de", "del", "della", "degli", "dei", "dal", "di", "da", "do", "dos", "das", "du", "des")
_AFTER_ONE_GIVEN = _AFTER_ALL_GIVEN.union(_ROMANCE)
_PARTICLES = _AFTER_ONE_GIVEN.union(("der", "den", "het", "'t", "’t", "la", "las", "le", "los", "lo"))  # follow another

_SUFFIX = re.compile(r"(.+?)(,?) ([JS]r\.?|Jnr\.?)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+")
_NUMERAL = re.compile(r"[IVX]{2,}\.?")
_REGNAL = ("I", "V")  # only at the end: “Charles V”, but “Malcolm X”
_ELIDED = re.compile(r"[a-z]{1,4}['’-](?=.)")  # “d'Alembert”, “al-Khwarizmi”
_SIGNS = ".'’ʼ-‐‑"  # that names hold besides letters
_SCRIPTS = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "ARABIC")  # as Unicode names their letters

# Words that institutions have and people do not, as `fold` writes them. Left out is what is a family name, too: Church.
_INSTITUTIONS = """
    a an and die el for of the us uk un eu
    agency association bank board bureau centre center club college committee commission company congress corp
    corporation council department federation foundation government inc journal laboratory labs library llc ltd
    ministry museum nations network office organisation organization party project republic research school senate
    society team trust union united
    agence amis assemblee banque bibliotheque cirque comite commune compagnie conseil cour ecole eglise editions
    fondation gouvernement groupe ligue ministere musee parti republique revue societe theatre ville
    amt bund gesellschaft gmbh hochschule kirche museen partei regierung schule stadt stiftung verein verlag zentrum
    amigos asociacion ayuntamiento banco biblioteca centro ciudad colegio comision compania consejo editorial escuela
    fundacion gobierno grupo iglesia museo partido republica revista sociedad teatro vereniging
"""
_OF_INSTITUTIONS = frozenset(_INSTITUTIONS.split())
_BEGINNINGS_OF_INSTITUTIONS = ("universi", "institu", "academ", "akademi", "associat", "associaz", "ministeri")


class Name(NamedTuple):
    """The name of a person or an institution. Without ``given``, ``family`` is the whole name.

    Attributes:
        family: Without the particle.
        particle: What stands before the family name and is not sorted by it in each country: “de”, “van der”.
        suffix: “Jr.”
        has_comma: Whether the suffix is written after a comma.
    """

    family: str
    given: str | None = None
    particle: str | None = None
    suffix: str | None = None
    has_comma: bool = False

    @property
    def last(self) -> str:
        """The family name with its particle."""
        return f"{self.particle} {self.family}" if self.particle else self.family

    @property
    def whole(self) -> str:
        """The name as it is written in a text."""
        name = f"{self.given} {self.last}" if self.given else self.last
        return f"{name}{',' if self.has_comma else ''} {self.suffix}" if self.suffix else name


def parted(name: str) -> Name:
    """Parse *name*, a single line, if its words tell how."""
    found = _SUFFIX.fullmatch(name)
    rest, suffix, has_comma = (found[1], found[3], bool(found[2])) if found else (name, None, False)
    words = rest.split(" ")
    if not 2 <= len(words) <= MOST_WORDS or not all(map(_is_plain, words)) or _ends_no_name(words[-1]):
        return Name(name)
    if words[0].casefold() in _PARTICLES:  # a family name alone, or a work: “Le Monde”
        return Name(name)
    begin, end = _particles(words)
    given, family = words[:begin], words[end:]
    if not given or not family or not _tells_parts(words, begin, end, is_english=suffix is not None):
        return Name(name)
    return Name(" ".join(family), " ".join(given), " ".join(words[begin:end]) or None, suffix, has_comma)


def _particles(words: list[str]) -> tuple[int, int]:
    """Return where the particles of *words* begin and end. Without a particle, both are where the last word begins."""
    begin = next((at for at, word in enumerate(words) if word in _PARTICLES), len(words) - 1)
    end = begin
    while end < len(words) and words[end] in _PARTICLES:
        end += 1
    return begin, end


def _tells_parts(words: list[str], begin: int, end: int, is_english: bool) -> bool:
    """Return whether the words tell it: given names end at *begin*, the family name begins at *end*."""
    capitals = [_has_capital(word) for word in (*words[:begin], *words[end:])]
    has_initials = all(map(_INITIALS.fullmatch, words[1:begin]))  # also if there is one given name
    if begin < end:
        first = words[begin]
        return all(capitals) and (first in _AFTER_ALL_GIVEN or (first in _AFTER_ONE_GIVEN and has_initials))
    if len(words) == 2:
        return len(set(capitals)) == 1  # “bell hooks”, but not “A journalist”
    return all(capitals) and (has_initials or is_english)


def _is_plain(word: str) -> bool:
    """Return whether *word* may be part of a person's name. The script must have given names first."""
    letters = [letter for letter in unicodedata.normalize("NFC", word) if letter not in _SIGNS]
    if not all(letter.isalpha() or unicodedata.category(letter).startswith("M") for letter in letters):
        return False
    if any(unicodedata.name(letter, "").startswith(_SCRIPTS) for letter in letters):
        return False
    is_abbreviation = len(letters) > 2 and "." not in word and word.isupper()  # “MIT”; “J.R.R.” are initials
    folded = fold(word).rstrip(".")
    is_of_institution = folded in _OF_INSTITUTIONS and not _INITIALS.fullmatch(word)
    is_of_institution |= folded.startswith(_BEGINNINGS_OF_INSTITUTIONS)
    return bool(letters) and not (is_abbreviation or is_of_institution or _NUMERAL.fullmatch(word))


def _ends_no_name(word: str) -> bool:
    """Return whether *word* can't be a family name: the number of a king, or capitals as in “Meta AI”."""
    return word in _REGNAL or (len(word) > 1 and word.isalpha() and word.isupper())


def _has_capital(word: str) -> bool:
    return _ELIDED.sub("", word, count=1)[:1].isupper()
