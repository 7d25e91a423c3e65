"""The control of `big_imports`: ``big_control.py DOCUMENT DATABASE PAGE`` does the same by the simplest means.

It reads the document. It writes its texts, with their checksums, into a database. It reads them again, and writes them
into a page. It checks no field, and it knows nothing of the program.
"""

import html
import json
import sqlite3
import sys
import zlib
from pathlib import Path

document, database, page = map(Path, sys.argv[1:])
favorites = json.loads(document.read_bytes())["favorites"]
connection = sqlite3.connect(database)
connection.execute("CREATE TABLE favorite (note TEXT, quote TEXT, checksum INTEGER)")
texts = ((each["note"], json.dumps(each["quote"], ensure_ascii=False)) for each in favorites)
rows = ((note, quote, zlib.crc32((note + quote).encode())) for note, quote in texts)
connection.executemany("INSERT INTO favorite VALUES (?, ?, ?)", rows)
connection.commit()
del favorites
with page.open("w", encoding="utf-8") as written:
    for note, quote, checksum in connection.execute("SELECT * FROM favorite"):
        assert checksum == zlib.crc32((note + quote).encode())
        for text in (note, *map(str, json.loads(quote).values())):
            written.write(html.escape(text) if text.isprintable() else "")
connection.close()
