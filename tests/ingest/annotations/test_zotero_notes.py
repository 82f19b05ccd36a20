"""The notes under the items of a Zotero export."""

from testimonia.ingest.annotations.annotation import Target
from testimonia.ingest.annotations.zotero_notes import claims, read
from tests.pipeline.bibliographies import ZOTERO_RDF


def test_a_note_is_about_the_attached_file() -> None:
    assert claims(ZOTERO_RDF) and not claims([]) and not claims("<rdf:RDF/>")
    (note,), problems = read("Mill.rdf", ZOTERO_RDF)
    assert not problems
    assert note.text == "Is this the same mill? #ask"
    assert note.targets == (Target(("files/12/Voss - Letter.txt",)),)
    assert (note.by, note.at) == (None, None)


def test_a_note_on_an_item_without_files_goes_by_its_title() -> None:
    text = ZOTERO_RDF.replace('<link:link rdf:resource="#item_12"/>', "")
    (note,), _ = read("Mill.rdf", text)
    assert note.targets == (Target(("Letter on the loss of the mill",)),)


def test_what_is_cut_off_is_said_to_be() -> None:
    notes, (problem,) = read("Mill.rdf", ZOTERO_RDF[:3000])
    assert not notes and "export it again" in problem.message
