"""What `import` does with another person's ledger."""

from pathlib import Path
from typing import TYPE_CHECKING

from testimonia.cli.ending import Ending

if TYPE_CHECKING:
    from testimonia.pipeline.decisions.uniting import United


def decisions_brought_in(folder: Path, base: Path, file: Path, as_json: bool) -> Ending:
    """Add another ledger's decisions to that of the folder, compare anew, and say what became of them."""
    from testimonia.cli.output import say, say_json
    from testimonia.pipeline.decisions.uniting import unite
    from testimonia.pipeline.places import ledger_of

    done = unite(ledger_of(folder), file)
    followed = _followed(folder, base, done)
    unread = [problem.message for problem in done.problems]
    if as_json:
        ids = [line.id for line in done.written]
        say_json({"saved": ids, "there": done.there, "problems": [*unread, *followed]})
    else:
        say(" ".join(_summed_up(done, ledger_of(folder).name)))
        for message in (*unread, *followed):
            say(message)
    return Ending.DONE if done.written or done.there else Ending.NOTHING_FOUND


def _summed_up(done: "United", ledger: str) -> list[str]:
    from testimonia.cli.output import amount

    said = [f"{amount(len(done.written), 'decision')} saved in {ledger}."]
    if done.there:
        said.append(f"{amount(done.there, 'decision')} had been there before.")
    if done.problems:
        said.append(f"{amount(len(done.problems), 'line')} not brought in:")
    return said


def _followed(folder: Path, base: Path, done: "United") -> list[str]:
    """Compare anew, where there is something new; the Problems that speak of the lines that came in."""
    from testimonia.pipeline.build import build
    from testimonia.pipeline.decisions.following import stages_after
    from testimonia.store import Store, StoreError

    if not done.written:
        return []
    try:
        build(folder, base, only=stages_after(line.act for line in done.written))
    except StoreError as error:  # they are in the ledger all the same
        return [f"The findings follow them after the next build. {error}"]
    with Store.open(base, readonly=True) as store:
        about = [problem.message for problem in store.problems()]
    return [message for message in about if any(line.id in message for line in done.written)]
