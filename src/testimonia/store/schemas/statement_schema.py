"""The tables and views of statements and appraisals, as SQL; see `testimonia.store.schemas.schema`.

They take the place of an older table of statements, which had no columns for quantities and the like. What
had been read into it is not carried over: the texts are read again.
"""

_STATEMENTS = """
CREATE TABLE statements (
    -- What a text asserts: of whom, what, when, where, how many, and who holds it. The words stand beside it.
    source          TEXT NOT NULL REFERENCES readings (source) ON DELETE CASCADE,
    number          INTEGER NOT NULL,  -- order in the reading layer
    id              TEXT NOT NULL,
    predicate       TEXT NOT NULL,     -- birth, death, arrest, ...
    trigger_words   TEXT NOT NULL,     -- that tell it: "was led away"
    subject         TEXT NOT NULL,     -- as written
    subject_chain   INTEGER,           -- number of the chain; empty if the words belong to none
    object          TEXT,
    object_chain    INTEGER,
    place           TEXT,
    place_chain     INTEGER,
    quantity        TEXT,              -- how many or how much, as written: "no fewer than 11"
    least           REAL,              -- its bounds; empty if nothing bounds it on that side
    most            REAL,
    unit            TEXT,              -- what is counted, as written
    happened        TEXT,              -- when, in words: "March 1833"; the likeliest reading
    edtf            TEXT,              -- the same in the Gregorian calendar
    first_day       TEXT,              -- bounds under all readings, as year-month-day
    last_day        TEXT,
    said            TEXT,              -- when the first holder said it, in words, where the text tells
    ordinal         INTEGER,           -- 2 for "arrested again"
    negated         INTEGER NOT NULL,  -- 1 if the clause is grammatically negative
    polarity        TEXT NOT NULL,     -- asserted, hedged or denied by its first holder
    hedge           TEXT,              -- the words that make it less than certain
    epistemic       TEXT,              -- how he knows: witnessed, heard, read, inferred or rumour
    evidence        TEXT,              -- what the text names for it: "cited: the minutes; missing: a letter"
    responds_to     TEXT,              -- id of the statement of another holder that it rejects or accepts
    holders         TEXT NOT NULL,     -- who says it, the original speaker first; empty: the section's voice
    text            TEXT NOT NULL,     -- the words
    starts          INTEGER NOT NULL,  -- in the reading layer
    ends            INTEGER NOT NULL,
    sentence_starts INTEGER NOT NULL,  -- the sentence around it
    sentence_ends   INTEGER NOT NULL,
    section         TEXT,              -- id of the innermost section
    voice           TEXT,              -- id of the section whose author's voice that is
    paragraph       INTEGER,           -- number of the paragraph that it begins in
    page_index      INTEGER,
    page            TEXT,              -- label as printed
    value           TEXT NOT NULL,     -- all of it as JSON
    made_by         TEXT NOT NULL,
    PRIMARY KEY (source, number)
) WITHOUT ROWID"""

_APPRAISALS = """
CREATE TABLE appraisals (
    -- What a text thinks of whom and what: praise, blame and the like, in the words that carry it.
    source       TEXT NOT NULL REFERENCES readings (source) ON DELETE CASCADE,
    number       INTEGER NOT NULL,     -- order in the reading layer
    id           TEXT NOT NULL,
    target       TEXT NOT NULL,        -- whom or what it is about, as written
    target_chain INTEGER,              -- number of the chain; empty if the words belong to none
    words        TEXT NOT NULL,        -- those that carry it
    stance       TEXT NOT NULL,        -- praise, blame, mixed or undecided
    holders      TEXT NOT NULL,        -- who says it, the original speaker first; empty: the section's voice
    text         TEXT NOT NULL,        -- the clause
    starts       INTEGER NOT NULL,     -- in the reading layer
    ends         INTEGER NOT NULL,
    section      TEXT,                 -- id of the innermost section
    voice        TEXT,                 -- id of the section whose author's voice that is
    paragraph    INTEGER,              -- number of the paragraph that it begins in
    page_index   INTEGER,
    page         TEXT,                 -- label as printed
    value        TEXT NOT NULL,        -- all of it as JSON
    made_by      TEXT NOT NULL,
    PRIMARY KEY (source, number)
) WITHOUT ROWID"""

_HOLDERS = """
CREATE TABLE holders (
    -- Who holds a statement or an appraisal, where it is not the author of the section.
    source TEXT NOT NULL REFERENCES readings (source) ON DELETE CASCADE,
    record TEXT NOT NULL,              -- id of the statement or appraisal
    number INTEGER NOT NULL,           -- 0 for the original speaker
    who    TEXT NOT NULL,              -- as written
    chain  INTEGER,                    -- number of the chain; empty if the words belong to none
    cue    TEXT,                       -- the words that say that he says it
    PRIMARY KEY (source, record, number)
) WITHOUT ROWID"""


def _name(of: str, role: str) -> str:
    """What somebody is called in the whole folder, or else in his own text, or as it is written there."""
    return f"coalesce({role}_entity.name, {role}_named.name, {of}.{role})"  # both joined by `_joined`


def _joined(of: str, role: str) -> str:
    """The joins by which `_name` finds the entity and the chain of a role."""
    return f"""
LEFT JOIN chains AS {role}_named
       ON {role}_named.source = {of}.source AND {role}_named.number = {of}.{role}_chain
LEFT JOIN entity_chains AS {role}_part
       ON {role}_part.source = {of}.source AND {role}_part.chain = {of}.{role}_chain
LEFT JOIN entities AS {role}_entity ON {role}_entity.id = {role}_part.entity"""


