"""What the columns of a CSV file mean, by their names in the header."""

import re
from collections.abc import Mapping, Sequence
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from lecun_viewer.core.words import fold
from lecun_viewer.imports.found import Format


class Field(Enum):
    """What a column holds."""

    TEXT = "text"
    AUTHORS = "authors"
    SOURCE = "source"
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
    NOT_KEPT = "not kept"  # says nothing of the words, such as when they were marked


# By their languages: English, French, German, Spanish, Simplified Chinese and Arabic. Written without spaces and signs.
_NAMES = {
    Field.TEXT: (
        "quote quotes quotation quotetext text highlight highlights highlighttext body content words passage",
        "citation citations texte extrait extraits phrase surlignage propos",
        "zitat zitate zitattext wortlaut auszug markierung",
        "cita citas texto frase frases pasaje fragmento extracto subrayado",
        "引文 引语 引用 语录 名言 名句 金句 句子 摘录 文本 正文 原文 内容 划线",
        "الاقتباس اقتباس الاقتباسات اقتباسات النص نص القول قول المقولة مقولة العبارة عبارة",
    ),
    Field.AUTHORS: (
        "author authors by speaker saidby person attribution bookauthor bookauthors authorname who",
        "auteur auteurs auteure autrice auteurice auteurrice écrivain écrivaine orateur par personne",
        "autor autorin autoren autorinnen verfasser verfasserin urheber sprecher sprecherin von",
        "autora autores autoras escritor escritora orador por persona",
        "作者 作家 著者 人物 说话人 演讲者",
        "المؤلف مؤلف المؤلفون المؤلفة الكاتب كاتب الكاتبة القائل قائل المتحدث",
    ),
    Field.SOURCE: (
        "source book title work booktitle sourcetitle publication",
        "œuvre oeuvre ouvrage livre titre titredulivre",
        "quelle werk buch titel buchtitel",
        "fuente obra libro título títulodellibro publicación",
        "来源 出处 书名 书 书籍 图书 作品 著作 标题",
        "المصدر مصدر الكتاب كتاب عنوانالكتاب اسمالكتاب العمل العنوان عنوان",
    ),
    Field.WHERE: (
        "where place",
        "lieu endroit",
        "ort stelle fundstelle",
        "lugar dónde",
        "地点",
        "المكان مكان الموضع موضع",
    ),
    Field.PAGE: (
        "page pages pagenumber",
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
        "url link address href sourceurl",
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
        "topic theme subject genre",
        "thème thématique sujet",
        "thema",
        "tema asunto género",
        "主题 话题",
        "الموضوع موضوع",
    ),
    Field.NOTE: (
        "note notes comment comments remark remarks annotation",
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
        "id index no nr number quoteid rowid amazonbookid asin bookid uuid unnamed0",
        "numéro n",  # “N°”
        "nummer",
        "número",
        "序号 编号",
        "الرقم رقم الترتيب",
    ),
    Field.NOT_KEPT: (
        "color colour highlightedat dateadded addedat addedon created createdat updated updatedat likes",
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
_OR_REFERENCES = frozenset(("citation", "citations", "cita", "citas", "引用"))  # quotes, or where they were found
_MANY = frozenset((Field.TAGS, Field.NOTHING, Field.NOT_KEPT))  # of which a file may have several columns


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


def columns_of(header: Sequence[str]) -> Columns:
    """Return what the names in *header* mean. Case, accents, spaces and signs do not matter.

    The first of two equals counts. A name may mean a quote or a reference. Then it is a quote if no other column is.
    """
    plain = [_plain(name) for name in header]
    has_quotes = any(_FIELDS.get(name) is Field.TEXT and name not in _OR_REFERENCES for name in plain)
    fields, repeated = list[Field | None](), set[int]()
    for at, name in enumerate(plain):
        field = _FIELDS.get(name) if name else Field.NOTHING
        if has_quotes and name in _OR_REFERENCES:
            field = None
        elif field and field in fields and field not in _MANY:
            repeated.add(at)
            field = None
        fields.append(field)
    return Columns(tuple(fields), frozenset(repeated))


def format_of(header: Sequence[str]) -> Format | None:
    """Return which CSV format has *header*, or ``None`` if it names nothing that quotes have."""
    names = {_plain(name) for name in header}
    if {"highlight", "booktitle", "bookauthor"} <= names:
        return Format.READWISE
    if is_list_of_books(header) or {"quote", "author", "likes"} <= names:
        return Format.GOODREADS
    known = [field for field in columns_of(header).fields if field not in (None, Field.NOTHING)]
    return Format.CSV if Field.TEXT in known and len(known) > 1 else None


def is_list_of_books(header: Sequence[str]) -> bool:
    """Return whether *header* is that of Goodreads' export of the library. It has reviews and no quotes."""
    return {"bookid", "title", "myreview", "exclusiveshelf"} <= {_plain(name) for name in header}


def _plain(name: str) -> str:
    """Return *name* folded, without spaces and signs. What begins with a sign such as ``>`` is no name of a column."""
    name = name.strip()
    return fold(re.sub(r"[\W_]", "", name)) if name[:1].isalnum() or name[:1] in "_#([" else name
