"""All tables with what stands in their columns: the one place that says so.

Three things are made of it: the data dictionary of the format `tables`, the metadata of `parquet`, and the
lists in docs/reference/exports/tables.md.
"""

from enum import StrEnum
from types import MappingProxyType

from testimonia.exports.formats.tables import of_findings, of_readings, of_sources
from testimonia.exports.formats.tables.table import Column, Kind, Table
from testimonia.knowledge.predicates import predicates
from testimonia.model import (
    Act,
    EntityKind,
    Epistemic,
    FindingKind,
    MentionForm,
    Polarity,
    RepairKind,
    Same,
    SectionKind,
    Stance,
    TimeKind,
    Trouble,
    Verdict,
)
from testimonia.store import State


def _among(kind: type[StrEnum]) -> tuple[str, ...]:
    return tuple(each.value for each in kind)


_PATH = Column("path", "the document, by its path in the folder", required=True)
_PAGE = Column("page", "the page as it is numbered in print; empty if the document has no pages")
_START = Column(
    "original start",
    "where the words begin in the text as it was extracted, in code points from 0",
    Kind.COUNT,
    required=True,
)
_END = Column(
    "original end", "where they end there: the first code point after them", Kind.COUNT, required=True
)
_FIRST = Column("first day", "the first day that it can be; empty if that is open", Kind.DAY)
_LAST = Column("last day", "the last day that it can be; empty if that is open", Kind.DAY)
_HOLDERS = Column(
    "holders", "who says it, from the first speaker to the nearest; empty if it is the author himself"
)
_AUTHOR = Column("author", "whose voice the passage is, if somebody is named")
_ENTITY_KIND = Column("kind", "what it is", required=True, among=_among(EntityKind))


def _id(of: str) -> Column:
    return Column("id", f"the id of the {of}, by which other tables and exports name it", required=True)


def _text(of: str) -> Column:
    return Column("text", f"the words of the {of}, as they are read", required=True)


def _entity(of: str) -> Column:
    return Column("entity", f"the id of {of} in the table entities, if it is known")


