"""How many of the accounts are independent: who had it from whom, as far as it shows.

Accounts of one original holder, of one author, or joined by a copy, count as one witness. Where dependence is
not known nothing is claimed beyond the count.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from testimonia.comparison.accounts import Account, VoiceKey
from testimonia.comparison.copying import Copying
from testimonia.model import Span

_NEAR = 200
"""Code points from shared wording, within which a statement is taken to come with it."""
_REWRITES, _MOSTLY = 0.25, 0.5
"""Share of both texts, and of one of them, from which the one is a rewriting of the other."""
_NAMED = 3
_LOOKED_AT = 400
"""Of more accounts of one happening, the rest are not asked for shared wording."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many tell it.

    Attributes:
        accounts: voices.
        witnesses: those of them that are independent, as far as is known.
        why: what joins some of them, a sentence; empty for one account.
    """

    accounts: int
    witnesses: int
    why: str


class Copies:
    """The Copyings, to be asked which accounts they join."""

    def __init__(self, copyings: Iterable[Copying], paths: Mapping[str, str]) -> None:
        self._paths = paths
        self._of: dict[str, list[Copying]] = defaultdict(list)
        for copying in copyings:
            self._of[copying.one].append(copying)
            self._of[copying.other].append(copying)

    def of(self, source: str) -> Sequence[Copying]:
        """Those in which a Source takes part."""
        return self._of.get(source, ())

    def joined(self, one: Account, other: Account) -> str | None:
        """The clause that says why two accounts are one witness; None if no copy joins them."""
        for copying in self.of(one.told.source):
            if {copying.one, copying.other} != {one.told.source, other.told.source}:
                continue
            first, second = (one, other) if copying.one == one.told.source else (other, one)
            shares = (copying.share_of_one, copying.share_of_other)
            if min(shares) >= _REWRITES or max(shares) >= _MOSTLY:
                return self._said(copying, "rewrites")
            if any(_near(first, a.span) and _near(second, b.span) for a, b in copying.pairs):
                return self._said(copying, "has the wording here from")
        return None

    def _said(self, copying: Copying, how: str) -> str:
        one, other = self._paths[copying.one], self._paths[copying.other]
        if copying.copied_from is None:
            return f"{one} and {other} share their wording: they count as one witness"
        if copying.copied_from == copying.one:
            one, other = other, one
        return f"{one} {how} {other}: they count as one witness"


def count(accounts: Sequence[Account], copies: Copies) -> Count:
    """How many voices tell something, and how many independent witnesses they come to."""
    voices: dict[VoiceKey, list[Account]] = defaultdict(list)
    for account in accounts:
        voices[account.voice].append(account)
    heads: dict[VoiceKey, VoiceKey] = {voice: voice for voice in voices}
    clauses: list[str] = []

    def join(one: VoiceKey, other: VoiceKey, clause: str) -> None:
        first, second = heads[one], heads[other]
        if first != second:
            heads.update({voice: first for voice, head in heads.items() if head == second})
            clauses.append(clause)

    first_of: dict[VoiceKey, Account] = {}
    for voice, own in voices.items():
        first = first_of.setdefault(own[0].witness, own[0])
        join(first.voice, voice, _one_witness(first, own[0]))
    sources = {account.told.source for account in accounts}
    for one in accounts[:_LOOKED_AT]:
        if any(c.one in sources and c.other in sources for c in copies.of(one.told.source)):
            for other in accounts[:_LOOKED_AT]:
                clause = copies.joined(one, other) if heads[one.voice] != heads[other.voice] else None
                if clause is not None:
                    join(one.voice, other.voice, clause)
    witnesses = len(set(heads.values()))
    return Count(len(voices), witnesses, _sentence(len(voices), clauses))


def _one_witness(one: Account, other: Account) -> str:
    holders = other.told.statement.holders
    if holders:
        return f"{one.path} and {other.path} have it from {holders[0].who.words}: they count as one witness"
    return f"{one.path} and {other.path} are by {other.told.voice.author}: they count as one witness"


def _sentence(accounts: int, clauses: Sequence[str]) -> str:
    """What joins some of the accounts; that nothing is known is said too."""
    if accounts < 2:
        return ""
    if not clauses:
        return "Nothing shows that one of them depends on another."
    more = len(clauses) - _NAMED
    return f"{'; '.join(clauses[:_NAMED])}{f'; and so {more} more' if more > 0 else ''}."


def _near(account: Account, wording: Span) -> bool:
    span = account.told.statement.span
    return span.start < wording.end + _NEAR and wording.start < span.end + _NEAR
