"""What the tests of mentions ask: a text in plain words, and what was found in it."""

from collections.abc import Sequence

from testimonia.model import MentionForm, Section, repaired
from testimonia.reading.mentions import Mentioned, mentions_of
from testimonia.reading.prose import prose_of


def heard(words: str, sections: Sequence[Section] = ()) -> Mentioned:
    """What is mentioned in a text."""
    text = repaired(words)
    return mentions_of(text, sections, prose_of(text, sections))


def names(words: str) -> list[str]:
    """Every mention by name, in order."""
    return [m.span.of(words) for m in heard(words).mentions if m.form is MentionForm.NAME]


def kinds(words: str) -> dict[str, str]:
    """The kind of each form."""
    return {name.text: chain.kind.value for chain in heard(words).chains for name in chain.names}


def together(words: str, one: str, other: str) -> bool:
    """Whether two forms of names are in one chain."""
    return any({one, other} <= {name.text for name in chain.names} for chain in heard(words).chains)


def meant(words: str, sections: Sequence[Section] = ()) -> list[tuple[str, str | None]]:
    """Each pronoun with the name of the one it means, in order."""
    found = heard(words, sections)
    return [
        (m.span.of(words), found.chains[m.chain].name)
        for m in found.mentions
        if m.form is MentionForm.PRONOUN
    ]
