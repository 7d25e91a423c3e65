"""What the columns of a table mean, or the keys of JSON: by their names, and else by what is in them."""

import re
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from lecun_viewer.core.provenance import SourceKind, is_address
from lecun_viewer.core.words import fold
from lecun_viewer.imports.drafts import Collector, is_person, without_markup
from lecun_viewer.imports.found import Choice

T = TypeVar("T")


class Field(Enum):
    """What a column holds."""

    TEXT = "text"
    AUTHORS = "authors"
    ATTRIBUTION = "attribution"  # author, work and date in one
    SOURCE = "source"
    KIND = "kind of source"  # a name of `KINDS`
    CONTAINER = "container"  # what the source is in, such as a site
    WHERE = "where"
    PAGE = "page"
    LOCATION = "location"
    LOCATION_TYPE = "location type"
    URL = "url"
    DATE = "date"
    TAGS = "tags"
    TOPIC = "topic"
    NOTE = "note"
    LANGUAGE = "language"
    NOTHING = "nothing"  # a number of the row or of the book
    HIGHLIGHTED = "highlighted"  # when
    NOT_KEPT = "not kept"  # says nothing of the words
    FAVORITE = "favorite"
    DISCARD = "discard"


CHOSEN = (
    *(
        Field.TEXT,
        Field.AUTHORS,
        Field.ATTRIBUTION,
        Field.SOURCE,
        Field.WHERE,
        Field.PAGE,
        Field.URL,
        Field.DATE,
        Field.TAGS,
        Field.TOPIC,
    ),
    *(Field.NOTE, Field.LANGUAGE, Field.NOTHING),
)
"""What the reader of a file can choose for a column."""
MOST_CHOICES = 12  # columns that are offered
LOOKED_AT = 200  # rows
LEAST_ROWS = 5  # that say the same, so that it is no person


