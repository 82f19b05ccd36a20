"""Who did what to whom: clauses drawn at random from three memoirs, judged by hand (`judged/README.md`).

A clause is right if it has the same doers and the same undergoers, by the words that head them, and none
where none were judged. Subject, agent and object are normalised: of "Anna was arrested by the police" the
police do it, and Anna undergoes it. Whether it is denied, and as what it is told, is counted by itself and
together with that. A verb of which the reading makes no clause counts as wrong in everything.

Only the paragraphs concerned are read, each with the one before it. From this folder's parent:

    .venv/bin/python -m benchmarks.judged_clauses --misses
"""

import argparse
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.clause_scores import MEASURES, ROLES, Heads, Judged, Verdict, judged, verdict_on
from benchmarks.judged_draw import MEMOIRS
from benchmarks.resampling import interval
from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File
from testimonia.model import Section, Span, Text
from testimonia.reading.clauses import Clause, clauses_of
from testimonia.reading.encoder import seen_in
from testimonia.reading.mentions import mentions_of
from testimonia.reading.prose import Paragraph, prose_of

JUDGED = Path(__file__).resolve().parent / "judged" / "clauses.jsonl"
GOALS = {"who did what to whom": "85, aim 92"}


class ChangedError(Exception):
    """The books, or what ingest makes of them, are not those that were judged."""


def figures(folder: Path = MEMOIRS) -> Iterator[tuple[str, str, str]]:
    """For each measure the share that is right, in percent, with its interval by chapters."""
    chapters = [[verdict for verdict, _ in chapter] for chapter in verdicts_in(folder, judged(JUDGED))]
    number = sum(map(len, chapters))
    for name, right in MEASURES.items():
        share = _share(right)
        came = f"{100 * share(chapters):.1f} {interval(chapters, share)} of {number}"
        yield f"clauses, {name}", came, GOALS.get(name, "")


def _share(right: Callable[[Verdict], bool]) -> Callable[[Sequence[Sequence[Verdict]]], float]:
    def share(chapters: Sequence[Sequence[Verdict]]) -> float:
        each = [right(verdict) for chapter in chapters for verdict in chapter]
        return sum(each) / len(each)

    return share


Shown = tuple[Verdict, tuple[str, Span]]
"""With the reading layer and the sentence in it."""


def verdicts_in(folder: Path, wanted: Iterable[Judged]) -> Iterator[list[Shown]]:
    """What was read as it was judged, chapter by chapter.

    Raises:
        ChangedError: if a book is another edition, or a word stands somewhere else in the reading layer.
    """
    by_file: dict[str, list[Judged]] = defaultdict(list)
    for one in wanted:
        by_file[one.file].append(one)
    for file, here in sorted(by_file.items()):
        each = ingest(File(Path(file).name, (folder / file).read_bytes()))
        if each.text is None or not all(each.source.sha256.startswith(one.sha256) for one in here):
            raise ChangedError(f"{file} is not the file that was judged")
        yield _verdicts(each.text, each.sections, here)


def _verdicts(text: Text, sections: Sequence[Section], here: Sequence[Judged]) -> list[Shown]:
    for one in here:
        if one.verb.of(text.reading) != one.word:
            raise ChangedError(f"{one.file}: no {one.word!r} at {one.verb.start}: ingest has changed")
    prose = concerned(prose_of(text, sections), [one.verb for one in here])
    clauses = read_clauses(text, sections, prose)
    sentences = [sentence for paragraph in prose for sentence in paragraph.sentences]
    starts = [sentence.start for sentence in sentences]
    return [
        (verdict_on(one, clauses), (text.reading, sentences[bisect_right(starts, one.verb.start) - 1]))
        for one in here
    ]


def concerned(prose: Sequence[Paragraph], verbs: Sequence[Span]) -> tuple[Paragraph, ...]:
    """The paragraphs that hold the verbs, each with the one before it."""
    hold = [any(paragraph.span.contains(verb) for verb in verbs) for paragraph in prose]
    after = [*hold[1:], False]
    return tuple(p for p, this, following in zip(prose, hold, after, strict=True) if this or following)


def read_clauses(text: Text, sections: Sequence[Section], prose: Sequence[Paragraph]) -> tuple[Clause, ...]:
    """The clauses of some paragraphs."""
    seen = seen_in(text.reading, prose)
    return clauses_of(text.reading, seen.syntax, mentions_of(text, sections, prose, seen.marks))


def _missed(verdict: Verdict, layer: str, sentence: Span) -> Iterator[str]:
    """A miss in a few lines: what is wrong, what was judged, what was read, and the sentence."""
    one, clause = verdict.judged, verdict.clause
    wrong = [name for name, right in MEASURES.items() if not right(verdict) and name != "all together"]
    yield f"#{one.number} {one.file} {one.word}: {', '.join(wrong) if clause else 'no clause'}"
    roles = [f"{role}={_either(one.roles[role], layer)}" for role in ROLES if any(one.roles[role])]
    loose = [f"either={_words(one.either, layer)}"] if one.either else []
    flags = [f"passive={_said(one.passive)}", f"negated={_said(one.negated)}", _said(one.standing)]
    yield f"    judged: {' '.join([*roles, *loose, *flags])}"
    if clause is not None:
        found = [f"{p.role}={p.head.of(layer)}" for p in clause.participants if p.role in ROLES]
        flags = [f"passive={clause.passive}", f"negated={clause.negated}", clause.standing]
        yield f"    read:   {' '.join([*found, *flags])}"
    yield f"    {layer[sentence.start : one.verb.start]}[{one.word}]{layer[one.verb.end : sentence.end]}"


def _either(alternatives: Sequence[Heads], layer: str) -> str:
    return "/".join(_words(heads, layer) or "-" for heads in alternatives)


def _words(heads: Heads, layer: str) -> str:
    return ",".join(head.of(layer) for head in heads)


def _said(alternatives: Iterable[object]) -> str:
    return "/".join(map(str, alternatives))


def _main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    asked.add_argument("folder", nargs="?", type=Path, default=MEMOIRS)
    asked.add_argument(
        "--misses", action="store_true", help="each clause that is not right, with its sentence"
    )
    options = asked.parse_args()
    if not options.folder.is_dir():
        print("not measured: the memoirs are absent")
        return
    if options.misses:
        for chapter in verdicts_in(options.folder, judged(JUDGED)):
            for verdict, (layer, sentence) in chapter:
                if not verdict.whole:
                    print(*_missed(verdict, layer, sentence), sep="\n")
        return
    for name, came_out, goal in figures(options.folder):
        print(f"{name:36} {came_out}{f'   [goal: {goal}]' if goal else ''}")


if __name__ == "__main__":
    _main()
