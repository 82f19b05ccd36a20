"""A first look at any folder: a handful of steps, each with what this very folder has for it.

The terminal prints them (`testimonia demo`), the reading room shows them (`/tour`). Nothing in them is made
for one folder: a step for which a folder has nothing says so, or is left out.
"""

from testimonia.exports.tour.lines import tour_lines
from testimonia.exports.tour.step import Quoted, Step, Stop
from testimonia.exports.tour.telling import tour

__all__ = ["Quoted", "Step", "Stop", "tour", "tour_lines"]
