"""The findings about one person or thing, in a few words each, with what was decided on them."""

from collections.abc import Mapping

from testimonia.model import FindingKind, Verdict
from testimonia.store import HeldFinding
from testimonia.web.pages.addresses import link_to_finding
from testimonia.web.pages.findings.asking import ACTS, tone_of, value_of
from testimonia.web.pages.page import Visit
from testimonia.web.pages.views import Tone
from testimonia.web.pages.who.views import Judged
from testimonia.web.pages.words import listed, shortened

_LONGEST, _IN_A_ROW = 320, 80


def judged(held: HeldFinding, decided: Mapping[str, str]) -> Judged:
    """A finding as a note in the head of a row."""
    values = tuple(dict.fromkeys(filter(None, map(value_of, held.finding.sides))))
    tone = tone_of(held.finding)
    words = listed(values, "and" if tone is Tone.AGREES else "or") if values else held.finding.what
    return Judged(tone, shortened(words, _IN_A_ROW), link_to_finding(held.id), decided.get(held.id, ""))


def in_full(held: HeldFinding, decided: Mapping[str, str]) -> Judged:
    """A finding as a line of a list: its sentence."""
    what = shortened(" ".join(held.finding.what.split()), _LONGEST)
    return Judged(tone_of(held.finding), what, link_to_finding(held.id), decided.get(held.id, ""))


def of_rival_dates(held: HeldFinding) -> bool:
    """Whether it says that dates cannot all be true."""
    finding = held.finding
    clash = finding.kind is FindingKind.CONTRADICTION and finding.verdict is Verdict.CLASH
    return clash and finding.question == "date"


def decided_on(visit: Visit, held: tuple[HeldFinding, ...]) -> dict[str, str]:
    """What people decided on some findings, in words, by their ids; nobody is asked if there is none."""
    if not held or not visit.ledger.exists():
        return {}
    acts = visit.decided()
    return {each.id: ACTS.get(acts[each.id].act, str(acts[each.id].act)) for each in held if each.id in acts}
