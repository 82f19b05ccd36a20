"""From nodes and clusters to the Mentions and Chains that are kept."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from testimonia.model import Chain, EntityKind, Mention, MentionForm, Name, Span, Supposed
from testimonia.reading.mentions.forms import parts_of
from testimonia.reading.mentions.supposing import Guess

_SUPPOSED = 12
"""Sentences that are kept of what one may be; more say nothing new."""


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Who and what a Text speaks of.

    Attributes:
        mentions: in order, the longer first where two begin together; one may lie inside another, none lies
            across another.
        chains: by number.
        voices: for a section, by its number, the chain of the one who says "I" in it: its author; absent
            where nobody is named.
    """

    mentions: tuple[Mention, ...]
    chains: tuple[Chain, ...]
    voices: Mapping[int | None, int]


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention, and what it is of, by any key."""

    span: Span
    form: MentionForm
    kind: EntityKind
    of: Hashable


def chains_of(
    layer: str,
    placed: Iterable[Placed],
    people: frozenset[Hashable],
    authors: Mapping[Hashable, str],
    voices: Mapping[int | None, Hashable],
    guesses: Iterable[tuple[Hashable, Hashable, Guess]] = (),
) -> Mentioned:
    """Number the chains as they first appear.

    Args:
        layer: the reading layer.
        placed: every mention.
        people: keys of those who are somebody, whatever the kinds of their names.
        authors: names of the authors of sections.
        voices: who says "I" in each section.
        guesses: who may be whom.
    """
    ordered = sorted(placed, key=lambda p: (p.span.start, -p.span.end))
    numbers: dict[Hashable, int] = {}
    for each in (*(p.of for p in ordered), *voices.values()):
        numbers.setdefault(each, len(numbers))
    forms: dict[Hashable, Counter[str]] = defaultdict(Counter)
    named: dict[Hashable, Counter[EntityKind]] = defaultdict(Counter)
    others: dict[Hashable, Counter[EntityKind]] = defaultdict(Counter)
    for each in ordered:
        if each.form is MentionForm.NAME:
            forms[each.of][" ".join(each.span.of(layer).split())] += 1
            named[each.of][each.kind] += 1
        else:
            others[each.of][each.kind] += 1
    for key, author in authors.items():
        forms[key][author] += 0
    supposed: dict[Hashable, dict[Supposed, None]] = defaultdict(dict)
    for one, other, each in guesses:
        if one != other and one in numbers and other in numbers:
            supposed[one][Supposed(numbers[other], each.words, each.denied)] = None
    chains = tuple(
        Chain(
            number,
            EntityKind.PERSON if key in people else _most(named[key] or others[key]),
            ordered_names(forms[key], key in people),
            tuple(supposed[key])[:_SUPPOSED],
        )
        for key, number in numbers.items()
    )
    mentions = tuple(Mention(p.span, p.form, numbers[p.of]) for p in ordered)
    return Mentioned(mentions, chains, {section: numbers[key] for section, key in voices.items()})


def _most(kinds: Counter[EntityKind]) -> EntityKind:
    return kinds.most_common(1)[0][0] if kinds else EntityKind.PERSON


def ordered_names(forms: Counter[str], person: bool) -> tuple[Name, ...]:
    """Every form, the one by which a reader would cite it first.

    For a person that is a full name, the one whose last part also stands alone, or else the more frequent, or
    the first. If all are in capitals throughout, the first is given as names are written otherwise.
    """
    order = {form: number for number, form in enumerate(forms)}

    def rank(form: str) -> tuple[bool, bool, int, int]:
        full = person and len(parts_of(form)) > 1
        weight = forms[form] + (forms[form.split()[-1]] if full else 0)
        return (person and not full, form.isupper() or "," in form, -weight, order[form])

    names = [Name(form, forms[form]) for form in sorted(order, key=rank)]
    if person and names and names[0].text.isupper():
        names[0] = Name(names[0].text.title(), names[0].count)
    return tuple(names)


def one_above_another(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Names and pronouns alone, none inside another name: as the reader of statements takes them."""
    out: list[Mention] = []
    for mention in mentions:
        if mention.form is not MentionForm.DESCRIPTION and (
            not out or mention.span.start >= out[-1].span.end
        ):
            out.append(mention)
    return tuple(out)