# By their languages: English, French, German, Spanish, Simplified Chinese, Arabic and others. Without spaces and signs.
_NAMES = {
    Field.TEXT: (
        "quote quotes quotation quotations quotetext text highlight highlights highlighttext body content words "
        "passage saying sayings hitokoto quotebody quotecontent aphorism selection",
        "citation citations texte extrait extraits phrase surlignage propos",
        "zitat zitate zitattext wortlaut auszug markierung",
        "cita citas texto frase frases pasaje fragmento extracto subrayado",
        "引文 引语 引用 语录 名言 名句 金句 句子 摘录 文本 正文 原文 内容 划线",
        "الاقتباس اقتباس الاقتباسات اقتباسات النص نص القول قول المقولة مقولة العبارة عبارة",
        "citazione citazioni testo frasi citação citações destaque trecho cytat cytaty цитата цитаты текст citaat "
        "citaten söz alıntı 言葉",
    ),
    Field.AUTHORS: (
        "author authors by speaker saidby person bookauthor bookauthors authorname who quoteauthor fromwho "
        "writer character said quotedby authorfullname",
        "auteur auteurs auteure autrice auteurice auteurrice écrivain écrivaine orateur par personne",
        "autor autorin autoren autorinnen verfasser verfasserin urheber sprecher sprecherin von",
        "autora autores autoras escritor escritora orador por persona",
        "作者 作家 著者 人物 说话人 演讲者",
        "المؤلف مؤلف المؤلفون المؤلفة الكاتب كاتب الكاتبة القائل قائل المتحدث",
        "autore autori автор авторы schrijver yazar 作者名",
    ),
    Field.ATTRIBUTION: ("attribution attributions attributedto credit credits",),
    Field.SOURCE: (
        "source book title work booktitle sourcetitle publication from reference fulltitle readabletitle movie film",
        "œuvre oeuvre ouvrage livre titre titredulivre",
        "quelle werk buch titel buchtitel",
        "fuente obra libro título títulodellibro publicación",
        "来源 出处 书名 书 书籍 图书 作品 著作 标题",
        "المصدر مصدر الكتاب كتاب عنوانالكتاب اسمالكتاب العمل العنوان عنوان",
        "fonte titolo livro książka книга источник название bron boek titel kitap 本",
    ),
    Field.KIND: ("sourcekind",),
    Field.CONTAINER: ("sitename container publishedin",),
    Field.WHERE: (
        "where place",
        "lieu endroit",
        "ort stelle fundstelle",
        "lugar dónde",
        "地点",
        "المكان مكان الموضع موضع",
    ),
    Field.PAGE: (
        "page pages pagenumber hlpage",
        "numérodepage",
        "seite seiten seitenzahl seitennummer",
        "página páginas númerodepágina",
        "页 页码",
        "الصفحة صفحة الصفحات صفحات رقمالصفحة",
    ),
    Field.LOCATION: (
        "location loc position",
        "emplacement",
        "",  # “Position”, as in English
        "ubicación posición",
        "位置",
        "الموقع موقع",
    ),
    Field.LOCATION_TYPE: ("locationtype",),
    Field.URL: (
        "url link address href sourceurl quotelink quoteurl",
        "adresse lien adresseweb",
        "webadresse internetadresse",
        "dirección direcciónweb enlace",
        "网址 链接 地址",
        "الرابط رابط عنوانالموقع",
    ),
    Field.DATE: (
        "date year saidon datesaid",
        "année",
        "datum jahr",
        "fecha año",
        "日期 年份 年",
        "التاريخ تاريخ السنة سنة",
    ),
    Field.TAGS: (
        "tag tags keyword keywords category categories label labels documenttags",
        "motclé motsclés motclef motsclefs étiquette étiquettes catégorie catégories",
        "schlagwort schlagwörter schlagworte stichwort stichwörter stichworte kategorie kategorien etikett etiketten",
        "etiqueta etiquetas palabraclave palabrasclave categoría categorías",
        "标签 关键词 关键字 分类 类别",
        "الوسم وسم الوسوم وسوم الكلماتالمفتاحية كلماتمفتاحية الكلماتالدالة الفئة التصنيف",
    ),
    Field.TOPIC: (
        "topic theme subject genre quotegenre",
        "thème thématique sujet",
        "thema",
        "tema asunto género",
        "主题 话题",
        "الموضوع موضوع",
    ),
    Field.NOTE: (
        "note notes personalnote comment comments remark remarks annotation",
        "remarque remarques commentaire commentaires annotations",
        "anmerkung anmerkungen bemerkung bemerkungen kommentar kommentare notiz notizen",
        "nota notas comentario comentarios observación observaciones",
        "备注 笔记 注释 附注 评论",
        "ملاحظة ملاحظات الملاحظة الملاحظات تعليق تعليقات التعليق التعليقات",
    ),
    Field.LANGUAGE: (
        "language lang",
        "langue",
        "sprache",
        "idioma lengua",
        "语言 语种",
        "اللغة لغة",
    ),
    Field.NOTHING: (
        "id index no nr number quoteid rowid amazonbookid asin bookid uuid unnamed0 authorslug authorid slug",
        "numéro n",  # “N°”
        "nummer",
        "número",
        "序号 编号",
        "الرقم رقم الترتيب",
    ),
    Field.FAVORITE: ("favorite isfavorite favourite isfavourite starred isstarred",),
    Field.DISCARD: ("discard isdiscard discarded isdeleted",),
    Field.HIGHLIGHTED: (
        "highlightedat highlightedon dateofhighlight hlstamp",
        "surlignéele",
        "markiertam",
        "resaltadael",
        "标注日期",
        "ظللفي",
    ),
    Field.NOT_KEPT: (
        "color colour dateadded addedat addedon created createdat updated updatedat likes folder "
        "timestamp cover excerpt",
        "couleur ajoutéle datedajout",
        "farbe hinzugefügtam erstelltam",
        "fechadeadición fechadecreación",
        "颜色 添加日期 添加时间 创建时间",
        "اللون تاريخالإضافة",
    ),
}
_FIELDS: Mapping[str, Field] = MappingProxyType(
    {fold(name): field for field, lines in _NAMES.items() for line in lines for name in line.split()}
)
KINDS = {
    **dict.fromkeys(("book", "books", "epub"), SourceKind.BOOK),
    **dict.fromkeys(("article", "articles", "email", "rss"), SourceKind.ARTICLE),
    **dict.fromkeys(("podcast", "podcasts"), SourceKind.PODCAST),
    "page": SourceKind.PAGE,
}
"""The kind of source for each name that programs use."""
_OF_BOOKS = frozenset(
    fold(name)
    for name in (
        *("book", "booktitle", "livre", "titredulivre", "buch", "buchtitel", "libro", "títulodellibro"),
        *("书名", "书", "书籍", "图书", "الكتاب", "كتاب", "عنوانالكتاب", "اسمالكتاب", "книга", "kitap", "本"),
    )
)
_WORDS_FIRST = frozenset(("quote", "quotes", "quotetext", "highlight", "highlights", "highlighttext", "selection"))
_OR_REMARKS = frozenset(("text", "body", "content", "words", "texte", "texto", "testo"))  # beside a name of the above
_OR_REFERENCES = frozenset(("citation", "citations", "cita", "citas", "引用"))  # quotes, or where they were found
_MANY = frozenset(
    (Field.TAGS, Field.NOTHING, Field.NOT_KEPT, Field.FAVORITE, Field.DISCARD)
)  # of which a file may have several columns


