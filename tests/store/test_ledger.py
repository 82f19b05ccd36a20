"""The ledger: nothing that was decided is lost, whatever happens to the file."""

import fcntl
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.model import Act, Anchor, Judgement, Place, Problem, Span, Trouble, standing
from testimonia.store.ledger import LEDGER_NAME, append, read, retraction, union
from testimonia.store.ledger_lines import line_of

BOAT = Place("a.txt", "0" * 64, (Anchor(Span(4, 8), "boat", "the ", " came"),))
SHIP = Place("b.txt", "1" * 64, (Anchor(Span(0, 4), "ship", "", " came"),))


def note(text: str, at: str = "2024-05-01T10:00:00Z", on: tuple[Place, ...] = (BOAT,)) -> Judgement:
    return Judgement(at, "me", Act.NOTE, on, text)


def decided(act: Act, at: str, by: str = "me") -> Judgement:
    return Judgement(at, by, act, (BOAT, SHIP), "identity", "The harbour book says so.")


def messages(problems: tuple[Problem, ...]) -> str:
    return "\n".join(problem.message for problem in problems)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return tmp_path / LEDGER_NAME


def test_no_ledger_is_an_empty_ledger(ledger: Path) -> None:
    assert read(ledger) == ((), ())


def test_where_the_disk_is_full_nothing_of_it_is_added(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that takes another back must not stand without the line that replaces it."""
    old, new = note("one"), note("two")
    append(ledger, old)
    before, write = ledger.read_bytes(), os.write
    gone = retraction(old, at="2024-05-03T10:00:00Z", by="me")
    monkeypatch.setattr(os, "write", lambda file, words: write(file, words[: len(line_of(gone)) + 1]))
    with pytest.raises(OSError, match="disk"):
        append(ledger, gone, new)
    assert ledger.read_bytes() == before


def test_what_is_appended_is_read(ledger: Path) -> None:
    lines = (note("one\ntwo\u2028three \0 “é” 😀"), decided(Act.SAME, "2024-05-02T10:00:00Z"))
    for line in lines:
        append(ledger, line)
    assert read(ledger) == (lines, ())
    assert ledger.read_bytes().count(b"\n") == 2


def test_the_same_line_twice_is_one_decision(ledger: Path) -> None:
    append(ledger, note("x"))
    append(ledger, note("x"))
    assert read(ledger) == ((note("x"),), ())


def test_half_a_character_is_refused_before_anything_is_written(ledger: Path) -> None:
    with pytest.raises(ValueError, match="surrogates"):
        append(ledger, note("\ud800"))
    assert not ledger.exists()


def test_a_line_is_retracted_and_brought_back(ledger: Path) -> None:
    first = note("x")
    second = retraction(first, at="2024-05-03T10:00:00Z", by="me", why="a slip")
    third = retraction(second, at="2024-05-04T10:00:00Z", by="me")
    states = []
    for line in (first, second, third):
        append(ledger, line)
        states.append(standing(read(ledger)[0]))
    assert states == [(first,), (), (first,)]
    assert read(ledger)[1] == ()


def test_contradictory_lines_become_a_problem_that_names_both(ledger: Path) -> None:
    same = decided(Act.SAME, "2024-05-01T10:00:00Z")
    different = decided(Act.DIFFERENT, "2024-05-02T10:00:00Z", by="you")
    append(ledger, same)
    append(ledger, note("between"))
    append(ledger, different)
    judgements, problems = read(ledger)
    assert len(judgements) == 3
    (problem,) = problems
    for part in ("line 1", "line 3", same.id, different.id, "“boat” in a.txt", "by you"):
        assert part in problem.message
    append(ledger, retraction(same, at="2024-05-05T10:00:00Z", by="me"))
    assert read(ledger)[1] == ()


def test_a_line_torn_at_any_byte_costs_that_line_at_most(ledger: Path) -> None:
    first, second = line_of(note("first")), line_of(note("sécond “quoted” 😀"))
    whole = first + b"\n" + second + b"\n"
    for cut in range(len(first) + 1, len(whole)):
        ledger.write_bytes(whole[:cut])
        append(ledger, note("third"))
        judgements, problems = read(ledger)
        data = ledger.read_bytes()
        assert data.startswith(whole[:cut])  # not a byte is lost
        assert data.endswith(line_of(note("third")) + b"\n")
        torn = len(first) + 1 < cut < len(whole) - 1
        whole_again = [] if cut < len(whole) - 1 else ["sécond “quoted” 😀"]
        assert [line.value for line in judgements] == ["first", *whole_again, "third"]
        assert [p.trouble for p in problems] == ([Trouble.UNREAD] if torn else [])
        assert ("Line 2 " in messages(problems)) == torn


SOURCE = b'"path": "a", "sha256": "0"'

# a line, what its Problem says
DAMAGED = [
    (b"{", "damaged or cut off"),
    (b"\xff\xfe", "damaged or cut off"),
    (b"[1, 2]", "not a decision"),
    (b'{"act": "note"}', "not say which document"),
    (b'{"act": "note", "on": {}}', "not a list of places"),
    (b'{"act": "note", "on": [1]}', "one of its places"),
    (b'{"act": "note", "on": [{"path": "a"}]}', "“sha256” is missing"),
    (b'{"act": "note", "on": [{%s, "anchors": 1}]}' % SOURCE, "list of passages"),
    (b'{"act": "note", "on": [{%s, "anchors": [1]}]}' % SOURCE, "one of its passages"),
    (b'{"act": "note", "on": [{%s, "anchors": [{"start": 4, "end": 2}]}]}' % SOURCE, "position"),
    (b'{"act": "note", "on": [{%s, "anchors": [{"start": true, "end": 2}]}]}' % SOURCE, "position"),
    (b'{"act": "note", "on": [{%s, "anchors": [{"start": 1, "end": 2}]}]}' % SOURCE, "“exact” is missing"),
    (b'{"act": "note", "on": [{%s}], "at": 7}' % SOURCE, "“at” is missing"),
    (b'{"act": "burn", "on": [{%s}]}' % SOURCE, "what “burn” decides"),
    (b'{"act": "note", "value": "\\ud800"}', "damaged"),
    (b'{"act": "note", "value": NaN}', "damaged"),
    (b"[" * 100_000, "damaged"),
    (b"1" * 5_000, "damaged"),
    (b"<<<<<<< HEAD", "mark that git left"),
]


@pytest.mark.parametrize(("line", "said"), DAMAGED)
def test_a_damaged_line_is_reported_and_kept(ledger: Path, line: bytes, said: str) -> None:
    ledger.write_bytes(line + b"\n\n")
    append(ledger, note("x"))
    judgements, (problem,) = read(ledger)
    assert judgements == (note("x"),)
    assert said in problem.message
    assert "Line 1 " in problem.message
    assert problem.path == LEDGER_NAME
    assert ledger.read_bytes().startswith(line + b"\n\n")


def test_keys_of_others_are_left_alone(ledger: Path) -> None:
    line = line_of(note("x"))[:-1] + b', "colour": "red"}\r\n'
    ledger.write_bytes(line)
    assert read(ledger) == ((note("x"),), ())
    append(ledger, note("y"))
    assert ledger.read_bytes().startswith(line)
    assert line.strip() in union(ledger.read_bytes(), line_of(note("x")))


def test_a_line_written_by_hand_needs_no_id(ledger: Path) -> None:
    ledger.write_bytes(line_of(note("x")).replace(note("x").id.encode(), b"").replace(b'"id": "", ', b""))
    assert b'"id"' not in ledger.read_bytes()
    assert read(ledger) == ((note("x"),), ())


def test_a_line_edited_by_hand_counts_and_is_reported(ledger: Path) -> None:
    ledger.write_bytes(line_of(note("teh boat")).replace(b"teh", b"the") + b"\n")
    judgements, problems = read(ledger)
    assert judgements == (note("the boat"),)
    assert "changed by hand" in messages(problems)


def test_a_line_that_was_taken_back_does_not_come_to_life_by_editing(ledger: Path) -> None:
    first = note("teh boat")
    append(ledger, first)
    append(ledger, retraction(first, at="2024-05-03T10:00:00Z", by="me"))
    ledger.write_bytes(ledger.read_bytes().replace(b"teh", b"the"))
    judgements, problems = read(ledger)
    assert standing(judgements) == ()
    assert "does not count" in messages(problems)


LINES = st.one_of(
    st.sampled_from([note(text) for text in "abc"]).map(line_of),
    st.sampled_from([decided(act, at) for act in (Act.SAME, Act.DIFFERENT) for at in "12"]).map(line_of),
    st.sampled_from("abc").map(lambda t: line_of(note(t))[:-1] + b', "colour": "red"}'),
    st.sampled_from([line_of(note("a")).replace(b": ", b":"), b"{", b"torn \xff", b"  ", b"{}"]),
)
LEDGERS = st.lists(LINES, max_size=6).map(lambda lines: b"\n".join(lines))


@settings(max_examples=80, deadline=None)
@given(LEDGERS, LEDGERS, LEDGERS)
def test_union(first: bytes, second: bytes, third: bytes) -> None:
    both = union(first, second)
    assert both == union(second, first)
    assert union(both, third) == union(first, union(second, third))
    assert union(both, both) == union(both, first) == both
    assert union(b"", both) == both


@settings(max_examples=60, deadline=None)
@given(first=LEDGERS, second=LEDGERS)
def test_a_union_loses_no_decision(
    tmp_path_factory: pytest.TempPathFactory, first: bytes, second: bytes
) -> None:
    path = tmp_path_factory.mktemp("union") / LEDGER_NAME
    held = []
    for data in (
        first,
        second,
        union(first, second),
        first + b"\n" + second,
    ):  # the last as git's merge=union
        path.write_bytes(data)
        held.append({line.id for line in read(path)[0]})
    assert held[0] | held[1] == held[2] == held[3]


APPENDER = """
import sys
from pathlib import Path
from testimonia.model import Act, Judgement, Place
from testimonia.store.ledger import append
for number in range(40):
    on = (Place("a.txt", "0" * 64),)
    append(Path(sys.argv[1]), Judgement("2024", sys.argv[2], Act.NOTE, on, str(number) + "x" * 3000))
"""


def test_processes_that_append_at_once_lose_nothing(ledger: Path) -> None:
    ledger.write_bytes(b'{"torn')
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(["src", *sys.path])}
    running = [
        subprocess.Popen([sys.executable, "-c", APPENDER, str(ledger), name], env=environment)
        for name in ("one", "two", "three")
    ]
    assert [process.wait(60) for process in running] == [0, 0, 0]
    judgements, problems = read(ledger)
    assert len(judgements) == 120
    assert len(problems) == 1


def test_whoever_appends_waits_for_the_others_and_for_a_file_put_in_place(ledger: Path) -> None:
    append(ledger, note("old"))
    fresh = ledger.with_suffix(".new")
    append(fresh, note("new"))
    writer = threading.Thread(target=append, args=(ledger, note("x")))
    with ledger.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        writer.start()
        writer.join(0.2)
        assert writer.is_alive()
        assert held.read().count(b"\n") == 1
        fresh.replace(ledger)  # as git does when it merges
    writer.join(10)
    assert read(ledger) == ((note("new"), note("x")), ())


def test_a_full_disk_is_an_error_and_the_next_line_is_whole(ledger: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("There is no /dev/full here to stand for a full disk.")
    ledger.symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space left"):
        append(ledger, note("x"))


def test_what_editors_on_windows_do_is_no_damage(ledger: Path) -> None:
    """A byte order mark took the first decision out of force."""
    for text in ("first", "second"):
        append(ledger, note(text))
    ledger.write_bytes(b"\xef\xbb\xbf" + ledger.read_bytes().replace(b"\n", b"\r\n") + b"\r\n")
    lines, problems = read(ledger)
    assert ([line.value for line in lines], problems) == (["first", "second"], ())
    assert union(ledger.read_bytes(), b"").count(b"second") == 1
