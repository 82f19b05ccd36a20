"""Where sentences and tokens begin and end, beside what people have marked in three corpora.

From this folder's parent:

    .venv/bin/python -m benchmarks.sentences --misses gum dev     # each sentence that is cut otherwise
    .venv/bin/python -m benchmarks.sentences --misses litbank train --tokens
"""

import argparse
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from testimonia.model import Span, paragraphs
from testimonia.reading.sentences import sentences
from testimonia.reading.tokens import tokens
from training.corpora import gum, litbank

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
SPOKEN = frozenset({"conversation", "court", "interview", "podcast", "speech", "vlog"})
"""Genres of GUM that were taken down from speech."""
_EWT = "en_ewt-ud-dev.conllu"
_AROUND = 40
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Cut:
    """A text as people cut it.

    Attributes:
        name: of the document.
        text: with two line breaks between paragraphs.
        sentences: in order.
        tokens: in order; empty where the corpus's own joining of them is a guess.
    """

    name: str
    text: str
    sentences: tuple[Span, ...]
    tokens: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Spans that are the same, of those found and of those wanted."""

    same: int
    found: int
    wanted: int

    def line(self) -> str:
        """Precision, recall and F1, in hundredths."""
        precision, recall = (100 * self.same / max(n, 1) for n in (self.found, self.wanted))
        f1 = 200 * self.same / max(self.found + self.wanted, 1)
        return f"P {precision:.2f}  R {recall:.2f}  F1 {f1:.2f}  of {self.wanted:,}"


def figures(folder: Path) -> Iterator[tuple[str, str, str]]:
    """The scores for each part of each corpus, and the time it takes."""
    parts = [(f"GUM {split}", list(texts("gum", split))) for split in ("dev", "test")]
    parts += [("EWT dev", list(texts("ewt", "dev")))]
    parts += [(f"LitBank {split}", list(texts("litbank", split))) for split in ("dev", "test")]
    for name, documents in parts:
        for kind, some in _kinds(documents) if name.startswith("GUM") else (("", documents),):
            yield f"sentences, {name}{kind}", in_sentences(some).line(), ""
            if any(document.tokens for document in some):
                yield f"tokens, {name}{kind}", in_tokens(some).line(), ""
    if folder.is_dir():
        pages = (path.read_text("utf-8") for path in sorted(folder.rglob("*.xhtml")))
        yield from _speed(_TAG.sub(" ", "\n\n".join(pages)))


def _kinds(documents: Sequence[Cut]) -> tuple[tuple[str, list[Cut]], ...]:
    spoken = [d for d in documents if d.name.split("_")[1] in SPOKEN]
    return ((", written", [d for d in documents if d not in spoken]), (", spoken", spoken))


def _speed(text: str) -> Iterator[tuple[str, str, str]]:
    words = len(text.split())
    begun = time.process_time()
    cut = [sentence for paragraph in paragraphs(text) for sentence in sentences(text, paragraph)]
    between = time.process_time()
    number = sum(len(tokens(text, sentence)) for sentence in cut)
    ended = time.process_time()
    yield "sentences, speed in three books", f"{words / (between - begun):,.0f} words/s", ""
    rate = words / (ended - between)
    yield "tokens, speed in three books", f"{rate:,.0f} words/s ({number:,} tokens)", "500,000 words/s"


def texts(corpus: str, split: str) -> Iterator[Cut]:
    """The documents of a part of "gum", "ewt" or "litbank"; of EWT only "dev" is held."""
    if corpus == "litbank":
        for document in litbank(DATA, split):
            yield Cut(document.name, document.text, document.sentences, ())
    elif corpus == "gum":
        for document in gum(DATA, split):
            rows = (DATA / "gum" / "dep" / f"{document.name}.conllu").read_text("utf-8").splitlines()
            yield Cut(document.name, document.text, document.sentences, _placed(document.text, rows))
    else:
        yield _ewt((DATA / "ewt" / _EWT).read_text("utf-8").splitlines())


def _ewt(rows: list[str]) -> Cut:
    """All of EWT as one document."""
    text, spans = "", list[Span]()
    for row in rows:
        if row.startswith(("# newpar", "# newdoc")):
            text = f"{text.rstrip()}\n\n" if text else ""
        elif row.startswith("# text = "):
            words = row.removeprefix("# text = ").strip()
            spans.append(Span(len(text), len(text) + len(words)))
            text += f"{words} "
    return Cut("ewt", text, tuple(spans), _placed(text, rows))


def _placed(text: str, rows: Sequence[str]) -> tuple[Span, ...]:
    """Where the tokens of a CoNLL-U file stand in its text."""
    found: list[Span] = []
    at = 0
    for form in _forms(rows):
        while text[at].isspace():
            at += 1
        if not text.startswith(form, at):
            raise ValueError(f"{form!r} is not what stands at {at}: {text[at : at + _AROUND]!r}")
        found.append(Span(at, at + len(form)))
        at += len(form)
    return tuple(found)


def _forms(rows: Sequence[str]) -> Iterator[str]:
    """Syntactic words; a token whose words do not spell it ("dunno") counts as one."""
    whole, parts, last = "", list[str](), ""
    for row in rows:
        cells = row.split("\t")
        if len(cells) != 10 or "." in cells[0]:
            continue
        if "-" in cells[0]:
            whole, last = cells[1], cells[0].split("-")[1]
        elif not whole:
            yield cells[1]
        else:
            parts.append(cells[1])
            if cells[0] == last:
                yield from parts if "".join(parts) == whole else [whole]
                whole, parts = "", []


def cut(document: Cut) -> list[Span]:
    """The sentences of a document, as testimonia cuts them."""
    return [s for paragraph in paragraphs(document.text) for s in sentences(document.text, paragraph)]


def in_sentences(documents: Sequence[Cut]) -> Score:
    """How many sentences begin and end where they should."""
    return _score([(cut(d), d.sentences) for d in documents])


def in_tokens(documents: Sequence[Cut]) -> Score:
    """The same for tokens, within the sentences as people cut them."""
    return _score([([t for s in d.sentences for t in tokens(d.text, s)], d.tokens) for d in documents])


def _score(pairs: Sequence[tuple[Sequence[Span], Sequence[Span]]]) -> Score:
    same = sum(len(set(found) & set(wanted)) for found, wanted in pairs)
    return Score(same, sum(len(found) for found, _ in pairs), sum(len(wanted) for _, wanted in pairs))


def misses(documents: Sequence[Cut], of_tokens: bool) -> Iterator[str]:
    """Each place where only one side cuts: "+" where we do, "-" where we do not."""
    for document in documents:
        if of_tokens:
            found: Sequence[Span] = [t for s in document.sentences for t in tokens(document.text, s)]
            wanted = document.tokens
        else:
            found, wanted = cut(document), document.sentences
        ours, theirs = ({s.start for s in spans} for spans in (found, wanted))
        for at in sorted(ours ^ theirs):
            before = document.text[max(0, at - _AROUND) : at]
            after = document.text[at : at + _AROUND]
            yield f"{'+' if at in ours else '-'} {document.name[:24]:24} {f'{before}|{after}'!r}"


def _main() -> None:
    parser = argparse.ArgumentParser(description="What is cut otherwise than people cut it.")
    parser.add_argument("--misses", nargs=2, metavar=("CORPUS", "PART"), required=True)
    parser.add_argument("--tokens", action="store_true")
    asked = parser.parse_args()
    for line in misses(list(texts(*asked.misses)), asked.tokens):
        print(line)


if __name__ == "__main__":
    _main()
