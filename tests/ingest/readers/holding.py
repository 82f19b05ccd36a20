"""What every Extraction must hold to, whatever it was read from."""

from itertools import pairwise

from testimonia.ingest.extraction import Extraction, File, Reader, UnreadableError
from testimonia.model import SectionKind, crossings


def extracted(reader: Reader, data: bytes, path: str = "a file") -> Extraction:
    """Read ``data``, and check what no Extraction may break."""
    found = reader.read(File(path, data))
    end = len(found.original)
    spans = [s.span for s in found.sections] + [b.span for b in found.blocks] + [p.span for p in found.pages]
    spans += [n.mark for n in found.notes] + [n.note for n in found.notes]
    spans += [s.title.at for s in found.sections if s.title and s.title.at]
    assert all(span.end <= end for span in spans)
    assert not crossings(found.sections)
    for row in ([b.span for b in found.blocks], [p.span for p in found.pages]):
        assert all(one.end <= next_.start for one, next_ in pairwise(row))
    assert found.original == found.original.strip(" \n\t")
    whole = [s for s in found.sections if s.kind is SectionKind.DOCUMENT]
    assert [(s.span.start, s.span.end) for s in whole] == [(0, end)]
    assert all(s.span.start < s.span.end for s in found.sections)
    return found


def sentence(reader: Reader, data: bytes) -> str:
    """Why ``data`` cannot be read."""
    try:
        extracted(reader, data)
    except UnreadableError as error:
        assert str(error).endswith(".")
        return str(error)
    return "it was read"


def parts(found: Extraction) -> list[tuple[str, str]]:
    """Kind and words of every section but the whole."""
    return [
        (s.kind.name, s.span.of(found.original)) for s in found.sections if s.kind is not SectionKind.DOCUMENT
    ]
