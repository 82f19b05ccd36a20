"""Works whose dates do not go together: a review before its book, a copyright before what the text cites."""

import re
from collections.abc import Iterator

from testimonia.comparison.about import About
from testimonia.comparison.accounts.account import Account
from testimonia.comparison.accounts.moments import in_words
from testimonia.comparison.chronicle.documents import comes_after, is_one_time, plainly_dated
from testimonia.comparison.chronicle.doubtful import Doubtful
from testimonia.comparison.chronicle.shown import Shown, stamp_shown, told_shown
from testimonia.comparison.people.names import form
from testimonia.comparison.testimony import Reviewed, Right, Testimony
from testimonia.model import Date, EntityKind
from testimonia.model.edtf_bounds import bounds

_PIECES = re.compile(r"[\n,;:.()\[\]*“”\"]+")
_FIRST = 1
_WORDS = 2
"""A title of fewer words may be another work's."""

Edition = tuple[Account, Date]
"""An account of a publication, and its date."""


def works(about: About) -> Iterator[Doubtful]:
    """What is wrong with the dates of a work: against its reviews, and against texts that cite it."""
    if about.subject.kind is not EntityKind.WORK:
        return
    dated = ((account, plainly_dated(account.told)) for account in about.accounts)
    editions = [
        (account, date)
        for account, date in dated
        if date is not None and account.told.statement.predicate == "publication"
    ]
    if editions:
        yield from _reviewed(about, editions)
        yield from _cited(about, editions)


def _reviewed(about: About, editions: list[Edition]) -> Iterator[Doubtful]:
    """Reviews that are older than the book, in every edition that is told of."""
    named = [name.text for name in about.names.entities[about.number].names]
    titles = {form(title) for name in named for title in (name, name.split(":")[0])}
    titles = {title for title in titles if len(title.split()) >= _WORDS}
    for testimony in about.heard.values():
        for review in testimony.reviewed:
            heading = {form(piece) for piece in _PIECES.split(review.words)}
            if not titles.isdisjoint(heading | {form(line) for line in review.words.splitlines()}):
                yield from _too_early(about, testimony, review, editions)


def _too_early(
    about: About, testimony: Testimony, review: Reviewed, editions: list[Edition]
) -> Iterator[Doubtful]:
    stamp = review.voice.stamp
    own = [one for one in editions if _stands_in(one[0], testimony, review)]
    if stamp is None or not is_one_time(stamp):
        return
    if not all(comes_after(date, stamp.date) for _, date in own or editions):
        return
    account, date = min(own or editions, key=lambda one: (one[1].earliest or 0, one[0].order))
    first = bool(own) or account.told.statement.ordinal == _FIRST
    said = f"review of {in_words(stamp.date)}"
    other = () if first else ("an edition is reviewed of which nothing is told",)
    yield Doubtful(
        f"{about.subject.called}: a {said}, and a publication of {in_words(date)}.",
        (
            stamp_shown(testimony, stamp, said),
            told_shown(account.told, f"publication {in_words(date)}"),
        ),
        ("A review is not written before its book.",),
        only_if=(
            *other,
            f"“{in_words(stamp.date)}” is not the date of the review",
            "another book is reviewed",
        ),
        certain=first,
    )


def _stands_in(account: Account, testimony: Testimony, review: Reviewed) -> bool:
    """Whether the heading of the review itself says so."""
    return account.told.source == testimony.source and review.span.contains(account.told.statement.span)


def _cited(about: About, editions: list[Edition]) -> Iterator[Doubtful]:
    """Texts whose first copyright is older than the work that they cite."""
    for account, date in editions:
        testimony = about.heard[account.told.source]
        for right in testimony.rights:
            if right.told == account.id or not _by(account, right, about):
                continue
            first, last = _years(right.date)
            if first is not None and date.earliest is not None and date.earliest > first:
                yield _before_cited(testimony, right, (account, date), last)


def _before_cited(testimony: Testimony, right: Right, edition: Edition, last: str) -> Doubtful:
    account, date = edition
    value = f"copyright {in_words(right.date)}"
    return Doubtful(
        f"{testimony.path}: a text by {right.whose}, {value}, cites what came out in {in_words(date)}.",
        (
            Shown(value, testimony.source, (right.around,), right.span, right.told),
            told_shown(account.told, f"cited {in_words(date)}"),
        ),
        ("What has not come out yet cannot be cited.",),
        only_if=(f"it was revised{f' for {last}' if last else ' later'}", "a later edition is cited"),
        certain=False,
    )


def _by(account: Account, right: Right, about: About) -> bool:
    """Whether it stands in a text of the one who has the copyright."""
    author = account.told.voice.author
    if author is None:
        return False
    person = about.names.person(author)
    return form(author) == form(right.whose) or (
        person is not None and person == about.names.person(right.whose)
    )


def _years(date: Date) -> tuple[int | None, str]:
    """The last day of the first of several years, and the last of them; no second if there is one."""
    years = (date.edtf or "").strip("{}[]").split(",")
    try:
        days = bounds(years[0])
    except ValueError:
        days = None
    latest = days.latest if days is not None else date.latest
    return latest, years[-1] if len(years) > 1 else ""
