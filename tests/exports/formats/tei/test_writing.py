"""TEI: valid, the same every time, and read again as it was written."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from testimonia.exports.formats.export import PLAIN, Options
from testimonia.exports.formats.tei import members
from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File
from testimonia.model import (
    Act,
    Chain,
    Compared,
    Description,
    EntityKind,
    Ingested,
    MarkKind,
    Mention,
    MentionForm,
    Name,
    Page,
    Read,
    Repair,
    RepairKind,
    Replace,
    Section,
    SectionKind,
    Span,
    Stated,
    repaired,
)
from testimonia.reading.read import read
from testimonia.store import Store
from tests.exports.samples import at, build, source

SCHEMA = Path(__file__).parent / "tei_subset.rng"
EXAMPLES = Path(__file__).parents[4] / "examples"
TEI = {"t": "http://www.tei-c.org/ns/1.0"}
ID = "{http://www.w3.org/XML/1998/namespace}id"


@pytest.fixture(scope="module")
def schema() -> etree.RelaxNG:
    return etree.RelaxNG(file=str(SCHEMA))


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("base"))


def exported(path: Path, options: Options = PLAIN) -> dict[str, bytes]:
    with Store.open(path, readonly=True) as store:
        return {name: b"".join(pieces) for name, pieces in members(store, options)}


@pytest.fixture(scope="module")
def memoir(base: Path) -> etree._Element:
    return etree.fromstring(exported(base)["box 3/memoir.txt.xml"])


def found(root: etree._Element, path: str) -> list[str]:
    """The words of all elements on a path."""
    return ["".join(map(str, each.itertext())) for each in root.findall(path, TEI)]


def test_a_file_for_each_document_that_was_read(base: Path) -> None:
    assert list(exported(base)) == ["=cmd.txt.xml", "box 3/memoir.txt.xml"]


def test_it_is_valid(base: Path, schema: etree.RelaxNG) -> None:
    for name, data in exported(base).items():
        assert schema.validate(etree.fromstring(data)), (name, schema.error_log)


def test_the_schema_refuses_what_is_no_tei(schema: etree.RelaxNG) -> None:
    assert not schema.validate(etree.fromstring(b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>'))


def test_the_same_base_gives_the_same_bytes(base: Path) -> None:
    assert exported(base) == exported(base)


def test_every_pointer_into_the_file_finds_its_end(memoir: etree._Element) -> None:
    ids = {each.get(ID) for each in memoir.iter() if each.get(ID)}
    pointed: set[str] = set()
    for each in memoir.iter():
        for name in ("ref", "target", "calendar", "datingMethod", "prev", "corresp"):
            for pointer in (each.get(name) or "").split():
                inside = re.fullmatch(r"#range\(([\w-]+),([\w-]+)\)", pointer)
                pointed.update(inside.groups() if inside else [pointer.removeprefix("#")])
    assert pointed <= ids


def test_the_header_says_how_it_is_cited_and_who_holds_it(memoir: etree._Element) -> None:
    assert found(memoir, ".//t:titleStmt/t:author") == ["Henrik Voss"]
    assert found(memoir, ".//t:msIdentifier/*") == ["Selmouth Town Archive", "Voss 4"]


def test_a_repair_is_a_choice(memoir: etree._Element) -> None:
    (choice,) = memoir.findall(".//t:choice", TEI)
    assert etree.tostring(choice, with_tail=False).count(b"<orig") == 1
    assert found(memoir, ".//t:orig") == ["-"]


def test_a_statement_has_its_holders_its_polarity_and_its_negation(memoir: etree._Element) -> None:
    items = memoir.findall(".//t:annotation[1]/t:note/t:list/*", TEI)
    said = ["".join(map(str, each.itertext())) for each in items]
    rows = list(zip(said[::2], said[1::2], strict=True))
    for row in (
        ("negated", "yes"),
        ("polarity", "hedged"),
        ("hedge", "=perhaps"),
        ("holder", "Anna Lind (“said”)"),
        ("holder", "a neighbour"),
        ("evidence, missing", "wall"),
    ):
        assert row in rows


def test_the_range_of_a_statement_is_its_words(memoir: etree._Element) -> None:
    target = memoir.find(".//t:annotation", TEI)
    assert target is not None
    first, last = re.findall(r"at-\d+", target.get("target") or "")
    words, inside = "", False
    body = memoir.find(".//t:body", TEI)
    assert body is not None
    for event, each in etree.iterwalk(body, events=("start", "end")):
        if event == "start":
            inside = inside or each.get(ID) == first
            if each.get(ID) == last:
                break
            if each.tag.endswith("}orig"):
                continue
            words += each.text or "" if inside else ""
        elif inside:
            words += each.tail or ""
    assert words == "the warden lived in it."


def test_a_finding_says_what_a_person_decided(base: Path) -> None:
    with Store.open(base, readonly=True) as store:
        clash = store.findings()[0].id
    data = exported(base, replace(PLAIN, rulings={clash: Act.NOT_ONE}))["box 3/memoir.txt.xml"]
    root = etree.fromstring(data)
    decided = found(root, ".//t:note[@type='finding']/t:list/t:item")
    assert Act.NOT_ONE.value in decided
    assert "nobody has decided" in decided


HOSTILE = [
    "</p></body><script>alert(1)</script>",
    "]]> <!-- & &amp; &#0; <![CDATA[",
    '"\' onload="x" <a href="javascript:x">',
    "NUL \x00 VT \x0b FF \ufffe bidi \u202e",
]


def shown_so(words: str) -> str:
    """Words without what XML has no place for."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]", "\ufffd", words)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_names_and_titles_stay_words(words: str, schema: etree.RelaxNG, tmp_path: Path) -> None:
    layer = f"{words} was here."
    text = repaired(layer, pages=[Page(0, words[:9], Span(0, 4), words)])
    whole = Section(Span(0, len(layer)), SectionKind.CHAPTER, title=Stated(words), author=Stated(words))
    held = Ingested(source("a.txt", "a"), text, (whole,), (), "text 1")
    said = Read(
        (),
        (Chain(0, EntityKind.PERSON, (Name(words, 1),)),),
        (Mention(at(words, layer), MentionForm.NAME, 0),),
    )
    with Store.open(tmp_path / "e.db") as store:
        store.replace(held)
        store.put_reading("a.txt", said, "times 1")
        store.put_comparison(Compared((), (), ()), "comparison 1")
        store.describe({"a.txt": Description({"id": "a", "title": words, "author": [{"literal": words}]})})
    (data,) = exported(tmp_path / "e.db").values()
    root = etree.fromstring(data)
    assert schema.validate(root), schema.error_log
    assert not root.findall(".//{*}script")
    assert found(root, ".//t:body//t:persName") == [shown_so(words)]
    assert found(root, ".//t:titleStmt/t:title") == [shown_so(" ".join(words.split()))]


