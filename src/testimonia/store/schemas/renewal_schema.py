"""The tables by which a comparison is renewed instead of made from nothing, as SQL.

Findings belong to a part: what was made of one subject. Their ranks stand in a table of their own, with short
rows: one finding more at the top moves all others down.
"""

RENEWAL = (
    "DELETE FROM comparisons",
    "DELETE FROM happenings",
    "DROP VIEW findings_in_context",
    "DROP TABLE finding_passages",
    "DROP TABLE findings",
    """
CREATE TABLE findings (
    -- What is worth a look: contradictions, agreements, copies. In what order, says ranks.
    id        TEXT PRIMARY KEY,
    part      TEXT NOT NULL,           -- the part it was made in: see parts
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
    "CREATE INDEX findings_of_part ON findings (part)",
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
CREATE TABLE ranks (
    -- In what order findings should be looked at.
    rank    INTEGER PRIMARY KEY,
    finding TEXT NOT NULL UNIQUE,
    part    TEXT NOT NULL,             -- the part it was made in
    number  INTEGER NOT NULL,          -- its order there
    weight  TEXT NOT NULL              -- numbers by which all are put in order, as JSON; lowest first
)""",
    """
CREATE VIEW findings_in_context AS
-- Each finding with the words of its sides.
SELECT ranks.rank, findings.kind, findings.verdict, findings.same, findings.what, finding_passages.side,
       finding_passages.value, sources.path, finding_passages.text AS words, findings.why, findings.accounts,
       findings.witnesses, findings.id
FROM findings
JOIN ranks ON ranks.finding = findings.id
JOIN finding_passages ON finding_passages.finding = findings.id
LEFT JOIN sources ON sources.id = finding_passages.source
ORDER BY ranks.rank, finding_passages.side, finding_passages.number""",
    "CREATE INDEX happenings_of_subject ON happenings (subject)",
    """
CREATE TABLE parts (
    -- What comparison made of each subject, and of copies, was made from what: while that is the same, it
    -- need not be made again.
    part  TEXT PRIMARY KEY,            -- id of the entity; empty for copies
    basis TEXT NOT NULL                -- a hash
) WITHOUT ROWID""",
    """
CREATE TABLE outlines (
    -- What comparison keeps of each reading, so that an unchanged text need not be gone through again.
    source      TEXT PRIMARY KEY REFERENCES readings (source) ON DELETE CASCADE,
    made_by     TEXT NOT NULL,         -- name and version of the rules
    outline     TEXT NOT NULL,         -- lives, and who is told of together with whom, as JSON
    voices      TEXT NOT NULL,         -- who speaks in which section, and the like, as JSON
    fingerprint BLOB NOT NULL          -- by which copies are found
) WITHOUT ROWID""",
    "CREATE INDEX statements_of_subject ON statements (source, subject_chain)",
)

LOOKED_AT = (
    """
CREATE TABLE looked_at (
    -- Pairs of sources that were looked at for copies: where the same places of the same texts are in
    -- question again, the same would come of it, and it is not asked again.
    one    TEXT NOT NULL,              -- id of a source
    other  TEXT NOT NULL,              -- id of another
    places TEXT NOT NULL,              -- a hash of where they seemed to share wording
    PRIMARY KEY (one, other)
) WITHOUT ROWID""",
    "DELETE FROM copied_over",  # once, so that all are looked at
)

COPIED = (
    """
CREATE TABLE copyings (
    -- What sources have from one another, as it was found last: where sources have only come, these and the
    -- new ones are looked at again, and no others.
    one   TEXT NOT NULL,               -- id of a source
    other TEXT NOT NULL,               -- id of another
    value TEXT NOT NULL,               -- all of it as JSON
    PRIMARY KEY (one, other)
) WITHOUT ROWID""",
    """
CREATE TABLE copied_over (
    -- The sources among which they were found.
    source TEXT PRIMARY KEY,
    over   TEXT NOT NULL               -- what each was read as, and the rules
) WITHOUT ROWID""",
)
