"""Notes and entries of the Chicago Manual, 17th edition: a case for each kind of work and each gap."""

from dataclasses import replace

import pytest

from testimonia.exports.report.chicago import entry, first_note, later_note, place, sorting
from testimonia.exports.report.values import Locator, Part, Words, Work
from tests.exports.report.works import BERG, BOOK, LIND, MOSS, YARD, issued, work

P12 = Locator(page="12")


def shown(words: Words) -> str:
    """Italics as asterisks."""
    return "".join(f"*{run.text}*" if run.italic else run.text for run in words)


FOREWORD = Part("foreword", "A Friend of Mine", "Ada Lind")
LETTER = Part("letter", "", "ADA LIND", "Tom Moss", "1833-05-03")
TITLE = "The Fen and Its Watch: A History"


@pytest.mark.parametrize(
    ("cited", "first", "later"),
    [
        pytest.param(
            BOOK,
            f"Tom Moss, *{TITLE}* (Ely: Fen Press, 1936), 12",
            "Moss, *Fen and Its Watch*, 12",
            id="a book",
        ),
        pytest.param(
            work("book", author=[MOSS, LIND, BERG], title="Rain", issued=issued(1936)),
            "Tom Moss, Ada Lind, and Jan van der Berg, *Rain* (1936), 12",
            "Moss, Lind, and van der Berg, *Rain*, 12",
            id="three authors, no publisher",
        ),
        pytest.param(
            work("book", author=[MOSS, LIND, BERG, YARD], title="Rain", publisher="Fen Press"),
            "Tom Moss et al., *Rain* (Fen Press, n.d.), 12",
            "Moss et al., *Rain*, 12",
            id="four authors, no date",
        ),
        pytest.param(
            work("book", editor=[LIND, MOSS], title="Letters from Lynn", issued=issued(1901)),
            "Ada Lind and Tom Moss, eds., *Letters from Lynn* (1901), 12",
            "Lind and Moss, *Letters from Lynn*, 12",
            id="only editors",
        ),
        pytest.param(
            work("book", author=[MOSS], translator=[LIND], edition="2", volume="3", title="Rain"),
            "Tom Moss, *Rain*, trans. Ada Lind, 2nd ed., vol. 3 (n.d.), 12",
            "Moss, *Rain*, 12",
            id="translator, edition, volume",
        ),
        pytest.param(
            work("book", title="Rain", issued=issued(1936)),
            "*Rain* (1936), 12",
            "*Rain*, 12",
            id="no author",
        ),
        pytest.param(
            work("report", author=[YARD], title="Ninth Report", issued=issued(1901)),
            "Watch of Ely, *Ninth Report* (1901), 12",
            "Watch of Ely, *Ninth Report*, 12",
            id="a body as author is not taken apart",
        ),
        pytest.param(
            work(
                "chapter",
                author=[LIND],
                title="Eels",
                container_title="The Fens",
                editor=[MOSS],
                publisher="Fen Press",
                issued=issued(1936),
            ),
            "Ada Lind, “Eels,” in *The Fens*, ed. Tom Moss (Fen Press, 1936), 12",
            "Lind, “Eels,” 12",
            id="a chapter",
        ),
        pytest.param(
            work(
                "article-journal",
                author=[LIND],
                title="Who Rang?",
                container_title="Fen Studies",
                volume="12",
                issue="3",
                issued=issued(1976, 5),
            ),
            "Ada Lind, “Who Rang?,” *Fen Studies* 12, no. 3 (May 1976): 12",
            "Lind, “Who Rang?,” 12",
            id="an article; the page after a colon",
        ),
        pytest.param(
            work(
                "article-newspaper",
                title="Watch Arrests Two",
                container_title="Ely Mercury",
                issued=issued(1833, 3, 9),
            ),
            "“Watch Arrests Two,” *Ely Mercury*, 9 March 1833, 12",
            "“Watch Arrests Two,” 12",
            id="a newspaper, nobody named",
        ),
        pytest.param(
            work(
                "review-book",
                author=[LIND],
                title="Wet Feet",
                reviewed_title="Rain",
                reviewed_author=[MOSS],
                container_title="Ely Review",
                issued=issued(1936),
            ),
            "Ada Lind, “Wet Feet,” review of Rain by Tom Moss, *Ely Review*, 1936, 12",
            "Lind, “Wet Feet,” 12",
            id="a review",
        ),
        pytest.param(
            work(
                "webpage",
                author=[LIND],
                title="Eels",
                container_title="Fens Online",
                URL="https://fens.example/eels",
                accessed=issued(2020, 1, 2),
            ),
            "Ada Lind, “Eels,” Fens Online, accessed 2 January 2020, https://fens.example/eels, 12",
            "Lind, “Eels,” 12",
            id="a page of the web without a date",
        ),
        pytest.param(
            work(
                "thesis",
                author=[LIND],
                title="Eels",
                genre="PhD diss.",
                publisher="University of Ely",
                issued=issued(1999),
            ),
            "Ada Lind, “Eels” (PhD diss., University of Ely, 1999), 12",
            "Lind, “Eels,” 12",
            id="a thesis",
        ),
        pytest.param(
            work(
                "personal_communication",
                author=[LIND],
                recipient=[MOSS],
                issued=issued(1833, 5, 3),
                archive="Ely Archive",
                archive_location="MS 4",
            ),
            "Ada Lind to Tom Moss, 3 May 1833, MS 4, Ely Archive, 12",
            "Lind to Moss, 3 May 1833, 12",
            id="a letter",
        ),
        pytest.param(
            work("personal_communication", recipient=[MOSS]),
            "Letter to Tom Moss, n.d., 12",
            "Letter to Moss, n.d., 12",
            id="a letter by nobody knows whom or when",
        ),
        pytest.param(
            work(
                "manuscript",
                author=[LIND],
                title="Diary",
                genre="typescript",
                custom={"written": "1833~"},
                archive="Ely Archive",
                archive_collection="Lind Papers",
                archive_place="Ely",
            ),
            "Ada Lind, “Diary,” typescript, ca. 1833, Lind Papers, Ely Archive, Ely, 12",
            "Lind, “Diary,” 12",
            id="a manuscript",
        ),
        pytest.param(
            work("document", path="box/7.txt"), "box/7.txt, n.d., 12", "box/7.txt, 12", id="nothing"
        ),
        pytest.param(
            work("document", author=[LIND], title="THE WATCH OF ELY", issued=issued(1936)),
            "Ada Lind, “The Watch of Ely,” 1936, 12",
            "Lind, “Watch of Ely,” 12",
            id="a title in capitals, of what nobody says what it is",
        ),
        pytest.param(
            replace(BOOK, part=FOREWORD),
            f"Ada Lind, foreword to *{TITLE}*, by Tom Moss (Ely: Fen Press, 1936), 12",
            "Lind, foreword to *Fen and Its Watch*, 12",
            id="a foreword by another hand",
        ),
        pytest.param(
            replace(BOOK, part=Part("foreword")),
            f"Foreword to *{TITLE}*, by Tom Moss (Ely: Fen Press, 1936), 12",
            "Foreword to *Fen and Its Watch*, 12",
            id="a foreword that nobody signed",
        ),
        pytest.param(  # what the publisher adds is not the author's of the book
            replace(BOOK, part=Part("note on contributors", "Our Authors")),
            f"Note on contributors in *{TITLE}*, by Tom Moss (Ely: Fen Press, 1936), 12",
            "Note on contributors in *Fen and Its Watch*, 12",
            id="a note that nobody signed",
        ),
        pytest.param(
            replace(BOOK, part=Part("chapter", "THE EELS", "ADA LIND")),
            f"Ada Lind, “The Eels,” in *{TITLE}*, by Tom Moss (Ely: Fen Press, 1936), 12",
            "Lind, “Eels,” 12",
            id="a chapter by another hand, as read",
        ),
        pytest.param(
            replace(BOOK, part=LETTER),
            f"Ada Lind to Tom Moss, 3 May 1833, in *{TITLE}*, by Tom Moss (Ely: Fen Press, 1936), 12",
            "Ada Lind to Tom Moss, 3 May 1833, in *Fen and Its Watch*, 12",
            id="a letter printed in a book",
        ),
    ],
)
def test_a_work_is_cited_in_full_and_then_in_short(cited: Work, first: str, later: str) -> None:
    assert shown(first_note(cited, P12)) == first
    assert shown(later_note(cited, P12)) == later


