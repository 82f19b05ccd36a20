"""Which document an entry describes."""

import pytest

from testimonia.ingest.sidecars.entry import Entry
from testimonia.ingest.sidecars.matching import Sidecar, called, documents_by_name, matched, named
from testimonia.model import Trouble

FOLDER = (
    "a.txt",
    "files/12/x.pdf",
    "files/13/x.pdf",
    "box/Letter.TXT",
    "box/e\u0301tude.txt",
    "one two.pdf",
    "B.md",
    "b.md",
)

NAMED: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # An exact path, from the sidecar's folder or from the whole folder.
    ("", "files/12/x.pdf", ("files/12/x.pdf",)),
    ("files", "12/x.pdf", ("files/12/x.pdf",)),
    ("files", "a.txt", ("a.txt",)),
    ("", "./files//12/../12/x.pdf", ("files/12/x.pdf",)),
    ("", "files\\12\\x.pdf", ("files/12/x.pdf",)),
    # A bare name, if it is the only one, wherever the file once was.
    ("", "/home/ada/Zotero/storage/AB12/a.txt", ("a.txt",)),
    ("", "C:\\Users\\ada\\a.txt", ("a.txt",)),
    ("", "file:///home/ada/one%20two.pdf", ("one two.pdf",)),
    ("", "../../a.txt", ("a.txt",)),
    ("", "x.pdf", ("files/12/x.pdf", "files/13/x.pdf")),
    # Another case, if it is the only one.
    ("", "BOX/letter.txt", ("box/Letter.TXT",)),
    ("", "LETTER.txt", ("box/Letter.TXT",)),
    ("", "b.md", ("b.md",)),
    ("", "b.MD", ("B.md", "b.md")),
    # Composed and decomposed accents are one name.
    ("", "box/étude.txt", ("box/e\u0301tude.txt",)),
    # Not there.
    ("", "c.txt", ()),
    ("", "", ()),
    ("", "/", ()),
    ("", "files/12/", ()),
)


@pytest.mark.parametrize(("folder", "way", "found"), NAMED)
def test_a_file_that_is_named(folder: str, way: str, found: tuple[str, ...]) -> None:
    assert named(documents_by_name(FOLDER), folder, (way,)) == found


CALLED: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("a",), ("a.txt",)),
    (("a.txt",), ("a.txt",)),
    (("nothing", "one two"), ("one two.pdf",)),
    (("LETTER",), ("box/Letter.TXT",)),
    # The first that fits is taken, even in another case.
    (("ONE TWO", "a"), ("one two.pdf",)),
    (("x",), ("files/12/x.pdf", "files/13/x.pdf")),
    # Two files differ in case only, and neither is meant.
    (("B.MD",), ()),
    ((), ()),
)


@pytest.mark.parametrize(("stems", "found"), CALLED)
def test_a_file_that_is_called_like_the_entry(stems: tuple[str, ...], found: tuple[str, ...]) -> None:
    assert called(documents_by_name(FOLDER), stems) == found


def test_what_is_not_unique_is_not_applied() -> None:
    entry = Entry("line 2", {"title": "One"}, (("x.pdf",),))
    descriptions, (problem,) = matched([Sidecar("sources.csv", (entry,))], documents_by_name(FOLDER))
    assert not descriptions
    assert problem.trouble is Trouble.DOUBTFUL
    assert "“files/12/x.pdf”, “files/13/x.pdf”" in problem.message


def test_what_matches_nothing_is_a_notice() -> None:
    entries = tuple(Entry(f"line {n}", {}, ((f"{n}.txt",),)) for n in range(30))
    descriptions, (problem,) = matched([Sidecar("sources.csv", entries)], documents_by_name(FOLDER))
    assert not descriptions
    assert problem.trouble is Trouble.NOTICE
    assert "30 of 30 entries" in problem.message
    assert "line 9: “9.txt” and others" in problem.message


def test_one_entry_may_describe_several_files() -> None:
    entry = Entry("k", {"title": "One"}, (("a.txt",), ("one two.pdf",)))
    descriptions, problems = matched([Sidecar("lib.bib", (entry,))], documents_by_name(FOLDER))
    assert sorted(descriptions) == ["a.txt", "one two.pdf"]
    assert not problems


def test_a_file_that_is_named_comes_before_one_that_is_called_alike() -> None:
    entry = Entry("a", {}, (("one two.pdf",),), ("a",))
    descriptions, _ = matched([Sidecar("lib.bib", (entry,))], documents_by_name(FOLDER))
    assert list(descriptions) == ["one two.pdf"]


def test_the_first_sidecar_wins_and_both_values_are_named() -> None:
    table = Entry("line 2", {"title": "One", "issued": {"date-parts": [[1976]]}}, (("a.txt",),))
    export = Entry(
        "“k” (line 1)",
        {
            "id": "k",
            "type": "book",
            "title": "Two",
            "issued": {"date-parts": [[1976, 6]]},
            "custom": {"box": "3"},
        },
        (("a.txt",),),
        repository="City Archive",
        shelfmark="MS 3",
    )
    sidecars = [Sidecar("sources.csv", (table,)), Sidecar("lib.bib", (export,))]
    descriptions, (problem,) = matched(sidecars, documents_by_name(FOLDER))
    assert descriptions["a.txt"].csl == {
        "id": "k",
        "type": "book",
        "title": "One",
        "issued": {"date-parts": [[1976]]},
        "custom": {"box": "3"},
    }
    assert descriptions["a.txt"].repository == "City Archive"
    assert descriptions["a.txt"].said_in == "sources.csv, lib.bib"
    # A year does not contradict a month in it; only the titles disagree.
    assert problem.path == "a.txt"
    assert "“One” in sources.csv, line 2, and “Two” in lib.bib, “k” (line 1)" in problem.message


AGREEING = (
    ({"title": "A  Life"}, {"title": "a life"}),
    ({"language": "en"}, {"language": "en-GB"}),
    ({"author": [{"literal": "Ada Maier"}]}, {"author": [{"family": "Maier", "given": "Ada"}]}),
    ({"id": "x"}, {"id": "y"}),
    ({"custom": {"a": "1"}}, {"custom": {"b": "2"}}),
)


@pytest.mark.parametrize(("one", "other"), AGREEING)
def test_what_is_no_disagreement(one: dict[str, object], other: dict[str, object]) -> None:
    entries = (Entry("1", one, (("a.txt",),)), Entry("2", other, (("a.txt",),)))
    assert not matched([Sidecar("lib.bib", entries)], documents_by_name(FOLDER))[1]
