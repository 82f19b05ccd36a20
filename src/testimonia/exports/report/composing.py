"""A report made of all that is known of one: what he is called, his life, what is found, what is not said."""

from collections.abc import Iterator

from testimonia.exports.report.chapters import (
    agreements,
    clashes,
    copies,
    life,
    limited,
    machine,
    opinions,
    plain,
    same_words,
)
from testimonia.exports.report.gathered import Choices, Gathered, Named
from testimonia.exports.report.manners import short_title_of
from testimonia.exports.report.method import made, method, trusted
from testimonia.exports.report.names import in_a_note, names_of
from testimonia.exports.report.ruling import ruled
from testimonia.exports.report.setting import one_line, said
from testimonia.exports.report.telling import footnote, voice_of, words_of
from testimonia.exports.report.values import Chapter, Item, Line, Piece, Report, Run
from testimonia.model import FindingKind, Same

NOTHING = Choices()


def composed(known: Gathered, choices: Choices = NOTHING) -> Report:
    """The report on an entity; `testimonia.exports.report.numbering` gives its footnotes their numbers."""
    chapters = (
        *_names(known, choices),
        *life(known, choices),
        *clashes(known, choices),
        *agreements(known, choices),
        *opinions(known, choices),
        *copies(known, choices),
        *_undecided(known, choices),
        *_rulings(known, choices),
        *_silent(known),
    )
    whole = (each for each in chapters if each.items or each.lead or each.more)
    return Report(
        known.name, tuple(_lede(known)), tuple(whole), tuple(method(known, choices)), made(known.base)
    )


def _lede(known: Gathered) -> Iterator[str]:
    passages = known.passages or sum(len(matter.accounts) for matter in known.matters)
    documents = known.documents or len(known.names)
    yield (
        f"{known.name} ({known.kind}) is spoken of in {documents:,} of the "
        f"{_counted(known.base.read, 'document')} that were read; {_counted(passages, 'passage')} "
        f"tell{'s' if passages == 1 else ''} what happened."
    )
    ruled_on = sum(each.ruling is not None for each in known.found)
    if known.found:
        yield (
            f"The program set them side by side: {_counted(len(known.found), 'finding')}. "
            f"A person has decided on {ruled_on if ruled_on else 'none'} of them."
        )
    yield trusted()


def _names(known: Gathered, choices: Choices) -> Iterator[Chapter]:
    """Under which names each document speaks of him, and why they are held to be of one."""
    items = tuple(Item((Line(tuple(_named(each, choices))),)) for each in known.names)
    reason = (Item((machine(known.joined, "Held to be one, by machine"),)),) if known.joined else ()
    decided = tuple(Item((ruled(each),)) for each in known.rulings if each.act in _IDENTITY)
    left = known.documents - len(known.names)
    more = f"{_counted(left, 'document')} more in the files." if left > 0 else ""
    yield Chapter("names", words_of("title")["names"], "", (*items, *reason, *decided), more)


_IDENTITY = frozenset({"same", "different", "undecided"})


def _named(named: Named, choices: Choices) -> Iterator[Piece]:
    yield from short_title_of(named.work.whole)
    author = _author(named)
    forms = "; ".join(f"{one_line(name)} ({count:,})" for name, count in named.names) or "never by name"
    yield Run(f"{author}: {forms}. Spoken of {_counted(named.times, 'time')} in all.")
    if named.first is not None:
        yield footnote(named.first, choices)


def _author(named: Named) -> str:
    """Whose document it is, in parentheses; empty if nobody is named."""
    author = in_a_note(names_of(named.work.csl, "author"))
    return f" ({author})" if author else ""


def _undecided(known: Gathered, choices: Choices) -> Iterator[Chapter]:
    """Questions that neither the program nor a person has settled."""
    items = [
        Item(
            (
                machine(f"{one_line(each.why_for)}", "For"),
                machine(f"{one_line(each.why_against)}", "Against"),
            ),
            said(f"The same as {one_line(each.name)}?"),
        )
        for each in known.likenesses
    ]
    open_ = [
        each
        for each in known.found
        if each.ruling is None
        and each.finding.kind is FindingKind.CONTRADICTION
        and each.finding.same in (Same.UNDECIDED, Same.PROBABLE)
    ]
    if not choices.decided_only:
        items += [
            Item((plain(f"{one_line(each.finding.what)} {same_words(each.finding)}"),)) for each in open_
        ]
    shown, more = limited(items, choices, "question")
    if items:
        lead = "Open questions are a normal state of the evidence, and no error."
        yield Chapter("undecided", words_of("title")["undecided"], lead, shown, more)


def _rulings(known: Gathered, choices: Choices) -> Iterator[Chapter]:
    """Notes, and decisions on documents; those on findings and names stand beside these."""
    items = []
    for each in known.rulings:
        if each.act not in _IDENTITY:
            line = ruled(each)
            notes: list[Piece] = []
            for quote in each.on:
                notes += [Run(" On the words of "), *voice_of(quote), Run("."), footnote(quote, choices)]
            items.append(Item((Line((*line.pieces, *notes), line.hand, line.label),)))
    if items:
        yield Chapter("notes", words_of("title")["notes"], "", tuple(items))


def _silent(known: Gathered) -> Iterator[Chapter]:
    """The documents that do not speak of him: silence is told apart from nothing having been read."""
    if known.silent_all:
        left = known.silent_all - len(known.silent)
        more = f"And {left:,} more." if left else ""
        number = known.silent_all
        lead = (
            f"{_counted(number, 'document')} that {'was' if number == 1 else 'were'} read "
            f"{'does' if number == 1 else 'do'} not speak of {known.name}, as far as the program "
            "could tell whom a name or pronoun means."
        )
        items = (Item((plain("; ".join(map(one_line, known.silent)) + "."),)),) if known.silent else ()
        yield Chapter("silent", words_of("title")["silent"], lead, items, more)


def _counted(number: int, one: str) -> str:
    return f"{number:,} {one}{'' if number == 1 else 's'}"
