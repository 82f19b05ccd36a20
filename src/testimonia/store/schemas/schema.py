"""The tables and views of an evidence base, as SQL.

The comments stand inside each statement, because SQLite keeps a statement as it was written: whoever opens
the file in Datasette or the sqlite3 shell reads them there. Offsets count code points, ends are exclusive.
"""

TABLES = (
    """
CREATE TABLE sources (
    -- Documents as held: one row for each file of the folder.
    id          TEXT PRIMARY KEY,      -- a hash of path and sha256
    path        TEXT NOT NULL UNIQUE,  -- relative to the folder, with forward slashes
    sha256      TEXT NOT NULL,         -- of the file's bytes
    size        INTEGER NOT NULL,      -- in bytes
    format      TEXT NOT NULL,         -- what the file really is, whatever its name says
    reader      TEXT NOT NULL,         -- name and version of what read it
    state       TEXT NOT NULL CHECK (state IN ('read', 'unread', 'removed')),
    modified_ns INTEGER NOT NULL       -- on this machine, to skip it quickly; no part of the evidence
)""",
    """
CREATE TABLE descriptions (
    -- What somebody outside a document says it is: a sidecar, or a person. A path need not have been read.
    path       TEXT PRIMARY KEY,
    title      TEXT,                   -- from csl, to be read here
    author     TEXT,                   -- from csl, to be read here
    csl        TEXT NOT NULL,          -- CSL-JSON item: how the document is cited
    repository TEXT,                   -- the institution that holds the original
    shelfmark  TEXT,                   -- its place there
    said_in    TEXT                    -- the sidecar file that says so
) WITHOUT ROWID""",
    """
CREATE TABLE texts (
    -- The characters read from a source, in two layers that lead to each other.
    source     TEXT PRIMARY KEY REFERENCES sources (id) ON DELETE CASCADE,
    original   TEXT NOT NULL,          -- as extracted, never changed
    reading    TEXT NOT NULL,          -- with the repairs made
    -- The map between the layers, in reading order: [start, end] of the original, read as it stands, or
    -- [start, end, what is read in its place]. It is only ever wanted whole; a row for each piece would make
    -- this the largest table of all, and nobody asks for one.
    pieces     TEXT NOT NULL,
    characters INTEGER NOT NULL,       -- of the original
    words      INTEGER NOT NULL,       -- of the reading layer
    made_by    TEXT NOT NULL           -- name and version of what made it
)""",
    """
CREATE TABLE pages (
    -- Pages of a document: stretches of the original layer.
    source     TEXT NOT NULL REFERENCES texts (source) ON DELETE CASCADE,
    number     INTEGER NOT NULL,       -- order in the text
    page_index INTEGER NOT NULL,       -- counted from 0, as the file has them
    label      TEXT,                   -- as printed
    starts     INTEGER NOT NULL,
    ends       INTEGER NOT NULL,
    PRIMARY KEY (source, number)
) WITHOUT ROWID""",
    """
CREATE TABLE lines (
    -- Where the lines of the original layer stand on their pages, as fractions of width and height.
    source     TEXT NOT NULL REFERENCES texts (source) ON DELETE CASCADE,
    number     INTEGER NOT NULL,       -- order in the text
    page_index INTEGER NOT NULL,
    starts     INTEGER NOT NULL,
    ends       INTEGER NOT NULL,
    x_left     REAL NOT NULL,
    y_top      REAL NOT NULL,
    x_right    REAL NOT NULL,
    y_bottom   REAL NOT NULL,
    PRIMARY KEY (source, number)
) WITHOUT ROWID""",
    """
CREATE TABLE sections (
    -- Parts of a text with a voice of their own: stretches of the original layer, inside one another or side
    -- by side. What is said of them (title, author, ...) stands in stated; see the view sections_in_full.
    id          TEXT PRIMARY KEY,
    source      TEXT NOT NULL REFERENCES texts (source) ON DELETE CASCADE,
    number      INTEGER NOT NULL,      -- order in which they were found
    parent      TEXT,                  -- id of the section that this one lies in
    starts      INTEGER NOT NULL,
    ends        INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    paratext    INTEGER NOT NULL,      -- 1 if set aside from the running prose
    mark_starts INTEGER,               -- for a note: where its mark stands in the running text
    mark_ends   INTEGER,
    made_by     TEXT NOT NULL
)""",
    "CREATE INDEX sections_of_source ON sections (source, number)",
    """
CREATE TABLE stated (
    -- What is said about a section, and where the text says it.
    section  TEXT NOT NULL REFERENCES sections (id) ON DELETE CASCADE,
    part     TEXT NOT NULL,            -- title, author, language, written, published, recipient or place
    value    TEXT NOT NULL,
    starts   INTEGER,                  -- in the original layer; empty if it was concluded, not read
    ends     INTEGER,
    doubtful INTEGER NOT NULL,         -- 1 if the words could mean something else
    PRIMARY KEY (section, part)
) WITHOUT ROWID""",
    """
CREATE TABLE repairs (
    -- Reversible changes from the original to the reading layer, made or only proposed.
    source      TEXT NOT NULL REFERENCES texts (source) ON DELETE CASCADE,
    number      INTEGER NOT NULL,      -- order in the original
    id          TEXT NOT NULL,
    kind        TEXT NOT NULL,
    starts      INTEGER NOT NULL,
    ends        INTEGER NOT NULL,
    text_before TEXT NOT NULL,         -- the original characters
    text_after  TEXT NOT NULL,         -- what is read in their place
    why         TEXT NOT NULL,
    proposed    INTEGER NOT NULL,      -- 1 if not made: a person has to decide
    edits       TEXT NOT NULL,         -- [start, end, "what is read there"], or [start, end, moved before]
    made_by     TEXT NOT NULL,
    PRIMARY KEY (source, number)
) WITHOUT ROWID""",
    """
CREATE TABLE problems (
    -- Something wrong or unread in the user's documents: where, and one sentence.
    id      TEXT PRIMARY KEY,
    stage   TEXT NOT NULL,             -- what came upon it
    source  TEXT REFERENCES sources (id) ON DELETE CASCADE,  -- empty if it is not about reading one source
    number  INTEGER NOT NULL,          -- order in which they were found
    path    TEXT NOT NULL,
    trouble TEXT NOT NULL,             -- unread, doubtful or notice
    message TEXT NOT NULL,
    page    TEXT,                      -- label as printed
    starts  INTEGER,                   -- in the original layer
    ends    INTEGER,
    made_by TEXT NOT NULL
)""",
    "CREATE INDEX problems_of_source ON problems (source)",
    """
CREATE TABLE paragraphs (
    -- Paragraphs of the reading layer, for search. The handle ties a row to the search index and means
    -- nothing else; a paragraph is known by its source and place.
    handle     INTEGER PRIMARY KEY,
    source     TEXT NOT NULL REFERENCES texts (source) ON DELETE CASCADE,
    number     INTEGER NOT NULL,       -- order in the text
    section    TEXT,                   -- id of the innermost section that holds most of it
    starts     INTEGER NOT NULL,       -- in the reading layer
    ends       INTEGER NOT NULL,
    page_index INTEGER,
    page       TEXT,                   -- label as printed
    paratext   INTEGER NOT NULL,
    text       TEXT NOT NULL           -- NUL is shown as U+2400: the index would stop at it
)""",
    "CREATE UNIQUE INDEX paragraphs_of_source ON paragraphs (source, number)",
    """
CREATE TABLE judgements (
    -- Decisions that stand, mirrored from the ledger, which is the truth; see testimonia.judgements.jsonl.
    handle INTEGER PRIMARY KEY,        -- ties a row to the search index and means nothing else
    id     TEXT NOT NULL UNIQUE,
    at     TEXT NOT NULL,
    by     TEXT NOT NULL,
    act    TEXT NOT NULL,
    value  TEXT,
    why    TEXT,
    waits  INTEGER NOT NULL            -- 1 if some of its words could not be found again for certain
)""",
    """
CREATE TABLE judgement_places (
    -- What each decision is about: a whole source, or words in it.
    judgement TEXT NOT NULL REFERENCES judgements (id) ON DELETE CASCADE,
    place     INTEGER NOT NULL,        -- number of the place
    part      INTEGER NOT NULL,        -- number of the stretch within the place
    path      TEXT NOT NULL,           -- as it is now, where it was found; else as it was then
    sha256    TEXT NOT NULL,           -- of the file as it was then
    quote     TEXT,                    -- empty for a whole source
    starts    INTEGER,                 -- in the original layer now; empty for a source, or while it waits
    ends      INTEGER,
    waits     INTEGER NOT NULL,
    PRIMARY KEY (judgement, place, part)
) WITHOUT ROWID""",
)

