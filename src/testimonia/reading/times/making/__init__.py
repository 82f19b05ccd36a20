"""What the rules of a grammar make of the values of their parts: Forms, or None for what makes no sense.

The rules name these functions (`T = date: DAY=day MONTH=month`); they are the same for all languages.
"""

from collections.abc import Callable, Mapping
from typing import Any

from testimonia.reading.times.making import amounts, dates, numbers, ranges, relations, styles, years

MAKERS: Mapping[str, Callable[..., Any]] = {
    maker.__name__: maker
    for maker in (
        *(numbers.added, numbers.times, numbers.halved, numbers.spoken, numbers.clock),
        *(numbers.half_past, numbers.spoken_hundred),
        *(years.year, years.dual_year, years.short_year, years.tens, years.named_year),
        *(years.decade, years.century, years.centuries),
        *(dates.date, dates.numeric, dates.numeric_day_first, dates.days, dates.ranged_days),
        *(dates.winters, dates.winter_months, dates.republican, dates.foreign, dates.anniversary),
        *(styles.paired, dates.dual_date, dates.iso_month),
        *(
            relations.step,
            relations.yesterday,
            relations.step_of_unit,
            relations.step_time,
            relations.part_noun,
        ),
        *(
            relations.part,
            relations.part_year,
            relations.dayparted,
            relations.year_of,
            relations.about,
            relations.some_of,
            relations.eve,
            relations.night_of,
            relations.instant,
        ),
        *(relations.doubted, relations.clocked, relations.as_early, relations.often, relations.loose),
        *(relations.loose_stretch,),
        *(amounts.amount, amounts.lasting, amounts.portion, amounts.shift, amounts.shift_from),
        *(
            amounts.aged,
            amounts.teenager,
            amounts.aged_between,
            amounts.nth_year,
            amounts.in_tens,
            amounts.summed,
            amounts.or_more,
            amounts.some_portion,
        ),
        *(ranges.life, ranges.years, ranges.between, ranges.spanning, ranges.several),
        *(ranges.joined, ranges.until_point, ranges.since_point, ranges.between_days),
    )
}
"""All makers, by the names that the grammars use."""