@pytest.mark.parametrize(
    ("where", "said"),
    [
        (Locator("xii", 3, 9), "xii"),
        (Locator("", 3, 9), "page 3 of the file"),
        (Locator("", None, 9), "para. 9"),
        (Locator(), ""),
        (Locator("12\nv"), "12 v"),
    ],
)
def test_the_page_goes_before_the_paragraph(where: Locator, said: str) -> None:
    assert place(where) == said


@pytest.mark.parametrize(
    ("cited", "said"),
    [
        (BOOK, f"Moss, Tom. *{TITLE}*. Ely: Fen Press, 1936. File: a.txt."),
        (
            work("book", author=[BERG, LIND], title="Who Rang?", issued=issued(1936)),
            "Berg, Jan van der, and Ada Lind. *Who Rang?* 1936. File: a.txt.",
        ),
        (
            work(
                "article-journal",
                author=[LIND],
                title="Eels",
                container_title="Fen Studies",
                volume="12",
                page="1–20",
                issued=issued(1976),
            ),
            "Lind, Ada. “Eels.” *Fen Studies* 12 (1976): 1–20. File: a.txt.",
        ),
        (
            work("personal_communication", author=[LIND], recipient=[MOSS], issued=issued(1833)),
            "Lind, Ada. Letter to Tom Moss, 1833. File: a.txt.",
        ),
        (
            replace(BOOK, part=FOREWORD),
            f"Lind, Ada. Foreword to *{TITLE}*, by Tom Moss. Ely: Fen Press, 1936. File: a.txt.",
        ),
        (
            work(
                "chapter",
                author=[LIND],
                title="Eels",
                container_title="The Fens",
                editor=[MOSS],
                issued=issued(1936),
            ),
            "Lind, Ada. “Eels.” In *The Fens*, edited by Tom Moss. 1936. File: a.txt.",
        ),
        (
            work("webpage", title="Eels", URL="https://fens.example/", issued=issued(2020, 5)),
            "“Eels.” May 2020. https://fens.example/. File: a.txt.",
        ),
    ],
)
def test_an_entry_of_the_bibliography(cited: Work, said: str) -> None:
    assert shown(entry(cited)) == said


def test_the_whole_title_where_the_short_one_means_two() -> None:
    assert shown(later_note(BOOK, P12, whole=True)) == f"Moss, *{TITLE}*, 12"


def test_entries_stand_by_family_name_and_then_by_title() -> None:
    works = [BOOK, work("book", title="The Ash"), work("book", author=[LIND], title="Zeal")]
    assert sorted(works, key=sorting) == [works[1], works[2], works[0]]