class Columns(NamedTuple):
    """The fields of the columns of a file, in their order.

    Attributes:
        fields: ``None`` for a column that is not understood, or that repeats the meaning of a column before it.
        repeated: The indexes of the latter.
    """

    fields: tuple[Field | None, ...]
    repeated: frozenset[int]

    @property
    def has_text(self) -> bool:
        """Whether a column holds the quotes."""
        return Field.TEXT in self.fields


def understood(names: Sequence[str], rows: Sequence[Sequence[str]], collector: Collector) -> Columns:
    """Return what the columns mean: what was chosen, what their *names* say, or what is in *rows*."""
    columns = columns_of(names)
    fields = list(columns.fields)
    samples = [
        [without_markup(row[at]).strip() for row in rows if at < len(row) and row[at].strip()]
        for at in range(len(names))
    ]
    offered = [field.value for field in CHOSEN]
    options = (collector.option(choice_of_column(at), offered) for at in range(len(names)))
    chosen = {at: Field(value) for at, value in enumerate(options) if value}
    for at in range(len(fields)):
        if at in chosen:
            fields[at] = chosen[at]
        elif fields[at] in chosen.values() and fields[at] not in _MANY:
            fields[at] = None
    _guess(fields, names, samples)
    for at, name in enumerate(names[:MOST_CHOICES]):
        value = (fields[at] or Field.NOTHING).value
        taken = value if value in offered else Field.NOTHING.value
        collector.choices.append(Choice(choice_of_column(at), taken, tuple(offered), name))
    return Columns(tuple(fields), columns.repeated - chosen.keys())


def choice_of_column(at: int) -> str:
    """Return the name of the `Choice` of what the column *at* is, counted from 0."""
    return f"column {at + 1}"


