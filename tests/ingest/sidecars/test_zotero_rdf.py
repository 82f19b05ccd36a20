"""Zotero RDF: what each part of an item becomes. A whole export: tests/pipeline/test_bibliographies.py."""

import pytest

from testimonia.ingest.sidecars.entry import Entry
from testimonia.ingest.sidecars.zotero_rdf import claims, read
from testimonia.model import Trouble
from tests.pipeline.bibliographies import ZOTERO_RDF

HEAD = ZOTERO_RDF[: ZOTERO_RDF.index("<bib:Letter")]


@pytest.mark.parametrize(
    ("path", "head", "claimed"),
    [
        ("Mill.rdf", ZOTERO_RDF[:600], True),
        ("Mill.RDF", ZOTERO_RDF, True),
        ("Mill.xml", ZOTERO_RDF, False),
        # RDF of somebody else, and none at all.
        ("a.rdf", '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>', False),
        ("a.rdf", "", False),
    ],
)
def test_it_is_known_by_its_vocabulary(path: str, head: str, claimed: bool) -> None:
    assert claims(path, head) is claimed


def item(inside: str, kind: str = "book") -> Entry:
    text = f'{HEAD}<bib:Book rdf:about="#1"><z:itemType>{kind}</z:itemType>{inside}</bib:Book></rdf:RDF>'
    (entry,), problems = read("a.rdf", text)
    assert not problems
    return entry


PAPER = "<dcterms:isPartOf><bib:Newspaper><dc:title>Herald</dc:title></bib:Newspaper></dcterms:isPartOf>"
FIELDS: tuple[tuple[str, str, object], ...] = (
    ("<dc:title>A &lt;i&gt;B&lt;/i&gt;</dc:title>", "title", "A <i>B</i>"),
    ("<dc:date>1770-02/1770-03</dc:date>", "issued", {"date-parts": [[1770, 2], [1770, 3]]}),
    ("<dc:date>winter 1770?</dc:date>", "issued", {"literal": "winter 1770?"}),
    ("<dcterms:issued>1931</dcterms:issued>", "issued", {"date-parts": [[1931]]}),
    ("<dcterms:dateSubmitted>2020-01-02 10:00:00</dcterms:dateSubmitted>", "accessed", [[2020, 1, 2]]),
    ("<dc:identifier>DOI 10.1/x</dc:identifier>", "DOI", "10.1/x"),
    ("<dc:identifier>ISBN 978-0</dc:identifier>", "ISBN", "978-0"),
    ("<dc:subject>a</dc:subject><dc:subject>b</dc:subject>", "keyword", "a, b"),
    ("<prism:volume>2</prism:volume>", "volume", "2"),
    (
        "<dcterms:isPartOf><bib:Journal><prism:number>4</prism:number></bib:Journal></dcterms:isPartOf>",
        "issue",
        "4",
    ),
    # A section of a paper, which is part of the paper; a volume of a series.
    (
        f"<dcterms:isPartOf><bib:Part>{PAPER}</bib:Part></dcterms:isPartOf>",
        "container-title",
        "Herald",
    ),
    (
        "<dcterms:isPartOf><bib:Series><dc:title>Quays</dc:title></bib:Series></dcterms:isPartOf>",
        "collection-title",
        "Quays",
    ),
    # What is part of itself is no reason to go on for ever.
    ('<dcterms:isPartOf rdf:resource="#1"/>', "type", "book"),
    ("<z:citationKey>voss1834</z:citationKey>", "id", "voss1834"),
    ("<dc:description>extra</dc:description>", "note", "extra"),
)


@pytest.mark.parametrize(("inside", "variable", "value"), FIELDS)
def test_a_field(inside: str, variable: str, value: object) -> None:
    found = item(inside).csl[variable]
    assert (found["date-parts"] if variable == "accessed" else found) == value


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("letter", "personal_communication"),
        ("email", "personal_communication"),
        ("manuscript", "manuscript"),
        ("newspaperArticle", "article-newspaper"),
        ("bookSection", "chapter"),
        ("interview", "interview"),
        ("somethingNew", "document"),
    ],
)
def test_a_type(kind: str, expected: str) -> None:
    assert item("", kind).csl["type"] == expected


NAMES = (
    (
        "<foaf:surname>Voss</foaf:surname><foaf:givenName>Ann</foaf:givenName>",
        {"family": "Voss", "given": "Ann"},
    ),
    # As older versions write it.
    (
        "<foaf:surname>Voss</foaf:surname><foaf:givenname>Ann</foaf:givenname>",
        {"family": "Voss", "given": "Ann"},
    ),
    ("<foaf:surname>Mill Committee</foaf:surname>", {"literal": "Mill Committee"}),
    ("<foaf:givenName>Ann</foaf:givenName>", {"literal": "Ann"}),
    (
        "<foaf:surname>van der Berg</foaf:surname><foaf:givenName>J.</foaf:givenName>",
        {"family": "Berg", "given": "J.", "non-dropping-particle": "van der"},
    ),
    # A name in an alphabet without capitals is not taken apart.
    (
        "<foaf:surname>王 小明</foaf:surname><foaf:givenName>A</foaf:givenName>",
        {"family": "王 小明", "given": "A"},
    ),
)


@pytest.mark.parametrize(("inside", "name"), NAMES)
def test_a_name(inside: str, name: dict[str, str]) -> None:
    person = f"<rdf:Seq><rdf:li><foaf:Person>{inside}</foaf:Person></rdf:li></rdf:Seq>"
    assert item(f"<bib:authors>{person}</bib:authors>").csl["author"] == [name]
    assert item(f"<z:recipients>{person}</z:recipients>", "letter").csl["recipient"] == [name]


def test_attachments_without_an_item_describe_nothing() -> None:
    lone = '<z:Attachment rdf:about="#2"><z:itemType>attachment</z:itemType></z:Attachment>'
    assert read("a.rdf", f"{HEAD}{lone}</rdf:RDF>") == ((), ())


def test_an_export_that_is_cut_off_is_said_to_be() -> None:
    entries, (problem,) = read("a.rdf", ZOTERO_RDF[:3000])
    assert not entries and problem.trouble is Trouble.UNREAD
    assert "export it again" in problem.message


def test_names_that_would_lead_out_are_only_names() -> None:
    link = '<link:link rdf:resource="#2"/>'
    file = "../../../../etc/passwd"
    attachment = (
        '<z:Attachment rdf:about="#2"><z:itemType>attachment</z:itemType>'
        f'<rdf:resource rdf:resource="{file}"/></z:Attachment>'
    )
    book = f'<bib:Book rdf:about="#1"><z:itemType>book</z:itemType>{link}</bib:Book>'
    (entry,), _ = read("a.rdf", f"{HEAD}{book}{attachment}</rdf:RDF>")
    assert entry.files == ((file,),)


def test_a_value_beyond_all_measure_is_left_out_and_named() -> None:
    inside = f"<z:itemType>book</z:itemType><dc:title>{'x' * 200_000}</dc:title>"
    (entry,), (problem,) = read("a.rdf", f"{HEAD}<bib:Book>{inside}</bib:Book></rdf:RDF>")
    assert "title" not in entry.csl and "more than 100,000 characters" in problem.message
