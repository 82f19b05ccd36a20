"""The words of CSL 1.0.2: types of documents, and variables by what they hold."""

TYPES = frozenset(
    [
        "article",
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "bill",
        "book",
        "broadcast",
        "chapter",
        "classic",
        "collection",
        "dataset",
        "document",
        "entry",
        "entry-dictionary",
        "entry-encyclopedia",
        "event",
        "figure",
        "graphic",
        "hearing",
        "interview",
        "legal_case",
        "legislation",
        "manuscript",
        "map",
        "motion_picture",
        "musical_score",
        "pamphlet",
        "paper-conference",
        "patent",
        "performance",
        "periodical",
        "personal_communication",
        "post",
        "post-weblog",
        "regulation",
        "report",
        "review",
        "review-book",
        "software",
        "song",
        "speech",
        "standard",
        "thesis",
        "treaty",
        "webpage",
    ]
)
"""What CSL says a document can be."""

UNPUBLISHED = frozenset(("personal_communication", "manuscript"))
"""Types whose date is that of writing: they were never issued."""

NAME_VARIABLES = frozenset(
    [
        "author",
        "chair",
        "collection-editor",
        "compiler",
        "composer",
        "container-author",
        "contributor",
        "curator",
        "director",
        "editor",
        "editorial-director",
        "executive-producer",
        "guest",
        "host",
        "illustrator",
        "interviewer",
        "narrator",
        "organizer",
        "original-author",
        "performer",
        "producer",
        "recipient",
        "reviewed-author",
        "script-writer",
        "series-creator",
        "translator",
    ]
)
"""Variables that hold a list of names."""

DATE_VARIABLES = frozenset(
    ("accessed", "available-date", "event-date", "issued", "original-date", "submitted")
)
"""Variables that hold a date."""

NAME_PARTS = frozenset(("family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal"))
"""The parts of a name."""


TELLING = frozenset(
    [
        "title",
        "author",
        "editor",
        "issued",
        "container-title",
        "publisher",
        "publisher-place",
        "page",
        "archive",
        "archive_location",
        "DOI",
        "ISBN",
        "URL",
        "recipient",
        "translator",
        "title-short",
        "collection-title",
        "citation-key",
    ]
)
"""Variables by which an item is known to describe a document."""

ORDINARY = frozenset(
    [
        "id",
        "type",
        "abstract",
        "accessed",
        "annote",
        "call-number",
        "categories",
        "citation-label",
        "citation-number",
        "custom",
        "dimensions",
        "edition",
        "event",
        "event-place",
        "event-title",
        "genre",
        "ISSN",
        "issue",
        "journalAbbreviation",
        "jurisdiction",
        "keyword",
        "language",
        "medium",
        "note",
        "number",
        "number-of-pages",
        "number-of-volumes",
        "original-title",
        "references",
        "scale",
        "section",
        "shortTitle",
        "source",
        "status",
        "version",
        "volume",
        "year-suffix",
        "archive-place",
        "archive_collection",
        "collection-number",
        "PMID",
        "PMCID",
        "original-publisher",
        "original-publisher-place",
    ]
)
"""The other variables that an item often has."""

STANDARD = frozenset(
    {"id", "type", "custom", "categories", *NAME_VARIABLES, *DATE_VARIABLES, *TELLING, *ORDINARY}
    | {"authority", "container-title-short", "division", "first-reference-note-number", "locator"}
    | {"page-first", "part", "part-number", "part-title", "printing", "reviewed-genre", "reviewed-title"}
    | {"supplement", "supplement-number", "volume-title", "volume-title-short", "chapter-number"}
)
"""Everything that an item of csl-data.json may have."""
