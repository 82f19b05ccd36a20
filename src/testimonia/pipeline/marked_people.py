"""People whom documents mark with a number of a register, as rows of known people.

An editor who writes ``ref="http://viaf.org/viaf/…"`` says who is meant, in a way that holds beyond his own
file. It is taken for what a row of a file of known people is: evidence, not truth.
"""

from collections.abc import Iterable, Iterator, Sequence

from testimonia.knowledge.registers import REGISTERS, number_in
from testimonia.model import Authority
from testimonia.store import Store


def with_marked(store: Store, given: Sequence[Authority]) -> tuple[Authority, ...]:
    """The rows of files of known people, and one for each person whom documents mark.

    What a person has put into a file goes first: of marks, a number and a name that stand in one are passed
    over. Only names of several words count, since a single one says too little outside its document.

    Args:
        store: the evidence base.
        given: the rows of files.
    """
    numbers = {number for row in given for number in row.ids}
    names = {name for row in given for name in row.names}
    found: dict[tuple[str, ...], tuple[str, int, dict[str, None]]] = {}
    for path, at, value, words in store.marked_people():
        ids = tuple(dict.fromkeys(_numbers(value)))
        name = " ".join(words.split())
        if not ids or numbers & set(ids) or name in names or " " not in name:
            continue
        _, _, written = found.setdefault(ids, (path, at, {}))
        written[name] = None
    return (*given, *(Authority(path, at, tuple(row), ids) for ids, (path, at, row) in found.items()))


def _numbers(value: str) -> Iterator[str]:
    """Numbers with their register in front, from the addresses of a reference."""
    for address in _addresses(value.split()):
        for register in REGISTERS:
            number = number_in(register, address)
            if number is not None:
                yield f"{register}:{number}"


def _addresses(words: Iterable[str]) -> Iterator[str]:
    """Those that are addresses: a number alone could be of any register."""
    return (word for word in words if word.startswith(("http://", "https://")))
