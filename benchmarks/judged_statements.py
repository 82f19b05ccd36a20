"""How many statements a historian would sign: drawn by chance, judged by hand (`judged/README.md`).

A statement is wholly right if who, what, when and who holds it are all right. Of a date that is not given,
and of a holder that is the document's own voice, is judged too whether that is so. From this folder's parent,
to draw from a folder that was built:

    .venv/bin/python -m benchmarks.judged_statements ../shared/corpora/memoirs EVIDENCE.db 50 SEED
"""

import json
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from testimonia.model import Chain, Reference
from testimonia.model.rate import wilson
from testimonia.store import HeldStatement, Store

JUDGED = Path(__file__).resolve().parent / "judged" / "statements.jsonl"
PARTS = ("who", "what", "when", "holder")
GOAL = "85"
_AROUND = 600
"""Code points before and after a sentence that are shown with it."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was judged of one statement.

    Attributes:
        folder: from which it was drawn.
        file: within the folder.
        trigger: where its verb stands in the reading layer.
        predicate: of the vocabulary.
        right: the parts that are right.
        opposite: whether it says the opposite of the text.
    """

    folder: str
    file: str
    trigger: tuple[int, int]
    predicate: str
    right: frozenset[str]
    opposite: bool

    @property
    def whole(self) -> bool:
        """Whether all of it is right."""
        return self.right == frozenset(PARTS)


def judged(path: Path = JUDGED) -> tuple[Verdict, ...]:
    """The statements that were judged."""
    return tuple(_verdict(json.loads(line)) for line in path.read_text("utf-8").splitlines())


def _verdict(line: dict[str, Any]) -> Verdict:
    right = frozenset(part for part in PARTS if line[part])
    first, last = line["trigger"]
    return Verdict(line["folder"], line["file"], (first, last), line["predicate"], right, line["opposite"])


def figures(verdicts: Sequence[Verdict] | None = None) -> Iterator[tuple[str, str, str]]:
    """For each folder the share that is wholly right, right in a part, the opposite; in percent."""
    known = judged() if verdicts is None else verdicts
    for folder in dict.fromkeys(one.folder for one in known):
        here = [one for one in known if one.folder == folder]
        yield f"statements of {folder}, wholly right", _share([one.whole for one in here]), GOAL
        for part in PARTS:
            yield f"statements of {folder}, {part}", _share([part in one.right for one in here]), ""
        yield f"statements of {folder}, the opposite", _share([one.opposite for one in here]), "at most 2"


def _share(right: Sequence[bool]) -> str:
    low, high = wilson(sum(right), len(right))
    return f"{100 * sum(right) / len(right):.0f} ({100 * low:.0f}-{100 * high:.0f}) of {len(right)}"


def drawn(base: Path, number: int, seed: int) -> Iterator[dict[str, Any]]:
    """Statements of an evidence base drawn by chance, with what a judge needs to see."""
    with Store.open(base, readonly=True) as store:
        paths = {held.source.id: held.source.path for held in store.sources()}
        every = [one for source in sorted(paths, key=lambda s: paths[s]) for one in store.statements(source)]
        for one in random.Random(seed).sample(every, number):
            yield _shown(store, one, paths[one.source])


def _shown(store: Store, held: HeldStatement, path: str) -> dict[str, Any]:
    said, chains = held.statement, store.chains(held.source)
    text = store.text(path)
    reading = "" if text is None else text.reading
    start, end = held.sentence.start, held.sentence.end
    return {
        "file": path,
        "trigger": [said.trigger.start, said.trigger.end],
        "word": said.trigger.of(reading),
        "predicate": said.predicate,
        "subject": said.subject.words,
        "who": None if said.subject.chain is None else chains[said.subject.chain].name,
        "object": said.object.words if said.object else None,
        "place": said.place.words if said.place else None,
        "happened": said.happened.edtf if said.happened else None,
        "from the story": said.happened is not None and said.dated_by is None,
        "quantity": said.quantity.words if said.quantity else None,
        "ordinal": said.ordinal,
        "negated": said.negated,
        "polarity": said.polarity.value,
        "hedge": said.hedge,
        "holders": [
            holder.who.words
            if holder.who.chain is None
            else (chains[holder.who.chain].name or holder.who.words)
            for holder in said.holders
        ],
        "quote": said.span.of(reading),
        "before": reading[max(0, start - _AROUND) : start],
        "sentence": reading[start:end],
        "after": reading[end : end + _AROUND],
    }


def _called(who: Reference, chains: Sequence[Chain]) -> str:
    return who.words if who.chain is None else chains[who.chain].name or who.words


if __name__ == "__main__":
    _folder, _base, _number, _seed = sys.argv[1:]
    for _one in drawn(Path(_base), int(_number), int(_seed)):
        sys.stdout.write(json.dumps(_one, ensure_ascii=False) + "\n")
