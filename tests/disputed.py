"""A folder of three accounts by invented people who disagree, read and compared."""

from pathlib import Path

from testimonia.pipeline.build import build

MEMOIR = """RECOLLECTIONS

By Tom Moss

Ada Lind was born in Ely in 1790. She was arrested in Lynn in 1828. In 1834 Ada Lind was arrested at Ely. \
She died in Lynn in 1840.
"""
LETTER = """Mary Thorne to her sister.

Ada Lind was born in Ely in 1795. Ada Lind was arrested in Lynn in 1830. A. L. came to Cambridge in 1831. \
Ada Lind died in 1840.
"""
REPORT = """A report of the watch.

According to Tom Moss, Ada Lind died in 1843. The watch arrested Ada Lind in 1834.
"""
BIRTH = "The birth of Ada Lind: 1795 or 1790?"


def disputed_folder(folder: Path) -> Path:
    """Write the three accounts, and read and compare them."""
    for name, words in (("memoir.txt", MEMOIR), ("letter.txt", LETTER), ("report.txt", REPORT)):
        (folder / name).write_text(words, encoding="utf-8")
    build(folder)
    return folder
