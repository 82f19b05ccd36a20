"""Word documents: real footnotes, by the standard, that our own reader and python-docx both open."""

import io
import posixpath
import re
from zipfile import ZipFile

import docx
import pytest
from lxml import etree

from testimonia.exports.report.docx import written
from testimonia.exports.report.values import Report
from testimonia.ingest.extraction import File
from testimonia.ingest.readers.docx import DOCX
from testimonia.model import SectionKind
from tests.exports.report.written import HOSTILE, hostile, small

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def parts(report: Report) -> dict[str, "etree._Element"]:
    """The parts of the package, each as XML."""
    with ZipFile(io.BytesIO(written(report))) as package:
        return {name: etree.fromstring(package.read(name)) for name in package.namelist()}


def text_of(element: "etree._Element") -> str:
    return "".join(str(each.text or "") for each in element.iter(f"{W}t"))


def test_our_own_reader_gets_the_footnotes_back() -> None:
    found = DOCX.read(File("a.docx", written(small())))
    notes = [
        found.original[s.span.start : s.span.end] for s in found.sections if s.kind is SectionKind.FOOTNOTE
    ]
    assert len(notes) == 3
    assert "12: “She was arrested at Ely.” As told by Jan." in notes[0]
    assert "Moss, Fen and Its Watch, 13: “in 1833”." in notes[1]


def test_python_docx_opens_it_with_its_styles() -> None:
    opened = docx.Document(io.BytesIO(written(small())))
    styles = {each.text.split(":")[0]: each.style.name for each in opened.paragraphs if each.style}
    assert styles["Ada Lind"] == "Title"
    assert styles["The life in order"] == "Heading 1"
    assert styles["By machine"] == "By Machine"
    assert styles["Decided by ben, 3 May 2026"] == "Decided by a Person"


def test_every_reference_has_its_footnote_and_the_separators_are_there() -> None:
    made = parts(small())
    notes = {n.get(f"{W}id"): n for n in made["word/footnotes.xml"].iter(f"{W}footnote")}
    referred = [r.get(f"{W}id") for r in made["word/document.xml"].iter(f"{W}footnoteReference")]
    assert referred == ["1", "2", "3"]
    assert list(notes) == ["-1", "0", *referred]
    assert [n.get(f"{W}type") for n in notes.values()][:2] == ["separator", "continuationSeparator"]
    declared = [n.get(f"{W}id") for n in made["word/settings.xml"].iter(f"{W}footnote")]
    assert declared == ["-1", "0"]
    assert all(notes[each].find(f".//{W}footnoteRef") is not None for each in referred)
    assert text_of(notes["2"]) == " Moss, Fen and Its Watch, 13: “in 1833”."


def test_a_reference_is_superscript_and_a_title_italic() -> None:
    made = parts(small())
    styles = {s.get(f"{W}styleId"): s for s in made["word/styles.xml"].iter(f"{W}style")}
    raised = styles["FootnoteReference"].find(f".//{W}vertAlign")
    assert raised is not None
    assert raised.get(f"{W}val") == "superscript"
    italic = [text_of(r) for r in made["word/footnotes.xml"].iter(f"{W}r") if r.find(f".//{W}i") is not None]
    assert italic == ["The Fen and Its Watch: A History", "Fen and Its Watch"]


def test_every_part_is_typed_and_every_relation_leads_to_a_part() -> None:
    made = parts(small())
    typed = {each.get("PartName") for each in made["[Content_Types].xml"] if each.get("PartName")}
    assert typed == {f"/{name}" for name in made if not name.endswith((".rels", "Types].xml"))}
    for name, folder in (("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word")):
        targets = [posixpath.join(folder, str(each.get("Target"))) for each in made[name].iter(RELATION)]
        assert targets
        assert set(targets) <= set(made)


def test_every_style_that_is_used_is_there() -> None:
    made = parts(small())
    there = {each.get(f"{W}styleId") for each in made["word/styles.xml"].iter(f"{W}style")}
    for part in ("word/document.xml", "word/footnotes.xml"):
        used = {each.get(f"{W}val") for each in made[part].iter(f"{W}pStyle", f"{W}rStyle", f"{W}basedOn")}
        assert used <= there


def test_the_same_report_gives_the_same_bytes_and_a_link_is_nowhere() -> None:
    assert written(small()) == written(small())
    with ZipFile(io.BytesIO(written(small()))) as package:
        assert {each.date_time for each in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.namelist()[0] == "[Content_Types].xml"
        assert not any(
            b"hyperlink" in package.read(name) or b"External" in package.read(name)
            for name in package.namelist()
        )


@pytest.mark.parametrize("words", HOSTILE)
def test_no_word_of_a_document_is_markup(words: str) -> None:
    made = parts(hostile(words))
    tags = {etree.QName(each).localname for part in made.values() for each in part.iter()}
    assert tags <= {etree.QName(each).localname for part in parts(small()).values() for each in part.iter()}
    said = text_of(made["word/document.xml"])
    assert not re.search("[\x00-\x1f\u202e\u2066]", said)
    assert DOCX.read(File("a.docx", written(hostile(words)))).original
