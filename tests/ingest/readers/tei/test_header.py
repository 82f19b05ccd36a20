"""What headers say of their texts."""

import pytest
from lxml import etree

from testimonia.ingest.readers.tei.header import Header, header_of

STATEMENT = "<titleStmt><title>{}</title><author>Ada Lind</author></titleStmt>"


def said(inner: str, attributes: str = "") -> Header:
    return header_of(etree.fromstring(f"<TEI {attributes}><teiHeader>{inner}</teiHeader><text/></TEI>"))


IMPRINT = "<imprint><date>May 1834</date></imprint>"
PUBLISHED = [
    # when the source appeared, not the file made of it
    ('<sourceDesc><bibl>Ely, <date when="1834"/></bibl></sourceDesc>', "1834"),
    (f"<sourceDesc><biblStruct><monogr>{IMPRINT}</monogr></biblStruct></sourceDesc>", "May 1834"),
    # a manuscript has not appeared, whenever the file did
    ("<sourceDesc><msDesc/></sourceDesc>", None),
    # born digital
    ("<sourceDesc><p>Born digital.</p></sourceDesc>", "2020-01-02"),
]


@pytest.mark.parametrize(("source", "expected"), PUBLISHED)
def test_published(source: str, expected: str | None) -> None:
    own = '<publicationStmt><date when="2020-01-02">2 January 2020</date></publicationStmt>'
    assert said(f"<fileDesc>{own}{source}</fileDesc>").published == expected


TITLES = [
    ("<title>A Life</title>", "A Life"),
    # the main one of several; one that only names a file is none
    ('<title type="sub">told</title><title type="main">A Life</title>', "A Life"),
    ('<title type="sub">told</title>', "told"),
    ('<title type="file">a.txt</title>', None),
]


@pytest.mark.parametrize(("titles", "expected"), TITLES)
def test_title(titles: str, expected: str | None) -> None:
    assert said(f"<fileDesc><titleStmt>{titles}</titleStmt></fileDesc>").title == expected


def test_authors_are_listed_and_editors_are_none() -> None:
    statement = "<titleStmt><author>A</author><author>B</author><editor xml:id='e'>E</editor></titleStmt>"
    header = said(f"<fileDesc>{statement}</fileDesc>")
    assert (header.author, header.people) == ("A; B", {"e": "E"})


LANGUAGES = [
    ("", 'xml:lang="de"', "de"),
    ('<profileDesc><langUsage><language ident="fr-FR"/></langUsage></profileDesc>', "", "fr"),
    # several languages: which of them the text is in, is not said
    (
        '<profileDesc><langUsage><language ident="fr"/><language ident="en"/></langUsage></profileDesc>',
        "",
        None,
    ),
]


@pytest.mark.parametrize(("inner", "attributes", "expected"), LANGUAGES)
def test_language(inner: str, attributes: str, expected: str | None) -> None:
    assert said(inner, attributes).language == expected


def test_written() -> None:
    creation = '<profileDesc><creation><date notBefore="1830" notAfter="1832">about then</date></creation>'
    assert said(f"{creation}</profileDesc>").written == "[1830..1832]"


def test_no_header() -> None:
    assert header_of(etree.fromstring("<TEI><text/></TEI>")) == Header()
