"""What the pages about one person or thing show: frozen values, ready for the templates.

Nothing in them is escaped yet; the templates do that.
"""

from dataclasses import dataclass

from testimonia.web.pages.views import Tone


@dataclass(frozen=True, slots=True)
class Linked:
    """Some words that lead somewhere; a plain sentence if ``link`` is empty."""

    words: str
    link: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """One of several ways to look at a page: its name, how much it holds, its address, whether it is on."""

    words: str
    count: int
    link: str
    here: bool


@dataclass(frozen=True, slots=True)
class Toned:
    """Some words of a source, marked in a tone, or as those that tell it ("told"), or not at all."""

    text: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A voice, as a column of the synopsis.

    Attributes:
        key: by which an address names it.
        name: whose voice it is.
        detail: what part of which document, or of how many; when it was written.
        told: how many statements of what is shown it makes.
        shown: whether it has a column of its own.
    """

    key: str
    name: str
    detail: str
    told: int
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Said:
    """One passage in a cell.

    Attributes:
        words: the clause, with what decides marked.
        link: to the passage.
        where: page, and the document where the column is of several.
        held: who holds it, how firmly, how he knows it: short sentences.
        denied: whether it says that it did not happen.
        copied: where the same wording stands too.
    """

    words: tuple[Toned, ...]
    link: str
    where: str
    held: tuple[str, ...] = ()
    denied: bool = False
    copied: tuple[Linked, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """What one voice says of one happening; nothing if it is silent."""

    voice: str
    said: tuple[Said, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding: its tone, what it says in a few words, its address, what was decided on it."""

    tone: Tone
    words: str
    link: str
    decided: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A happening.

    Attributes:
        anchor: on the page.
        when: the dates that are told, in words.
        rivals: whether the dates cannot all be true.
        noun: what happened.
        about: of whom it is told, where that is another.
        tone: of the gravest finding about it.
        findings: about it.
        doubt: whether it is one happening, in words, where that is a question.
        why: the reason.
        cells: one for each column.
    """

    anchor: str
    when: tuple[str, ...]
    rivals: bool
    noun: str
    about: Linked | None
    tone: Tone | None
    findings: tuple[Judged, ...]
    doubt: str
    why: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Synopsis:
    """Happenings down, voices across.

    Attributes:
        columns: the voices that are shown.
        voices: all that could be.
        dated: happenings in order of time.
        undated: those of which nobody says when.
        kinds: by which they can be chosen.
        statements: how many statements the shown and unshown rows stand on.
        rows: how many happenings there are.
        pages: other parts of the table.
    """

    columns: tuple[Column, ...]
    voices: tuple[Column, ...]
    dated: tuple[Row, ...]
    undated: tuple[Row, ...]
    kinds: tuple[Chosen, ...]
    statements: int
    rows: int
    pages: tuple[Chosen, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A mark on the line: where it begins and ends, and how sure its ends are.

    Attributes:
        kind: "day" for a point, "lasted" for what lasted, "vague" for some time between, "open" for no end.
        x: of its left end.
        width: at least that of a point.
        y: of its middle.
        tone: "clash" for one of several rivals, or empty.
        label: beside it; empty if there is no room.
        label_x: where the label begins.
        title: what it is, in full.
        link: to its row.
    """

    kind: str
    x: float
    width: float
    y: float
    tone: str
    label: str
    label_x: float
    title: str
    link: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A year on the line."""

    x: float
    year: str


@dataclass(frozen=True, slots=True)
class LifeLine:
    """What has a date, drawn to scale.

    Attributes:
        width: of the drawing.
        height: of the drawing.
        base: y of the line.
        ticks: years.
        bars: what happened.
        rivals: uprights that join rival values: x, and two ys.
        left: what is not drawn, in words.
        years: from when to when, in words.
    """

    width: int
    height: int
    base: float
    ticks: tuple[Tick, ...]
    bars: tuple[Bar, ...]
    rivals: tuple[tuple[float, float, float], ...]
    left: str
    years: str


@dataclass(frozen=True, slots=True)
class Thought:
    """An appraisal: its words, who holds it, where it stands."""

    before: str
    words: str
    after: str
    held: str
    link: str
    where: str


@dataclass(frozen=True, slots=True)
class Stances:
    """Appraisals of one stance, those that are shown and how many there are."""

    stance: str
    title: str
    thoughts: tuple[Thought, ...]
    folded: tuple[Thought, ...]
    total: int


@dataclass(frozen=True, slots=True)
class NamedHere:
    """A chain: under which names a document speaks of him.

    Attributes:
        key: by which a form names it.
        document: with a link to the words.
        names: with how often each stands.
        more: how many more names there are, in words.
        nameless: how often he is spoken of without a name.
    """

    key: str
    document: Linked
    names: tuple[tuple[str, int], ...]
    more: str
    nameless: str


@dataclass(frozen=True, slots=True)
class Other:
    """Another who may be the same, or is not.

    Attributes:
        id: of the entity.
        named: with the address of its page.
        kind: what it is.
        told: how much is told of it, in words.
        why_for: what speaks for it.
        why_against: what speaks against it.
        decided: who has left it open, and when; empty if nobody has.
    """

    id: str
    named: Linked
    kind: str
    told: str
    why_for: str = ""
    why_against: str = ""
    decided: str = ""


@dataclass(frozen=True, slots=True)
class Stands:
    """A decision that stands.

    Attributes:
        line: id in the ledger.
        act: "same", "different" or "undecided".
        words: what was decided.
        of: the words that it is about, each with its place.
        by: who and when.
        why: the reason that was given.
        followed: a sentence if it is not followed.
    """

    line: str
    act: str
    words: str
    of: tuple[Linked, ...]
    by: str
    why: str
    followed: str


@dataclass(frozen=True, slots=True)
class Noted:
    """A note: its text, whom it is by, the words that it is about."""

    text: str
    by: str
    about: Linked


@dataclass(frozen=True, slots=True)
class OneView:
    """The page about one person or thing.

    Attributes:
        id: of the entity.
        name: the preferred form.
        kind: what it is.
        also: other names.
        counted: documents, voices, statements, in words.
        span: between what days he was born and died, in words; empty if nothing is known.
        why: why its names are held to be one's.
        known_as: ids in registers.
        line: life drawn to scale; None if nothing has a date.
        synopsis: what is told, voice by voice; None if nothing is.
        findings: about it, but for agreements.
        agreeing: agreements about it.
        more_findings: how many are not listed.
        all_findings: address of all.
        stances: appraisals.
        kin: relatives.
        people: who is named beside it.
        others: what else is.
        documents: its names by source, in groups that make one form each.
        more_documents: how many are not listed.
        doubts: others who may be the same.
        candidates: others whose name has the words that were asked for.
        sought: those words.
        decisions: that stand.
        notes: about it.
        report: address of the dossier on it.
        back: address of this page that finds it again when it has another id.
        building: whether the folder is being compared anew.
    """

    id: str
    name: str
    kind: str
    also: tuple[str, ...]
    counted: str
    span: str
    why: str
    known_as: tuple[str, ...]
    line: LifeLine | None
    synopsis: Synopsis | None
    findings: tuple[Judged, ...]
    agreeing: tuple[Judged, ...]
    more_findings: int
    all_findings: str
    stances: tuple[Stances, ...]
    kin: tuple[Linked, ...]
    people: tuple[Linked, ...]
    others: tuple[Linked, ...]
    documents: tuple[tuple[NamedHere, ...], ...]
    more_documents: int
    doubts: tuple[Other, ...]
    candidates: tuple[Other, ...]
    sought: str
    decisions: tuple[Stands, ...]
    notes: tuple[Noted, ...]
    report: str
    back: str
    building: bool
