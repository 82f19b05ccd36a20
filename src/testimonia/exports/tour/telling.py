"""The steps of a first look at a folder, told from what was found in it."""

from collections.abc import Collection, Iterator

from testimonia.exports.tour.naming import under_several_names
from testimonia.exports.tour.quoting import as_in_the_file, one_line, quoted, sides, widened
from testimonia.exports.tour.step import Step, Stop
from testimonia.model import FindingKind, Repair, Replace, Span, Stretch, Text, Verdict, hull
from testimonia.model.date import OLD_STYLE
from testimonia.model.day_words import style_in_words
from testimonia.store import FindingKey, HeldFinding, Store

_MOST_SIDES = 4
_NO_PROOF = "That nothing was found does not mean that there is nothing."
_AT_ODDS = frozenset({FindingKind.CONTRADICTION, FindingKind.CHRONOLOGY})


def tour(store: Store, decided: Collection[str] = ()) -> tuple[Step, ...]:
    """The steps for what a store holds, in order; none if nothing was read.

    Args:
        store: the evidence base, compared.
        decided: ids of findings on which somebody has decided; where there are others, those are shown.
    """
    if not store.counts().read:
        return ()
    keys = sorted(
        store.overview.findings(), key=lambda key: key.id in decided
    )  # else in the order of looking
    clash = _strongest(keys, decided)
    steps = (
        _mended(store),
        _names(store),
        _clash(store, clash),
        _styles(store, keys),
        _copy(store, keys),
        _deciding(keys, clash, decided),
        _taking(store),
    )
    return tuple(step for step in steps if step is not None)


def _strongest(keys: Collection[FindingKey], decided: Collection[str]) -> FindingKey | None:
    """What cannot both be true, on the word of most independent witnesses; or else what may not be."""
    at_odds = [key for key in keys if key.kind in _AT_ODDS]
    open_ = [key for key in at_odds if key.id not in decided] or at_odds
    clashes = [key for key in open_ if key.verdict is Verdict.CLASH]
    return max(clashes or open_, key=lambda key: key.witnesses, default=None)


def _mended(store: Store) -> Step:
    counts = store.counts()
    read = f"{_counted(counts.read, 'document')} {_was(counts.read)} read, {counts.words:,} words."
    found = store.touring.mended()
    if found is None:
        return Step(Stop.MENDED, "What was read", f"{read} Nothing in them had to be mended.")
    source, held = found
    places = f"{_counted(counts.repairs, 'place')} {_was(counts.repairs)} mended"
    why = one_line(held.repair.why).removesuffix(".")
    told = (
        f"{read} {places} that a scan or a printer had spoilt; the original is kept, and each repair says "
        f"why. One of them, in {held.path}: “{why}”."
    )
    text = store.text(held.path)
    there = tuple(_read_at(text, held.repair)) if text else ()
    if text is None or not there:
        return Step(Stop.MENDED, "What was read, and what was mended", told)
    before = as_in_the_file(text.original, held.repair.span)
    shown = quoted(store, Stretch(source, widened(text.reading, hull(there))))
    return Step(Stop.MENDED, "What was read, and what was mended", told, before, (shown,) if shown else ())


def _read_at(text: Text, repair: Repair) -> Iterator[Span]:
    """Where it shows that something was mended: what was only moved stands elsewhere now."""
    for edit in repair.edits:
        if isinstance(edit, Replace):
            yield from text.alignment.to_reading(edit.span)


def _names(store: Store) -> Step | None:
    found = under_several_names(store)
    if found is None:
        return None
    name, entity = one_line(found.held.entity.name), found.held.entity
    others = [f"“{one_line(each)}”" for each in found.forms if each != entity.name]
    more = f" and {len(others) - 3} more" if len(others) > 3 else ""
    documents = len({chain.source for chain in entity.chains})
    where = f"in {_counted(documents, 'document')}"
    told = f"{name} is also {', '.join(others[:3])}{more}: one person {where}, and the reason is given."
    both = quoted(store, found.both) if found.both else None
    title = "One person under several names"
    return Step(Stop.NAMES, title, told, quoted=(both,) if both else (), entity=(found.held.id, entity.name))


