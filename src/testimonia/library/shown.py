"""What a notebook shows, in small pieces of HTML in which every word is escaped.

A notebook has its own colours, so nothing here sets any; what matters is said in words, not by looks.
"""

from collections.abc import Iterable, Sequence
from html import escape


def quoted(words: str) -> str:
    """The words of a document, as a quotation."""
    return f"<q>{escape(words)}</q>"


def paragraphs(sentences: Iterable[str]) -> str:
    """A paragraph for each sentence, those left out that are empty."""
    return "".join(f"<p>{escape(sentence)}</p>" for sentence in sentences if sentence)


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of cells that are HTML already, under headings that are not."""
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in columns)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def rows_as_table(columns: Sequence[str], rows: Iterable[Sequence[object]], more: int) -> str:
    """The first rows of a table, and how many more there are."""
    cells = ([escape("" if value is None else str(value)) for value in row] for row in rows)
    rest = f"<p>and {more:,} more rows</p>" if more else ""
    return f"<div>{table(columns, cells)}{rest}</div>"
