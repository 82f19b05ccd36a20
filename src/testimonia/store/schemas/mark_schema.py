"""The table of names and dates that documents mark, as SQL; see `testimonia.store.schemas.schema`."""

MARKS = (
    """
CREATE TABLE marks (
    -- Names and dates that the documents themselves mark as such: what an editor says, not what was read.
    source   TEXT NOT NULL REFERENCES texts (source) ON DELETE CASCADE,
    number   INTEGER NOT NULL,         -- order in the text
    starts   INTEGER NOT NULL,         -- in the original layer
    ends     INTEGER NOT NULL,
    kind     TEXT NOT NULL,            -- person, organisation, place, work, event or date
    value    TEXT,                     -- of a date, its EDTF; of a name, to whom it refers, as written there
    calendar TEXT,                     -- of a date, the calendar of its words, as written there
    PRIMARY KEY (source, number)
) WITHOUT ROWID""",
)
