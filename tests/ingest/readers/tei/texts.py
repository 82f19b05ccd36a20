"""TEI files made by the tests."""

from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import Extraction, File
from testimonia.ingest.readers.tei import TEI
from testimonia.model import Ingested

NAMESPACE = ' xmlns="http://www.tei-c.org/ns/1.0"'


def tei(text: str, header: str = "", *, before: str = "", namespace: str = NAMESPACE) -> bytes:
    """A file with this content of ``text`` (a body unless it has one), and of ``profileDesc``."""
    inner = text if "<body" in text or "<group" in text else f"<body>{text}</body>"
    return (
        f"{before}<TEI{namespace}><teiHeader><fileDesc><titleStmt><title>Papers</title></titleStmt>"
        f"<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>{header}</teiHeader>"
        f"<text>{inner}</text></TEI>"
    ).encode()


def read(data: bytes) -> Extraction:
    """What the reader finds."""
    return TEI.read(File("a.xml", data))


def taken(data: bytes) -> Ingested:
    """What ingest makes of it."""
    return ingest(File("a.xml", data))


def reading(data: bytes) -> str:
    """The reading layer."""
    text = taken(data).text
    assert text is not None
    return text.reading
