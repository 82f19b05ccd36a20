"""TEI P5: a file for each document, for editors, digital editions, and programs that read TEI."""

from testimonia.exports.formats.tei.writing import members

__all__ = ["members"]