def test_what_lies_across_something_else_stands_beside_the_text(
    schema: etree.RelaxNG, tmp_path: Path
) -> None:
    layer = "Anna Lind Street 1830 true story"
    repairs = [Repair(RepairKind.CHARACTER, (Replace(at("true story", layer), "false tale"),), "A slip.")]
    text = repaired(layer, repairs)
    chains = tuple(Chain(n, EntityKind.PERSON, (Name(str(n), 1),)) for n in range(3))
    spans = (
        at("Anna Lind", layer),
        at("Lind Street", layer),
        Span(text.reading.index("tale"), len(text.reading)),
    )
    mentions = tuple(Mention(span, MentionForm.NAME, n) for n, span in enumerate(spans))
    with Store.open(tmp_path / "e.db") as store:
        store.replace(Ingested(source("a.txt", layer), text, (), (), "text 1"))
        store.put_reading("a.txt", Read((), chains, mentions), "times 1")
    (data,) = exported(tmp_path / "e.db").values()
    root = etree.fromstring(data)
    assert schema.validate(root), schema.error_log
    assert found(root, ".//t:body//t:persName") == ["Anna Lind", "tale"]
    assert found(root, ".//t:note[@type='crossing']//t:persName") == ["Lind Street"]
    assert found(root, ".//t:note[@type='repair']") == ["The document has “true story” here."]


def blocks(layer: str) -> list[str]:
    """Paragraphs, whatever stands between them."""
    return [" ".join(each.split()) for each in re.split(r"\n\s*\n|\f", layer) if each.strip()]


def again(folder: Path, path: str, data: bytes, *, readable: bool = False) -> tuple[Ingested, Ingested]:
    """A document as it is ingested, and as its export is; with its names and dates read, if wanted."""
    before = ingest(File(path, data))
    assert before.text is not None
    with Store.open(folder / "e.db") as store:
        store.replace(before)
        if readable:
            store.put_reading(path, read(before.text, before.sections), "reading 1")
        ((name, pieces),) = members(store)
        return before, ingest(File(name, b"".join(pieces)))


DOCUMENTS = sorted(
    each
    for each in EXAMPLES.glob("*/*.*")
    if each.suffix in (".txt", ".md", ".html") and each.name not in ("README.md", "README.txt")
)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_it_is_read_again_as_it_was(path: Path, tmp_path: Path) -> None:
    before, after = again(tmp_path, path.name, path.read_bytes())
    assert before.text is not None
    assert after.text is not None
    assert blocks(after.text.reading) == blocks(before.text.reading)
    parts, others = (
        [(s.kind, " ".join(s.title.value.split()) if s.title else None) for s in each.sections]
        for each in (before, after)
    )
    assert [part for part in parts if part not in others] == []
    # what stands in no part comes back as a body; a part in two pieces comes back as two
    assert {kind for kind, _ in others} - {kind for kind, _ in parts} <= {SectionKind.BODY}
    labels = [
        [(page.label, page.picture) for page in each.text.pages] for each in (before, after) if each.text
    ]
    assert labels[0] == labels[1]


SENTENCES = (
    "Victor Serge was arrested in Moscow in the spring of 1928. On 12 May 1933 the police came again, and "
    "Serge was deported to Orenburg between June 1933 and April 1936.\n"
)


def test_names_and_dates_come_back_as_marks(tmp_path: Path) -> None:
    before, after = again(tmp_path, "a.txt", SENTENCES.encode(), readable=True)
    assert before.text is not None
    assert after.text is not None
    marks = [(m.kind, m.span.of(after.text.original), m.value) for m in after.text.marked]
    names = [(kind, words) for kind, words, _ in marks if kind is not MarkKind.DATE]
    assert (MarkKind.PERSON, "Victor Serge") in names
    assert (MarkKind.PLACE, "Moscow") in names
    references = {words: value for kind, words, value in marks if kind is MarkKind.PERSON}
    assert references["Victor Serge"] == references["Serge"]
    first, second = (read(each.text, each.sections) for each in (before, after) if each.text)
    dates = [
        [(t.core.of(SENTENCES), t.date.edtf) for t in each.times if t.date and t.date.placed]
        for each in (first, second)
    ]
    assert dates[0] == dates[1]
    assert len(dates[0]) >= 3