_PARAGRAPHS = (
    _PATH,
    _PAGE,
    Column("section kind", "what part of the document it stands in", among=_among(SectionKind)),
    Column("section title", "the heading of that part"),
    _AUTHOR,
    Column(
        "paratext",
        "whether it is set aside from the running prose: a heading, a title page",
        Kind.YES_NO,
        True,
    ),
    _START,
    _END,
    _text("paragraph"),
)
_SOURCES = (
    _PATH,
    Column("state", "whether it could be read", required=True, among=(State.READ, State.UNREAD)),
    Column("title", "its title"),
    Column("author", "its authors, divided by semicolons"),
    Column("issued", "when it was published, as it is cited"),
    Column("type", "what it is, in the words of the Citation Style Language", required=True),
    Column("repository", "the institution that holds the original"),
    Column("shelfmark", "its place there"),
    Column("format", "the format of the file, whatever its name says", required=True),
    Column("pages", "how many pages the file has; 0 if its format has none", Kind.COUNT, True),
    Column("words", "how many words the reading text has", Kind.COUNT, True),
    Column("characters", "how many code points the text has, as it was extracted", Kind.COUNT, True),
    Column("sha256", "the SHA-256 of the file, by which another copy of it can be known", required=True),
    _id("document"),
)
_SECTIONS = (
    _PATH,
    Column("kind", "what part of the document it is", required=True, among=_among(SectionKind)),
    Column("title", "its heading"),
    Column("author", "whose voice it is, if somebody is named"),
    Column("recipient", "to whom a letter is addressed"),
    Column("place", "where it was written or published"),
    Column("written", "when it was composed, as the document says it"),
    Column("published", "when this edition appeared, as the document says it"),
    Column("language", "its language, as two letters of ISO 639"),
    Column("paratext", "whether it is set aside from the running prose", Kind.YES_NO, True),
    Column("doubtful", "which of what is said of it is doubtful, divided by commas"),
    _START,
    _END,
    _id("section"),
    Column("parent", "the id of the section that it lies in"),
)
_REPAIRS = (
    _PATH,
    Column("kind", "what was mended", required=True, among=_among(RepairKind)),
    Column("made", "whether the reading text has it; if not, it is only proposed", Kind.YES_NO, True),
    Column("before", "the characters as they were extracted"),
    Column("after", "what is read in their place"),
    Column("why", "the reason", required=True),
    _START,
    _END,
    _id("repair"),
)
_TIMES = (
    _PATH,
    _PAGE,
    _text("expression of time"),
    Column(
        "edtf", "when it is, as EDTF (ISO 8601-2), in the Gregorian calendar; empty if it cannot be placed"
    ),
    Column("kind", "what it is", required=True, among=_among(TimeKind)),
    _FIRST,
    _LAST,
    Column("duration", "how long it is, as a duration of ISO 8601"),
    Column("as written", "the date in the calendar that it is written in, as EDTF"),
    Column("calendars", "the calendars that it may be written in, divided by commas"),
    Column("reckoned from", "the other words of the text from which it was reckoned"),
    Column("why", "why it is understood so"),
    _START,
    _END,
    _id("expression"),
)
_ENTITIES = (
    _PATH,
    Column("name", "the preferred name", required=True),
    _ENTITY_KIND,
    Column("names here", "the names that this document uses, divided by semicolons"),
    Column("mentions", "how often this document speaks of it", Kind.COUNT, True),
    Column("by name", "how often by name", Kind.COUNT, True),
    Column("by description", "how often by a description: “the old warden”", Kind.COUNT, True),
    Column("by pronoun", "how often by a pronoun", Kind.COUNT, True),
    Column("why", "why what the documents call by these names is held to be one"),
    _id("person or thing"),
)
_MENTIONS = (
    _PATH,
    _PAGE,
    _text("mention"),
    Column("form", "how it refers", required=True, among=_among(MentionForm)),
    _ENTITY_KIND,
    Column("name", "the preferred name of whom or what is meant, if it is known"),
    _START,
    _END,
    Column("chain", "the same for all mentions of one person or thing in this document", required=True),
    _entity("whom or what is meant"),
)
_STATEMENTS = (
    _PATH,
    _PAGE,
    Column("predicate", "what is said to have happened", required=True, among=tuple(predicates())),
    Column("trigger", "the words that say so"),
    Column("name", "what the document calls him of whom it is said"),
    Column("subject", "the words for him in the passage itself; empty if he is only understood"),
    Column("edtf", "when it happened, as EDTF, in the Gregorian calendar; empty if it cannot be placed"),
    _FIRST,
    _LAST,
    Column("date as written", "the words that say when"),
    Column("calendars", "the calendars that these words may be of, divided by commas"),
    Column(
        "date of the story",
        "whether the date is only that of the story around the sentence, which has none of its own",
        Kind.YES_NO,
        True,
    ),
    Column("place", "where, or whither, as written"),
    Column("object", "the other party, as written"),
    Column("quantity", "how many or how much, as written"),
    Column("least", "the least number that this can be; empty if nothing bounds it", Kind.AMOUNT),
    Column("most", "the greatest number that this can be; empty if nothing bounds it", Kind.AMOUNT),
    Column("unit", "what is counted, as written"),
    Column("ordinal", "2 for “arrested again”", Kind.COUNT),
    Column("negated", "whether the clause says that it did not happen", Kind.YES_NO, True),
    Column("polarity", "the stance of who says it first", required=True, among=_among(Polarity)),
    Column("hedge", "the words that make it less than certain"),
    _HOLDERS,
    _AUTHOR,
    Column("said", "when who says it first said it, as written"),
    Column("epistemic", "how he comes to know it, where the text shows that", among=_among(Epistemic)),
    Column(
        "evidence", "what the text names as evidence, each with what is said of it, divided by semicolons"
    ),
    _text("statement"),
    _START,
    _END,
    _id("statement"),
    Column("responds to", "the id of somebody else's statement that this one accepts or rejects"),
    _entity("him of whom it is said"),
)
_APPRAISALS = (
    _PATH,
    _PAGE,
    Column("name", "who or what is judged, by name where there is one"),
    Column("target", "the words for it in the passage itself"),
    Column("stance", "whether it speaks for it or against it", required=True, among=_among(Stance)),
    Column("words", "the words that judge", required=True),
    _HOLDERS,
    _AUTHOR,
    _text("judgement"),
    _START,
    _END,
    _id("appraisal"),
    _entity("who or what is judged"),
)
_HAPPENINGS = (
    Column("path", "the document of this statement, by its path in the folder"),
    Column("predicate", "what happened", required=True, among=tuple(predicates())),
    Column("name", "to whom, by the preferred name"),
    Column("text", "the words of this statement, as they are read"),
    Column("same", "how sure it is that all statements speak of this one", required=True, among=_among(Same)),
    Column("why", "why it is thought so"),
    Column("statement", "the id of this statement in the table statements", required=True),
    _id("happening: the same in all its rows"),
    _entity("him to whom it happened"),
)
_FINDINGS = (
    Column("path", "the document of this passage, by its path in the folder"),
    Column("value", "what this passage has, in a few words"),
    Column("kind", "what was found", required=True, among=_among(FindingKind)),
    Column("verdict", "whether all values can be true together", required=True, among=_among(Verdict)),
    Column(
        "same",
        "whether the passages speak of one happening; empty where that is no question",
        among=_among(Same),
    ),
    Column("what", "the finding in one sentence", required=True),
    Column("why", "why it is thought so"),
    Column("accounts", "how many passages tell it", Kind.COUNT, True),
    Column("witnesses", "how many of them are independent of each other", Kind.COUNT, True),
    Column("decided", "what a person decided on it, such as real, not-one, undecided; empty if nobody did"),
    _PAGE,
    Column("quote", "the words of this passage", required=True),
    _START,
    _END,
    _id("finding: the same in all its rows"),
)
_PROBLEMS = (
    Column("path", "the document, by its path in the folder; empty if it is about the whole folder"),
    Column("trouble", "how bad it is", required=True, among=_among(Trouble)),
    Column("message", "what is wrong, and what can be done", required=True),
    _PAGE,
    Column("original start", "where in the text as it was extracted, if it is about a passage", Kind.COUNT),
    Column("original end", "where that ends", Kind.COUNT),
)
_JUDGEMENTS = (
    Column("path", "the document that it is about; empty for a line that only takes another back"),
    Column("at", "when it was decided, in Greenwich time (ISO 8601)", required=True),
    Column("by", "who decided", required=True),
    Column("act", "what was decided", required=True, among=_among(Act)),
    Column("value", "the text of a note, the corrected value, or the question that is decided"),
    Column("why", "the reason given"),
    Column("quote", "the words that it is about; empty if it is about the whole document"),
    Column("original start", "where they begin in the text as it was extracted", Kind.COUNT),
    Column("original end", "where they end there", Kind.COUNT),
    Column("waits", "whether the words could not be found again, and the decision waits", Kind.YES_NO),
    Column("stands", "whether it counts; no if it was taken back", Kind.YES_NO),
    _id("decision: the same in all its rows"),
    Column("retracts", "the id of the decision that this line takes back"),
)

