"""What searches and the line of time ask for beside the words as they are read, as SQL.

The invariant: each of these tables follows from others, row by row: nothing is written to it by itself, but
for the words before a repair, which go in with their paragraph (see `testimonia.store.searching.unrepaired`).
"""

ORIGINALS = (
    """
CREATE VIRTUAL TABLE original_index USING fts5 (
    text, tokenize='unicode61 remove_diacritics 2'
)""",
    """
CREATE TRIGGER originals_forgotten AFTER DELETE ON paragraphs BEGIN
    DELETE FROM original_index WHERE rowid = old.handle;
END""",
)
"""Paragraphs in which a repair changed a word, as they stood before it; by the handle of the paragraph."""

NAMES = (
    """
CREATE TABLE entity_names (
    -- Every name of every entity, one to a row, for search; the same as entities.names.
    handle INTEGER PRIMARY KEY,        -- ties a row to the search index and means nothing else
    entity TEXT NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
    name   TEXT NOT NULL,
    often  INTEGER NOT NULL            -- how often it stands in all texts
)""",
    "CREATE INDEX names_of_entity ON entity_names (entity)",
    """
CREATE VIRTUAL TABLE name_index USING fts5 (
    name, content="entity_names", content_rowid='handle', tokenize='unicode61 remove_diacritics 2'
)""",
    """
CREATE TRIGGER names_indexed AFTER INSERT ON entity_names BEGIN
    INSERT INTO name_index (rowid, name) VALUES (new.handle, new.name);
END""",
    """
CREATE TRIGGER names_forgotten AFTER DELETE ON entity_names BEGIN
    INSERT INTO name_index (name_index, rowid, name) VALUES ('delete', old.handle, old.name);
END""",
    """
CREATE TRIGGER entities_named AFTER INSERT ON entities BEGIN
    INSERT INTO entity_names (entity, name, often)
    SELECT new.id, json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(new.names);
END""",
    """
INSERT INTO entity_names (entity, name, often)
SELECT entities.id, json_extract(value, '$[0]'), json_extract(value, '$[1]')
FROM entities, json_each(entities.names)""",
)

IN_TIME = (
    """
CREATE INDEX statements_in_time ON statements (
    predicate, first_day, last_day, edtf, subject_chain, object_chain, negated, polarity, id
) WHERE first_day IS NOT NULL OR last_day IS NOT NULL""",
    "CREATE INDEX findings_of_happening ON findings (happening, kind, question, verdict)",
)
"""So that neither a line of time nor its marks have to read every statement and finding in full."""
