"""The tables of what people corrected, as SQL; see `testimonia.store.schemas.schema`."""

CORRECTIONS = (
    """
CREATE TABLE corrections (
    -- What people corrected in what was read of each source, or added to it: those decisions of the ledger
    -- that are followed, without spellings, which are repairs.
    path   TEXT NOT NULL,              -- of the source
    number INTEGER NOT NULL,           -- order in which they were made
    line   TEXT NOT NULL,              -- id of the decision
    at     TEXT NOT NULL,
    by     TEXT NOT NULL,
    added  INTEGER NOT NULL,           -- 1 if it was not there before
    value  TEXT NOT NULL,              -- what is corrected, an equals sign, and what it is instead
    why    TEXT,
    places TEXT NOT NULL,              -- the words: for each place its [start, end] in the original layer
    PRIMARY KEY (path, number)
) WITHOUT ROWID""",
    "ALTER TABLE sources ADD COLUMN spelled TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE repairs ADD COLUMN decided_by TEXT",
    "ALTER TABLE times ADD COLUMN decided_by TEXT",
    "ALTER TABLE mentions ADD COLUMN decided_by TEXT",
    "ALTER TABLE statements ADD COLUMN decided_by TEXT",
)
"""In ``sources``, a hash of the spellings by which it was read; elsewhere, the person by whom a record is."""
