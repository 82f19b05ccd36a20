"""The table of texts in several documents, as SQL; see `testimonia.store.schemas.schema`."""

RENDITIONS = (
    """
CREATE TABLE renditions (
    -- That one document is the transcription, translation or edition of another: they are one witness.
    path    TEXT NOT NULL,             -- of the document that was made from the other
    kind    TEXT NOT NULL,
    of_path TEXT NOT NULL,
    PRIMARY KEY (path, kind, of_path)
) WITHOUT ROWID""",
)
