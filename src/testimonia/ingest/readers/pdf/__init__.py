"""PDF with a text layer: characters with boxes, lines, columns, paragraphs, page furniture, notes, sections.

`reading.read` goes through the modules in this order: document, characters, fragments, lines, columns,
paragraphs, numbers, furniture, notes, blocks, layers, sections, problems. Only `document` and `characters`
know PDFium; the rest is plain geometry.
"""

from testimonia.ingest.readers.pdf.reading import PDF

__all__ = ["PDF"]
