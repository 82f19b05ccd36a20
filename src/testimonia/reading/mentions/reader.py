"""From paragraphs to mentions and chains."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from testimonia.model import Chain, EntityKind, Mention, MentionForm, Name, Section, Text
from testimonia.model.layout import lay_out
from testimonia.reading.mentions.assigning import Assigned, assign
from testimonia.reading.mentions.forms import Named, gender_of, parts_of
from testimonia.reading.mentions.gathering import names_in
from testimonia.reading.mentions.kinds import kinds_of
from testimonia.reading.mentions.namesakes import part_namesakes
from testimonia.reading.mentions.people import People, people_of
from testimonia.reading.mentions.walking import Meant, Walk, walk
from testimonia.reading.prose import Paragraph, outermost_first
from testimonia.reading.words import words_of

_I = re.compile(r"\bI\b")
_ARTICLES = ("l'", "le ", "la ", "the ", "das ", "der ", "die ", "il ", "el ")
_SENTENCE = 240
"""Code points after a name in which it may be said whose child it is."""
_TITLE = 120
"""Code points of a title page in one paragraph, at most."""
_SPOKEN_OF = 2
"""Times that one in the title, whose first name is not known, is named in the text; else it is no name."""
_HEADS = 20
"""Names looked at before a text begins."""
_BY = re.compile(r"\s*(?:[a-z]+ )?by\b", re.IGNORECASE)
_KIN_BEFORE = re.compile(r"\b([a-z-]+),?\s+$")


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Who and what a Text speaks of.

    Attributes:
        mentions: in order; none lies across another.
        chains: by number.
        voices: for a section, by its number, the chain of the one who says "I" in it: its author; absent
            where nobody is named.
    """

    mentions: tuple[Mention, ...]
    chains: tuple[Chain, ...]
    voices: Mapping[int | None, int]


def mentions_of(text: Text, sections: Sequence[Section], prose: Sequence[Paragraph]) -> Mentioned:
    """Read who and what is mentioned in a Text.

    Args:
        text: in two layers; spans are of the reading layer.
        sections: outer before inner, as ingest gives them.
        prose: its paragraphs, as `prose_of` gives them.
    """
    layer = text.reading
    found, small = names_in(layer, prose)
    kinds = kinds_of(layer, found, prose, small)
    sure = {n.key for n in found if not n.initial or len(n.parts) > 1 or _owns(layer, n)}
    kept = (n for n in found if n.key in sure or kinds[n.key] is not EntityKind.OTHER)
    names = tuple(_whole(layer, name, kinds[name.key]) for name in kept)
    people = people_of(names, kinds)
    kin = [_kin_before(layer, n) for n in names]
    assigned = assign(names, kinds, people, kin)
    part_namesakes(layer, names, assigned, prose, kin)
    voices, authors = _voices(sections, people, assigned)
    _genders(layer, names, assigned)
    about = _about(assigned, len(_I.findall(layer)))
    if about is None:
        about = _in_title(layer, names, assigned, prose, set(voices.values()))
    firsts = _first_names(names, prose)
    state = Walk(layer, names, assigned.of, assigned.nodes, voices, about, _perhaps(names, kinds, small))
    meant = walk(state, prose, firsts)
    return _chains(layer, names, kinds, assigned, meant, voices, authors)


def _owns(layer: str, name: Named) -> bool:
    """Whether it has a possessive ending: so a name met once, where a sentence begins, is known for one."""
    return layer[name.end : name.end + 2] in ("'s", "’s")


def _whole(layer: str, name: Named, kind: EntityKind) -> Named:
    """A title of a work with its article, cut off as the beginning of a sentence: The Death of a Clerk."""
    if kind is EntityKind.WORK and not name.shown and layer[max(0, name.start - 4) : name.start] == "The ":
        return name._replace(start=name.start - 4)
    return name


def _kin_before(layer: str, name: Named) -> str:
    """The gender of a word of kinship right before a name, or nothing."""
    found = _KIN_BEFORE.search(layer, max(0, name.start - 20), name.start)
    if found is None:
        return ""
    word = found.group(1)
    return "m" if word in words_of("kin_male") else "f" if word in words_of("kin_female") else ""


def _voices(
    sections: Sequence[Section], people: People, assigned: Assigned
) -> tuple[dict[int | None, int], dict[int, str]]:
    """The node of each section's author, and the names of authors by node."""
    parents = lay_out(sections).parents
    voices: dict[int | None, int] = {}
    authors: dict[int, str] = {}
    by_name: dict[str, int] = {}
    for number in outermost_first(sections):
        author = sections[number].author
        if author is None:
            outer = parents[number]
            if outer in voices:
                voices[number] = voices[outer]
            continue
        node = _author(author.value, people, assigned, by_name)
        if node is not None:
            voices[number] = node
            authors.setdefault(node, author.value)
    return voices, authors


_SEVERAL = re.compile(r" and | & |;|,|\d|\n")


def _author(value: str, people: People, assigned: Assigned, by_name: dict[str, int]) -> int | None:
    if _SEVERAL.search(value) or not value.strip():
        return None
    parts = parts_of(value)
    key = " ".join(parts)
    person = people.by_key.get(key)
    if person is not None:
        return person.node
    if key not in by_name:
        by_name[key] = assigned.nodes.new(True, gender_of((), parts))
    return by_name[key]


