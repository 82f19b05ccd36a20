"""Small packages built by hand, for the tests of EPUB, DOCX and the archive."""

import io
import zipfile
from collections.abc import Mapping

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OPS/book.opf"/></rootfiles></container>'
)
WORD = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive of ``members``, deflated."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def page(body: str, language: str = "en") -> str:
    """An XHTML page of an e-book."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops" lang="{language}"><head><title>x</title></head>'
        f"<body>{body}</body></html>"
    )


def epub(
    pages: Mapping[str, str],
    metadata: str = "",
    guide: str = "",
    others: Mapping[str, str | bytes] | None = None,
    left_out: tuple[str, ...] = (),
) -> bytes:
    """A book of ``pages`` in their order; those ``left_out`` are in the manifest and not in the package."""
    items = "".join(
        f'<item id="i{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, name in enumerate(pages)
    )
    spine = "".join(f'<itemref idref="i{n}"/>' for n in range(len(pages)))
    opf = (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{metadata}</metadata>'
        f"<manifest>{items}</manifest><spine>{spine}</spine>{guide}</package>"
    )
    members: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
    }
    members["OPS/book.opf"] = opf
    members.update({f"OPS/{name}": content for name, content in pages.items() if name not in left_out})
    return zipped({**members, **(others or {})})


def docx(body: str, parts: Mapping[str, str] | None = None, core: str = "") -> bytes:
    """A Word document; ``parts`` by role ("styles", "footnotes", "header"), each a part's inner XML."""
    roots = {"styles": "styles", "footnotes": "footnotes", "endnotes": "endnotes", "comments": "comments"}
    roots.update(header="hdr", footer="ftr")
    relations = ""
    members: dict[str, str | bytes] = {}
    for role, inner in (parts or {}).items():
        relations += f'<Relationship Id="r{role}" Type="{OFFICE}/{role}" Target="{role}.xml"/>'
        members[f"word/{role}.xml"] = f"<w:{roots[role]} {WORD}>{inner}</w:{roots[role]}>"
    members["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{RELS}">{relations}</Relationships>'
    members["_rels/.rels"] = (
        f'<Relationships xmlns="{RELS}"><Relationship Id="a" Type="{OFFICE}/officeDocument" '
        f'Target="word/document.xml"/><Relationship Id="b" Type="{RELS}/metadata/core-properties" '
        'Target="docProps/core.xml"/></Relationships>'
    )
    members["docProps/core.xml"] = (
        '<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:dcterms="http://purl.org/dc/terms/">{core}</cp:coreProperties>'
    )
    members["word/document.xml"] = f"<w:document {WORD}><w:body>{body}</w:body></w:document>"
    return zipped(members)


ODF = (
    " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in {
            "office": "office",
            "text": "text",
            "table": "table",
            "style": "style",
            "meta": "meta",
            "draw": "drawing",
            "fo": "xsl-fo-compatible",
            "svg": "svg-compatible",
            "manifest": "manifest",
        }.items()
    )
    + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def odt(
    body: str,
    styles: str = "",
    meta: str = "",
    heads: str = "",
    others: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """An OpenDocument text; ``styles`` are those of the content, ``heads`` stand on its master page."""
    buffer = io.BytesIO()
    members: dict[str, str | bytes] = {
        "content.xml": (
            f"<office:document-content {ODF}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
        ),
        "styles.xml": (
            f"<office:document-styles {ODF}><office:master-styles><style:master-page>{heads}"
            "</style:master-page></office:master-styles></office:document-styles>"
        ),
        "meta.xml": f"<office:document-meta {ODF}><office:meta>{meta}</office:meta></office:document-meta>",
        **(others or {}),
    }
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def fodt(body: str, meta: str = "") -> bytes:
    """The same in one file."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {ODF} '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:meta>{meta}</office:meta><office:body>\n  <office:text>\n    {body}\n  </office:text>\n"
        "</office:body></office:document>"
    ).encode()
