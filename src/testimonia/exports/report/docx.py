"""A report as a Word document with real footnotes (ECMA-376, WordprocessingML).

The package is written here and not by a library: python-docx knows no footnotes, and needs the whole
document built up in memory as XML. All words go through `_safe`, which is the only way into the markup.
"""

from collections.abc import Iterator
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from testimonia.exports.report.docx_parts import (
    DOCUMENT_RELATIONS,
    HEAD,
    RELATIONS,
    SECTION,
    SEPARATORS,
    SETTINGS,
    STYLES,
    TYPES,
    W,
)
from testimonia.exports.report.seen import seen
from testimonia.exports.report.values import Hand, Item, Line, Mark, Note, Piece, Report, Run, Words

_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The time of every member: the same report always gives the same bytes."""
_STYLES = {Hand.MACHINE: "Machine", Hand.PERSON: "Person"}


def written(report: Report) -> bytes:
    """The report as a package."""
    members = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELATIONS,
        "docProps/core.xml": _core(report),
        "word/document.xml": _document(report),
        "word/_rels/document.xml.rels": DOCUMENT_RELATIONS,
        "word/styles.xml": STYLES,
        "word/settings.xml": SETTINGS,
        "word/footnotes.xml": _footnotes(report),
    }
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        for name, text in members.items():
            member = ZipInfo(name, _MOMENT)
            member.compress_type = ZIP_DEFLATED
            member.create_system = 0  # as on any machine
            package.writestr(member, text.encode())
    return out.getvalue()


def _core(report: Report) -> str:
    return (
        f"{HEAD}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{_safe(report.name)}</dc:title><dc:description>{_safe(report.made)}</dc:description>"
        "</cp:coreProperties>"
    )


def _document(report: Report) -> str:
    body = "".join(_body(report))
    return f'{HEAD}<w:document xmlns:w="{W}"><w:body>{body}{SECTION}</w:body></w:document>'


def _body(report: Report) -> Iterator[str]:
    yield _paragraph("Title", _run(report.name))
    yield from (_paragraph("Lede", _run(each)) for each in (*report.lede, report.made) if each)
    for chapter in report.chapters:
        yield _paragraph("Heading1", _run(chapter.title))
        if chapter.lead:
            yield _paragraph("Lede", _run(chapter.lead))
        for item in chapter.items:
            yield from _item(item)
        if chapter.more:
            yield _paragraph("Lede", _run(chapter.more))
    if report.bibliography:
        yield _paragraph("Heading1", _run("Bibliography"))
        yield from (_paragraph("Bibliography", _words(each)) for each in report.bibliography)
    yield _paragraph("Heading1", _run("How this was made"))
    yield from (_paragraph("", _run(each)) for each in report.method)


def _item(item: Item) -> Iterator[str]:
    sign = _run(f"{item.tone.sign} ") if item.tone.sign else ""
    if item.when:
        yield _paragraph("When", f"{sign}{_run(item.when)}")
    if item.heading:
        yield _paragraph("Heading2", f"{sign}{_words(item.heading)}")
    yield from map(_line, item.lines)


def _line(line: Line) -> str:
    label = _run(f"{line.label}: ", bold=True) if line.label else ""
    return _paragraph(_STYLES.get(line.hand, ""), f"{label}{''.join(map(_piece, line.pieces))}")


def _piece(piece: Piece) -> str:
    if isinstance(piece, Mark):
        return (
            '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
            f'<w:footnoteReference w:id="{piece.number}"/></w:r>'
        )
    return _run(piece.text, italic=piece.italic) if isinstance(piece, Run) else ""


def _footnotes(report: Report) -> str:
    notes = "".join(map(_note, report.notes))
    return f'{HEAD}<w:footnotes xmlns:w="{W}">{SEPARATORS}{notes}</w:footnotes>'


def _note(note: Note) -> str:
    quote = f": {note.quoted}" if note.quote else "."
    said = " ".join(note.remarks)
    number = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    words = f"{number}{_run(' ')}{_words(note.citation)}{_run(quote)}{_run(f' {said}') if said else ''}"
    return f'<w:footnote w:id="{note.number}">{_paragraph("FootnoteText", words)}</w:footnote>'


def _paragraph(style: str, inside: str) -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{inside}</w:p>"


def _words(words: Words) -> str:
    return "".join(_run(run.text, italic=run.italic) for run in words)


def _run(text: str, *, italic: bool = False, bold: bool = False) -> str:
    """Words of one kind; their spaces are kept."""
    kinds = f"{'<w:b/>' if bold else ''}{'<w:i/>' if italic else ''}"
    look = f"<w:rPr>{kinds}</w:rPr>" if kinds else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{_safe(text)}</w:t></w:r>'


def _safe(text: str) -> str:
    """Words that XML can hold; what no XML can hold is named."""
    return escape(seen(text), {'"': "&quot;"})
