"""The tables and views of what comparison derives, as SQL; see `testimonia.store.schemas.schema`.

All of them are replaced together whenever a reading has changed: nothing here is edited, and no row of them
is referred to from a table that is not derived.
"""

COMPARISON = (
    """
CREATE TABLE comparisons (
    -- By what version of the rules, and over which readings, the tables below were made: one row.
    made_by TEXT NOT NULL,
    over    TEXT NOT NULL              -- a hash of all readings
)""",
    """
CREATE TABLE entities (
    -- Persons and things: chains of many texts that are held to be one.
    id       TEXT PRIMARY KEY,
    kind     TEXT NOT NULL,            -- person, organisation, place, work, event or other
    name     TEXT NOT NULL,            -- the preferred form
    names    TEXT NOT NULL,            -- every form with how often it stands, as JSON
    why      TEXT NOT NULL             -- what joined the chains
) WITHOUT ROWID""",
    """
CREATE TABLE entity_chains (
    -- Which chains an entity is made of.
    entity TEXT NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
    source TEXT NOT NULL,
    chain  INTEGER NOT NULL,
    PRIMARY KEY (source, chain)
) WITHOUT ROWID""",
    "CREATE INDEX chains_of_entity ON entity_chains (entity)",
    """
CREATE TABLE happenings (
    -- Statements judged to speak of one occurrence.
    id        TEXT PRIMARY KEY,
    subject   TEXT,                    -- id of the entity
    predicate TEXT NOT NULL,
    same      TEXT NOT NULL,           -- yes, probable or undecided
    why       TEXT NOT NULL
) WITHOUT ROWID""",
    """
CREATE TABLE happening_statements (
    -- Which statements speak of a happening.
    happening TEXT NOT NULL REFERENCES happenings (id) ON DELETE CASCADE,
    number    INTEGER NOT NULL,
    statement TEXT NOT NULL,           -- id
    PRIMARY KEY (happening, number)
) WITHOUT ROWID""",
    """
CREATE TABLE findings (
    -- What is worth a look: contradictions, agreements, copies.
    id        TEXT PRIMARY KEY,
    rank      INTEGER NOT NULL UNIQUE, -- in this order
    kind      TEXT NOT NULL,           -- contradiction, agreement, copy, ...
    verdict   TEXT NOT NULL,           -- clash, possible or consistent: can all values be true?
    same      TEXT,                    -- do they speak of one happening?
    question  TEXT NOT NULL,           -- date, place, ...
    what      TEXT NOT NULL,           -- one sentence
    why       TEXT NOT NULL,
    subject   TEXT,                    -- id of the entity
    predicate TEXT,
    happening TEXT,
    accounts  INTEGER NOT NULL,
    witnesses INTEGER NOT NULL,        -- independent ones
    direction TEXT,                    -- copy: id of the source that was copied from
    value     TEXT NOT NULL            -- all of it as JSON
) WITHOUT ROWID""",
    """
CREATE TABLE finding_passages (
    -- The words that each side of a finding stands on.
    finding   TEXT NOT NULL REFERENCES findings (id) ON DELETE CASCADE,
    side      INTEGER NOT NULL,
    number    INTEGER NOT NULL,
    value     TEXT NOT NULL,           -- what this side has
    source    TEXT NOT NULL,
    starts    INTEGER NOT NULL,        -- in the reading layer
    ends      INTEGER NOT NULL,
    text      TEXT NOT NULL,
    PRIMARY KEY (finding, side, number)
) WITHOUT ROWID""",
    "CREATE INDEX passages_of_source ON finding_passages (source)",
    """
CREATE VIEW findings_in_context AS
-- Each finding with the words of its sides.
SELECT findings.rank, findings.kind, findings.verdict, findings.same, findings.what, finding_passages.side,
       finding_passages.value, sources.path, finding_passages.text AS words, findings.why, findings.accounts,
       findings.witnesses, findings.id
FROM findings
JOIN finding_passages ON finding_passages.finding = findings.id
LEFT JOIN sources ON sources.id = finding_passages.source
ORDER BY findings.rank, finding_passages.side, finding_passages.number""",
)

DOUBTS = (
    "ALTER TABLE entities ADD COLUMN authorities TEXT NOT NULL DEFAULT '[]'",
    """
CREATE TABLE doubts (
    -- Pairs of entities that may be one: it cannot be told, and a person may decide it.
    rank        INTEGER PRIMARY KEY,   -- in this order: those first that would change most
    one         TEXT NOT NULL,         -- id of an entity
    other       TEXT NOT NULL,         -- id of the other
    why_for     TEXT NOT NULL,         -- one sentence
    why_against TEXT NOT NULL,
    weight      INTEGER NOT NULL       -- how many statements would be brought together
)""",
    """
CREATE VIEW doubts_in_context AS
-- Each open question with the names of both.
SELECT doubts.rank, mine.name AS one, his.name AS other, doubts.why_for, doubts.why_against, doubts.weight,
       mine.kind, doubts.one AS one_id, doubts.other AS other_id
FROM doubts
JOIN entities AS mine ON mine.id = doubts.one
JOIN entities AS his ON his.id = doubts.other
ORDER BY doubts.rank""",
    """
CREATE TABLE authorities (
    -- Known people, as CSV files of the folder give them: evidence, not truth.
    path  TEXT NOT NULL,               -- of the file
    line  INTEGER NOT NULL,            -- in it
    names TEXT NOT NULL,               -- as JSON; the preferred one first
    ids   TEXT NOT NULL,               -- as JSON; each with its register in front
    PRIMARY KEY (path, line)
) WITHOUT ROWID""",
)
