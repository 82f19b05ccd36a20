"""Names in a question: who bears them, what else they are called, and what else could be asked."""

from collections.abc import Iterator
from urllib.parse import urlencode

from testimonia.model import EntityKind
from testimonia.store import Store
from testimonia.store.searching.query_names import (
    Bearer,
    bearers,
    findings_about,
    meant,
    named,
    names_typed,
    with_names,
)
from testimonia.store.searching.query_tree import Every, Phrase, Query
from testimonia.store.searching.search import passages_with
from testimonia.web.pages import page
from testimonia.web.pages.addresses import link_to_entity, link_to_finding
from testimonia.web.pages.search.asking import Asked
from testimonia.web.pages.search.views import Listed, NameAlso, Way
from testimonia.web.pages.words import shortened

MOST_WAYS = 8
_MOST_FINDINGS = 3
_LONGEST_WAY = 110
_TITLES = {
    EntityKind.PERSON: "People",
    EntityKind.ORGANISATION: "Organisations",
    EntityKind.PLACE: "Places",
    EntityKind.WORK: "Works",
    EntityKind.EVENT: "Events",
}


def names_in(store: Store, asked: Asked, query: page.Query) -> tuple[tuple[NameAlso, ...], Query]:
    """Who bears the names of a question, and the question with their other names where they are wanted."""
    shown: list[NameAlso] = []
    wanted = asked.query
    for typed in names_typed(asked.query):
        those = bearers(store, typed)
        means = next((each for each in those if each.entity == asked.who), None) or meant(those)
        if means is not None and (means.others or means.left_out):
            shown.append(_also(means, query, included=not asked.only_typed))
            wanted = wanted if asked.only_typed else with_names(wanted, means)
        elif means is not None:
            shown.append(NameAlso(typed, _way_to(means)))
        elif choices := tuple(_choice(each, query) for each in those if each.others or each.left_out):
            shown.append(NameAlso(typed, None, choices=choices))
    return tuple(shown), wanted


def _choice(means: Bearer, query: page.Query) -> Way:
    """One of several who may be meant: the search for all of his names."""
    link = f"/search{query.but(page=None, names=None, who=means.entity)}"
    return Way(means.name, link, means.kind.value)


def _way_to(means: Bearer) -> Way:
    return Way(means.name, link_to_entity(means.entity, means.name), means.kind.value)


def _also(means: Bearer, query: page.Query, *, included: bool) -> NameAlso:
    other = query.but(page=None, names="typed" if included else None)
    left_out = tuple(
        Way(name, f"/search{page.Query([('q', _quoted(name))]).but()}") for name in means.left_out
    )
    return NameAlso(
        means.typed,
        _way_to(means),
        means.others,
        left_out,
        included,
        f"/search{other}" if means.others else "",
    )


def _quoted(name: str) -> str:
    return f'"{" ".join(name.replace(chr(34), " ").split())}"'


def lists_about(store: Store, asked: Asked) -> list[Listed]:
    """People, places and findings whose names have the words."""
    those, total = named(store, asked.query, 5 * MOST_WAYS)
    found: list[Listed] = []
    for kind, title in _TITLES.items():
        own = [each for each in those if each.kind is kind]
        ways = tuple(
            Way(
                shortened(each.name, _LONGEST_WAY),
                link_to_entity(each.entity, each.name),
                shortened(each.also, _LONGEST_WAY),
                f"{each.often:,}",
            )
            for each in own[:MOST_WAYS]
        )
        if ways:
            found.append(Listed(title, ways, max(len(own) - MOST_WAYS, 0) if total == len(those) else 0))
    about, many = findings_about(store, [each.entity for each in those[:MOST_WAYS]], _MOST_FINDINGS)
    if about:
        ways = tuple(Way(shortened(what, 2 * _LONGEST_WAY), link_to_finding(each)) for each, what in about)
        link = f"/findings?{urlencode({'who': those[0].name})}" if len(those) == 1 else ""
        found.append(Listed("Findings about them", ways, many - len(about), link))
    return found


def one_by_one(store: Store, asked: Asked) -> list[Way]:
    """For a list of names: each with its passages, under all names unless only the typed one is wanted."""
    ways = []
    for line, each in asked.several:
        means = None
        for typed in names_typed(each)[:1]:
            means = meant(bearers(store, typed))
        wanted = with_names(each, means) if means and not asked.only_typed else each
        link = f"/search{page.Query([('q', _quoted(line) if isinstance(each, Phrase) else line)]).but()}"
        ways.append(
            Way(
                line,
                link,
                means.name if means and means.name != line else "",
                f"{passages_with(store, wanted):,}",
            )
        )
    return ways


def instead_of(store: Store, asked: Asked, query: page.Query) -> list[Way]:
    """What else could be asked, where nothing was found."""
    ways = []
    if not asked.scope.everywhere and (elsewhere := passages_with(store, asked.query)):
        everywhere = query.but(page=None, kind=None, layer=None, **{"in": None, "from": None, "to": None})
        ways.append(Way("look in the whole folder", f"/search{everywhere}", count=f"{elsewhere:,}"))
    last = (
        asked.query.wanted[-1] if isinstance(asked.query, Every) and not asked.query.without else asked.query
    )
    if isinstance(last, Phrase) and not last.prefix and asked.typed.endswith(last.words):
        longer: Query = Phrase(last.words, prefix=True)
        if isinstance(asked.query, Every):
            longer = Every((*asked.query.wanted[:-1], longer))
        number = passages_with(store, longer)
        if number > passages_with(store, asked.query):
            ways.append(
                Way(
                    f"{asked.typed}*",
                    f"/search{query.but(page=None, q=f'{asked.typed}*')}",
                    count=f"{number:,}",
                )
            )
    return [*ways, *_alone(store, asked.query, query)]


def _alone(store: Store, asked: Query, query: page.Query) -> Iterator[Way]:
    """Each of several words by itself, where no paragraph has all of them: how often it stands."""
    if not isinstance(asked, Every) or asked.without:
        return
    for part in [each for each in asked.wanted if isinstance(each, Phrase)][:MOST_WAYS]:
        words = f"{part.words}{'*' if part.prefix else ''}"
        number = passages_with(store, part)
        if not number:
            yield Way(words, "", "stands nowhere in the folder")
        elif len(asked.wanted) > 1:
            sought = _quoted(part.words) if " " in part.words and not part.prefix else words
            yield Way(words, f"/search{query.but(page=None, q=sought)}", "alone", f"{number:,}")
