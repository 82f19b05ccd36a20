"""What rules do to documents that have nothing wrong with them: GUM, whose paragraphs are known.

News, lives, interviews, speeches, court records, textbooks, travel guides and papers, laid out as plain text.
Every join is a wrong one, and no paragraph of some length may be set aside.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File
from testimonia.model import RepairKind, innermost

SPOKEN = ("conversation", "vlog")
"""Transcripts without sentences: not what a historian's folder holds as prose."""
PROSE = ("p", "sp", "quote")
FEWEST_WORDS = 12
"""Words from which a paragraph says something; shorter ones may be datelines and addresses."""


def paragraphs_of(conllu: str) -> Iterator[tuple[str, str]]:
    """The paragraphs of a GUM document, each with what it is (p, head, item, ...)."""
    kind, words = "p", ""
    for line in conllu.splitlines():
        block = re.match(r"# newpar_block = (\w+)", line)
        if line == "# newpar":
            if words:
                yield kind, words
            kind, words = "p", ""
        elif block:
            kind = block.group(1)
        elif line.startswith("# text = "):
            words = f"{words} {line[9:].strip()}".strip()
    if words:
        yield kind, words


def counted(name: str, conllu: str) -> Counter[str]:
    """Paragraphs, paragraphs of prose, those that were set aside, and joins."""
    paragraphs = list(paragraphs_of(conllu))
    text = "\n\n".join(words for _, words in paragraphs)
    ingested = ingest(File(name, text.encode()))
    count: Counter[str] = Counter(documents=1, paragraphs=len(paragraphs))
    if ingested.text is None:
        return count
    joins = (RepairKind.PAGE_BREAK_JOIN, RepairKind.FOOTNOTE)
    count["joins"] = sum(r.kind in joins and not r.proposed for r in ingested.text.repairs)
    at = 0
    for kind, words in paragraphs:
        if kind in PROSE and len(words.split()) >= FEWEST_WORDS:
            section = innermost(ingested.sections, at + len(words) // 2)
            count["prose"] += 1
            count["set aside"] += section is None or section.paratext
        at += len(words) + 2
    return count


def figures(folder: Path) -> Iterator[tuple[str, str, str]]:
    """How much of the clean documents in a folder of CoNLL-U files was touched."""
    total: Counter[str] = Counter()
    for file in sorted(folder.glob("*.conllu")):
        if not any(f"_{genre}_" in file.name for genre in SPOKEN):
            total.update(counted(f"{file.stem}.txt", file.read_text(encoding="utf-8")))
    yield (
        "clean documents",
        (
            f"{total['documents']} with {total['paragraphs']:,} paragraphs: "
            f"joins {total['joins']}, all wrong; "
            f"prose set aside {total['set aside']}/{total['prose']:,}"
        ),
        "",
    )
