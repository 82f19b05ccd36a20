"""Small files as programs write them that read pictures: ALTO, PAGE XML, hOCR."""

from collections.abc import Sequence

from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File, Limits
from testimonia.model import Ingested, Text

LETTER_WIDTH, LINE_HEIGHT = 15, 30


def read(content: str | bytes, path: str = "a.xml", limits: Limits | None = None) -> Ingested:
    """A file as it is ingested."""
    data = content.encode() if isinstance(content, str) else content
    return ingest(File(path, data, limits or Limits()))


def text_of(content: str | bytes, path: str = "a.xml") -> Text:
    """The Text of a file that can be read."""
    text = read(content, path).text
    assert text is not None
    return text


def boxes(text: Text) -> list[tuple[str, tuple[float, ...]]]:
    """Words of a Text with their places, to two digits."""
    return [(w.span.of(text.original), tuple(round(side, 2) for side in w.box)) for w in text.words]


def alto(blocks: str, head: str = "", page: str = 'WIDTH="1000" HEIGHT="1500"', version: int = 3) -> str:
    """An ALTO file of one page with ``blocks`` in its print space."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<alto xmlns="http://www.loc.gov/standards/alto/ns-v{version}#">'
        f"<Description><MeasurementUnit>pixel</MeasurementUnit>{head}</Description>"
        f'<Layout><Page ID="P1" {page}><PrintSpace>{blocks}</PrintSpace></Page></Layout></alto>'
    )


def alto_line(words: str, y: int, x: int = 100, sure: float = 0.95, end: str = "") -> str:
    """A TextLine of words side by side; ``end`` stands behind them (a HYP)."""
    strings = []
    left = x
    for word in words.split():
        wide = len(word) * LETTER_WIDTH
        strings.append(
            f'<String CONTENT="{word}" HPOS="{left}" VPOS="{y}" WIDTH="{wide}" HEIGHT="{LINE_HEIGHT}" '
            f'WC="{sure}"/>'
        )
        left += wide + LETTER_WIDTH
    row = '<SP WIDTH="15"/>'.join(strings)
    return f'<TextLine HPOS="{x}" VPOS="{y}" WIDTH="{left - x}" HEIGHT="{LINE_HEIGHT}">{row}{end}</TextLine>'


def alto_block(lines: Sequence[str], y: int = 100, attributes: str = "", **more: float) -> str:
    """A TextBlock of lines one below the other."""
    inside = "".join(alto_line(words, y + 40 * n, **more) for n, words in enumerate(lines))  # type: ignore[arg-type]
    return f"<TextBlock {attributes}>{inside}</TextBlock>"


def page_xml(regions: str, order: str = "", page: str = 'imageWidth="1000" imageHeight="1500"') -> str:
    """A PAGE XML file with ``regions``."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15">'
        f'<Page imageFilename="scans/1.jpg" {page}>{order}{regions}</Page></PcGts>'
    )


def page_line(text: str, y: int, inside: str = "", custom: str = "") -> str:
    """A TextLine of PAGE over the whole width, with words inside or not."""
    return (
        f'<TextLine custom="{custom}"><Coords points="100,{y} 900,{y} 900,{y + 30} 100,{y + 30}"/>{inside}'
        f'<TextEquiv index="1"><Unicode>worse {text}</Unicode></TextEquiv>'
        f'<TextEquiv index="0"><Unicode>{text}</Unicode></TextEquiv></TextLine>'
    )


def page_region(key: str, kind: str, lines: str) -> str:
    """A TextRegion of PAGE."""
    said = f'type="{kind}"' if kind else ""
    return f'<TextRegion id="{key}" {said}><Coords points="90,90 910,90 910,900"/>{lines}</TextRegion>'


def hocr(pages: str) -> str:
    """An hOCR file."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC '
        '"-//W3C//DTD XHTML 1.0 Transitional//EN" '
        '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n'
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title></title>'
        "<meta name='ocr-system' content='tesseract 5.3.0'/></head><body>" + pages + "</body></html>"
    )


def hocr_line(words: str, y: int, sure: int = 95, kind: str = "ocr_line") -> str:
    """A line of hOCR."""
    found, left = [], 100
    for word in words.split():
        right = left + len(word) * LETTER_WIDTH
        found.append(
            f"<span class='ocrx_word' title='bbox {left} {y} {right} {y + 30}; x_wconf {sure}'>{word}</span>"
        )
        left = right + LETTER_WIDTH
    return (
        f"<span class='{kind}' title=\"bbox 100 {y} {left} {y + 30}; baseline 0 -5\">{' '.join(found)}</span>"
    )


def hocr_page(inside: str, number: int = 0) -> str:
    """A page of hOCR."""
    return (
        f"<div class='ocr_page' title='image \"scans/a; {number}.png\"; bbox 0 0 1000 1500; "
        f"ppageno {number}'>"
        f"<div class='ocr_carea'>{inside}</div></div>"
    )