def _guess(fields: list[Field | None], names: Sequence[str], samples: Sequence[Sequence[str]]) -> None:
    """Find the words and the people by what is in the columns, where no name says it."""
    unknown = [at for at, field in enumerate(fields) if field is None]
    if Field.TEXT not in fields:
        may = unknown or [at for at, field in enumerate(fields) if field in (Field.SOURCE, Field.NOTE, Field.TOPIC)]
        with_sentences = [at for at in may if are_sentences(samples[at])]
        longest = sorted(with_sentences, key=lambda at: -_length(samples[at]))
        if longest and (len(longest) == 1 or _length(samples[longest[0]]) > 2 * _length(samples[longest[1]])):
            fields[longest[0]] = Field.TEXT
    if Field.TEXT in fields and not {Field.AUTHORS, Field.ATTRIBUTION}.intersection(fields):
        may = [at for at in unknown if fields[at] is None]
        may += [at for at, name in enumerate(names) if fields[at] is Field.SOURCE and _plain(name) == "from"]
        people = [at for at in may if share(samples[at], is_person) > 0.6 and not _is_one(samples[at])]
        if len(people) == 1:
            fields[people[0]] = Field.AUTHORS
    others = [at for at in unknown if fields[at] is None and not _is_one(samples[at])]
    is_without_names = all(name == str(at) for at, name in enumerate(names, 1))
    if is_without_names and Field.AUTHORS in fields and len(others) == 1 and any(map(_has_letter, samples[others[0]])):
        fields[others[0]] = Field.SOURCE


def _is_one(cells: Sequence[str]) -> bool:
    """Return whether all rows say the same, as a folder does."""
    return len(cells) >= LEAST_ROWS and len(set(cells)) == 1


def _has_letter(cell: str) -> bool:
    return any(map(str.isalpha, cell))


def are_sentences(cells: Sequence[str]) -> bool:
    """Return whether most of *cells* have a few words, and are no addresses."""
    return share(cells, is_sentence) >= 0.5


def is_sentence(text: str) -> bool:
    """Return whether *text* has the words of a sentence. Chinese and Japanese have no spaces between them."""
    if is_address(text) or not any(map(str.isalpha, text)):
        return False
    return len(text.split()) > 3 or len(_WIDE.findall(text)) > 5


def share(texts: Sequence[T], holds: Callable[[T], bool]) -> float:
    """Return the share of *texts*, 0 to 1, of which *holds* is true."""
    return sum(map(holds, texts)) / len(texts) if texts else 0


def _length(cells: Sequence[str]) -> float:
    return sum(map(len, cells)) / max(1, len(cells))


_WIDE = re.compile(r"[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def columns_of(header: Sequence[str]) -> Columns:
    """Return what the names in *header* mean. Case, accents, spaces and signs do not matter.

    The first of two equals counts. A name may mean a quote or a reference. Then it is a quote if no other column is.
    """
    plain = [_plain(name) for name in header]
    has_quotes = any(_FIELDS.get(name) is Field.TEXT and name not in _OR_REFERENCES for name in plain)
    has_words = not _WORDS_FIRST.isdisjoint(plain)
    fields, seen, repeated = list[Field | None](), set[Field](), set[int]()
    for at, name in enumerate(plain):
        field = _FIELDS.get(name) if name else Field.NOTHING
        if has_quotes and name in _OR_REFERENCES:
            field = None
        elif has_words and name in _OR_REMARKS:
            field = Field.NOTE if Field.NOTE not in seen else None
        elif field in seen and field not in _MANY:
            repeated.add(at)
            field = None
        elif field:
            seen.add(field)
        fields.append(field)
    return Columns(tuple(fields), frozenset(repeated))


def has_columns(header: Sequence[str], *names: str) -> bool:
    """Return whether *header* has all of these *names*, as `_NAMES` writes them."""
    return {*names} <= {_plain(name) for name in header}


def field_named(name: str) -> Field | None:
    """Return what a column or a key of that *name* holds. ``None`` if the name says nothing."""
    return _FIELDS.get(_plain(name))


def is_of_books(name: str) -> bool:
    """Return whether a column or a key of that *name* holds titles of books."""
    return _plain(name) in _OF_BOOKS


def _plain(name: str) -> str:
    """Return *name* folded, without spaces and signs. What begins with a sign such as ``>`` is no name of a column."""
    name = name.strip()
    return fold(re.sub(r"[\W_]", "", name)) if name[:1].isalnum() or name[:1] in "_#([" else name
