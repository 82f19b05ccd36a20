"""Texts read as the whole of ingest reads them, for the tests of single repairs."""

from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File
from testimonia.model import Repair, Text


def text_of(original: str) -> Text:
    """The Text of a plain file with these characters."""
    text = ingest(File("document.txt", original.encode("utf-8"))).text
    assert text is not None
    return text


def reading(original: str) -> str:
    """What is read of it."""
    return text_of(original).reading


def made(original: str) -> list[Repair]:
    """The repairs that were made in it."""
    return [repair for repair in text_of(original).repairs if not repair.proposed]