TABLES = MappingProxyType(
    {
        "paragraphs": Table("A paragraph of the text as it is read.", _PARAGRAPHS, of_sources.paragraphs),
        "sources": Table("A document of the folder.", _SOURCES, of_sources.sources, key=True),
        "sections": Table(
            "A part of a document with a voice of its own.", _SECTIONS, of_sources.sections, key=True
        ),
        "repairs": Table(
            "A change from the text as extracted to the text as read.", _REPAIRS, of_sources.repairs, key=True
        ),
        "times": Table("An expression of time.", _TIMES, of_readings.times, key=True),
        "entities": Table(
            "A person, organisation, place, work or event, in one document.", _ENTITIES, of_readings.entities
        ),
        "mentions": Table("Words that name, describe or refer by pronoun.", _MENTIONS, of_readings.mentions),
        "statements": Table(
            "What somebody asserts, doubts or denies to have happened.",
            _STATEMENTS,
            of_readings.statements,
            key=True,
        ),
        "appraisals": Table(
            "What somebody thinks of somebody or something.", _APPRAISALS, of_readings.appraisals, key=True
        ),
        "happenings": Table(
            "A statement of a happening, with those that are held to speak of the same one.",
            _HAPPENINGS,
            of_findings.happenings,
        ),
        "findings": Table(
            "A passage of a contradiction, an agreement, or of what else was found.",
            _FINDINGS,
            of_findings.findings,
        ),
        "problems": Table(
            "Something that is wrong with a document, or was not read.", _PROBLEMS, of_sources.problems
        ),
        "judgements": Table(
            "A stretch of a document that a person's decision is about.", _JUDGEMENTS, of_findings.judgements
        ),
    }
)
"""All tables by name, the usual one first. Ids lead from one to the other."""
