"""The tables of what was read off pictures, as SQL; see `testimonia.store.schemas.schema`."""

WORDS_ON_PICTURES = (
    "ALTER TABLE pages ADD COLUMN picture TEXT",
    """
CREATE TABLE page_words (
    -- Where the words of the original layer stand on the pictures of their pages, and how surely they were
    -- read. All words of a page are one row: a row for each would take four times the room, and they are
    -- only ever wanted together.
    source     TEXT NOT NULL REFERENCES texts (source) ON DELETE CASCADE,
    number     INTEGER NOT NULL,       -- order in the text
    page_index INTEGER NOT NULL,
    starts     INTEGER NOT NULL,
    ends       INTEGER NOT NULL,
    -- For each word [how far from starts on, characters, left, top, right, bottom, confidence]: the sides in
    -- ten-thousandths of the picture's width and height, the confidence in thousandths, or null.
    words      TEXT NOT NULL,
    PRIMARY KEY (source, number)
) WITHOUT ROWID""",
)
"""In ``pages``, what the document calls the picture of a page."""

FACSIMILES = (
    """
CREATE TABLE pictures (
    -- Files of pictures that belong to a document, and are no documents of their own.
    source     TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
    number     INTEGER NOT NULL,       -- order among the pictures of the document
    page_index INTEGER,                -- of the page that it shows; empty if that is not known
    path       TEXT NOT NULL,          -- relative to the folder, with forward slashes
    size       INTEGER NOT NULL,       -- in bytes
    frame      INTEGER NOT NULL,       -- which picture in the file, counted from 0: a TIFF may have several
    named      INTEGER NOT NULL,       -- 1 if the document names it, 0 if it lies beside it under its name
    PRIMARY KEY (source, number)
) WITHOUT ROWID""",
)
