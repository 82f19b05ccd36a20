"""The values everything else works with: frozen, slotted, on the standard library alone.

In the order in which a document meets them: a Source is read into a Text of two layers; its parts are
Sections; Repairs lead from one layer to the other; a Passage ties any later result to exact words; Mentions
form Chains; Statements say of them what happened; comparison makes Entities, Happenings and Findings of all
Texts; a Judgement is what a person decided; a Problem is what went wrong.
"""

from testimonia.model.alignment import Alignment, Piece, align, arranged, laid_out
from testimonia.model.appraisal import Appraisal, Stance
from testimonia.model.authority import Authority
from testimonia.model.conventions import CONVENTIONS, Conventions
from testimonia.model.correction import (
    NONE,
    Answer,
    Corrected,
    Correction,
    Spelling,
    answer_of,
    corrects,
    respells,
)
from testimonia.model.date import NEW_STYLE, OLD_STYLE, Calendar, Date, NewYear, Reading, Style
from testimonia.model.duration import Duration
from testimonia.model.finding import (
    ChainIn,
    Compared,
    Doubt,
    Entity,
    Finding,
    FindingKind,
    Happening,
    Same,
    Side,
    Stretch,
    Verdict,
    entity_id,
    finding_id,
    happening_id,
)
from testimonia.model.identity import record_id
from testimonia.model.ingested import Ingested
from testimonia.model.json_values import canonical_json, plain, restored
from testimonia.model.judgement import Act, Judgement, Place, contradictions, standing
from testimonia.model.length import Length
from testimonia.model.marked import Marked, MarkKind
from testimonia.model.mention import Chain, EntityKind, Mention, MentionForm, Name, Supposed
from testimonia.model.passage import Anchor, Part, Passage, describe, describe_parts, find
from testimonia.model.problem import Problem, Trouble
from testimonia.model.read import Read
from testimonia.model.recognised import Recognised, SeenLine, SeenWord, packed_lines, unpacked_lines
from testimonia.model.rendition import Rendition, RenditionKind, families
from testimonia.model.repair import Edit, Move, Repair, RepairKind, Replace, settled
from testimonia.model.section import PARATEXT, Section, SectionKind, Stated, crossings, innermost
from testimonia.model.source import Csl, Description, Source
from testimonia.model.spans import Span, hull, trimmed
from testimonia.model.statement import (
    Epistemic,
    Evidence,
    EvidenceStatus,
    Holder,
    Polarity,
    Portion,
    Quantity,
    Reference,
    Statement,
)
from testimonia.model.text import LineBox, Page, Text, WordBox, paragraphs, repaired
from testimonia.model.time_expression import TimeExpression, TimeKind, TimePart
from testimonia.model.word_places import fitted

__all__ = [
    "CONVENTIONS",
    "NEW_STYLE",
    "NONE",
    "OLD_STYLE",
    "PARATEXT",
    "Act",
    "Alignment",
    "Anchor",
    "Answer",
    "Appraisal",
    "Authority",
    "Calendar",
    "Chain",
    "ChainIn",
    "Compared",
    "Conventions",
    "Corrected",
    "Correction",
    "Csl",
    "Date",
    "Description",
    "Doubt",
    "Duration",
    "Edit",
    "Entity",
    "EntityKind",
    "Epistemic",
    "Evidence",
    "EvidenceStatus",
    "Finding",
    "FindingKind",
    "Happening",
    "Holder",
    "Ingested",
    "Judgement",
    "Length",
    "LineBox",
    "MarkKind",
    "Marked",
    "Mention",
    "MentionForm",
    "Move",
    "Name",
    "NewYear",
    "Page",
    "Part",
    "Passage",
    "Piece",
    "Place",
    "Polarity",
    "Portion",
    "Problem",
    "Quantity",
    "Read",
    "Reading",
    "Recognised",
    "Reference",
    "Rendition",
    "RenditionKind",
    "Repair",
    "RepairKind",
    "Replace",
    "Same",
    "Section",
    "SectionKind",
    "SeenLine",
    "SeenWord",
    "Side",
    "Source",
    "Span",
    "Spelling",
    "Stance",
    "Stated",
    "Statement",
    "Stretch",
    "Style",
    "Supposed",
    "Text",
    "TimeExpression",
    "TimeKind",
    "TimePart",
    "Trouble",
    "Verdict",
    "WordBox",
    "align",
    "answer_of",
    "arranged",
    "canonical_json",
    "contradictions",
    "corrects",
    "crossings",
    "describe",
    "describe_parts",
    "entity_id",
    "families",
    "find",
    "finding_id",
    "fitted",
    "happening_id",
    "hull",
    "innermost",
    "laid_out",
    "packed_lines",
    "paragraphs",
    "plain",
    "record_id",
    "repaired",
    "respells",
    "restored",
    "settled",
    "standing",
    "trimmed",
    "unpacked_lines",
]
