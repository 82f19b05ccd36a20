from testimonia.ingest.sections import find_sections
from testimonia.model import Section, SectionKind
from tests.ingest.sections.drafts import PROSE, draft_of


def _document(*blocks: str) -> Section:
    return find_sections(draft_of("\n\n".join(blocks)))[0]


def _said(section: Section) -> dict[str, str]:
    names = ("title", "author", "written", "published", "recipient")
    return {name: getattr(section, name).value for name in names if getattr(section, name)}


def test_an_article() -> None:
    found = _document("The Weaver", "by Helen Marsh", "14 March 1998", PROSE)
    assert _said(found) == {"title": "The Weaver", "author": "Helen Marsh", "published": "14 March 1998"}


def test_a_single_name_is_whom_the_article_is_about() -> None:
    assert _said(_document("Samuel Pickersgill", PROSE)) == {"title": "Samuel Pickersgill"}


def test_a_memorandum() -> None:
    found = _document("From: A. Crewe\nTo: J. Tanner\nDate: 9 May 1911\nSubject: The meeting", PROSE)
    assert _said(found) == {
        "title": "The meeting",
        "author": "A. Crewe",
        "written": "9 May 1911",
        "recipient": "J. Tanner",
    }


def test_the_author_of_a_foreword_stands_on_the_title_page() -> None:
    text = "\n\n".join(
        ["THE ROAD", "A Novel", "Jane Doe", "With a Foreword by\nPaul Stern", "© 1950", "FOREWORD", PROSE]
    )
    found = find_sections(draft_of(text))
    foreword = next(s for s in found if s.kind is SectionKind.FOREWORD)
    assert foreword.author is not None and foreword.author.value == "Paul Stern"
