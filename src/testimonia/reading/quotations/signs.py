"""Signs that somebody says what is quoted; what each weighs is learned (`training/speakers.py`)."""

from collections.abc import Iterator, Sequence

from testimonia.reading.quotations.turns import Link, Seen, Turn

_NEAR = 3
"""Ranks of those mentioned around a quotation that are told apart."""
_RUN = 6
"""Turns of a dialogue without a word of the author over which it is counted who is next."""
_BRIEF = 6
"""Tokens of a quotation, its marks among them, that is short."""
_ANSWERS = frozenset({"yes", "no", "oh", "ah", "well", "why", "what", "how", "who", "where", "not", "very"})
"""Words with which answers begin."""
BACK = 8
"""Quotations back over which speakers are remembered."""

Chosen = Sequence[int | None]
"""The chains of the speakers of the turns so far."""


def candidates(turns: Sequence[Turn], number: int, chosen: Chosen) -> list[int]:
    """Chains of those who may say it, each once: who is mentioned around it, who has spoken, who will."""
    turn = turns[number]
    if turn.speaker is not None:
        return [turn.speaker]
    able = [seen.chain for seen in (*turn.before, *turn.after)]
    able += [chain for chain in reversed(chosen[-BACK:]) if chain is not None]
    able += [chain for one in turns[number + 1 : number + 4] if (chain := one.speaker) is not None]
    run = number
    while run and number - run < _RUN and turns[run].link is Link.BESIDE:
        run -= 1
        able += [seen.chain for seen in turns[run].before]
        able += list(turns[run].addressed)
    able += [chain for one in turns[number + 1 : number + 3] for chain in one.addressed]
    return list(dict.fromkeys(able))


def standing(turns: Sequence[Turn], number: int, chain: int) -> Iterator[str]:
    """What speaks for or against a chain whoever has spoken before, each as a few words.

    Args:
        turns: of one dialogue.
        number: of the one whose speaker is looked for.
        chain: who may be its speaker.
    """
    turn = turns[number]
    if chain in turn.addressed:
        yield "addressed"
    if chain in turn.named:
        yield "named inside"
    yield from _around(turns, number, chain)
    yield from _to_come(turns, number, chain)


def _around(turns: Sequence[Turn], number: int, chain: int) -> Iterator[str]:
    turn = turns[number]
    following = turns[number + 1].link if number + 1 < len(turns) else Link.FIRST
    for side, link, row in (("before", turn.link, turn.before), ("after", following, turn.after)):
        found: Seen | None = next((seen for seen in row if seen.chain == chain), None)
        if found is None:
            continue
        subject = any(seen.chain == chain and seen.subject for seen in row)
        close = "close" if found.close else "far"
        yield f"{side} {close} {'subject' if subject else 'mentioned'} {link}"
        yield f"{side} rank {min(found.rank, _NEAR)}"


def since(turns: Sequence[Turn], number: int, chosen: Chosen, chain: int) -> Iterator[str]:
    """What speaks for or against a chain by who has spoken before.

    Args:
        turns: of one dialogue.
        number: of the one whose speaker is looked for.
        chosen: speakers of those before it, at least the last few.
        chain: who may be its speaker.
    """
    turn, recent = turns[number], _recent(chosen)
    rank = recent.index(chain) if chain in recent else None
    if rank is None:
        yield f"silent so far {min(len(recent), 2)}"
    else:
        yield f"spoke {min(rank, _NEAR)} {turn.link}"
    if not number:
        return
    earlier = turns[number - 1]
    if rank == 0:
        yield f"goes on after {earlier.ends or 'nothing'} {turn.link}"
        yield f"goes on {'shortly' if earlier.length < _BRIEF else 'at length'} {turn.link}"
        if turn.link in (Link.CUE, Link.SHORT) and turn.begins in _ANSWERS:
            yield "goes on with an answer"
    if rank == 1:
        yield f"again {turns[number - 1].link} {turn.link}"
    if chain in earlier.addressed:
        yield f"was addressed {turn.link}"
    if chain in earlier.named:
        yield "was named"


def _recent(chosen: Chosen) -> list[int]:
    """Those who spoke last, each once, the last first."""
    return list(dict.fromkeys(chain for chain in reversed(chosen[-BACK:]) if chain is not None))


def _to_come(turns: Sequence[Turn], number: int, chain: int) -> Iterator[str]:
    """Who speaks next, as far as it is said; in a dialogue without other words turns alternate."""
    changes, sure = 0, True
    for after in turns[number + 1 : number + 1 + _RUN]:
        changes += after.link is not Link.ON
        sure = sure and after.link in (Link.ON, Link.BESIDE)
        if after.speaker is not None:
            who = "will speak" if after.speaker == chain else "another will speak"
            how = "in turn" if sure else f"after {after.link}" if changes == 1 else "later"
            yield f"{who} {min(changes, _NEAR) if not sure else changes} {how}"
            return
        if chain in after.addressed and changes == 1:
            yield f"will be addressed {after.link}"
