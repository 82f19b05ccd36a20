"""Which findings somebody asks for: what stands behind the question mark of the page of findings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from testimonia.exports.people_lines import any_bears
from testimonia.knowledge.predicates import predicates
from testimonia.model import FindingKind, Verdict
from testimonia.pipeline.decisions.notes import Written
from testimonia.store import FindingKey, Store
from testimonia.web.pages.findings.asking import ACTS, NOTHING_WRITTEN, ON_HAPPENINGS, HeldDecision, tone_of
from testimonia.web.pages.page import AskingError, Query
from testimonia.web.pages.views import Tone

TITLES = {
    Tone.CLASH: "These cannot both be true",
    Tone.DEPENDS: "It depends",
    Tone.OTHERWISE: "They think otherwise",
    Tone.AGREES: "These agree",
    Tone.COPIED: "Copied",
}
KINDS = {
    FindingKind.CONTRADICTION: "contradiction",
    FindingKind.CHRONOLOGY: "impossible chronology",
    FindingKind.METADATA: "doubtful metadata",
    FindingKind.DISAGREEMENT: "disagreement",
    FindingKind.AGREEMENT: "agreement",
    FindingKind.COPY: "copy",
}
VERDICTS = {
    Verdict.CLASH: "cannot all be true",
    Verdict.POSSIBLE: "true under some readings",
    Verdict.CONSISTENT: "can all be true",
}
OPEN, DECIDED = "open", "decided"
DECIDINGS = {"": "all", OPEN: "not yet decided", DECIDED: "decided", **ACTS, **ON_HAPPENINGS}
"""What was decided: the value in the address, and the words for it."""

_UNKNOWN = "This address asks for findings in a way that is not known here."
_NO_YEAR = "A year is a number, such as 1905."
_LAST_YEAR = 9999


@dataclass(frozen=True, slots=True)
class Choice:
    """Which findings are asked for; what is empty or None leaves none out.

    Attributes:
        tone: what kind it is, as a colour: see `Tone`.
        kind: what was found.
        verdict: whether the values can all be true.
        predicate: key of the vocabulary: what happened.
        who: a name, or part of one, of somebody of whom it tells.
        source: part of the path of a document that it has a passage of.
        since: the first year in which that may lie of which it tells.
        until: the last.
        decided: a key of `DECIDINGS`.
        tag: of a note on it.
        noted: whether it has to have a note.
    """

    tone: str = ""
    kind: str = ""
    verdict: str = ""
    predicate: str = ""
    who: str = ""
    source: str = ""
    since: int | None = None
    until: int | None = None
    decided: str = ""
    tag: str = ""
    noted: bool = False

    @property
    def days(self) -> tuple[str, str] | None:
        """The years as days, as the base has them; None if none are given."""
        if self.since is None and self.until is None:
            return None
        last = _LAST_YEAR if self.until is None else self.until
        return f"{self.since or 0:04}-01-01", f"{last:04}-12-31"

    @property
    def further(self) -> bool:
        """Whether it says something that is seldom asked for."""
        return bool(
            self.kind or self.verdict or self.predicate or self.source or self.days or self.tag or self.noted
        )


NAMES = ("tone", "kind", "verdict", "about", "who", "source", "since", "until", "decided", "tag", "noted")
"""Names that a choice has in an address."""


def asked_in(query: Query) -> Query:
    """What of an address says which findings are asked for; nothing that says nothing."""
    return Query([(name, value) for name, value in query.pairs if name in NAMES and value.strip()])


def choice_of(query: Query) -> Choice:
    """What an address asks for.

    Raises:
        AskingError: if it asks for what is not known.
    """
    return Choice(
        query.choice("tone", ("", *(tone.value for tone in Tone)), _UNKNOWN),
        query.choice("kind", ("", *(kind.value for kind in KINDS)), _UNKNOWN),
        query.choice("verdict", ("", *(verdict.value for verdict in VERDICTS)), _UNKNOWN),
        query.choice("about", ("", *predicates()), _UNKNOWN),
        query.text("who"),
        query.text("source"),
        _year(query, "since"),
        _year(query, "until"),
        query.choice("decided", tuple(DECIDINGS), _UNKNOWN),
        query.text("tag").removeprefix("#"),
        bool(query.text("noted")),
    )


def _year(query: Query, name: str) -> int | None:
    year = query.number(name, _NO_YEAR)
    if year is not None and year > _LAST_YEAR:
        raise AskingError(_NO_YEAR)
    return year


@dataclass(frozen=True, slots=True)
class Ruled:
    """What people have decided and written, by the id of the finding."""

    decided: Mapping[str, HeldDecision] = field(default_factory=dict)
    written: Written = NOTHING_WRITTEN

    def acts(self, finding: str) -> frozenset[str]:
        """What was decided on a finding, or on the happenings that it is about."""
        held = self.decided.get(finding)
        on_happenings = (line.act.value for line in self.written.happenings.get(finding, ()))
        return frozenset({*on_happenings, *((str(held.act),) if held else ())})


def chosen(store: Store, choice: Choice, ruled: Ruled) -> tuple[FindingKey, ...]:
    """The findings that are asked for, in the order of the page: by tone, then in the order of looking."""
    keys: Sequence[FindingKey] = store.overview.findings(choice.source or None, choice.days)
    if choice.who:
        told = {
            each.finding for each in store.overview.named_in_findings() if any_bears(each.names, choice.who)
        }
        keys = [key for key in keys if key.id in told]
    by_tone: dict[Tone, list[FindingKey]] = {tone: [] for tone in Tone}
    for key in keys:
        if _fits(key, choice) and _is_ruled_so(key.id, choice, ruled):
            by_tone[tone_of(key)].append(key)
    return tuple(key for those in by_tone.values() for key in those)


def _fits(key: FindingKey, choice: Choice) -> bool:
    return (
        choice.tone in ("", tone_of(key))
        and choice.kind in ("", key.kind)
        and choice.verdict in ("", key.verdict)
        and choice.predicate in ("", key.predicate)
    )


def _is_ruled_so(finding: str, choice: Choice, ruled: Ruled) -> bool:
    if not (choice.noted or choice.tag or choice.decided):
        return True
    if choice.noted and finding not in ruled.written.notes:
        return False
    if choice.tag and choice.tag.casefold() not in ruled.written.tags(finding):
        return False
    acts = ruled.acts(finding)
    if choice.decided in (OPEN, DECIDED):
        return bool(acts) == (choice.decided == DECIDED)
    return not choice.decided or choice.decided in acts
