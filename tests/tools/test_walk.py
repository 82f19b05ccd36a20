"""The way through the code is told from what is called, and not from what is there."""

from testimonia.model.days import gregorian_day, gregorian_name
from tools.walk import BEGINS, ENDS, called, code_of, named

WAY = f"""
`testimonia.model.length.later` stands before the way.
{BEGINS}, from the file to the page
| `testimonia.model.days.gregorian_day` | is called |
| `testimonia.model.days.gregorian_name` | is there, and nobody calls it |
| `testimonia.model.Text`, `testimonia.model.days` | are no functions |
{ENDS} sends its id, and `testimonia.model.length.earlier` stands behind it.
"""


def test_what_a_page_names_on_the_way() -> None:
    assert named(WAY) == ["testimonia.model.days.gregorian_day", "testimonia.model.days.gregorian_name"]


def test_what_is_called() -> None:
    seen = called(lambda: gregorian_day(1828, 8, 28))
    there = {name: code_of(name) in seen for name in named(WAY)}
    assert list(there.values()) == [True, False]
    assert gregorian_name(gregorian_day(1828, 8, 28)).year == 1828
