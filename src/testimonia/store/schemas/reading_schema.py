"""The tables and views of what was read from the texts, as SQL; see `testimonia.store.schemas.schema`."""

TIMES = (
    """
CREATE TABLE readings (
    -- Which reading was made of each text. One that has none, or an older version's, the next run reads.
    source    TEXT PRIMARY KEY REFERENCES texts (source) ON DELETE CASCADE,
    made_by   TEXT NOT NULL,           -- name and version of the reading
    described TEXT NOT NULL            -- a hash of what a sidecar said of it then, perhaps its date
) WITHOUT ROWID""",
    """
CREATE TABLE times (
    -- Expressions of time: stretches of the reading layer, and how each is understood. The words stand beside
    -- it. Columns edtf and as_written are of the likeliest reading; the bounds hold under all of them.
    source          TEXT NOT NULL REFERENCES readings (source) ON DELETE CASCADE,
    number          INTEGER NOT NULL,  -- order in the reading layer
    id              TEXT NOT NULL,
    kind            TEXT NOT NULL,     -- date, interval, duration, age, set, clock or vague
    text            TEXT NOT NULL,     -- the words
    starts          INTEGER NOT NULL,  -- in the reading layer, with the words that tie it to its clause
    ends            INTEGER NOT NULL,
    core_starts     INTEGER NOT NULL,  -- the time itself
    core_ends       INTEGER NOT NULL,
    edtf            TEXT,              -- in the Gregorian calendar; empty if it cannot be placed
    as_written      TEXT,              -- EDTF in the calendar that the document uses
    calendars       TEXT,              -- those that the document may be using; several if it does not say
    earliest        INTEGER,           -- day number (1 is 1 January of the year 1); empty if it is open
    latest          INTEGER,
    first_day       TEXT,              -- the same two days as year-month-day of the Gregorian calendar
    last_day        TEXT,
    duration        TEXT,              -- ISO 8601-2
    resolved_from   TEXT,              -- the words that it was reckoned from
    resolved_starts INTEGER,           -- their place in the reading layer
    resolved_ends   INTEGER,
    why             TEXT NOT NULL,     -- how it came to be read so; empty if it is plain
    paragraph       INTEGER,           -- number of the paragraph that it begins in
    page_index      INTEGER,
    page            TEXT,              -- label as printed
    value           TEXT NOT NULL,     -- all of it as JSON, every reading with its reason
    made_by         TEXT NOT NULL,
    PRIMARY KEY (source, number)
) WITHOUT ROWID""",
    """
CREATE VIEW times_in_context AS
-- Expressions of time, each with the paragraph it stands in.
SELECT sources.path, times.page, times.text AS words, times.edtf, times.kind, times.first_day, times.last_day,
       times.duration, times.resolved_from, times.why, paragraphs.text AS paragraph, paragraphs.paratext,
       times.starts, times.ends, times.id
FROM times
JOIN sources ON sources.id = times.source
LEFT JOIN paragraphs ON paragraphs.source = times.source AND paragraphs.number = times.paragraph
ORDER BY sources.path, times.number""",
)

STATEMENTS = (
    """
CREATE TABLE chains (
    -- Who and what a text speaks of: mentions of one text that are held to be of the same person or thing.
    source TEXT NOT NULL REFERENCES readings (source) ON DELETE CASCADE,
    number INTEGER NOT NULL,           -- within its text
    kind   TEXT NOT NULL,              -- person, organisation, place, work, event or other
    name   TEXT,                       -- the fullest form; empty for one who is never named
    names  TEXT NOT NULL,              -- every form with how often it stands, as JSON
    PRIMARY KEY (source, number)
) WITHOUT ROWID""",
    """
CREATE TABLE mentions (
    -- Stretches of the reading layer that name somebody or something, or refer by pronoun.
    source TEXT NOT NULL REFERENCES readings (source) ON DELETE CASCADE,
    number INTEGER NOT NULL,           -- order in the reading layer
    chain  INTEGER NOT NULL,           -- number of the chain
    form   TEXT NOT NULL,              -- name, description or pronoun
    starts INTEGER NOT NULL,           -- in the reading layer
    ends   INTEGER NOT NULL,
    PRIMARY KEY (source, number)
) WITHOUT ROWID""",
    """
CREATE TABLE statements (
    -- What a text asserts: of whom, what, when, where, and who holds it. The words stand beside it.
    source          TEXT NOT NULL REFERENCES readings (source) ON DELETE CASCADE,
    number          INTEGER NOT NULL,  -- order in the reading layer
    id              TEXT NOT NULL,
    predicate       TEXT NOT NULL,     -- birth, death, arrest, ...
    subject         TEXT NOT NULL,     -- as written
    subject_chain   INTEGER,           -- number of the chain; empty if the words belong to none
    object          TEXT,
    object_chain    INTEGER,
    place           TEXT,
    place_chain     INTEGER,
    edtf            TEXT,              -- when it happened, in the Gregorian calendar; the likeliest reading
    first_day       TEXT,              -- bounds under all readings, as year-month-day
    last_day        TEXT,
    ordinal         INTEGER,           -- 2 for "arrested again"
    negated         INTEGER NOT NULL,  -- 1 if the clause is grammatically negative
    polarity        TEXT NOT NULL,     -- asserted, hedged or denied by its first holder
    hedge           TEXT,              -- the words that make it less than certain
    holders         TEXT NOT NULL,     -- who says it, the original speaker first; empty: the section's voice
    text            TEXT NOT NULL,     -- the words
    starts          INTEGER NOT NULL,  -- in the reading layer
    ends            INTEGER NOT NULL,
    sentence_starts INTEGER NOT NULL,  -- the sentence around it
    sentence_ends   INTEGER NOT NULL,
    section         TEXT,              -- id of the innermost section
    paragraph       INTEGER,           -- number of the paragraph that it begins in
    page_index      INTEGER,
    page            TEXT,              -- label as printed
    value           TEXT NOT NULL,     -- all of it as JSON
    made_by         TEXT NOT NULL,
    PRIMARY KEY (source, number)
) WITHOUT ROWID""",
    "CREATE INDEX statements_by_id ON statements (id)",
    """
CREATE VIEW statements_in_context AS
-- What the texts assert, each with the paragraph it stands in.
SELECT sources.path, statements.page, statements.predicate, statements.subject,
       chains.name AS subject_name, statements.edtf, statements.place, statements.object, statements.ordinal,
       statements.negated, statements.polarity, statements.holders, statements.text AS words,
       paragraphs.text AS paragraph, statements.id
FROM statements
JOIN sources ON sources.id = statements.source
LEFT JOIN chains ON chains.source = statements.source AND chains.number = statements.subject_chain
LEFT JOIN paragraphs ON paragraphs.source = statements.source AND paragraphs.number = statements.paragraph
ORDER BY sources.path, statements.number""",
)

SUPPOSED = ("ALTER TABLE chains ADD COLUMN supposed TEXT NOT NULL DEFAULT '[]'",)
"""Who of the same text somebody may be, as the text has it without vouching for it; as JSON."""