def _about(assigned: Assigned, own: int) -> int | None:
    """The person whom the Text is about: the most named, if by far.

    None where somebody tells his own story, by the times that he says "I" (``own``).
    """
    counts = Counter(n for n in assigned.of if assigned.nodes.people[n])
    best = counts.most_common(2)
    if not best or best[0][1] <= own:
        return None
    if len(best) == 1:
        return best[0][0]
    return best[0][0] if best[0][1] >= 2 * best[1][1] else None


def _in_title(
    layer: str, names: Sequence[Named], assigned: Assigned, prose: Sequence[Paragraph], authors: set[int]
) -> int | None:
    """The person named in the headings before the text begins, if it is one of whom the text speaks too.

    Who is named in a line that begins with "by" has written it.
    """
    body = next((number for number, p in enumerate(prose) if not p.paratext), len(prose))
    if body == 0 and prose and _is_title(prose[0].span.of(layer)):
        body = 1
    full = {n.key: assigned.of[i] for i, n in enumerate(names) if len(n.parts) > 1}
    full = {key: node for key, node in full.items() if assigned.nodes.people[node]}
    lines = [n for n in names if n.paragraph < body and not _BY.match(layer, _line_of(layer, n))][:_HEADS]
    heads = {node for key, node in full.items() if any(f" {key} " in f" {n.key} " for n in lines)} - authors
    node = next(iter(heads)) if len(heads) == 1 else None
    later = sum(assigned.of[number] == node for number, name in enumerate(names) if name.paragraph >= body)
    known = node is not None and bool(assigned.nodes.genders[node])
    return node if node is not None and later >= (1 if known else _SPOKEN_OF) else None


def _line_of(layer: str, name: Named) -> int:
    """Where the line begins in which a name stands."""
    return layer.rfind("\n", 0, name.start) + 1


def _is_title(words: str) -> bool:
    """Whether the first paragraph is rather a title than a sentence."""
    return len(words) <= _TITLE and words.rstrip()[-1:].isalnum()


_CHILD = re.compile(r"[^.;:\n]{0,160}?, (?:the|an?) (?:\w+ ){0,2}(?P<kin>daughter|son) of\b")


def _genders(layer: str, names: Sequence[Named], assigned: Assigned) -> None:
    """ "X was born in Ely, the daughter of": a woman, where neither name nor title tells."""
    starts = [name.start for name in names]
    for number, name in enumerate(names):
        node = assigned.of[number]
        if not assigned.nodes.people[node] or assigned.nodes.genders[node]:
            continue
        found = _CHILD.match(layer, name.end, name.end + _SENTENCE)
        if found is None:
            continue
        until = bisect_left(starts, found.start("kin"))
        if not any(assigned.nodes.people[n] for n in assigned.of[number + 1 : until]):
            assigned.nodes.genders[node] = "f" if found["kin"] == "daughter" else "m"


def _perhaps(
    names: Sequence[Named], kinds: Mapping[str, EntityKind], small: frozenset[str]
) -> frozenset[int]:
    """Numbers of names of no clear kind that may be people's."""
    plain = {
        n.key
        for n in names
        if kinds[n.key] is EntityKind.OTHER
        and len(n.parts) <= 2
        and not n.shown
        and not n.key.endswith(("s", "ism"))
        and not n.key.startswith(_ARTICLES)
    }
    able = {
        k for k in plain if k not in small and k not in words_of("peoples") and k not in words_of("common")
    }
    return frozenset(number for number, n in enumerate(names) if n.key in able)


def _first_names(names: Sequence[Named], prose: Sequence[Paragraph]) -> list[int]:
    starts = [n.start for n in names]
    return [*(bisect_left(starts, p.span.start) for p in prose), len(names)]


def _chains(
    layer: str,
    names: Sequence[Named],
    kinds: Mapping[str, EntityKind],
    assigned: Assigned,
    meant: Sequence[Meant],
    voices: Mapping[int | None, int],
    authors: Mapping[int, str],
) -> Mentioned:
    nodes = assigned.nodes
    all_found = [(n.span, MentionForm.NAME, nodes.root(assigned.of[i])) for i, n in enumerate(names)]
    all_found += [(m.span, MentionForm.PRONOUN, nodes.root(m.node)) for m in meant]
    all_found.sort(key=lambda f: f[0])
    numbers: dict[int, int] = {}
    for _, _, root in all_found:
        numbers.setdefault(root, len(numbers))
    for node in voices.values():
        numbers.setdefault(nodes.root(node), len(numbers))
    forms: dict[int, Counter[str]] = defaultdict(Counter)
    kind_of: dict[int, Counter[EntityKind]] = defaultdict(Counter)
    for number, name in enumerate(names):
        root = nodes.root(assigned.of[number])
        forms[root][" ".join(layer[name.start : name.end].split())] += 1
        kind_of[root][kinds[name.key]] += 1
    for node, author in authors.items():
        forms[nodes.root(node)][author] += 0
    chains = tuple(
        Chain(
            number,
            EntityKind.PERSON if nodes.people[root] else kind_of[root].most_common(1)[0][0],
            _ordered(forms[root], nodes.people[root]),
        )
        for root, number in numbers.items()
    )
    mentions = tuple(Mention(span, form, numbers[root]) for span, form, root in all_found)
    return Mentioned(mentions, chains, {s: numbers[nodes.root(n)] for s, n in voices.items()})


def _ordered(forms: Counter[str], person: bool) -> tuple[Name, ...]:
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
