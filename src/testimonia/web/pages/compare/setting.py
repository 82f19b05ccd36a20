"""The rows of a comparison as they are read: each voice in its own words, with what decides marked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from testimonia.comparison.findings.side_by_side import Relation
from testimonia.knowledge.predicates import predicates
from testimonia.model import Finding, Polarity, Side, Span, Stretch
from testimonia.pipeline.answers.columns import column_of
from testimonia.pipeline.answers.matters import Matter
from testimonia.pipeline.decisions.pointing import decisive
from testimonia.store import HeldFinding, HeldStatement
from testimonia.web.pages.addresses import link_to, link_to_finding
from testimonia.web.pages.compare.choosing import Chosen
from testimonia.web.pages.compare.views import Cell, Row, Said
from testimonia.web.pages.cutting import on_words, pieces, shown_part
from testimonia.web.pages.findings.asking import tone_of
from testimonia.web.pages.shelf import Shelf
from testimonia.web.pages.views import Tone
from testimonia.web.pages.words import listed, shortened

MOST_SAID = 3
"""Passages of one voice in one row; it may tell the same ten times."""
_LONGEST_VALUE = 60
_LONGEST_ASKED = 120
_LONGEST_HOLDER = 60

TONES = {
    Relation.AGREE: Tone.AGREES,
    Relation.POSSIBLE: Tone.DEPENDS,
    Relation.CONTRADICT: Tone.CLASH,
}
RELATIONS = {
    Relation.AGREE: "they agree",
    Relation.POSSIBLE: "they may contradict",
    Relation.CONTRADICT: "they contradict",
    Relation.APART: "not taken for the same",
    Relation.UNCOMPARED: "not compared",
    None: "only here",
}


UNSAID = "taken for the same"
"""Of one happening that nothing is found in: nobody says that its accounts agree."""


@dataclass
class Setting:
    """Makes rows of matters, with every text opened once.

    Attributes:
        shelf: the documents.
        voices: the columns.
        findings: that rows may name, by id.
        around: whether whole paragraphs are shown around the words.
    """

    shelf: Shelf
    voices: Sequence[Chosen]
    findings: Mapping[str, HeldFinding]
    around: bool = False
    _texts: dict[str, str] = field(default_factory=dict)

    def row(self, matter: Matter) -> Row:
        """What the voices tell of one happening."""
        named = [self.findings[each] for each in matter.findings if each in self.findings]
        marks = [mark for held in named for side in held.finding.sides for mark in side.marks]
        told = [[self._statement(each) for each in cell] for cell in matter.cells]
        when = dict.fromkeys(held.happened for cell in told for held in cell if held and held.happened)
        known = predicates().get(matter.predicate)
        unsaid = matter.relation is Relation.AGREE and not matter.findings
        return Row(
            known.noun if known else matter.predicate,
            listed(tuple(shortened(each, _LONGEST_VALUE) for each in when)[:MOST_SAID], "or"),
            None if unsaid or matter.relation is None else TONES.get(matter.relation),
            UNSAID if unsaid else RELATIONS[matter.relation],
            tuple(self._cell([held for held in cell if held], marks, n) for n, cell in enumerate(told)),
            matter.why,
            tuple(link_to_finding(each) for each in matter.findings),
        )

    def _statement(self, record: str) -> HeldStatement | None:
        return self.shelf.store.statement(record)

    def _cell(self, told: Sequence[HeldStatement], marks: Sequence[Stretch], column: int) -> Cell:
        said = list(dict.fromkeys(self._told(held, marks, column) for held in told))
        return Cell(tuple(said[:MOST_SAID]), max(len(said) - MOST_SAID, 0))

    def _told(self, held: HeldStatement, marks: Sequence[Stretch], column: int) -> Said:
        inside = [m.span for m in marks if m.source == held.source and held.sentence.contains(m.span)]
        deciding = inside or [decisive(held.statement)]
        where = self._where(held.source, held.section, held.page, column)
        return self._said(held.source, held.sentence, deciding, _stance(held), where, held.statement.span)

    def _said(
        self, source: str, span: Span, marks: Sequence[Span], stance: str, where: str, at: Span
    ) -> Said:
        """Words with those around them: of the sentence, or of the paragraphs that it stands in."""
        words = self._words(source)
        part = on_words(words, shown_part(span.of(words), span.start, marks))
        before, after = "… " * (part.start > span.start), " …" * (part.end < span.end)
        if self.around:
            those = self.shelf.desk.leaves(source).over(span)
            if those:
                part = span
                before = words[those[0].span.start : span.start]
                after = words[span.end : those[-1].span.end]
        return Said(
            before, pieces(part.of(words), part.start, marks), after, stance, where, link_to(source, at)
        )

    def _words(self, source: str) -> str:
        if source not in self._texts:
            self._texts[source] = self.shelf.store.words(source)
        return self._texts[source]

    def _where(self, source: str, section: str | None, page: str | None, column: int) -> str:
        """Where words stand, as far as the head of the column does not say it."""
        voice, held = self.voices[column], self.shelf.held(source)
        if held is None:
            return ""
        parts = (
            held.title if voice.whole is None else "",
            held.where(section) if voice.section is None else "",
            f"p. {page}" if page else "",
        )
        return " · ".join(filter(None, parts))

    def thought(self, held: HeldFinding) -> Row:
        """A finding that is about no happening, its sides in the columns of those who have them."""
        finding = held.finding
        cells: list[list[Said]] = [[] for _ in self.voices]
        for side in finding.sides:
            for passage in side.passages:
                column = column_of([voice.column for voice in self.voices], passage.source, passage.span)
                if column is not None:
                    cells[column].append(self._passage(side, passage, column))
        said = tuple(Cell(tuple(each[:MOST_SAID]), max(len(each) - MOST_SAID, 0)) for each in cells)
        tone = tone_of(finding)
        return Row(
            self._asked(finding), "", tone, _relation(tone), said, finding.why, (link_to_finding(held.id),)
        )

    def _asked(self, finding: Finding) -> str:
        """What it is about and of whom; the sentence of the finding where that is nobody."""
        names = self.shelf.store.together.names([finding.subject]) if finding.subject else {}
        called = next((name for _, name in names.values()), "")
        known = predicates().get(finding.predicate) if finding.predicate else None
        about = f"{known.noun} of {called}" if known and called else called or finding.what
        return shortened(" ".join(about.split()), _LONGEST_ASKED)

    def _passage(self, side: Side, passage: Stretch, column: int) -> Said:
        marks = [mark.span for mark in side.marks if mark.source == passage.source]
        where = self._where(passage.source, None, None, column)
        span = Span(passage.span.start, min(passage.span.end, len(self._words(passage.source))))
        return self._said(passage.source, span, marks, "", where, span)


def _relation(tone: Tone) -> str:
    return {
        Tone.CLASH: "they contradict",
        Tone.DEPENDS: "it depends",
        Tone.OTHERWISE: "they think otherwise",
        Tone.AGREES: "they agree",
        Tone.COPIED: "shared wording",
    }[tone]


def _stance(held: HeldStatement) -> str:
    """What the words say of how sure it is, and on whose word it is told."""
    said = held.statement
    holders = tuple(dict.fromkeys(" ".join(each.who.words.split()) for each in said.holders))
    denied = "denied" if said.polarity is Polarity.DENIED else "said not to be so" if said.negated else ""
    hedged = "with reserve" if said.polarity is Polarity.HEDGED else ""
    heard = f"on the word of {shortened(listed(holders, 'and'), _LONGEST_HOLDER)}" if holders else ""
    return ", ".join(filter(None, (denied, hedged, heard)))
