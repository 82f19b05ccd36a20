"""The table of what sidecars said, as SQL; see `testimonia.store.schemas.schema`."""

SIDECARS = (
    """
CREATE TABLE sidecars (
    -- What the files that describe others said when they were last read; they are read again when they, or
    -- the documents, are others.
    asked  TEXT PRIMARY KEY,  -- a hash of their bytes, of the paths of the documents, and of the rules
    answer TEXT NOT NULL      -- JSON: descriptions by path, known people, problems
) WITHOUT ROWID""",
)
