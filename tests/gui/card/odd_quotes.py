"""Quotes that the shipped collection does not have, and that a card must still show."""

from lecun_viewer.core.provenance import Provenance, Verdict
from lecun_viewer.core.quote import Quote, QuoteId

LONG_PLACE = "a conversation at a conference with a long name, reported by somebody who was there, " * 3

TEXTS = {
    "5 words": "Machines will learn by watching.",
    "40 words": " ".join(["Understanding asks for a model of the world, and not for words alone."] * 3 + ["Yes."]),
    "40 long words": " ".join(["interdisciplinary"] * 40),
    "one letter": "A",
    "one very long word": "x" * 120,
    "a long word among others": f"The word {'super' * 12}fluous is long.",
    "emoji": "Machines 😀 learn 👩‍👩‍👧 and 🇫🇷 wave.",
    "Hebrew": "שלום עולם, זה מבחן של טקסט ארוך עם LLMs באמצע",
    "Arabic": "مرحبا بالعالم هذا اختبار للنص الطويل جدا",
    "no spaces": "你好世界这是一个没有空格的很长的句子需要换行处理测试",
    "markup": "<b>Bold</b> & “quoted” 'words' &amp; more",
    "begins with a mark": "“Quoted” he said, and 'quoted' again, and “again”, “again” and “again” and “again”.",
    "spaces": "  Two  spaces \n and a new line ",
    "nothing": " ",
}


def odd_quote(text: str, where: str = LONG_PLACE) -> Quote:
    known = Provenance(Verdict.VARIANT, "words", where, "https://example.org", "2024-03-07")
    return Quote(QuoteId("odd"), 1, "Part", "A topic with <b> & “marks”", text, "Label", known)
