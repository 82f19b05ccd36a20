"""Pages that a program has read off pictures: ALTO, PAGE XML, hOCR.

Each reader gives `sheets.Page` values; `arranging` finds headers, columns and paragraphs where the format
does not name them, and `laying` writes the text with a box for every word.
"""

from testimonia.ingest.readers.scanned.alto import ALTO
from testimonia.ingest.readers.scanned.hocr import HOCR
from testimonia.ingest.readers.scanned.page_xml import PAGE

__all__ = ["ALTO", "HOCR", "PAGE"]
