"""What stands on the line of time."""

from testimonia.store.asked.timeline import DatedRow, Standing
from testimonia.web.pages.time.entries import entries
from testimonia.web.pages.views import Tone


def row(
    record: str, first: int | None, last: int | None, edtf: str = "", *, denied: bool = False
) -> DatedRow:
    return DatedRow(record, "source", int(record), "arrest", 3, None, edtf, first, last, denied)


def test_happenings_stand_there_once_in_order_of_time() -> None:
    rows = [row("3", 50, 60), row("1", 10, 20), row("2", 30, 40), row("4", 10, 20)]
    found = entries(
        rows, {"2": "h", "1": "h", "4": "h"}, {"h": Standing("f", clash=True, depends=False, of_dates=True)}
    )
    assert [(each.id, each.happening, each.first, each.last) for each in found] == [
        ("h", True, 10, 40),
        ("3", False, 50, 60),
    ]
    happening = found[0]
    assert [each.id for each in happening.rows] == ["1", "4", "2"]
    assert [(when.earliest, when.latest) for when in happening.whens] == [(10, 20), (30, 40)]
    assert (happening.tone, happening.rival) == (Tone.CLASH, True)
    assert (found[1].tone, found[1].rival) == (None, False)
    assert happening.subject == ("source", 3)


# what was found of it, the tone, whether its times are rivals
TONES = [
    (Standing("f", clash=True, depends=False, of_dates=False), Tone.CLASH, False),
    (Standing("f", clash=False, depends=True, of_dates=True), Tone.DEPENDS, True),
    (Standing("f", clash=False, depends=False, of_dates=False), Tone.AGREES, False),
]


def test_tones() -> None:
    for standing, tone, rival in TONES:
        (found,) = entries([row("1", 10, 20), row("2", 30, 40)], {"1": "h", "2": "h"}, {"h": standing})
        assert (found.tone, found.rival) == (tone, rival)
    (alike,) = entries([row("1", 10, 20), row("2", 10, 20)], {"1": "h", "2": "h"}, {"h": TONES[1][0]})
    assert not alike.rival  # one time only


def test_open_times() -> None:
    until, since = entries([row("1", None, 20), row("2", 30, None)], {}, {})
    assert (until.first, until.last, since.first, since.last) == (20, 20, 30, 30)


def test_denied_only_if_all_deny_it() -> None:
    both = [row("1", 10, 20, denied=True), row("2", 10, 20)]
    assert not entries(both, {"1": "h", "2": "h"}, {})[0].denied
    assert entries(both[:1], {}, {})[0].denied