INDEXES = (
    """
CREATE VIRTUAL TABLE search_index USING fts5 (
    text, content="paragraphs", content_rowid='handle', tokenize='unicode61 remove_diacritics 2'
)""",
    """
CREATE TRIGGER paragraphs_indexed AFTER INSERT ON paragraphs BEGIN
    INSERT INTO search_index (rowid, text) VALUES (new.handle, new.text);
END""",
    """
CREATE TRIGGER paragraphs_forgotten AFTER DELETE ON paragraphs BEGIN
    INSERT INTO search_index (search_index, rowid, text) VALUES ('delete', old.handle, old.text);
END""",
    """
CREATE TRIGGER paragraphs_indexed_again AFTER UPDATE ON paragraphs BEGIN
    INSERT INTO search_index (search_index, rowid, text) VALUES ('delete', old.handle, old.text);
    INSERT INTO search_index (rowid, text) VALUES (new.handle, new.text);
END""",
    """
CREATE VIRTUAL TABLE judgement_index USING fts5 (
    value, why, content="judgements", content_rowid='handle', tokenize='unicode61 remove_diacritics 2'
)""",
    """
CREATE TRIGGER judgements_indexed AFTER INSERT ON judgements BEGIN
    INSERT INTO judgement_index (rowid, value, why) VALUES (new.handle, new.value, new.why);
END""",
    """
CREATE TRIGGER judgements_forgotten AFTER DELETE ON judgements BEGIN
    INSERT INTO judgement_index (judgement_index, rowid, value, why)
    VALUES ('delete', old.handle, old.value, old.why);
END""",
    """
CREATE TRIGGER judgements_indexed_again AFTER UPDATE ON judgements BEGIN
    INSERT INTO judgement_index (judgement_index, rowid, value, why)
    VALUES ('delete', old.handle, old.value, old.why);
    INSERT INTO judgement_index (rowid, value, why) VALUES (new.handle, new.value, new.why);
END""",
)

