"""A text with its mentions marked between the words, for a terminal, and who they are."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict

from testimonia.exports.marking import KINDS_IN_WORDS, LETTERS, cuts, outermost_first
from testimonia.exports.people_lines import told
from testimonia.exports.records import Record
from testimonia.exports.terminal import safe_line
from testimonia.model import Chain, EntityKind, Mention, MentionForm, plain
from testimonia.store import Spoken

SIGNS = {MentionForm.NAME: "", MentionForm.DESCRIPTION: "~", MentionForm.PRONOUN: "·"}
"""What stands before the letter and number of a chain."""
_LONGEST = 60
"""Code points of the words by which one without a name is listed."""


def key_lines() -> Iterator[str]:
    """How to read the marks."""
    yield "[words P1] is a name, [words ~P1] a description, [words ·P1] a pronoun; one can stand in another."
    kinds = ", ".join(f"{LETTERS[kind]} {KINDS_IN_WORDS[kind]}" for kind in EntityKind)
    yield f"{kinds}. The same number is the same one."


def marked(words: str, mentions: Iterable[Mention], chains: Sequence[Chain]) -> str:
    """A whole layer with every mention in brackets, which close with its form, kind and chain.

    >>> from testimonia.model import Name, Span
    >>> ann = Chain(0, EntityKind.PERSON, (Name("Ann", 1),))
    >>> marked("So Ann came.", [Mention(Span(3, 6), MentionForm.NAME, 0)], [ann])
    'So [Ann P0] came.'
    """
    pieces, at = [], 0
    for cut in cuts(mentions):
        pieces.append(words[at : cut.at])
        pieces += [f" {_sign(each, chains)}]" for each in cut.closing]
        pieces += ["[" for _ in cut.opening]
        at = cut.at
    return "".join((*pieces, words[at:]))


def _sign(mention: Mention, chains: Sequence[Chain]) -> str:
    return f"{SIGNS[mention.form]}{LETTERS[chains[mention.chain].kind]}{mention.chain}"


def chain_lines(
    words: str, mentions: Sequence[Mention], chains: Sequence[Chain], spoken: Mapping[int, Spoken]
) -> Iterator[str]:
    """Who and what is mentioned, by number: names with how often each stands, and how often in all."""
    described = called(words, mentions)
    for chain in chains:
        counts = spoken.get(chain.number)
        if counts is None:
            continue
        names = told(((name.text, name.count) for name in chain.names), asdict(counts))
        unnamed = "" if chain.names else f"“{safe_line(described.get(chain.number, ''))}”, never named: "
        yield f"{LETTERS[chain.kind] + str(chain.number):<6}{unnamed}{names}"


def called(words: str, mentions: Sequence[Mention]) -> dict[int, str]:
    """The words by which each is first described, or else first spoken of."""
    described_first = sorted(outermost_first(mentions), key=lambda m: m.form is MentionForm.PRONOUN)
    found: dict[int, str] = {}
    for each in described_first:
        if each.chain not in found:
            said = " ".join(each.span.of(words).split())
            found[each.chain] = said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1]}…"
    return found


def marked_record(
    path: str, words: str, mentions: Iterable[Mention], chains: Sequence[Chain], entities: Mapping[int, str]
) -> Record:
    """The same for a script; offsets are those of ``text``, the reading layer."""
    return {
        "path": path,
        "layer": "reading",
        "text": words,
        "mentions": [
            {**plain(each.span), "form": each.form.value, "chain": each.chain}
            for each in outermost_first(mentions)
        ],
        "chains": [{**plain(chain), "entity": entities.get(chain.number)} for chain in chains],
    }
