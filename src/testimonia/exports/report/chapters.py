"""The chapters of a report on what happened, what is found, and what is thought; one function for each."""

from collections.abc import Iterator, Sequence

from testimonia.exports.report.gathered import (
    Choices,
    CopyOf,
    Found,
    FoundSide,
    Gathered,
    Matter,
    Thought,
)
from testimonia.exports.report.manners import short_title_of
from testimonia.exports.report.quoting import cut
from testimonia.exports.report.ruling import ruled
from testimonia.exports.report.setting import one_line, said
from testimonia.exports.report.telling import (
    apart,
    begins,
    footnote,
    matter_pieces,
    said_by,
    speaker,
    voice_of,
    words_of,
)
from testimonia.exports.report.values import Chapter, Footnote, Hand, Item, Line, Piece, Run, Tone, Words
from testimonia.knowledge.predicates import predicates
from testimonia.model import Act, Finding, FindingKind, Same, Span, Stance, Verdict

_ONE_HAPPENING = {
    Same.PROBABLE.value: "Probably one {}.",
    Same.UNDECIDED.value: "Whether this is one {} or several is undecided.",
}
_TOLD, _PASSAGE = 3, 200
"""Passages of a side that are given in the text, and code points of each."""
_FIRST, _DATED, _LAST, _UNDATED = range(4)
_RIVALS = frozenset({FindingKind.CONTRADICTION, FindingKind.CHRONOLOGY, FindingKind.METADATA})


def plain(text: str) -> Line:
    """A line that the report says of itself."""
    return Line((Run(text),), Hand.PLAIN)


def machine(text: str, label: str = "By machine") -> Line:
    """A line that the program concludes."""
    return Line((Run(text),), Hand.MACHINE, label)


def limited(items: Sequence[Item], choices: Choices, what: str) -> tuple[tuple[Item, ...], str]:
    """As many items as are wanted, and a sentence on how many more there are."""
    if not choices.most or len(items) <= choices.most:
        return tuple(items), ""
    left = len(items) - choices.most
    return tuple(items[: choices.most]), f"{left:,} more {what}{'' if left == 1 else 's'} in the files."


# The life


def life(known: Gathered, choices: Choices) -> Iterator[Chapter]:
    """What happened, in order of time; then what has no date, if that is wanted."""
    placed = sorted(known.matters, key=lambda each: (_when(each), _stands(each)))
    dated = [_lived(each, known.kind, choices) for each in placed if _when(each)[0] != _UNDATED]
    undated = [_lived(each, known.kind, choices) for each in placed if _when(each)[0] == _UNDATED]
    items, more = limited(dated, choices, "happening")
    yield Chapter("life", words_of("title")["life"], known.bounds, items, more)
    if undated and not choices.dated_only:
        items, more = limited(undated, choices, "passage")
        lead = "What is told without saying when, in the order of the documents."
        yield Chapter("undated", words_of("title")["undated"], lead, items, more)


def _stands(matter: Matter) -> tuple[str, int]:
    """The place of its first passage in the documents."""
    return min((each.quote.work.path, each.quote.span.start) for each in matter.accounts)


def _when(matter: Matter) -> tuple[int, int, int]:
    """Where it stands in the life: a birth before all, and a death without a date after all that has one."""
    undated, first, last = min(map(begins, matter.accounts))
    if not undated:
        return _DATED, first, last
    predicate = predicates().get(matter.predicate)
    once = predicate.compared_as if predicate and predicate.once else ""
    return {"birth": _FIRST, "death": _LAST}.get(once, _UNDATED), 0, 0


def _lived(matter: Matter, kind: str, choices: Choices) -> Item:
    lines = [Line(matter_pieces(matter, kind, choices))]
    predicate = predicates().get(matter.predicate)
    noun = predicate.noun if predicate else "happening"
    if matter.clashing:
        lines.append(machine("Not all of this can be true; the reasons stand below."))
    doubt = _ONE_HAPPENING.get(matter.same, "")
    if doubt:
        lines.append(machine(" ".join(part for part in (doubt.format(noun), matter.why) if part)))
    tone = Tone.CLASH if matter.clashing else Tone.NONE
    return Item(tuple(lines), (), tone, _margin(matter))


def _margin(matter: Matter) -> str:
    """The dates, for the margin: at most two that exclude each other."""
    dated = [a for a in sorted(matter.accounts, key=begins) if a.happened and a.happened.placed]
    if not dated:
        return ""
    first = dated[0]
    rival = next((each for each in dated if apart((first,), (each,))), None)
    return one_line(f"{first.when} or {rival.when}" if rival else first.when)


# What is found


def clashes(known: Gathered, choices: Choices) -> Iterator[Chapter]:
    """What cannot, or may not, all be true: with the reasons, and what a person decided."""
    found = [each for each in known.found if each.finding.kind in _RIVALS and _wanted(each, choices)]
    if found:
        lead = (
            "Each is a question, with the words of all sides. What the program thinks and what a person "
            "decided is said apart."
        )
        items, more = limited([found_item(each, choices) for each in found], choices, "question")
        yield Chapter("clashes", words_of("title")["clashes"], lead, items, more)


def agreements(known: Gathered, choices: Choices) -> Iterator[Chapter]:
    """Where accounts agree; how many of their witnesses are independent is said of each."""
    found = [e for e in known.found if e.finding.kind is FindingKind.AGREEMENT and _wanted(e, choices)]
    ordered = sorted(found, key=lambda each: -each.finding.witnesses)
    if ordered:
        lead = "Accounts that rest on one witness, or are copied from one another, count as one."
        items, more = limited([found_item(each, choices) for each in ordered], choices, "agreement")
        yield Chapter("agreements", words_of("title")["agreements"], lead, items, more)


