"""A PDF of many pages, for timing."""

import random

from tests.pdf_writer import Sheet, Words, pdf, stacked


def large_pdf(pages: int) -> bytes:
    """A book of ``pages`` pages with running headers, page numbers and about 2,000 characters each."""
    chance = random.Random(2)
    words = ["".join(chance.choices("abcdefghilmnoprstu", k=chance.randint(2, 9))) for _ in range(5_000)]
    sheets = []
    for number in range(pages):
        lines = []
        for _ in range(36):
            line = ""
            while len(line) < 54:
                line += chance.choice(words) + " "
            lines.append(line.strip())
        head = Words(120, 570, "A LARGE BOOK" if number % 2 else "OF MANY PAGES", 8)
        foot = Words(195, 20, str(number + 1), 8)
        sheets.append(Sheet((head, *stacked(40, 540, lines, 9), foot)))
    return pdf(sheets)
