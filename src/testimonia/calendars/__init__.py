"""Calendars beside the Gregorian one: what the figures of a document can mean, by place, time and custom.

`dated` gives the readings of a date in the Julian and Gregorian calendars; French Republican, Hebrew and
Islamic dates, feasts, changeovers and weekdays each have a module. Day numbers and the arithmetic of the two
calendars are in `model`.
"""

from testimonia.calendars.changeovers import Changeover, Period, YearBegin, changeover, countries
from testimonia.calendars.conversion import gregorian_of
from testimonia.calendars.dating import dated
from testimonia.calendars.easter import easter
from testimonia.calendars.feasts import feast_day, feasts
from testimonia.calendars.new_years import january_year
from testimonia.calendars.other_calendars import hebrew, islamic, republican
from testimonia.calendars.weekdays import WeekdayCheck, narrowed, weekday_agrees

__all__ = [
    "Changeover",
    "Period",
    "WeekdayCheck",
    "YearBegin",
    "changeover",
    "countries",
    "dated",
    "easter",
    "feast_day",
    "feasts",
    "gregorian_of",
    "hebrew",
    "islamic",
    "january_year",
    "narrowed",
    "republican",
    "weekday_agrees",
]
