"""Everything that testimonia does, once: run by `test_no_network` where every way out is shut.

`python -m tests.pipeline.unplugged FOLDER OUT` builds the folder, asks every question of the command line,
writes every export and report, walks through the reading room, brings in notes, and opens the folder as a
script does.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from typer.testing import CliRunner

import testimonia
from testimonia.cli import app
from testimonia.cli.exporting import Format
from testimonia.cli.reporting import Written
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from testimonia.web.pages import PAGES
from tests.disputed import LETTER, MEMOIR, REPORT
from tests.scanned import as_file, page
from tests.web.pages.shelved import answer_at
from tests.web.walking import Walk, links

REACHING = (
    '<!DOCTYPE html SYSTEM "http://example.org/x.dtd"><html><head><meta http-equiv="refresh" content="0; '
    'url=http://example.org"><link rel="stylesheet" href="http://example.org/a.css"></head><body>'
    '<p>The ship came into the harbour and stayed.<img src="http://example.org/pixel.gif"></p></body></html>'
)
CHAPTER = (
    '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x" "http://example.org/x.dtd">'
    '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>The ship went out again.</p></body></html>'
)
SIDECAR = "file,title,author\nletter.txt,A letter,Mary Thorne\nmemoir.txt,Recollections,Tom Moss\n"
NOTE = {
    "type": "Annotation",
    "body": {"type": "TextualBody", "value": "When?"},
    "target": {
        "source": "letter.txt",
        "selector": {"type": "TextQuoteSelector", "exact": "came to Cambridge"},
    },
}


def lay_out(folder: Path) -> None:
    """Documents that would reach out if anything let them, two that disagree, and a scan."""
    folder.joinpath("page.html").write_text(REACHING, encoding="utf-8")
    folder.joinpath("chapter.xhtml").write_text(CHAPTER, encoding="utf-8")
    folder.joinpath("memoir.txt").write_text(MEMOIR, encoding="utf-8")
    folder.joinpath("letter.txt").write_text(LETTER, encoding="utf-8")
    folder.joinpath("report.txt").write_text(REPORT, encoding="utf-8")
    folder.joinpath("sources.csv").write_text(SIDECAR, encoding="utf-8")
    folder.joinpath("scan.png").write_bytes(as_file([page(["Ada Lind saw it in May 1829."])], "PNG"))


def commands(folder: Path, out: Path) -> Iterator[list[str]]:
    """Every command but `open` and `demo`: they serve what is walked through here."""
    whole = str(folder)
    note = out / "note.json"
    note.write_text(json.dumps(NOTE), encoding="utf-8")
    yield ["build", whole]
    yield ["import", whole, str(note), "--by", "Ann"]
    yield ["note", str(folder / "letter.txt"), "Who was it?", "--by", "Ann"]
    for asked in ("problems", "people", "findings", "statements", "appraisals", "times"):
        yield [asked, whole]
    yield ["search", whole, "Cambridge"]
    yield ["show", str(folder / "letter.txt")]
    yield ["person", whole, "Ada Lind"]
    yield ["compare", whole, "letter.txt", "memoir.txt"]
    yield ["date", "28 August (9 September) 1828"]
    yield ["judge", whole]
    for form in Format:
        yield ["export", whole, "--format", form.value, "-o", str(out / f"as-{form.value}")]
    for written in Written:
        yield [
            "report",
            whole,
            "--person",
            "Ada Lind",
            "--format",
            written.value,
            "-o",
            str(out / f"r-{written.value}"),
        ]
    yield ["doctor"]


def walk(folder: Path) -> int:
    """How many pages of the reading room were made, beginning at the first of each kind."""
    made = 0
    with Store.open(evidence_of(folder)) as store:
        way = Walk([each.address for each in PAGES if "{" not in each.address], each=1)
        for address in way:
            answer = answer_at(store, address.partition("#")[0], folder)
            made += answer is not None
            assert not isinstance(answer, bytes)
            if isinstance(answer, str) and "<html" in answer:
                way.see(address, list(links(answer, address)))
    return made


def as_a_script(folder: Path) -> None:
    """The folder as values, tables and what a notebook shows of them."""
    with testimonia.open(str(folder)) as opened:
        assert opened.findings() and all(each._repr_html_() for each in opened.findings())
        assert [*opened.people, *opened.problems, *opened.statements()]
        assert opened.search("Cambridge") and opened.synopsis("Ada Lind")._repr_html_()


def main(folder: Path, out: Path) -> None:
    """Do all of it; say what went wrong."""
    for command in commands(folder, out):
        done = CliRunner().invoke(app, command)
        if done.exit_code > 1:  # 1: nothing was found
            sys.stdout.write(f"went wrong: {command} {done.output} {done.exception}\n")
    if walk(folder) < len(PAGES):
        sys.stdout.write("went wrong: too few pages\n")
    as_a_script(folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
