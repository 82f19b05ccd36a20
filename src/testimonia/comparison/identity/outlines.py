"""What is kept of a Testimony when its statements are put away: enough to know whom they touch.

Who is the same in different Texts is asked anew of all outlines whenever a Source comes or goes; the
statements themselves are fetched only of those whom that touches.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from testimonia.comparison.identity.fact import Fact, facts
from testimonia.comparison.identity.lives import Life, life_of, lives
from testimonia.comparison.testimony import Testimony
from testimonia.model import Chain, EntityKind, plain


@dataclass(frozen=True, slots=True)
class Outline:
    """A Source, without the statements.

    Attributes:
        source: its id.
        path: relative to the folder.
        over: what it was made over: another text, reading or sidecar makes it another.
        chains: who and what it speaks of.
        lives: what it tells of their lives, by number of the chain.
        told: how many statements it makes of each chain, by its number.
        named: the chains that the statements and appraisals of a chain name besides it, by its number.
        voices: the authors in whose voice they are told, by the same.
        authors: all whose voices speak in it.
        appraised: chains of which something is thought.
        opinions: how many appraisals there are.
        counting: whether a number is told of something: then the event that is meant may have to be found.
        kin: the chains that ties of kinship of a chain name, by its number.
        facts: what it tells of people that other Texts may tell too, by number of the chain.
        men: chains that it calls "he" again and again.
    """

    source: str
    path: str
    over: str
    chains: tuple[Chain, ...]
    lives: Mapping[int, Life] = field(default_factory=dict)
    told: Mapping[int, int] = field(default_factory=dict)
    named: Mapping[int, Sequence[int]] = field(default_factory=dict)
    voices: Mapping[int, Sequence[str]] = field(default_factory=dict)
    authors: Sequence[str] = ()
    appraised: Sequence[int] = ()
    opinions: int = 0
    counting: bool = False
    kin: Mapping[int, Sequence[int]] = field(default_factory=dict)
    facts: Mapping[int, Sequence[Fact]] = field(default_factory=dict)
    men: Sequence[int] = ()

    @property
    def subjects(self) -> set[int]:
        """Chains of which something is said."""
        return {*self.told, *self.appraised}


def outline(testimony: Testimony, over: str = "") -> Outline:
    """The outline of what one Source says."""
    told: Counter[int] = Counter()
    named: dict[int, set[int]] = {}
    voices: dict[int, set[str]] = {}
    kin: dict[int, set[int]] = {}
    for each in testimony.told:
        statement, subject = each.statement, each.statement.subject.chain
        if subject is None:
            continue
        told[subject] += 1
        others = (statement.object, statement.place, *(holder.who for holder in statement.holders[:1]))
        chains = {other.chain for other in others if other is not None and other.chain is not None}
        named.setdefault(subject, set()).update(chains)
        other = statement.object.chain if statement.object is not None else None
        if statement.predicate == "kinship" and other is not None:
            kin.setdefault(subject, set()).add(other)
        if each.voice.author:
            voices.setdefault(subject, set()).add(each.voice.author)
    for thought in testimony.appraised:
        target = thought.appraisal.target.chain
        if target is not None:
            holders = (holder.who.chain for holder in thought.appraisal.holders[:1])
            named.setdefault(target, set()).update(chain for chain in holders if chain is not None)
            if thought.voice.author:
                voices.setdefault(target, set()).add(thought.voice.author)
    authors = {voice.author for voice in testimony.voices} | {each.voice.author for each in testimony.told}
    appraised = {each.appraisal.target.chain for each in testimony.appraised}
    return Outline(
        testimony.source,
        testimony.path,
        over,
        testimony.chains,
        lives(testimony.told, testimony.ages),
        dict(sorted(told.items())),
        {chain: sorted(others) for chain, others in sorted(named.items()) if others},
        {chain: sorted(others) for chain, others in sorted(voices.items())},
        sorted(filter(None, authors)),
        sorted(chain for chain in appraised if chain is not None),
        len(testimony.appraised),
        any(each.statement.quantity is not None for each in testimony.told),
        {chain: sorted(others) for chain, others in sorted(kin.items())},
        facts(testimony.told),
        testimony.men,
    )


def has_events(outlines: Sequence[Outline]) -> bool:
    """Whether any Source names an event: only then can a number be one of another subject's."""
    return any(chain.kind is EntityKind.EVENT for each in outlines for chain in each.chains)


def packed(it: Outline) -> dict[str, Any]:
    """What is kept of it in the store, beside its chains; to be written as JSON."""
    return {
        "lives": [[chain, plain(life)] for chain, life in sorted(it.lives.items())],
        "told": [[*pair] for pair in it.told.items()],
        "named": [[*pair] for pair in it.named.items()],
        "voices": [[*pair] for pair in it.voices.items()],
        "authors": it.authors,
        "appraised": it.appraised,
        "opinions": it.opinions,
        "counting": it.counting,
        "kin": [[*pair] for pair in it.kin.items()],
        "facts": [[n, [[f.predicate, f.year, f.other] for f in facts]] for n, facts in it.facts.items()],
        "men": [*it.men],
    }


def unpacked(
    source: str, path: str, over: str, chains: tuple[Chain, ...], data: Mapping[str, Any]
) -> Outline:
    """The twin of `packed`."""
    return Outline(
        source,
        path,
        over,
        chains,
        {chain: life_of(life) for chain, life in data["lives"]},
        dict(data["told"]),
        dict(data["named"]),
        dict(data["voices"]),
        data["authors"],
        data["appraised"],
        data["opinions"],
        data["counting"],
        dict(data["kin"]),
        {chain: tuple(Fact(*each) for each in facts) for chain, facts in data.get("facts", ())},
        data.get("men", ()),
    )
