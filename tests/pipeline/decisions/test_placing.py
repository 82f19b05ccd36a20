"""Where notes from elsewhere belong: exactly there, or nowhere."""

from collections.abc import Iterator

import pytest

from testimonia.ingest.annotations import Quote, Target
from testimonia.model import Description, Span
from testimonia.pipeline.decisions.placing import Placing, UnplacedError
from testimonia.store import Store
from tests.exports.samples import MEMOIR, at, memoir, plain, unread

TWICE = "The mill burnt.\n\nIt is “said” that the\nmill burnt.\n\nThe mill burnt. And so did the quay.\n"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(tmp_path_factory.mktemp("placing") / "testimonia.db") as made:
        made.replace(memoir())
        made.replace(plain("box/twice.txt", TWICE))
        made.replace(plain("copies/1/a.txt", "One."))
        made.replace(plain("copies/2/a.txt", "Two."))
        made.replace(unread("scan.pdf"))
        made.replace(plain("saved.html", "A page that was saved from the web."))
        made.replace(plain("gone.txt", "It was here."))
        made.mark_removed("gone.txt")
        csl = {"type": "webpage", "URL": "https://www.example.org/herald/14/?p=1"}
        made.describe({"saved.html": Description(csl, None, None, "sources.csv")})
        yield made


PLACED: tuple[tuple[Quote, tuple[Span, ...]], ...] = (
    # Its words occur once, however they are spaced and whatever quotation marks are typed.
    (Quote("so did the quay"), (at("so did the quay", TWICE),)),
    (Quote('It is "said"  that the mill'), (at("It is “said” that the\nmill", TWICE),)),
    # Of several, the one with what stands around it, the one at its beginning too.
    (Quote("The mill burnt.", suffix="\n\nIt is"), (Span(0, 15),)),
    (Quote("mill burnt", prefix="that the "), (Span(39, 49),)),
    # Or the one that stands where the other program had it.
    (Quote("The mill burnt.", position=Span(0, 15)), (Span(0, 15),)),
    (Quote("quay", "the ", ".", Span(900, 904)), (at("quay", TWICE),)),
)


@pytest.mark.parametrize(("quote", "spans"), PLACED)
def test_a_passage_is_found_by_its_words(store: Store, quote: Quote, spans: tuple[Span, ...]) -> None:
    (place,) = Placing(store).places((Target(("twice.txt",), quote),))
    assert place.path == "box/twice.txt"
    assert tuple(anchor.position for anchor in place.anchors) == spans
    assert all(anchor.exact == anchor.position.of(TWICE) for anchor in place.anchors)


def test_a_passage_that_a_page_break_cuts_is_one_place_with_several_stretches(store: Store) -> None:
    """As it is read, with a hyphen in it, a note and a page number in mid-sentence."""
    words = "the warden lived in it. He had seen* the fire"
    (place,) = Placing(store).places((Target(("memoir.txt",), Quote(words)),))
    assert len(place.anchors) > 1
    assert "".join(anchor.exact for anchor in place.anchors).replace("\n", " ").count("fire") == 1
    # Given stretch by stretch, as our own export does, it is the same place.
    targets = tuple(
        Target(("memoir.txt",), Quote(each.exact, each.prefix, each.suffix, each.position))
        for each in place.anchors
        if each.exact.strip()
    )
    assert Placing(store).places(targets) == (place,)
    # Two passages stay two.
    two = (Target(("memoir.txt",), Quote("The mill")), Target(("memoir.txt",), Quote("taught")))
    assert [each.anchors[0].position for each in Placing(store).places(two)] == [
        at("The mill", MEMOIR),
        at("taught", MEMOIR),
    ]


UNPLACED: tuple[tuple[Target, str], ...] = (
    # Not there; there more than once; there, but with something else around it.
    (Target(("twice.txt",), Quote("the mill stands")), "are not in “box/twice.txt”"),
    (Target(("twice.txt",), Quote("mill burnt")), "occur 3 times"),
    (Target(("twice.txt",), Quote("The mill burnt.", position=Span(3, 18))), "occur 2 times"),
    (Target(("twice.txt",), Quote("so did the quay", prefix="nor ")), "are not in"),
    (Target(("twice.txt",), Quote("so did the quay", suffix=". Or")), "are not in"),
    (Target(("twice.txt",), None, "it marks a region"), "it marks a region"),
    # A document that is not there, was taken away, may be two, was not read, or is not named.
    (Target(("other.txt",)), "there is no document “other.txt”"),
    (Target(("gone.txt",)), "there is no document “gone.txt”"),
    (Target(("twice.pdf",)), "there is no document “twice.pdf”"),
    (Target(("a.txt",)), "may be about any of “copies/1/a.txt”, “copies/2/a.txt”"),
    (Target(("scan.pdf",), Quote("words")), "nothing of “scan.pdf” could be read"),
    (Target(()), "does not say which document"),
    # The last word of an address is a name that many pages have.
    (Target(("https://example.org/twice.txt",)), "there is no document"),
)


@pytest.mark.parametrize(("target", "why"), UNPLACED)
def test_what_cannot_be_told_for_certain_says_why(store: Store, target: Target, why: str) -> None:
    with pytest.raises(UnplacedError, match=why.replace("(", r"\(")):
        Placing(store).places((target,))


def test_nothing_is_about_nothing(store: Store) -> None:
    with pytest.raises(UnplacedError):
        Placing(store).places(())


DOCUMENTS = (
    (("box/twice.txt",), "box/twice.txt"),
    (("nowhere.txt", "copies/2/a.txt"), "copies/2/a.txt"),
    (("file:///home/ada/box/TWICE.txt",), "box/twice.txt"),
    # By the name of the picture that it transcribes, or by a title that it is called after.
    (("/Users/ada/Pictures/twice.jpg",), "box/twice.txt"),
    (("saved",), "saved.html"),
    # By the address that a sidecar gives, whatever protocol, place in the page or slash is written.
    (("http://example.org/herald/14?p=1#top",), "saved.html"),
)


@pytest.mark.parametrize(("ways", "path"), DOCUMENTS)
def test_a_document_as_sidecars_find_it(store: Store, ways: tuple[str, ...], path: str) -> None:
    (place,) = Placing(store).places((Target(ways),))
    assert (place.path, place.sha256, place.anchors) == (path, store.hashes()[path], ())


def test_a_name_in_an_address_counts_where_words_can_tell(store: Store) -> None:
    target = Target(("https://example.org/twice.txt?v=2",), Quote("so did the quay"))
    assert Placing(store).path(target) == "box/twice.txt"


def test_the_document_that_the_user_names_is_meant_where_nothing_else_is(store: Store) -> None:
    placing = Placing(store, "saved.html")
    assert placing.path(Target(())) == "saved.html"
    assert placing.path(Target(("https://recogito.example.org/part/1",))) == "saved.html"
    assert placing.path(Target(("box/twice.txt",))) == "box/twice.txt"
