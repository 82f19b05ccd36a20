"""All that people have decided and that stands, newest first: what is found by no finding any more, too."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from testimonia.model import Act, Judgement, Place, standing
from testimonia.model.judgement import outermost
from testimonia.pipeline.decisions.bearing import on_statement, over
from testimonia.pipeline.decisions.pointing import Pointing
from testimonia.store import Located, Store, ledger, locate
from testimonia.web.pages.addresses import link_to, link_to_finding
from testimonia.web.pages.corrected import in_plain_words, places_in_question
from testimonia.web.pages.findings.asking import in_words
from testimonia.web.pages.words import day, shortened

_SAYING = {
    Act.SAME: "one and the same",
    Act.DIFFERENT: "not the same",
    Act.CORRECT: "corrected",
    Act.ADD: "added",
    Act.NOTE: "a note",
    Act.SET_ASIDE: "set aside",
    Act.METADATA: "said of the document",
}
_OPEN = "left open whether they are one"
_READ = {Act.REAL: "read rightly", Act.NOT_ONE: "read wrongly", Act.UNDECIDED: "left open how it was read"}
"""Of statements that were drawn and judged."""
_TELLING = frozenset({Act.CORRECT, Act.ADD, Act.NOTE, Act.SET_ASIDE, Act.METADATA})
"""Acts of which the value says something; that of the others is the question."""
_LONGEST_QUOTE = 160
_LONGEST_VALUE = 600
_MOST_QUOTES = 4
_ABOUT_FINDINGS = frozenset(
    {Act.REAL, Act.NOT_ONE, Act.UNDECIDED, Act.SAME_HAPPENING, Act.DIFFERENT_HAPPENINGS}
)


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words that a decision is about, or none for a whole document; its path, and where they are read now."""

    words: str
    path: str
    link: str


@dataclass(frozen=True, slots=True)
class Stood:
    """A decision that stands.

    Attributes:
        line: id of its line in the ledger.
        said: what was decided.
        value: what was written with it; empty if nothing was.
        who: by whom and when.
        why: the reason; empty if none was given.
        quotes: what it is about, the first few.
        findings: addresses of the findings that it is about now.
        waits: whether some of its words are not found any more.
        astray: whether it is about a finding, and there is none now.
    """

    line: str
    said: str
    value: str
    who: str
    why: str
    quotes: tuple[Quoted, ...]
    findings: tuple[str, ...]
    waits: bool
    astray: bool


def decided_lines(ledger_file: Path) -> tuple[Judgement, ...]:
    """The decisions that stand, newest first."""
    return standing(ledger.read(ledger_file)[0])[::-1]


def shown_decisions(store: Store, lines: Sequence[Judgement]) -> tuple[Stood, ...]:
    """Decisions as a list shows them, in the same order.

    Args:
        store: the evidence base.
        lines: of one page, so that not every text has to be opened.
    """
    located, _ = locate(lines, store.hashes(), store.original)
    about: dict[str, list[str]] = {}
    for finding, there in over(store, lines).items():
        for line in there:
            about.setdefault(line.id, []).append(link_to_finding(finding))
    pointing = Pointing(store)
    return tuple(_shown(pointing, each, tuple(about.get(each.judgement.id, ()))) for each in located)


def _shown(pointing: Pointing, located: Located, findings: tuple[str, ...]) -> Stood:
    line = located.judgement
    return Stood(
        line=line.id,
        said=_said(line),
        value=_value(line),
        who=f"{line.by}, {day(line.at)}",
        why=line.why or "",
        quotes=_quotes(pointing, located),
        findings=findings,
        waits=located.waits,
        astray=_is_about_a_finding(line) and not findings and not located.waits,
    )


def _value(line: Judgement) -> str:
    """What was written with a decision, or read of a statement that was judged."""
    if on_statement(line):
        return shortened((line.value or "").partition(", ")[2], _LONGEST_VALUE)
    return shortened(in_plain_words(line), _LONGEST_VALUE) if line.act in _TELLING else ""


def _said(line: Judgement) -> str:
    if on_statement(line):
        return _READ[line.act]
    if line.act is Act.UNDECIDED and line.value == "identity":
        return _OPEN
    return _SAYING.get(line.act) or in_words(line.act.value)


def _is_about_a_finding(line: Judgement) -> bool:
    return line.act in _ABOUT_FINDINGS and line.value != "identity" and not on_statement(line)


def _quotes(pointing: Pointing, located: Located) -> tuple[Quoted, ...]:
    outer: Sequence[Place] = outermost(places_in_question(located.judgement))[:_MOST_QUOTES]
    found = {each.place: each for each in located.places}
    quotes = []
    for place in outer:
        words = " ".join("".join(anchor.exact for anchor in place.anchors).split())
        stretch, source = pointing.stretch(found[place]), pointing.source(found[place])
        link = link_to(stretch.source, stretch.span) if stretch else link_to(source) if source else ""
        quotes.append(Quoted(shortened(words, _LONGEST_QUOTE), found[place].path or place.path, link))
    return tuple(quotes)