def _clash(store: Store, key: FindingKey | None) -> Step:
    held = store.finding(key.id) if key else None
    if held is None:
        told = f"No two accounts were found here that cannot both be true. {_NO_PROOF}"
        return Step(Stop.CLASH, "Accounts that contradict each other", told)
    sure = held.finding.verdict is Verdict.CLASH
    title = "Accounts that cannot all be true" if sure else "Accounts that may not all be true"
    return _of_finding(store, Stop.CLASH, title, f"{held.finding.what} {_witnesses(held)}", held)


def _styles(store: Store, keys: Collection[FindingKey]) -> Step | None:
    """A disagreement that disappears in another calendar; or else a date that says in which it is."""
    doubtful = (key for key in keys if key.kind in _AT_ODDS and key.verdict is Verdict.POSSIBLE)
    for key in doubtful:
        held = store.finding(key.id)
        if held and any(style_in_words(OLD_STYLE) in each for each in held.finding.only_if):
            condition = held.finding.only_if[0].removesuffix(".").removeprefix("Only if ")
            told = f"{held.finding.what} They agree if {condition}."
            return _of_finding(store, Stop.STYLES, "A disagreement that a calendar may resolve", told, held)
    found = store.touring.styled()
    shown = quoted(store, Stretch(found.source, found.span), value=found.edtf) if found else None
    if found is None or shown is None:
        return None
    told = f"“{one_line(found.text)}” is {found.edtf} in our calendar: {found.reason}."
    return Step(Stop.STYLES, "A date in Old Style", told, quoted=(shown,))


def _copy(store: Store, keys: Collection[FindingKey]) -> Step:
    key = next((key for key in keys if key.kind is FindingKind.COPY), None)
    held = store.finding(key.id) if key else None
    if held is None:
        told = f"No document was found to have its wording from another. {_NO_PROOF}"
        return Step(Stop.COPY, "Copies", told)
    first = one_line(held.finding.why).partition(". ")[0].removesuffix(".")
    why = f" {first}." if first else ""
    told = f"{held.finding.what}{why} They count as one witness, wherever witnesses are counted."
    passages = [side.passages[0] for side in held.finding.sides[:_MOST_SIDES]]
    shown = tuple(each for each in (quoted(store, one) for one in passages) if each)
    return Step(Stop.COPY, "A copy, unmasked", one_line(told), quoted=shown, finding=held.id)


def _deciding(
    keys: Collection[FindingKey], clash: FindingKey | None, decided: Collection[str]
) -> Step | None:
    first = clash or next(iter(keys), None)
    if first is None:
        return None
    made = len({key.id for key in keys} & set(decided))
    told = (
        "The last word is yours: y says that a finding is real, n that it is not, u that it cannot be told, "
        "and z takes it back. It is on the disk before the page says “saved”, and no later reading loses it"
        f"{f'; {made:,} of {len(keys):,} are decided' if made else ''}."
    )
    return Step(Stop.DECIDING, "Decide one, with a key", told, finding=first.id)


def _taking(store: Store) -> Step:
    most = next(iter(store.overview.most_told(1)), None)
    about = f" on {one_line(most.name)}, say," if most else ""
    told = (
        f"A report{about} for Word, with footnotes to every word that it rests on; or all of it, as tables, "
        "TEI, linked data or a site that needs no server."
    )
    return Step(Stop.TAKING, "Take it along", told, entity=(most.id, most.name) if most else None)


def _of_finding(store: Store, stop: Stop, title: str, told: str, held: HeldFinding) -> Step:
    shown = sides(store, held.finding.sides, _MOST_SIDES)
    return Step(stop, title, one_line(told), quoted=shown, finding=held.id)


def _witnesses(held: HeldFinding) -> str:
    found = held.finding
    if not found.witnesses:
        return ""
    witnesses = _counted(found.witnesses, "independent witness", "independent witnesses")
    return f"{_counted(found.accounts, 'account')}, {witnesses}."


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _was(number: int) -> str:
    return "was" if number == 1 else "were"
