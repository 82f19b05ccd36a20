"""A passage in a cell: its own words, and what is marked in them."""

from testimonia.model import (
    Epistemic,
    Finding,
    FindingKind,
    Polarity,
    Side,
    Span,
    Statement,
    Stretch,
    Verdict,
)
from testimonia.model.statement import Holder, Reference
from testimonia.store import HeldFinding, HeldStatement
from testimonia.store.asked.lives import Copied
from testimonia.web.pages.cutting import LONGEST_PASSAGE, Marked
from testimonia.web.pages.views import Tone
from testimonia.web.pages.who.telling import TOLD, by_statement, said, toned

WORDS = "Ada Lind was arrested at Ely in 1828"
START = 100
ADA = Reference("Ada Lind", 0, Span(START, START + 8))


def at(words: str) -> Span:
    start = START + WORDS.index(words)
    return Span(start, start + len(words))


def held(**more: object) -> HeldStatement:
    known = {"dated_by": at("1828"), "place": Reference("Ely", None, at("Ely")), **more}
    statement = Statement(Span(START, START + len(WORDS)), at("arrested"), "arrest", ADA, **known)  # type: ignore[arg-type]
    return HeldStatement("st", "src", statement, WORDS, statement.span, None, "7")


def finding(kind: FindingKind, verdict: Verdict, *marks: str, statement: str = "st") -> HeldFinding:
    stretches = tuple(Stretch("src", at(words)) for words in marks)
    side = Side("1828", (Stretch("src", at(WORDS)),), (statement,), stretches)
    return HeldFinding(f"{kind.value}{statement}", 0, Finding(kind, verdict, "what", (side,)))


def marked(findings: tuple[HeldFinding, ...] = ()) -> list[tuple[str, str]]:
    made = said(held(), (), findings, (), "")
    assert "".join(piece.text for piece in made.words) == WORDS  # nothing is lost, nothing added
    return [(piece.text, piece.tone) for piece in made.words if piece.tone]


def test_what_tells_it_is_marked() -> None:
    assert marked() == [("arrested", TOLD), ("Ely", TOLD), ("1828", TOLD)]


def test_what_decides_a_finding_is_marked_in_its_tone() -> None:
    clash = finding(FindingKind.CONTRADICTION, Verdict.CLASH, "1828")
    assert ("1828", Tone.CLASH.value) in marked((clash,))
    agreeing = finding(FindingKind.AGREEMENT, Verdict.CONSISTENT, "1828", "Ely")
    assert marked((agreeing, clash))[1:] == [("Ely", Tone.AGREES.value), ("1828", Tone.CLASH.value)]


def test_the_marks_of_another_statement_are_not_its_own() -> None:
    other = finding(FindingKind.CONTRADICTION, Verdict.CLASH, "1828", statement="another")
    assert ("1828", TOLD) in marked((other,))
    assert by_statement([other]) == {"another": (other,)}


Stance = tuple[dict[str, object], tuple[str, ...], tuple[str, ...] | None]

STANCES: list[Stance] = [
    # of the statement, its holders, and what is said of them
    ({}, (), ()),
    ({}, ("Tom Moss",), ("so says Tom Moss",)),
    ({}, ("Tom Moss", "a jailer"), ("so says Tom Moss, as told by a jailer",)),
    ({"polarity": Polarity.DENIED}, (), ("denied",)),
    ({"negated": True}, (), ("said not to be so",)),
    ({"polarity": Polarity.DENIED, "negated": True}, (), ("denied",)),
    ({"polarity": Polarity.HEDGED}, (), ("not firmly",)),
    ({"hedge": "it\nseems"}, (), ("not firmly: “it seems”",)),
    ({"epistemic": Epistemic.RUMOUR}, (), ("as a rumour",)),
]


def test_who_holds_it_and_how_firmly() -> None:
    each_way: list[Stance] = [({"epistemic": each}, (), None) for each in Epistemic]
    every = [*STANCES, *each_way]  # each has words
    for more, holders, expected in every:
        made = said(held(holders=(Holder(ADA),) if holders else (), **more), holders, (), (), "p. 7")
        assert expected in (None, made.held)
        assert len(made.held) >= bool(more or holders)
        assert made.denied == bool(
            {"negated", "polarity"} & more.keys() and more != {"polarity": Polarity.HEDGED}
        )


def test_the_same_wording_elsewhere_is_said_once_for_each_document() -> None:
    copies = [
        Copied("c1", "src", at("Ada"), "other", "b.txt", here_first=False),
        Copied("c2", "src", at("Ely"), "other", "b.txt", here_first=False),
        Copied("c3", "src", at("1828"), "third", "c.txt", here_first=True),
        Copied("c4", "src", at("1828"), "fourth", "d.txt", here_first=None),
        Copied("c5", "src", Span(0, 50), "fifth", "e.txt", here_first=None),  # other words
    ]
    made = said(held(), (), (), copies, "")
    assert [(each.words, each.link) for each in made.copied] == [
        ("copies b.txt", "/copy/c1"),
        ("copied in c.txt", "/copy/c3"),
        ("same wording in d.txt", "/copy/c4"),
    ]


def test_of_a_long_passage_the_words_about_its_marks_are_shown() -> None:
    words = f"{'long ' * 400}in 1828{' more' * 400}"
    start = words.index("1828")
    mark = Marked(Span(start, start + 4), Tone.CLASH)
    pieces = list(toned(words, Span(0, len(words)), (mark,), ()))
    assert ("1828", "clash") in [(each.text, each.tone) for each in pieces]
    assert sum(len(each.text) for each in pieces) < LONGEST_PASSAGE + 10
    assert (pieces[0].text, pieces[-1].text) == ("… ", " …")
