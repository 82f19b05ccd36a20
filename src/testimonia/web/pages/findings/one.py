"""The page of one finding: all its sides, what became of it, and how it is cited."""

from collections.abc import Iterator

from testimonia.pipeline.decisions.notes import Past
from testimonia.store import HeldFinding, Store
from testimonia.web.pages.addresses import link_to_comparison, link_to_copy, link_to_entity, link_to_finding
from testimonia.web.pages.findings.again import known_by
from testimonia.web.pages.findings.asking import in_words, shown_finding
from testimonia.web.pages.findings.choosing import Ruled, asked_in, choice_of, chosen
from testimonia.web.pages.findings.gathering import address_of, page_of
from testimonia.web.pages.findings.views import FindingView, Leading, PastView
from testimonia.web.pages.page import Query
from testimonia.web.pages.shelf import Shelf
from testimonia.web.pages.views import ShownFinding, ShownSide, Tone
from testimonia.web.pages.words import day, shortened

_LONGEST_QUOTE = 300
"""Code points of a passage in a citation."""


def finding_view(
    store: Store, query: Query, held: HeldFinding, *, folder: str, ruled: Ruled, past: tuple[Past, ...]
) -> FindingView:
    """What the page of one finding shows.

    Args:
        store: the evidence base.
        query: what stands behind the question mark: among which findings one goes on.
        held: the finding.
        folder: its name.
        ruled: what people have decided and written.
        past: all that was ever decided on the finding.

    Raises:
        AskingError: if the address asks for what is not known.
    """
    behind = asked_in(query)
    ids = [key.id for key in chosen(store, choice_of(behind), ruled)]
    if held.id not in ids:  # it was decided meanwhile, and only what is open was asked for
        behind = Query()
        ids = [key.id for key in chosen(store, choice_of(behind), ruled)]
    at = ids.index(held.id)
    finding = shown_finding(Shelf(store), held, at + 1, ruled.decided.get(held.id), ruled.written)

    def leading(place: int) -> str:
        return f"{link_to_finding(ids[place])}{behind.but()}" if 0 <= place < len(ids) else ""

    return FindingView(
        finding=finding,
        title="".join(piece.text for piece in finding.heading),
        who=_who(store, held),
        links=tuple(_links(held, finding)),
        place=f"{at + 1:,} of {len(ids):,}{' that were asked for' if behind.pairs else ''}",
        before=leading(at - 1),
        after=leading(at + 1),
        back=f"{address_of(behind, page_of(at + 1))}#finding-{held.id}",
        here=leading(at),
        again=f"{link_to_finding(held.id)}{Query([*behind.pairs, *known_by(held)]).but()}",
        past=tuple(map(_past, past)),
        citation=citation(finding, folder),
    )


def _who(store: Store, held: HeldFinding) -> Leading | None:
    entity = store.entity(held.finding.subject) if held.finding.subject else None
    if entity is None:
        return None
    return Leading(entity.entity.name, link_to_entity(entity.id, entity.entity.name))


def _links(held: HeldFinding, finding: ShownFinding) -> Iterator[Leading]:
    if finding.tone is Tone.COPIED:
        yield Leading("the copy, word by word", link_to_copy(held.id))
    if len(finding.sources) > 1:
        yield Leading("these documents side by side", link_to_comparison(*finding.sources))


def _past(past: Past) -> PastView:
    line, back = past.line, past.taken_back
    is_note = line.act.value == "note"
    words = f"{day(line.at)}, {line.by}: {'a note' if is_note else in_words(line.act.value)}"
    return PastView(
        words,
        (line.value or "") if is_note else "",
        line.why or "",
        past.stands,
        _became(past) if back else "",
    )


def _became(past: Past) -> str:
    back = past.taken_back
    if back is None:
        return ""
    how = "replaced" if (back.why or "").startswith("replaced by ") else "taken back"
    return f"{how} by {back.by}, {day(back.at)}"


def citation(finding: ShownFinding, folder: str) -> str:
    """A finding for a footnote: the question, each side with its words and where they stand, and its id.

    The id is a hash of what was found, so whoever has the folder can see whether it is the same.
    """
    question = "".join(piece.text for piece in finding.heading)
    sides = "; against: " if finding.tone in (Tone.CLASH, Tone.DEPENDS, Tone.OTHERWISE) else "; and: "
    told = sides.join(_cited(side) for side in finding.sides if side.passages)
    decided = f" {finding.decision.words[0].upper()}{finding.decision.words[1:]}." if finding.decision else ""
    stop = "" if told.endswith((".”", "?”", "!”")) else "."
    return f"{question} {told}{stop}{decided} (testimonia, folder “{folder}”, finding {finding.id}.)"


def _cited(side: ShownSide) -> str:
    shown = side.passages[0]
    quote = shortened(" ".join("".join(piece.text for piece in shown.pieces).split()), _LONGEST_QUOTE)
    more = len(side.passages) - 1 + side.more
    also = f", and in {more} more" if more else ""
    return f"{', '.join(shown.citation.parts)}: “{quote}”{also}"
