"""A chronology network: when events can have happened, what a bound rests on, and what cannot all be true.

`solve` takes a Network of constraints between events, by day number, and gives a Chronology. What it says is
exact under calendar arithmetic; `propagation` says why, and `search` what is bounded and then told to be
undecided.
"""

from testimonia.comparison.chronology.ages import Years
from testimonia.comparison.chronology.answers import Chosen, Span, Support
from testimonia.comparison.chronology.conflict import Conflict
from testimonia.comparison.chronology.network import (
    Age,
    Alternative,
    Anniversary,
    Constraint,
    Distance,
    Event,
    Network,
    Option,
    Order,
    Plain,
    Within,
)
from testimonia.comparison.chronology.solution import Chronology, solve

__all__ = [
    "Age",
    "Alternative",
    "Anniversary",
    "Chosen",
    "Chronology",
    "Conflict",
    "Constraint",
    "Distance",
    "Event",
    "Network",
    "Option",
    "Order",
    "Plain",
    "Span",
    "Support",
    "Within",
    "Years",
    "solve",
]
