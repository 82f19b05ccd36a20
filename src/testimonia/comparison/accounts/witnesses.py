"""How many of the accounts are independent: who had it from whom, as far as it shows.

Accounts of one original holder, of one author, joined by a copy, or in forms of one text (its transcription,
translation, edition), count as one witness. Where dependence is
not known nothing is claimed beyond the count.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from testimonia.comparison.accounts.account import Account, VoiceKey
from testimonia.comparison.copies.copying import Copying
from testimonia.model import Rendition, RenditionKind, SectionKind, Span, families

_NEAR = 200
"""Code points from shared wording, within which a statement is taken to come with it."""
_REWRITES, _MOSTLY = 0.25, 0.5
"""Share of both texts, and of one of them, from which the one is a rewriting of the other."""
_NAMED = 3
_OF_OTHERS = frozenset(
    {
        SectionKind.FOREWORD,
        SectionKind.INTRODUCTION,
        SectionKind.AFTERWORD,
        SectionKind.CONTRIBUTORS,
        SectionKind.FOOTNOTE,
    }
)
"""Parts with a voice of their own, which need not be in every form of a text."""
_SLIPS = {
    RenditionKind.TRANSCRIPTION: "Where a transcription parts from its text, it may be misread.",
    RenditionKind.TRANSLATION: "Where a translation parts from its text, it may be mistranslated.",
    RenditionKind.EDITION: "Where an edition parts from its text, it may have been changed by its editor.",
}
"""What stands beside values that part between a text and what was made from it."""
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
    """The Copyings and Renditions, to be asked which accounts they join."""

    def __init__(
        self, copyings: Iterable[Copying], paths: Mapping[str, str], renditions: Iterable[Rendition] = ()
    ) -> None:
        self._paths = paths
        self._rendered = families(renditions)
        self._of: dict[str, list[Copying]] = defaultdict(list)
        for copying in copyings:
            self._of[copying.one].append(copying)
            self._of[copying.other].append(copying)

    def of(self, source: str) -> Sequence[Copying]:
        """Those in which a Source takes part."""
        return self._of.get(source, ())

    def rendered(self, one: Account, other: Account) -> Rendition | None:
        """By what two accounts are one text in several forms; None if they are not.

        A foreword or a note that is signed in one of them is no part of that text.
        """
        together = self._rendered.get(one.path)
        if together is None or one.path == other.path or together is not self._rendered.get(other.path):
            return None
        if {one.told.voice.kind, other.told.voice.kind} & _OF_OTHERS:
            return None
        both = {one.path, other.path}
        return next((each for each in together if {each.path, each.of} == both), together[0])

    def renders(self, path: str) -> bool:
        """Whether the Source at a path is one of several forms of a text."""
        return path in self._rendered

    def joined(self, one: Account, other: Account) -> str | None:
        """The clause that says why two accounts are one witness; None if nothing joins them."""
        rendition = self.rendered(one, other)
        if rendition is not None:
            return _said_of(rendition, one, other)
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


class _Heads:
    """Voices joined into witnesses, with a clause for each join."""

    def __init__(self, voices: Mapping[VoiceKey, Sequence[Account]]) -> None:
        self.voices = voices
        self.clauses: list[str] = []
        self._head = {voice: voice for voice in voices}

    def apart(self, one: VoiceKey, other: VoiceKey) -> bool:
        """Whether two voices count as two so far."""
        return self._head[one] != self._head[other]

    def join(self, one: VoiceKey, other: VoiceKey, clause: str) -> None:
        """Count two voices as one."""
        if self.apart(one, other):
            first, second = self._head[one], self._head[other]
            self._head = {voice: first if head == second else head for voice, head in self._head.items()}
            self.clauses.append(clause)

    @property
    def number(self) -> int:
        """How many are left."""
        return len(set(self._head.values()))


def count(accounts: Sequence[Account], copies: Copies) -> Count:
    """How many voices tell something, and how many independent witnesses they come to."""
    voices: dict[VoiceKey, list[Account]] = defaultdict(list)
    for account in accounts:
        voices[account.voice].append(account)
    heads = _Heads(voices)
    first_of: dict[VoiceKey, Account] = {}
    for voice, own in voices.items():
        first = first_of.setdefault(own[0].witness, own[0])
        heads.join(first.voice, voice, _one_witness(first, own[0]))
    _join_volumes(heads)
    _join_copies(heads, accounts, copies)
    return Count(len(voices), heads.number, _sentence(len(voices), heads.clauses))


def _said_of(rendition: Rendition, one: Account, other: Account) -> str:
    if {rendition.path, rendition.of} == {one.path, other.path}:
        return f"{rendition.said}: they count as one witness"
    return f"{one.path} and {other.path} are one text in several forms: they count as one witness"


def slip_between(values: Sequence[Sequence[Account]], copies: Copies) -> str:
    """What it may be that a text and what was made from it give different values; empty if none do.

    Args:
        values: the accounts that give each.
        copies: to be asked what was made from what.
    """
    forms = [[a for a in accounts[:_LOOKED_AT] if copies.renders(a.path)] for accounts in values]
    for first, second in combinations(filter(None, forms), 2):
        for one, other in product(first, second):
            rendition = copies.rendered(one, other)
            if rendition is not None:
                return _SLIPS[rendition.kind]
    return ""


def _join_volumes(heads: _Heads) -> None:
    for voice, own in heads.voices.items():
        around = [other for other in heads.voices if _of_one_volume(voice, other)]
        signed = [other for other in around if other[1] == "author"]
        for other in (signed or around)[:1]:
            clause = f"unsigned parts of {own[0].path} go with the rest of it"
            heads.join(other, voice, clause)


def _join_copies(heads: _Heads, accounts: Sequence[Account], copies: Copies) -> None:
    sources = {account.told.source for account in accounts}
    for one in accounts[:_LOOKED_AT]:
        shared = any(c.one in sources and c.other in sources for c in copies.of(one.told.source))
        if shared or copies.renders(one.path):
            for other in accounts[:_LOOKED_AT]:
                clause = copies.joined(one, other) if heads.apart(one.voice, other.voice) else None
                if clause is not None:
                    heads.join(one.voice, other.voice, clause)


def _of_one_volume(unsigned: VoiceKey, other: VoiceKey) -> bool:
    """Whether the first is an unsigned part of a Source in which the second speaks in its own voice.

    A title page, an imprint or a publisher's note was made from the book, or for it: it confirms nothing.
    """
    own = "holder" not in unsigned and "holder" not in other
    return own and unsigned != other and unsigned[0] == other[0] and unsigned[1] != "author"


def _one_witness(one: Account, other: Account) -> str:
    holders = other.told.statement.holders
    if holders:
        words = holders[0].who.words
        whom = words if len(words) > 3 and words[:1].isupper() else "the same person"  # "he", "She"
        return f"{_both(one, other)} {whom}: they count as one witness"
    return f"{one.path} and {other.path} are by {other.told.voice.author}: they count as one witness"


def _both(one: Account, other: Account) -> str:
    if one.path == other.path:
        return f"Two accounts in {one.path} come from"
    return f"{one.path} and {other.path} have it from"


def _sentence(accounts: int, clauses: Sequence[str]) -> str:
    """What joins some of the accounts; that nothing is known is said too."""
    if accounts < 2:
        return ""
    if not clauses:
        return "Nothing shows that one of them depends on another."
    more = len(clauses) - _NAMED
    said = f"{'; '.join(clauses[:_NAMED])}{f'; and so {more} more' if more > 0 else ''}."
    return said.replace("unsigned", "Unsigned", 1) if said.startswith("unsigned") else said


def _near(account: Account, wording: Span) -> bool:
    span = account.told.statement.span
    return span.start < wording.end + _NEAR and wording.start < span.end + _NEAR
