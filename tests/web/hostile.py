"""A folder in which every word is out for harm: in texts, paths, titles, authors, notes and reasons."""

import csv
import os
from pathlib import Path

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from testimonia.model import Act
from testimonia.pipeline.build import build
from testimonia.pipeline.decisions.judging import decide
from testimonia.pipeline.decisions.noting import note
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store
from tests.pdf_writer import Sheet, pdf, stacked

SCRIPT = "<script>alert(1)</script>"
HOSTILE = (
    SCRIPT,
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</blockquote></article></main><h1>Saved</h1>",
    "&lt;b&gt; {{ 7 * 191 }} {% raw %}",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "invoice\u202efdp.exe \u2066\u2067",
    "one\ntwo\r\nthree\x1b[31m",
    '"NEAR/" AND * NOT (',
    "=HYPERLINK(1)",
    "../../../etc/passwd",
    "%00%2e%2e%2f",
    "ﷺ" * 40,
    "Z\u0351\u0363\u0348" * 60,
)
"""Words that do harm where they are not taken for words."""

UNWANTED = "\x1b\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00"
"""Characters that no page may have in it as they are."""

_COPIED = f"""The watch went along the quay by night with two lanterns and a dog, {SCRIPT} and whoever \
could not say where he lived had to go with them to the house at the end of the bridge, where a clerk wrote \
down his name, "{{{{ 7 * 191 }}}}" and the names of all who had seen him come out of the tavern \
under the old mill."""

MEMOIR = f"""{SCRIPT} RECOLLECTIONS "><img src=x onerror=alert(1)>

By Tom Moss

Ada Lind was born in Ely in 1790. Ada {SCRIPT} Lind met Tom Moss at Lynn in 1820. She was arrested in Lynn \
in 1828, "' onmouseover='alert(1)" said the watch. In 1834 Ada Lind was arrested at Ely. She died in Lynn in \
1840. The "javascript:alert(1)" Company was founded at Ely in 1815. invoice\u202efdp.exe \u2066 was what she \
wrote. Ada Lind was the finest clerk of the watch.

{_COPIED}
"""
LETTER = f"""Mary Thorne to her sister.

Ada Lind was born in Ely in 1795. Ada Lind was arrested in Lynn in 1830 </blockquote></article></main>\
<h1>Saved</h1>. A. L. came to Cambridge in 1831. Ada Lind died in 1840. Ada Lind, {SCRIPT}, was the worst \
clerk of the watch. One\x0btwo\x1b[31m.

{_COPIED}
"""
REPORT = f"""A report of the watch.

According to Tom Moss, Ada Lind died in 1843. The watch arrested Ada Lind in 1834 &lt;b&gt; {{% raw %}}.
Onclick=alert(1) {SCRIPT} Thorne was arrested at Ely in 1834. {"ﷺ" * 40}
"""


def _said(words: str) -> PngInfo:
    """A comment inside a picture."""
    info = PngInfo()
    info.add_text("Comment", words)
    return info


def hostile_folder(folder: Path) -> Path:
    """Write them, read them, and decide, note and give reasons in hostile words."""
    paths = {'"><img src=x onerror=alert(1)>.txt': MEMOIR, "' onmouseover='alert(1).txt": LETTER}
    for path, words in (*paths.items(), ("javascript:alert(1)\u202e.txt", REPORT)):
        (folder / path).write_text(words, encoding="utf-8")
    (folder / os.fsdecode(b"half\xff a character.txt")).write_text("Tom Moss died in 1850.", encoding="utf-8")
    lines = ("Tom Moss was born at Ely in 1781.", "Tom Moss died at Lynn in 1852.", SCRIPT, HOSTILE[3])
    (folder / f"{HOSTILE[6].replace('/', '')}.pdf").write_bytes(pdf([Sheet(stacked(40, 540, lines, 12))]))
    (folder / "page.html").write_text(f"<p>Tom Moss died at Ely in 1851.</p>{SCRIPT}", encoding="utf-8")
    Image.new("L", (30, 40), 200).save(folder / "page.png", pnginfo=_said(SCRIPT))  # its facsimile
    with (folder / "sources.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["file", "title", "author", "written", "url", "shelfmark", "note", "repository"])
        for path in paths:
            table.writerow([path, *HOSTILE[:2], "1850", "javascript:alert(1)", *HOSTILE[2:5]])
    build(folder)
    with Store.open(evidence_of(folder)) as store:
        for each, words in zip(store.findings()[:3], HOSTILE, strict=False):
            decide(store, ledger_of(folder), each.id, Act.REAL, by=words, why=words)
        for words in HOSTILE[:4]:
            note(store, ledger_of(folder), next(iter(paths)), words, quote="Ada Lind was born", by=words)
    build(folder, only=("ledger",))
    return folder
