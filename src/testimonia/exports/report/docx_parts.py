"""The parts of a Word document that are always the same: types, relations, settings, styles.

By ECMA-376, parts 1 and 2. The ids of styles are those that Word itself gives them in English.
"""

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_PARTS = {"document": "document.main", "styles": "styles", "settings": "settings", "footnotes": "footnotes"}

TYPES = (
    f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    + "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_MAIN}.{kind}+xml"/>'
        for name, kind in _PARTS.items()
    )
    + '<Override PartName="/docProps/core.xml" '
    'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
)

RELATIONS = (
    f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" '
    'Target="docProps/core.xml"/></Relationships>'
)

DOCUMENT_RELATIONS = (
    f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    + "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>'
        for number, name in enumerate(("styles", "settings", "footnotes"), 1)
    )
    + "</Relationships>"
)

SETTINGS = (
    f'{HEAD}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
)

SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
    "</w:footnote>"
)
"""The two notes that every document with notes has to have: the lines above the others."""


def _paragraph(name: str, called: str, inside: str, letters: str = "", based: str = "Normal") -> str:
    """A style of paragraphs."""
    runs = f"<w:rPr>{letters}</w:rPr>" if letters else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{called}"/>'
        f'<w:basedOn w:val="{based}"/><w:qFormat/><w:pPr>{inside}</w:pPr>{runs}</w:style>'
    )


def _character(name: str, called: str, letters: str) -> str:
    """A style of words."""
    return (
        f'<w:style w:type="character" w:styleId="{name}"><w:name w:val="{called}"/>'
        f"<w:rPr>{letters}</w:rPr></w:style>"
    )


def _heading(level: int, size: int) -> str:
    inside = f'<w:keepNext/><w:keepLines/><w:spacing w:before="{400 - 80 * level}" w:after="80"/>'
    inside += f'<w:outlineLvl w:val="{level - 1}"/>'
    return _paragraph(f"Heading{level}", f"heading {level}", inside, f'<w:sz w:val="{size}"/>')


_BAR = '<w:pBdr><w:left w:val="{kind}" w:sz="{size}" w:space="8" w:color="{colour}"/></w:pBdr>'
_QUIET, _PEN = "665E53", "1D4C8F"

STYLES = (
    f'{HEAD}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>'
    '<w:rFonts w:ascii="Palatino Linotype" w:hAnsi="Palatino Linotype" w:eastAsia="Palatino Linotype" '
    'w:cs="Times New Roman"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB"/>'
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="276" w:lineRule="auto"/>'
    '</w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
    '<w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/></w:style>'
    + _paragraph("Title", "Title", '<w:spacing w:after="160"/>', '<w:sz w:val="44"/>')
    + _heading(1, 30)
    + _heading(2, 24)
    + _paragraph("Lede", "Lede", "", f'<w:color w:val="{_QUIET}"/>')
    + _paragraph("When", "When", '<w:keepNext/><w:spacing w:before="160" w:after="0"/>', "<w:smallCaps/>")
    + _paragraph(
        "Machine",
        "By Machine",
        f'{_BAR.format(kind="dotted", size=6, colour=_QUIET)}<w:ind w:left="240"/>',
        f'<w:color w:val="{_QUIET}"/><w:sz w:val="20"/>',
    )
    + _paragraph(
        "Person",
        "Decided by a Person",
        f'{_BAR.format(kind="single", size=18, colour=_PEN)}<w:ind w:left="240"/>',
        f'<w:color w:val="{_PEN}"/>',
    )
    + _paragraph("Bibliography", "Bibliography", '<w:ind w:left="480" w:hanging="480"/>')
    + _paragraph(
        "FootnoteText",
        "footnote text",
        '<w:spacing w:after="40" w:line="240" w:lineRule="auto"/>',
        '<w:sz w:val="18"/><w:szCs w:val="18"/>',
    )
    + _character("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>')
    + "</w:styles>"
)

SECTION = (
    '<w:sectPr><w:footnotePr><w:numFmt w:val="decimal"/></w:footnotePr>'
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" '
    'w:gutter="0"/></w:sectPr>'
)
"""A4, with margins of 25 mm."""
