"""The page of suppositions: what rests on a document, a part of one or a witness."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlencode

from testimonia.comparison.lifespans import AlteredSpan
from testimonia.comparison.supposing import Altered
from testimonia.exports.lifespans import lifespan_record
from testimonia.model import Act, Finding, FindingKind, Judgement, Same, Side, Verdict
from testimonia.model.finding import finding_id
from testimonia.pipeline.answers.supposing import WhatIf
from testimonia.pipeline.decisions.in_force import HOLDER, PART, in_force
from testimonia.pipeline.decisions.meaning import document_and_rest
from testimonia.pipeline.decisions.noting import PlaceError
from testimonia.store import HeldEntity, HeldFinding, Store, StoreError
from testimonia.web.pages.addresses import link_to_entity, link_to_finding
from testimonia.web.pages.findings.asking import shown_finding
from testimonia.web.pages.shelf import Shelf
from testimonia.web.pages.views import Piece, ShownSide
from testimonia.web.pages.what_if.reckoning import Reckoning
from testimonia.web.pages.what_if.views import (
    Aside,
    Bounds,
    Change,
    Group,
    Lasting,
    Offered,
    Shown,
    Standing,
    WhatIfView,
)
from testimonia.web.pages.words import counted, day, listed

FOLDER = "all documents of a folder"
MOST_ASIDE = 12
MOST_SHOWN = 30
"""Findings of a kind that are shown; of the others their number is said."""
MOST_BOUNDS = 60
MOST_OFFERED = 12
MOST_DOCUMENTS = 3000
_MOST_CITED = 2
_VERDICTS = {
    Verdict.CLASH: "they cannot both be true",
    Verdict.POSSIBLE: "it depends",
    Verdict.CONSISTENT: "all of it can be true",
}
_SAME = {Same.YES: "one happening", Same.PROBABLE: "probably one happening", Same.UNDECIDED: "open"}


def what_if_view(store: Store, ledger: Path, wanted: Sequence[str], reckoning: Reckoning) -> WhatIfView:
    """What the page shows.

    Args:
        store: the evidence base.
        ledger: where judgements are kept.
        wanted: what is set aside for a moment, as `testimonia.pipeline.answers.supposing.suppose` has it.
        reckoning: reckons it.
    """
    wanted = list(dict.fromkeys(wanted))[:MOST_ASIDE]
    shelf = Shelf(store)
    view = WhatIfView(
        tuple(_aside(shelf, words, wanted) for words in wanted),
        tuple(_lasting(in_force(ledger))),
        tuple(_offered(shelf, wanted)),
        tuple(_listed(store)),
        _address(wanted),
    )
    if not wanted:
        return view
    try:
        changed = reckoning.asked(store, ledger, wanted)
    except (PlaceError, StoreError) as error:
        return replace(view, trouble=str(error))
    return replace(view, reckoning=True) if changed is None else _changed(shelf, view, changed)


def _listed(store: Store) -> Iterator[str]:
    """What can be set aside: folders of several documents, and documents."""
    paths = [path for _, path in store.together.paths()[:MOST_DOCUMENTS]]
    folders = Counter(f"{path.rpartition('/')[0]}/" for path in paths if "/" in path)
    yield from (folder for folder, number in folders.items() if number > 1)
    yield from paths


def _address(wanted: Sequence[str]) -> str:
    return f"/what-if?{urlencode([('without', each) for each in wanted])}" if wanted else "/what-if"


def _aside(shelf: Shelf, words: str, wanted: Sequence[str]) -> Aside:
    back = _address([each for each in wanted if each != words])
    source = shelf.store.source_id(words)
    held = shelf.held(source) if source else None
    if held is not None:
        return Aside(words, held.title, "document", back)
    if words.endswith("/"):
        return Aside(words, words, FOLDER, back)
    path, rest = document_and_rest(shelf.store, words)
    if path is not None:
        return Aside(words, f"the part of {path} around “{rest}”", "part", back)
    return Aside(words, words, "witness", back)


def _lasting(lines: Sequence[Judgement]) -> Iterator[Lasting]:
    for line in lines:
        if line.act is Act.SET_ASIDE:
            what, _, name = (line.value or "").partition(", ")
            paths = tuple(dict.fromkeys(place.path for place in line.on))
            where = listed(paths[:_MOST_CITED], "and")
            called = {HOLDER: f"{name}, as a witness", PART: f"{name} of {where}"}.get(what, where)
            why = f": {line.why}" if line.why else ""
            yield Lasting(line.id, called, f"set aside by {line.by}, {day(line.at)}{why}")


def _offered(shelf: Shelf, wanted: Sequence[str]) -> Iterator[Offered]:
    for source, number in shelf.store.together.busiest(MOST_OFFERED):
        held = shelf.held(source)
        if held is not None and held.path not in wanted:
            beside = f" · {held.path}" if held.path != held.title else ""
            yield Offered(
                held.title, _address([*wanted, held.path]), f"in {counted(number, 'finding')}{beside}"
            )


def _changed(shelf: Shelf, view: WhatIfView, changed: WhatIf) -> WhatIfView:
    found = changed.findings
    unchanged = not (found.gone or found.new or found.altered or changed.spans)
    return replace(
        view,
        unchanged=unchanged,
        gone=_group(shelf, found.gone, there=True),
        weaker=tuple(_change(shelf, each) for each in _gravest(found.altered)[:MOST_SHOWN]),
        weaker_total=len(found.altered),
        new=_group(shelf, found.new, there=False),
        bounds=tuple(_bounds(*each) for each in changed.spans[:MOST_BOUNDS]),
        bounds_total=len(changed.spans),
        count=_count(changed),
    )


def _count(changed: WhatIf) -> str:
    found = changed.findings
    lone = sum(_left_alone(each) for each in found.altered)
    told = (
        f"{counted(len(found.gone), 'finding')} gone" if found.gone else "",
        f"{counted(len(found.altered), 'finding')} told otherwise" if found.altered else "",
        f"{lone:,} of these by one witness only" if lone else "",
        f"{counted(len(found.new), 'finding')} new" if found.new else "",
        f"{counted(len(changed.spans), 'life', 'lives')} bounded otherwise" if changed.spans else "",
    )
    return ", ".join(filter(None, told))


def _left_alone(each: Altered) -> bool:
    """Whether it was told by several witnesses, and rests on one then."""
    return each.after.witnesses <= 1 < each.before.witnesses


def _gravest(altered: Sequence[Altered]) -> list[Altered]:
    """Those first that rest on one witness then, and those of another verdict."""
    return sorted(
        altered, key=lambda each: (not _left_alone(each), each.before.verdict is each.after.verdict)
    )


def _group(shelf: Shelf, findings: Sequence[Finding], *, there: bool) -> Group:
    return Group(tuple(_shown(shelf, each, there=there) for each in findings[:MOST_SHOWN]), len(findings))


def _shown(shelf: Shelf, finding: Finding, *, there: bool) -> Shown:
    """A finding in short; ``there`` if the evidence base holds it."""
    record = finding_id(finding)
    shown = shown_finding(shelf, HeldFinding(record, 0, finding), 1, None, most=_MOST_CITED)
    known = there and shelf.store.finding(record) is not None
    sides = (_standing(*each) for each in zip(shown.sides, finding.sides, strict=True))
    link = link_to_finding(record) if known else ""
    heading = _thought_of(shelf, finding) or shown.heading
    return Shown(link, shown.tone, heading, tuple(sides), shown.told)


def _thought_of(shelf: Shelf, finding: Finding) -> tuple[Piece, ...]:
    """Of whom or what opinions are set against each other; the sides say what they are."""
    if finding.kind is not FindingKind.DISAGREEMENT or not finding.subject:
        return ()
    names = shelf.store.together.names([finding.subject])
    return tuple(Piece(f"What is thought of {name}") for _, name in names.values())


def _standing(shown: ShownSide, side: Side) -> Standing:
    cited = tuple(passage.citation for passage in shown.passages[:_MOST_CITED])
    return Standing(shown.value, cited, len(side.passages) - len(cited))


def _change(shelf: Shelf, each: Altered) -> Change:
    before, after = _shown(shelf, each.before, there=True), _shown(shelf, each.after, there=False)
    return Change(before, after, tuple(_words(each.before, each.after)))


def _words(before: Finding, after: Finding) -> Iterator[str]:
    """What is otherwise, in short sentences."""
    if before.verdict is not after.verdict:
        yield f"Then {_VERDICTS[after.verdict]}; now {_VERDICTS[before.verdict]}."
    if after.witnesses != before.witnesses:
        then = counted(after.witnesses, "independent witness", "independent witnesses")
        alone = " and no more" if after.witnesses <= 1 and after.kind is FindingKind.AGREEMENT else ""
        yield f"Then it rests on {then}{alone}; now on {before.witnesses}."
    elif after.accounts != before.accounts:
        yield f"Then it is told in {counted(after.accounts, 'account')}; now in {before.accounts}."
    lost = _values(before) - _values(after)
    if lost:
        yield f"No longer told: {listed(tuple(sorted(lost)), 'and')}."
    if before.same is not after.same and before.same and after.same:
        yield f"Whether it is one happening: now {_SAME[before.same]}, then {_SAME[after.same]}."


def _values(finding: Finding) -> set[str]:
    return {" ".join(side.value.split()) for side in finding.sides}


def _bounds(held: HeldEntity, span: AlteredSpan) -> Bounds:
    before, after = (lifespan_record(each)["in_words"] for each in (span.before, span.after))
    return Bounds(held.entity.name, link_to_entity(held.id, held.entity.name), before, after)