def _held_by(of: str) -> str:
    """Who holds it, by name, the original speaker first; empty where it is the author of the section."""
    return f"""(
           SELECT group_concat(name, '; ') FROM (
               SELECT coalesce(entities.name, chains.name, holders.who) AS name
               FROM holders
               LEFT JOIN chains ON chains.source = holders.source AND chains.number = holders.chain
               LEFT JOIN entity_chains
                      ON entity_chains.source = holders.source AND entity_chains.chain = holders.chain
               LEFT JOIN entities ON entities.id = entity_chains.entity
               WHERE holders.source = {of}.source AND holders.record = {of}.id
               ORDER BY holders.number
           )
       )"""  # noqa: S608 (only names of our own are put in)


def _standing(of: str) -> str:
    """The joins that tell where it stands, and whose voice that is."""
    return f"""
JOIN sources ON sources.id = {of}.source
LEFT JOIN descriptions ON descriptions.path = sources.path
LEFT JOIN sections AS voices ON voices.id = {of}.voice
LEFT JOIN stated AS signed ON signed.section = {of}.voice AND signed.part = 'author'
LEFT JOIN paragraphs ON paragraphs.source = {of}.source AND paragraphs.number = {of}.paragraph"""


AUTHOR = """CASE WHEN voices.kind IS NULL OR voices.kind IN ('document', 'body', 'chapter', 'letter')
            THEN coalesce(descriptions.author, signed.value) ELSE signed.value END"""
"""What a sidecar says goes first where it speaks of this section: `testimonia.ingest.sidecars.applying`."""

_IN_CONTEXT = f"""
CREATE VIEW statements_in_context AS
-- What the texts assert, each with who holds it and the paragraph it stands in. Names are those that hold in
-- the whole folder, where it is known who is meant. Where held_by is empty, the author holds it.
SELECT sources.path, {AUTHOR} AS author, statements.page,
       statements.predicate, statements.trigger_words, statements.subject, {
    _name("statements", "subject")
} AS subject_name,
       statements.happened, statements.edtf, statements.first_day, statements.last_day,
       statements.place, {_name("statements", "place")} AS place_name,
       statements.object, {_name("statements", "object")} AS object_name,
       statements.quantity, statements.least, statements.most, statements.unit,
       statements.ordinal, statements.negated, statements.polarity, statements.hedge,
       statements.holders, {_held_by("statements")} AS held_by,
       statements.said, statements.epistemic, statements.evidence, statements.responds_to,
       statements.text AS words, paragraphs.text AS paragraph, statements.starts, statements.ends,
       statements.id
FROM statements{_joined("statements", "subject")}{_joined("statements", "object")}{
    _joined("statements", "place")
}{_standing("statements")}
ORDER BY sources.path, statements.number"""  # noqa: S608 (only names of our own are put in)

_BY_PERSON = """
CREATE VIEW statements_by_person AS
-- What is said of each person and thing, in order of time: one row for each statement and each entity that
-- takes part in it.
SELECT entities.name AS person, entities.kind, part.role, told.predicate, told.trigger_words, told.happened,
       told.first_day, told.last_day, told.place_name AS place, told.subject_name AS subject,
       told.object_name AS object, told.quantity, told.negated, told.polarity, told.hedge,
       coalesce(told.held_by, told.author) AS held_by, told.path, told.page, told.words,
       told.id, entities.id AS entity
FROM (
    SELECT source, id, subject_chain AS chain, 'subject' AS role FROM statements
    UNION ALL SELECT source, id, object_chain, 'object' FROM statements
    UNION ALL SELECT source, id, place_chain, 'place' FROM statements
) AS part
JOIN entity_chains ON entity_chains.source = part.source AND entity_chains.chain = part.chain
JOIN entities ON entities.id = entity_chains.entity
JOIN statements_in_context AS told ON told.id = part.id
ORDER BY entities.name, entities.id, told.first_day IS NULL, told.first_day, told.path, told.starts"""

_BY_TARGET = f"""
CREATE VIEW appraisals_by_target AS
-- What is thought of each person, work and event, side by side. Where held_by is empty, the author thinks so.
SELECT {_name("appraisals", "target")} AS target_name,
       coalesce(target_entity.kind, target_named.kind) AS kind,
       appraisals.stance, appraisals.words, {_held_by("appraisals")} AS held_by, {AUTHOR} AS author,
       sources.path, appraisals.page, appraisals.target, appraisals.text, paragraphs.text AS paragraph,
       appraisals.starts, appraisals.ends, appraisals.id, target_entity.id AS entity
FROM appraisals{_joined("appraisals", "target")}{_standing("appraisals")}
ORDER BY target_name, sources.path, appraisals.number"""  # noqa: S608 (only names of our own are put in)

TOLD = (
    "DELETE FROM readings",
    "DROP VIEW statements_in_context",
    "DROP TABLE statements",
    _STATEMENTS,
    "CREATE INDEX statements_by_id ON statements (id)",
    "CREATE INDEX statements_by_predicate ON statements (predicate)",
    _APPRAISALS,
    "CREATE INDEX appraisals_by_id ON appraisals (id)",
    _HOLDERS,
    _IN_CONTEXT,
    _BY_PERSON,
    _BY_TARGET,
)
