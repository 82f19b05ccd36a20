"""Who is who in a large folder takes seconds, and twice the folder about twice as long."""

import time

import pytest

from benchmarks.generated_base import documents, world
from testimonia.comparison.identity import identified
from testimonia.comparison.identity.outlines import Outline, outline
from testimonia.comparison.testimony import Testimony, Told, Voice


def _folder(people: int, sources: int, statements: int) -> list[Outline]:
    found = []
    for each in documents(world(people), sources, statements):
        told = tuple(
            Told(str(number), each.path, statement, Voice(), statement.span)
            for number, statement in enumerate(each.read.statements)
        )
        found.append(outline(Testimony(each.path, each.path, each.read.chains, told, ())))
    return found


@pytest.mark.slow
def test_a_quarter_of_the_largest_folder_takes_a_second_or_two() -> None:
    folder = _folder(1250, 500, 25_000)
    started = time.process_time()
    identified(folder)
    assert time.process_time() - started < 15  # one on an idle machine