VIEWS = (
    """
CREATE VIEW sections_in_full AS
-- Sections, each with what is said of it.
SELECT sources.path, sections.kind, sections.paratext,
       title.value AS title, author.value AS author, language.value AS language,
       written.value AS written, published.value AS published,
       recipient.value AS recipient, place.value AS place,
       sections.starts, sections.ends, sections.id, sections.parent
FROM sections
JOIN sources ON sources.id = sections.source
LEFT JOIN stated AS title     ON title.section = sections.id     AND title.part = 'title'
LEFT JOIN stated AS author    ON author.section = sections.id    AND author.part = 'author'
LEFT JOIN stated AS language  ON language.section = sections.id  AND language.part = 'language'
LEFT JOIN stated AS written   ON written.section = sections.id   AND written.part = 'written'
LEFT JOIN stated AS published ON published.section = sections.id AND published.part = 'published'
LEFT JOIN stated AS recipient ON recipient.section = sections.id AND recipient.part = 'recipient'
LEFT JOIN stated AS place     ON place.section = sections.id     AND place.part = 'place'
ORDER BY sources.path, sections.starts, sections.ends DESC""",
    """
CREATE VIEW documents AS
-- One row for each source. A sidecar's title and author go before those that the document was read to have.
SELECT sources.path,
       coalesce(descriptions.title, (
           SELECT stated.value
           FROM sections JOIN stated ON stated.section = sections.id AND stated.part = 'title'
           WHERE sections.source = sources.id
           ORDER BY kind <> 'document', sections.starts, sections.ends DESC LIMIT 1
       )) AS title,
       coalesce(descriptions.author, (
           SELECT stated.value
           FROM sections JOIN stated ON stated.section = sections.id AND stated.part = 'author'
           WHERE sections.source = sources.id
           ORDER BY kind <> 'document', sections.starts, sections.ends DESC LIMIT 1
       )) AS author,
       sources.state, sources.format, texts.words, texts.characters,
       (SELECT count(*) FROM pages WHERE source = sources.id) AS pages,
       (SELECT count(*) FROM repairs WHERE source = sources.id AND NOT proposed) AS repairs,
       (SELECT count(*) FROM repairs WHERE source = sources.id AND proposed) AS proposed_repairs,
       (SELECT count(*) FROM problems WHERE source = sources.id) AS problems,
       descriptions.repository, descriptions.shelfmark, sources.sha256
FROM sources
LEFT JOIN texts ON texts.source = sources.id
LEFT JOIN descriptions ON descriptions.path = sources.path
ORDER BY sources.path""",
    """
CREATE VIEW passages_by_section AS
-- The reading layer, paragraph by paragraph, under the section it belongs to.
SELECT sources.path, sections.kind AS section, title.value AS section_title, paragraphs.page,
       paragraphs.paratext, paragraphs.text, paragraphs.starts, paragraphs.ends
FROM paragraphs
JOIN sources ON sources.id = paragraphs.source
LEFT JOIN sections ON sections.id = paragraphs.section
LEFT JOIN stated AS title ON title.section = sections.id AND title.part = 'title'
ORDER BY sources.path, paragraphs.number""",
    """
CREATE VIEW repairs_made AS
SELECT sources.path, repairs.kind, repairs.text_before, repairs.text_after, repairs.why,
       repairs.starts, repairs.ends, repairs.id
FROM repairs JOIN sources ON sources.id = repairs.source
WHERE NOT repairs.proposed
ORDER BY sources.path, repairs.number""",
    """
CREATE VIEW repairs_proposed AS
-- Changes that were not made, because only a person can tell whether they are right.
SELECT sources.path, repairs.kind, repairs.text_before, repairs.text_after, repairs.why,
       repairs.starts, repairs.ends, repairs.id
FROM repairs JOIN sources ON sources.id = repairs.source
WHERE repairs.proposed
ORDER BY sources.path, repairs.number""",
    """
CREATE VIEW notes AS
-- Notes of the ledger, each with the words it is about.
SELECT judgements.at, judgements.by, judgements.value AS note, judgements.why,
       judgement_places.path, judgement_places.quote, judgement_places.waits, judgements.id
FROM judgements LEFT JOIN judgement_places ON judgement_places.judgement = judgements.id
WHERE judgements.act = 'note'
ORDER BY judgements.at, judgements.id, judgement_places.place, judgement_places.part""",
)
