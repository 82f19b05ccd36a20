"""Messages built by hand, and what an Extraction says of its letters."""

from testimonia.ingest.extraction import Extraction
from testimonia.model import SectionKind

HEAD = (
    "Message-ID: <1@example.org>\n"
    "From: Ann Lind <ann@example.org>\n"
    "To: Henrik Voss <h@example.org>\n"
    "Date: Mon, 3 May 2004 14:22:01 +0200\n"
    "Subject: The register\n"
)
SHOWN = (
    "From: Ann Lind <ann@example.org>\nTo: Henrik Voss <h@example.org>\n"
    "Date: Mon, 3 May 2004 14:22:01 +0200\nSubject: The register\n\n"
)


def message(body: str, extra: str = "", head: str = HEAD) -> bytes:
    """One message; ``extra`` are further header lines."""
    return (head + extra + "\n" + body).encode()


def multipart(kind: str, *parts: str, boundary: str = "b") -> tuple[str, str]:
    """Header line and body of a message of several parts, each with header lines of its own."""
    body = "".join(f"--{boundary}\n{part}\n" for part in parts) + f"--{boundary}--\n"
    return f'MIME-Version: 1.0\nContent-Type: multipart/{kind}; boundary="{boundary}"\n', body


def letters(found: Extraction) -> list[tuple[str | None, str | None, str]]:
    """Author, date and words of every letter, outer before inner."""
    return [
        (
            s.author.value if s.author else None,
            s.written.value if s.written else None,
            s.span.of(found.original),
        )
        for s in found.sections
        if s.kind is SectionKind.LETTER
    ]
