"""Whatever elements stand in one another: every word is kept once, and every stretch lies in the text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File, UnreadableError
from testimonia.model.section import crossings
from tests.ingest.readers.tei.texts import read, tei

NAMES = (
    "div", "p", "ab", "head", "lg", "l", "list", "item", "label", "table", "row", "cell", "q", "quote",
    "said", "note", "ref", "anchor", "lb", "pb", "hi", "choice", "sic", "corr", "orig", "reg", "abbr",
    "expan", "del", "add", "subst", "app", "lem", "rdg", "gap", "persName", "placeName", "date", "title",
    "rs", "opener", "closer", "dateline", "signed", "byline", "figure", "figDesc", "sp", "speaker", "fw",
    "floatingText", "body", "bibl", "unclear", "supplied", "restore", "space", "seg", "cit",
)  # fmt: skip
ATTRIBUTES = (
    "",
    ' type="letter"',
    ' n="1"',
    ' xml:id="a"',
    ' target="#a"',
    ' ref="#a" when="1928"',
    ' break="no"',
    ' xml:space="preserve"',
)
WORDS = st.sampled_from(["one", " two ", "\n", "", "three-", "“four”", " ", "5"])


def _element(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    made = st.tuples(st.sampled_from(NAMES), st.sampled_from(ATTRIBUTES), st.lists(inner, max_size=4))
    return made.map(lambda t: f"<{t[0]}{t[1]}>{''.join(t[2])}</{t[0]}>")


TREES = st.recursive(WORDS, _element, max_leaves=25)


@settings(max_examples=60, deadline=None)
@given(TREES)
def test_any_tree(tree: str) -> None:
    data = tei(f"<p>Words.</p>{tree}<p>End.</p>")
    found = read(data)
    length = len(found.original)
    assert found.original.startswith("Words.")
    assert crossings(found.sections) == ()
    spans = [s.span for s in found.sections] + [m.span for m in found.marked] + [p.span for p in found.pages]
    spans += [edit.span for repair in found.repairs for edit in repair.edits]
    assert all(0 <= span.start <= span.end <= length for span in spans)
    text = ingest(File("a.xml", data)).text
    assert text is not None
    assert text.original == found.original


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="<>/&;'\"= abTEI!-[]?", max_size=200))
def test_broken_files_are_read_or_refused(words: str) -> None:
    try:
        read(f"<TEI><text>{words}".encode())
        read(tei(words))
    except UnreadableError as error:
        assert str(error).endswith(".")
