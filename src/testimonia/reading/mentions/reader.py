"""From paragraphs to mentions and chains."""

from collections.abc import Hashable, Iterator, Mapping, Sequence

from testimonia.model import EntityKind, MentionForm, Section, Span, Text
from testimonia.reading.encoder import Marks, seen_in
from testimonia.reading.mentions.aliasing import Event, join_aliases
from testimonia.reading.mentions.assigning import Assigned, assign
from testimonia.reading.mentions.chains import Mentioned, Placed, chains_of
from testimonia.reading.mentions.everything import Found, chained, found_in, items_of
from testimonia.reading.mentions.items import Item
from testimonia.reading.mentions.kinship import kin_before, learn_genders
from testimonia.reading.mentions.namesakes import part_namesakes
from testimonia.reading.mentions.people import people_of
from testimonia.reading.mentions.relatives import relatives_in
from testimonia.reading.mentions.spouses import part_men
from testimonia.reading.mentions.subject import subject_of
from testimonia.reading.mentions.translated import join_titles
from testimonia.reading.mentions.voicing import Voices, voices_of
from testimonia.reading.prose import Paragraph


def mentions_of(
    text: Text, sections: Sequence[Section], prose: Sequence[Paragraph], marks: Marks | None = None
) -> Mentioned:
    """Read who and what is mentioned in a Text.

    Args:
        text: in two layers; spans are of the reading layer.
        sections: outer before inner, as ingest gives them.
        prose: its paragraphs, as `prose_of` gives them.
        marks: what the network has marked in them; None to ask it.
    """
    layer = text.reading
    found = found_in(layer, prose, seen_in(layer, prose).marks if marks is None else marks)
    assigned, voices = _assigned(layer, found, sections, prose)
    items = items_of(layer, found)
    about = subject_of(layer, found.names, assigned, prose, set(voices.of.values()))
    made = chained(layer, items, prose, assigned, voices.of, about)
    nodes = made.nodes
    every, clusters = _with_relatives(layer, items, made.clusters, prose)
    pronouns = _pronouns(every, clusters, nodes)
    guesses = join_aliases(layer, prose, found.names, assigned, pronouns, about)
    join_titles(layer, found.names, found.kinds, assigned)
    placed = _placed(found, every, clusters, nodes, assigned)
    root = assigned.nodes.root
    people = frozenset(root(n) for n in range(len(assigned.nodes.people)) if assigned.nodes.people[root(n)])
    return chains_of(
        layer,
        placed,
        people,
        {root(node): name for node, name in voices.names.items()},
        {section: root(node) for section, node in voices.of.items()},
        [(root(each.one), root(each.other), each) for each in guesses],
    )


def everything_in(layer: str, prose: Sequence[Paragraph]) -> tuple[tuple[Span, int], ...]:
    """Every mention of people, organisations, places and vehicles as LitBank has them, and its chain."""
    found = found_in(layer, prose, seen_in(layer, prose).marks)
    assigned, voices = _assigned(layer, found, (), prose)
    items = items_of(layer, found)
    made = chained(layer, items, prose, assigned, voices.of)
    return tuple((item.mark.span, cluster) for item, cluster in zip(items, made.clusters, strict=True))


def _assigned(
    layer: str, found: Found, sections: Sequence[Section], prose: Sequence[Paragraph]
) -> tuple[Assigned, Voices]:
    """Who each name is, by its words and what stands around it, and who says "I" where."""
    people = people_of(found.names, found.kinds)
    kin = [kin_before(layer, name) for name in found.names]
    assigned = assign(found.names, found.kinds, people, kin)
    part_namesakes(layer, found.names, assigned, prose, kin)
    part_men(layer, found.names, assigned)
    voices = voices_of(sections, people, assigned)
    learn_genders(layer, found.names, assigned)
    return assigned, voices


def _with_relatives(
    layer: str, items: Sequence[Item], clusters: Sequence[int], prose: Sequence[Paragraph]
) -> tuple[Sequence[Item], Sequence[int]]:
    """Items and clusters with the relative pronouns behind them."""
    relatives = tuple(relatives_in(layer, items, prose))
    more = [Item(r.span, MentionForm.PRONOUN, items[r.item].kind, items[r.item].mark) for r in relatives]
    return (*items, *more), (*clusters, *(clusters[r.item] for r in relatives))


def _pronouns(items: Sequence[Item], clusters: Sequence[int], nodes: Mapping[int, int]) -> list[Event]:
    return [
        Event(item.span.start, item.span.end, nodes.get(cluster))
        for item, cluster in zip(items, clusters, strict=True)
        if item.form is MentionForm.PRONOUN
    ]


def _placed(
    found: Found, items: Sequence[Item], clusters: Sequence[int], nodes: Mapping[int, int], assigned: Assigned
) -> Iterator[Placed]:
    """Every mention with the key of its chain: a node where there is a name, else the cluster.

    A pronoun that goes with nothing is left out: it would be a chain of which nothing is known.
    """
    for number, name in enumerate(found.names):
        kind = found.kinds.get(name.key, EntityKind.OTHER)
        yield Placed(name.span, MentionForm.NAME, kind, assigned.nodes.root(assigned.of[number]))
    told = nodes.keys() | {
        cluster for item, cluster in zip(items, clusters, strict=True) if item.form is not MentionForm.PRONOUN
    }
    for item, cluster in zip(items, clusters, strict=True):
        if item.name is not None or (item.form is MentionForm.PRONOUN and cluster not in told):
            continue
        node = nodes.get(cluster)
        key: Hashable = ("cluster", cluster) if node is None else assigned.nodes.root(node)
        yield Placed(item.span, item.form, item.entity_kind, key)
