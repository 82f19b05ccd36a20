"""The page of one finding."""

from pathlib import Path

from testimonia.model import Act, FindingKind
from testimonia.pipeline.decisions.judging import decide, decisions, take_back
from testimonia.pipeline.decisions.notes import note_on, past, written
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import HeldFinding, Store
from testimonia.web.pages.findings.choosing import Ruled
from testimonia.web.pages.findings.one import finding_view
from testimonia.web.pages.findings.views import FindingView
from testimonia.web.pages.page import Query
from tests.web.pages.findings.test_choosing import DOCUMENTS, of_every_tone
from tests.web.pages.shelved import holding


def view_of(store: Store, folder: Path, held: HeldFinding, *asked: tuple[str, str]) -> FindingView:
    file = ledger_of(folder)
    ruled = Ruled(decisions(store, file), written(store, file))
    told = past(store, file, held)
    return finding_view(store, Query(asked), held, folder="letters", ruled=ruled, past=told)


def test_a_finding_leads_to_the_one_before_and_the_one_after(tmp_path: Path) -> None:
    with holding(tmp_path, DOCUMENTS) as store:
        ids = of_every_tone(store)
        views = [view_of(store, tmp_path, held) for each in ids if (held := store.finding(each))]
    assert [view.place for view in views] == [f"{n} of 5" for n in range(1, 6)]
    assert [view.before for view in views] == ["", *(f"/finding/{each}" for each in ids[:-1])]
    assert [view.after for view in views] == [*(f"/finding/{each}" for each in ids[1:]), ""]
    assert views[2].back == f"/findings#finding-{ids[2]}"


def test_one_goes_on_among_those_that_were_asked_for(tmp_path: Path) -> None:
    with holding(tmp_path, DOCUMENTS) as store:
        ids = of_every_tone(store)
        disagreement, copied = (store.finding(ids[place]) for place in (2, 4))
        assert disagreement is not None
        assert copied is not None
        view = view_of(store, tmp_path, disagreement, ("verdict", "clash"), ("page", "3"))
        other = view_of(store, tmp_path, copied, ("verdict", "clash"))
    assert (view.place, view.after) == ("2 of 2 that were asked for", "")
    assert view.before == f"/finding/{ids[0]}?verdict=clash"
    assert view.back == f"/findings?verdict=clash#finding-{ids[2]}"
    assert view.here == f"/finding/{ids[2]}?verdict=clash"
    assert other.place == "5 of 5"  # it is none of those that were asked for: among all


def test_a_finding_leads_to_its_person_and_its_documents(disputed: Path) -> None:
    with Store.open(evidence_of(disputed), readonly=True) as store:
        held = next(each for each in store.findings() if each.finding.kind is FindingKind.CONTRADICTION)
        view = view_of(store, disputed, held)
    assert view.who is not None
    assert (view.who.words, view.who.link.partition("?")[2]) == ("Ada Lind", "name=Ada+Lind")
    assert [link.link.partition("?")[0] for link in view.links] == ["/compare"]
    assert view.finding.pairs_told


def test_only_a_question_of_happenings_can_be_decided_so(tmp_path: Path) -> None:
    with holding(tmp_path, DOCUMENTS) as store:
        of_every_tone(store)
        views = [view_of(store, tmp_path, held) for held in store.findings()]
    assert not any(view.finding.pairs_told for view in views)  # their sides are no statements
    copied = next(view for view in views if view.finding.tone == "copied")
    assert [link.words for link in copied.links] == ["the copy, word by word", "these documents side by side"]


def test_what_became_of_it_is_told_with_who_and_when(folder: Path) -> None:
    file = ledger_of(folder)
    with Store.open(evidence_of(folder), readonly=True) as store:
        held = store.findings()[0]
        assert view_of(store, folder, held).past == ()
        decide(store, file, held.id, Act.REAL, "ann", "both are exact")
        decide(store, file, held.id, Act.NOT_ONE, "tom")
        note = note_on(store, file, held.id, "Ask. #Ely", by="mary")
        take_back(file, note.id, "mary")
        told = view_of(store, folder, held).past
    assert [each.stands for each in told] == [False, True, False]
    assert told[0].words.endswith(", ann: real")
    assert told[0].why == "both are exact"
    assert told[0].became.startswith("replaced by tom, ")
    assert told[1].became == ""
    assert (told[2].note, told[2].became.partition(",")[0]) == ("Ask. #Ely", "taken back by mary")


def test_it_can_be_cited_with_the_words_of_all_sides(folder: Path) -> None:
    with Store.open(evidence_of(folder), readonly=True) as store:
        held = store.findings()[0]
        decide(store, ledger_of(folder), held.id, Act.REAL, "ann")
        words = view_of(store, folder, held).citation
    assert words.startswith("The arrest of Verhagen: 1928 or 1929? ")
    assert "memoir.txt: “The government had Verhagen arrested in 1928 and again in 1933.”; against: " in words
    assert "letter.txt: “He was arrested in 1929 and once more in 1934, as I was told by the pilot.”" in words
    assert "pilot.” Decided: real, by ann, " in words
    assert words.endswith(f" (testimonia, folder “letters”, finding {held.id}.)")
