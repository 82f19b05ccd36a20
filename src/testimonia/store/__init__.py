"""The evidence base, and the ledger beside it.

The invariant: **the evidence base can be deleted and built again at any time; the ledger cannot, and is never
changed, only added to.** A source's records are replaced wholly or not at all, and a process killed at any
moment leaves both files whole. This is the only package that knows SQLite.
"""

from testimonia.store import ledger
from testimonia.store.appraisal_rows import appraisal_id
from testimonia.store.asked.described import DescribedTable, described_tables
from testimonia.store.asked.drawing import AsRead, Lot
from testimonia.store.asked.finding_keys import FindingKey
from testimonia.store.asked.originals import HeldFile, TimeWords
from testimonia.store.asked.overview import DocumentRow, Overview, ProblemRow, Told, Years
from testimonia.store.database import StoreError
from testimonia.store.day_names import iso_day
from testimonia.store.evidence import Store
from testimonia.store.held import (
    Counts,
    HeldAppraisal,
    HeldEntity,
    HeldFinding,
    HeldHappening,
    HeldJudgement,
    HeldParagraph,
    HeldPlace,
    HeldRepair,
    HeldSection,
    HeldSource,
    HeldStatement,
    HeldTime,
    Known,
    Spoken,
    State,
    Unread,
)
from testimonia.store.ledger import LEDGER_NAME
from testimonia.store.locating import Located, LocatedPlace, held_at, locate
from testimonia.store.pictures import HeldPicture, NamedPicture
from testimonia.store.readings import Prepared, failed, prepared, time_id
from testimonia.store.recognition import Recognition, UnseenPage
from testimonia.store.records import repair_id, section_id
from testimonia.store.renewal import HeldOutline, Kept
from testimonia.store.schemas.migrations import MIGRATIONS
from testimonia.store.searching.excerpt import Excerpt
from testimonia.store.searching.hits import Found, Match, NoteHit, PassageHit
from testimonia.store.searching.query_tree import QueryError
from testimonia.store.searching.search import search
from testimonia.store.statement_rows import date_words, statement_id
from testimonia.store.voices import bearing

__all__ = [
    "LEDGER_NAME",
    "MIGRATIONS",
    "AsRead",
    "Counts",
    "DescribedTable",
    "DocumentRow",
    "Excerpt",
    "FindingKey",
    "Found",
    "HeldAppraisal",
    "HeldEntity",
    "HeldFile",
    "HeldFinding",
    "HeldHappening",
    "HeldJudgement",
    "HeldOutline",
    "HeldParagraph",
    "HeldPicture",
    "HeldPlace",
    "HeldRepair",
    "HeldSection",
    "HeldSource",
    "HeldStatement",
    "HeldTime",
    "Kept",
    "Known",
    "Located",
    "LocatedPlace",
    "Lot",
    "Match",
    "NamedPicture",
    "NoteHit",
    "Overview",
    "PassageHit",
    "Prepared",
    "ProblemRow",
    "QueryError",
    "Recognition",
    "Spoken",
    "State",
    "Store",
    "StoreError",
    "TimeWords",
    "Told",
    "Unread",
    "UnseenPage",
    "Years",
    "appraisal_id",
    "bearing",
    "date_words",
    "described_tables",
    "failed",
    "held_at",
    "iso_day",
    "ledger",
    "locate",
    "prepared",
    "repair_id",
    "search",
    "section_id",
    "statement_id",
    "time_id",
]
