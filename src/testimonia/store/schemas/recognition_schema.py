"""The tables of text recognition, as SQL; see `testimonia.store.schemas.schema`."""

RECOGNISED = (
    """
CREATE TABLE scans (
    -- Pages whose words can only be had from their picture, recognised by now or not.
    source     TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
    page_index INTEGER NOT NULL,       -- counted from 0, as the file has them
    PRIMARY KEY (source, page_index)
) WITHOUT ROWID""",
    """
CREATE TABLE recognised (
    -- What text recognition read on pages, by the file's bytes: it is kept when a document is read again,
    -- moved or renamed, because it costs seconds for each page.
    sha256     TEXT NOT NULL,          -- of the file's bytes
    page_index INTEGER NOT NULL,
    engine     TEXT NOT NULL,
    version    TEXT NOT NULL,          -- of the engine, and of what is done with its answers
    width      INTEGER NOT NULL,       -- of the picture that was looked at, in pixels
    height     INTEGER NOT NULL,
    confidence REAL,                   -- mean over all characters, 0 to 1; null where there are none
    failure    TEXT NOT NULL,          -- why nothing could be had of the page; empty if it could
    -- For each line [its corners, its words]: a corner x, y, from the upper left one on; a word its text,
    -- left, top, right, bottom and confidence. Places are ten-thousandths of the picture's sides, the
    -- confidence thousandths.
    lines      TEXT NOT NULL,
    PRIMARY KEY (sha256, page_index, engine, version)
) WITHOUT ROWID""",
    "ALTER TABLE sources ADD COLUMN recognised TEXT NOT NULL DEFAULT ''",
)
"""In ``sources``, a hash of the recognised pages that were there when it was read."""
