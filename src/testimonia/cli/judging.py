"""The command that records a judgement."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli.ending import Ending
from testimonia.cli.places import AsJson, Evidence, Folder, base_of

if TYPE_CHECKING:
    from testimonia.model import Judgement

What = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="WHAT",
        help="What it is about: a finding, names, passages or a document, as the decision needs it.",
        show_default=False,
    ),
]
TAKE_BACK = "take-back"


def judge(
    folder: Folder,
    what: What = None,
    real: Annotated[bool, typer.Option("--real", help="A finding is one.")] = False,
    not_one: Annotated[bool, typer.Option("--not-one", help="A finding is none.")] = False,
    undecided: Annotated[
        bool, typer.Option("--undecided", help="It cannot be decided, of a finding or of two names.")
    ] = False,
    same: Annotated[bool, typer.Option("--same", help="Two names are one person or thing.")] = False,
    different: Annotated[bool, typer.Option("--different", help="Two names are two.")] = False,
    same_happening: Annotated[
        bool, typer.Option("--same-happening", help="Two passages, or a finding's, tell of one happening.")
    ] = False,
    different_happenings: Annotated[
        bool, typer.Option("--different-happenings", help="They tell of two.")
    ] = False,
    set_aside: Annotated[
        bool, typer.Option("--set-aside", help="A document, a part of one, or a witness is not to count.")
    ] = False,
    metadata: Annotated[
        bool, typer.Option("--metadata", help="What a document is: its path, then author=NAME or the like.")
    ] = False,
    correct: Annotated[
        str | None,
        typer.Option(
            "--correct",
            metavar="WHAT=VALUE",
            help="What words are: spelling=WORDS, date=EDTF, mention=KIND, statement=none and the like.",
        ),
    ] = None,
    add: Annotated[
        str | None,
        typer.Option(
            "--add",
            metavar="WHAT=VALUE",
            help="What was not read: date=EDTF, mention=KIND, statement=PREDICATE.",
        ),
    ] = None,
    take_back: Annotated[
        bool, typer.Option("--take-back", help="Take back the decision of this id.")
    ] = False,
    why: Annotated[str | None, typer.Option("--why", help="The reason.")] = None,
    by: Annotated[str | None, typer.Option("--by", help="Who decides, if not the user.")] = None,
    evidence: Evidence = None,
    as_json: AsJson = False,
) -> Ending:
    """Record a decision in the ledger, or take one back; without WHAT, list those that stand."""
    chosen = _chosen(
        {
            "real": real,
            "not-one": not_one,
            "undecided": undecided,
            "same": same,
            "different": different,
            "same-happening": same_happening,
            "different-happenings": different_happenings,
            "set-aside": set_aside,
            "metadata": metadata,
            "correct": correct is not None,
            "add": add is not None,
            TAKE_BACK: take_back,
        }
    )
    base, about = base_of(folder, evidence), tuple(what or ())
    if chosen is None and not about:
        return _list(folder, as_json)
    if chosen is None or not about:
        raise typer.BadParameter("give a decision and what it is about, as in: judge FOLDER ID --real")
    said = correct if correct is not None else add
    if said is not None:
        lines = _corrected(folder, base, about, said, by, why)
    else:
        lines = _done(folder, base, chosen, about, by, why)
    _compare_anew(folder, base, lines, as_json, taken_back=chosen == TAKE_BACK)
    return Ending.DONE


def _chosen(decisions: Mapping[str, bool]) -> str | None:
    wanted = [name for name, given in decisions.items() if given]
    if len(wanted) > 1:
        raise typer.BadParameter(f"decide one thing at a time, not --{' and --'.join(wanted)}.")
    return wanted[0] if wanted else None


def _done(
    folder: Path, base: Path, chosen: str, about: Sequence[str], by: str | None, why: str | None
) -> "list[Judgement]":
    """Write what is decided; when this returns, it is on disk."""
    from testimonia.model import Act
    from testimonia.pipeline.decisions.judging import JudgingError
    from testimonia.pipeline.decisions.noting import PlaceError
    from testimonia.pipeline.decisions.recording import decide_on, take_back_meant
    from testimonia.pipeline.places import ledger_of
    from testimonia.store import Store

    if chosen == TAKE_BACK:
        return [take_back_meant(ledger_of(folder), words, by) for words in about]
    with Store.open(base, readonly=True) as store, store.snapshot():
        try:
            return decide_on(store, ledger_of(folder), Act(chosen), about, by, why)
        except JudgingError as error:
            raise PlaceError(str(error)) from error


def _corrected(
    folder: Path, base: Path, about: Sequence[str], said: str, by: str | None, why: str | None
) -> "list[Judgement]":
    """Write a correction; when this returns, it is on disk."""
    from testimonia.pipeline.corrections.correcting import correct_meant
    from testimonia.pipeline.places import ledger_of
    from testimonia.store import Store

    with Store.open(base, readonly=True) as store, store.snapshot():
        return [correct_meant(store, ledger_of(folder), about, said, by, why)]


def _compare_anew(
    folder: Path, base: Path, lines: "Sequence[Judgement]", as_json: bool, *, taken_back: bool
) -> None:
    """Bring the findings up to date, and say what was saved and whether it can be followed."""
    from testimonia.cli.output import say, say_json
    from testimonia.pipeline.build import build
    from testimonia.pipeline.decisions.following import stages_after
    from testimonia.pipeline.places import ledger_of
    from testimonia.store import Store, StoreError

    ids = " and ".join(line.id for line in lines)
    said = [f"Taken back: {ids}." if taken_back else f"Saved in {ledger_of(folder).name} as {ids}."]
    try:
        build(folder, base, only=stages_after(line.act for line in lines))
    except StoreError as error:  # it is in the ledger all the same; a second try would write it twice
        said.append(f"The findings follow it after the next build. {error}")
    else:
        with Store.open(base, readonly=True) as store:
            about = [problem.message for problem in store.problems()]
        said += (message for message in about if any(line.id in message for line in lines))
    if as_json:
        say_json({"taken_back" if taken_back else "saved": [line.id for line in lines], "said": said})
    else:
        say("\n".join(said))


def _list(folder: Path, as_json: bool) -> Ending:
    """The decisions that stand, with the ids by which they are taken back."""
    from testimonia.cli.output import amount, say, say_json
    from testimonia.exports.judgements import decision_lines, decision_record
    from testimonia.model import Act, standing
    from testimonia.pipeline.places import ledger_of
    from testimonia.store import ledger

    lines, _ = ledger.read(ledger_of(folder))
    decided = [line for line in standing(lines) if line.act is not Act.NOTE]
    if as_json:
        say_json([decision_record(line) for line in decided])
        return Ending.DONE if decided else Ending.NOTHING_FOUND
    for line in decided:
        say("\n".join(decision_lines(line)))
    say(f"{amount(len(decided), 'decision')}." if decided else "Nothing was decided yet.")
    return Ending.DONE if decided else Ending.NOTHING_FOUND
