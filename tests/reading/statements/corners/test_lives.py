"""Life dates in brackets, in catalogues, and on lines of their own."""

import pytest

from tests.reading.statements.marked import told

BRACKETS = [
    ("{P0:Ada Lind} (1801-1870) was a printer.", ["birth Ada Lind#0 1801", "death Ada Lind#0 1870"]),
    ("{P0:Ada Lind} (b. 1801, {L1:Ely}) was a printer.", ["birth Ada Lind#0 1801 at Ely"]),
    ("{P0:Ada Lind} (died 1870) was a printer.", ["death Ada Lind#0 1870"]),
    (
        "{P0:Ada Lind} (born 5 March 1801 in {L1:Ely}; † 6 June 1870 in {L2:Hull}) was a printer.",
        ["birth Ada Lind#0 1801-03-05 at Ely", "death Ada Lind#0 1870-06-06 at Hull"],
    ),
    # the place leads to the date
    (
        "{P0:Ada Lind} (b. {L1:Ely}, 5 March 1801; d. {U2:Hull}, 6 June 1870) was a printer.",
        ["birth Ada Lind#0 1801-03-05 at Ely", "death Ada Lind#0 1870-06-06 at Hull"],
    ),
    (
        "{P0:Ada Lind} ({L1:Ely}, 5 March 1801 – {L2:Hull}, 6 June 1870) was a printer.",
        ["birth Ada Lind#0 1801-03-05 at Ely", "death Ada Lind#0 1870-06-06 at Hull"],
    ),
    # rival dates: one birth, on one of several days
    (
        "{P0:Ada Lind} (March 5, 1801?, May 3, 1802? – June 6, 1870?) was a printer.",
        [
            "birth Ada Lind#0 [1801-03-05,1802-05-03] hedged",
            "death Ada Lind#0 1870-06-06? hedged",
        ],
    ),
    # a gloss before it, a reign behind it
    (
        "{P0:Ada Lind} (Danish: [lɪnd]; 5 March 1801 – 6 June 1870) was a printer.",
        ["birth Ada Lind#0 1801-03-05", "death Ada Lind#0 1870-06-06"],
    ),
    (
        "{P0:King Otho}, (1801 - 1870, reigned 1833 - 1870), was a fool.",
        ["birth King Otho#0 1801", "death King Otho#0 1870"],
    ),
    # a reign, a term of office, a war, a marriage
    ("{P0:King Otho} (r. 1801-1870) was a fool.", []),
    ("{P0:Ada Lind} (1860-1870) was mayor.", []),
    ("{U0:Long War} (1801-1870) was over.", []),
    ("{P0:Ada Lind} (in 1833) was mayor.", []),
    # the year of a book
    ("{W0:The Bell} (1826) is short.", ["publication The Bell#0 1826"]),
    ("{W0:The Bell} ({L1:Hull}: Poole, 1826) is short.", ["publication The Bell#0 1826 at Hull with Poole"]),
    ("{W0:The Bell} (first published in 1826) is short.", ["publication The Bell#0 1826"]),
    ("They praise {W0:The Bell} from 1826 most.", ["publication The Bell#0 1826"]),
    ("They praised {W0:The Bell} from 1826 to 1830.", []),
    ("{W0:The Bell} (Lind Press, 1826) is short.", ["publication The Bell#0 1826 with Lind Press"]),
    (
        "Lind, Ada. *{W0:The Bell}*. {L1:Hull}: Poole, 1826.",
        ["publication The Bell#0 1826 at Hull with Poole"],
    ),
    ("{W0:The Bell} (written before 1826 in haste) is short.", []),
]

LINES = [
    ("{P0:Lind, Ada}, 1801–1870.", ["birth Lind, Ada#0 1801", "death Lind, Ada#0 1870"]),
    ("I. Lind, Ada, 1801–1870. II. Title.", ["birth Lind, Ada 1801", "death Lind, Ada 1870"]),
    (
        "{P0:Ada Lind}\n- Born: March 5, 1801?, {L1:Ely}\n- Died: June 6, 1870, {L2:Hull}",
        ["birth Ada Lind#0 1801-03-05? at Ely hedged", "death Ada Lind#0 1870-06-06 at Hull"],
    ),
    (
        "{P0:Ada Lind}\nBorn March 5, 1801? May 3, 1802? {L1:Ely}",
        ["birth Ada Lind#0 [1801-03-05,1802-05-03] at Ely hedged"],
    ),
    # nobody is named whose page it would be
    ("Born: March 5, 1801", []),
]


@pytest.mark.parametrize(("marked", "expected"), BRACKETS + LINES)
def test_lives(marked: str, expected: list[str]) -> None:
    assert _lives(marked) == expected


ENTRIES = [
    # clauses without a subject are of the head of the entry
    (
        "{P0:Lind, Ada} (1801-1870). Printer. Born {L1:Ely}, 5 March 1801; died {U2:Hull}, June 1870.",
        ["birth Lind, Ada#0 1801-03-05 at Ely", "death Lind, Ada#0 1870-06 at Hull"],
    ),
    (
        "{P0:Lind, Ada} (1801-1870). Born {L1:Ely}; arrived 1833; died June 1870.",
        ["death Lind, Ada#0 1870-06"],
    ),
    # a name and a place without a date
    (
        "{P0:Lind, Ada} (1801-1870). Printer and poet, born {P0:Anna Thorne} at {L1:Ely} to poor parents.",
        ["birth Lind, Ada#0 1801 at Ely"],
    ),
    # a sentence that has a subject of its own tells of that
    ("{P0:Lind, Ada} (1801-1870). Her husband sang; died 1860.", ["death Her husband 1860"]),
    # nor is there an entry without the years of a life
    ("{P0:Ada Lind} sang. Born {L1:Ely}, 5 March 1801; died {L2:Hull}, June 1870.", []),
]


@pytest.mark.parametrize(("marked", "expected"), ENTRIES)
def test_an_entry_of_a_work_of_reference(marked: str, expected: list[str]) -> None:
    years = ["birth Lind, Ada#0 1801", "death Lind, Ada#0 1870"] if "(1801-1870)" in marked else []
    assert _lives(marked) == years + expected


def _lives(marked: str) -> list[str]:
    """What is told of births, deaths and books; verbs beside them tell other things."""
    return [one for one in told(marked) if one.split()[0] in ("birth", "death", "publication")]
