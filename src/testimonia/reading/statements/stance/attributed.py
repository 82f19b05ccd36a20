"""A statement with when it was said and how it is known, and what the author says of it."""

from collections.abc import Iterator
from dataclasses import replace

from testimonia.model import Statement
from testimonia.reading.statements.stance.knowing import known_how
from testimonia.reading.statements.stance.responding import responses
from testimonia.reading.statements.stance.saying import said_at
from testimonia.reading.statements.told.telling import Telling


def attributed(telling: Telling, statement: Statement) -> Iterator[Statement]:
    """The statement of whoever holds it, and the author's own where he accepts or rejects it.

    Args:
        telling: from which it was made.
        statement: with its holders, its subject and its object.
    """
    said = said_at(telling.sentence.scene, telling.around.held)
    whole = replace(statement, said=said, epistemic=known_how(telling, statement))
    yield whole
    yield from responses(telling, whole)
