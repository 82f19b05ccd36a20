"""TEI: texts marked up by editors (Text Encoding Initiative, Guidelines P5, and P4).

What stands in the document is the original layer; what the editor corrects in it, regularises or expands is a
Repair with the edition's reason. Names and dates that the edition marks are handed on as such.
"""

from testimonia.ingest.readers.tei.reading import TEI

__all__ = ["TEI"]
