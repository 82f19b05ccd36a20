"""The versions of everything that decides how a file is read.

Raise a number here whenever the same file would be read otherwise than before: the next run then reads again
what was read by the older version, and nothing else. They stand together, and apart from the rules, so that a
run over an unchanged folder need not load a single reader.
"""

READERS = {
    "plain text": 1,
    "markdown": 1,
    "html": 2,
    "pdf": 3,
    "docx": 3,
    "epub": 2,
    "odt": 2,
    "rtf": 2,
    "mail": 1,
    "mailbox": 1,
    "web archive": 1,
    "alto": 1,
    "page": 1,
    "hocr": 1,
    "tei": 1,
    "image": 1,
}
"""By the name of the reader: the same bytes would give another Extraction."""
REPAIRS = {
    "mojibake": 1,
    "characters": 1,
    "hyphens at line ends": 2,
    "marks of notes": 1,
    "paragraphs cut by pages": 1,
}
"""By the name of the rule: the same Draft would give other Repairs."""
SECTIONS = 2
"""The same Extraction would give other Sections."""
SIDECARS = 1
"""The same sidecars would say something else of the documents."""
SNIFF = 3
"""A file that was not recognised would now be."""

RECOGNITION = 1
"""A picture would be recognised otherwise by the same engine."""


def made_by(reader: str) -> str:
    """What stands beside a record to say which versions made it."""
    rules = ".".join(map(str, REPAIRS.values()))
    return f"{reader} {READERS[reader]}; sections {SECTIONS}; repairs {rules}"


UNRECOGNISED = f"none; sniff {SNIFF}"
"""What stands for the reader of a file that no reader takes."""
CURRENT = frozenset({UNRECOGNISED, *map(made_by, READERS)})
"""All that `Ingested.reader` can be today; anything else was read by an older testimonia."""