def _wanted(found: Found, choices: Choices) -> bool:
    return found.ruling is not None or not choices.decided_only


def found_item(found: Found, choices: Choices) -> Item:
    """A finding: its sentence, each side with its footnotes, the reason, and what was decided."""
    finding = found.finding
    words = finding.kind is not FindingKind.AGREEMENT
    lines = [Line(tuple(_side(side, choices, words=words))) for side in found.sides]
    lines += [machine(text, label) for label, text in _reasons(found)]
    if found.ruling is not None:
        lines.append(ruled(found.ruling))
        if found.grown:
            lines.append(machine("Since it was decided, another side has come in.", "Note"))
    return Item(tuple(lines), said(one_line(finding.what)), tone_of(found))


def tone_of(found: Found) -> Tone:
    """What the sign beside a finding says."""
    finding = found.finding
    if found.ruling is not None and found.ruling.act == Act.NOT_ONE.value:
        return Tone.NONE
    if finding.kind is FindingKind.COPY:
        return Tone.COPIED
    if finding.kind is FindingKind.AGREEMENT:
        return Tone.AGREES
    if finding.kind is FindingKind.DISAGREEMENT:
        return Tone.OTHERWISE
    return Tone.CLASH if finding.verdict is Verdict.CLASH else Tone.DEPENDS


def _side(side: FoundSide, choices: Choices, *, words: bool) -> Iterator[Piece]:
    """What a side has, and who; with its words, where it is they that are set against each other."""
    yield Run(one_line(side.value) or "As these passages have it")
    told = side.quotes[:_TOLD] if words else ()
    for number, quote in enumerate(told):
        passage = cut(quote.inside.of(quote.words), Span(0, 1), _PASSAGE)
        yield Run(f"{'; ' if number else ': '}“{passage}”")
        yield from said_by({voice_of(quote): [footnote(quote, choices)]})
    notes: dict[Words, list[Footnote]] = {}
    for quote in side.quotes[len(told) :]:
        notes.setdefault(voice_of(quote), []).append(footnote(quote, choices))
    yield from said_by(notes) if notes else ()
    yield Run(".")


def _reasons(found: Found) -> Iterator[tuple[str, str]]:
    """What the program says of a finding: can all be true, is it one happening, why, under what readings."""
    finding = found.finding
    told = []
    if finding.kind in _RIVALS:
        told.append(
            "Not all of this can be true."
            if finding.verdict is Verdict.CLASH
            else "Under some readings not all of this can be true."
        )
        told.append(same_words(finding))
    if finding.witnesses:
        told.append(_counted(finding.accounts, finding.witnesses))
    if finding.why:
        told.append(one_line(finding.why))
    if any(told):
        yield "By machine", " ".join(filter(None, told))
    for each in finding.only_if:
        yield "By machine, it disappears", one_line(each)


def same_words(finding: Finding) -> str:
    """Whether its accounts are of one happening, where that is not certain; else nothing."""
    if finding.same is None or finding.same is Same.YES:
        return ""
    known = predicates().get(finding.predicate or "")
    return _ONE_HAPPENING[finding.same.value].format(known.noun if known else "happening")


def _counted(accounts: int, witnesses: int) -> str:
    told = f"{accounts:,} account{'' if accounts == 1 else 's'}"
    return f"{told}, {witnesses:,} independent witness{'' if witnesses == 1 else 'es'}."


# What is thought


_STANCES = {
    Stance.PRAISE.value: "For",
    Stance.BLAME.value: "Against",
    Stance.MIXED.value: "For and against",
    Stance.UNDECIDED.value: "Neither plainly for nor against",
}


def opinions(known: Gathered, choices: Choices) -> Iterator[Chapter]:
    """What others think, by whether it speaks for or against; before that, where two think otherwise."""
    found = [e for e in known.found if e.finding.kind is FindingKind.DISAGREEMENT and _wanted(e, choices)]
    items = [found_item(each, choices) for each in found]
    if choices.opinions:
        for stance, heading in _STANCES.items():
            those = [each for each in known.thoughts if each.stance == stance]
            shown = those[: choices.most] if choices.most else those
            if shown:
                left = len(those) - len(shown)
                lines = [Line(tuple(_thought(each, choices))) for each in shown]
                lines += [plain(f"{left:,} more in the files.")] if left else []
                items.append(Item(tuple(lines), said(heading)))
    if items:
        lead = "Words that praise or blame, with whose they are. Whether they are just is not for a program."
        yield Chapter("opinions", words_of("title")["opinions"], lead, tuple(items))


def _thought(thought: Thought, choices: Choices) -> Iterator[Piece]:
    yield from speaker(thought.holders, thought.quote)
    yield Run(f": “{one_line(thought.words)}”")
    yield footnote(thought.quote, choices)
    yield Run(".")


# Copies


def copies(known: Gathered, choices: Choices) -> Iterator[Chapter]:
    """What of the passages stands in another document too, and so is no second testimony."""
    if known.copies:
        items = tuple(Item((Line(tuple(_copy(each)), Hand.MACHINE, "By machine"),)) for each in known.copies)
        lead = "What one document has from another is counted once where witnesses are counted."
        yield Chapter("copies", words_of("title")["copies"], lead, items)


def _copy(copy: CopyOf) -> Iterator[Piece]:
    yield from _title(short_title_of(copy.work.whole))
    yield Run(" has passages from " if copy.known else " has passages in common with ")
    yield from _title(short_title_of(copy.other.whole))
    number = copy.accounts
    one = number == 1
    yield Run(f"; {number:,} of the passages cited above {'stands' if one else 'stand'} in them.")


def _title(words: Words) -> Iterator[Piece]:
    yield from words
