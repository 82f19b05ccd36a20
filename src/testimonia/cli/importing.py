"""The command that brings in notes from another program, and decisions from another person's ledger."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli.ending import Ending
from testimonia.cli.places import AsJson, Evidence, Folder, base_of

if TYPE_CHECKING:
    from testimonia.pipeline.decisions.importing import Imported


def import_(
    folder: Folder,
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            exists=True,
            dir_okay=False,
            help="Notes of another program (Web Annotations, Hypothesis, Zotero RDF, Tropy), or a ledger.",
            show_default=False,
        ),
    ],
    document: Annotated[
        str | None,
        typer.Option("--document", help="The document they are about, where the file names none of these."),
    ] = None,
    by: Annotated[
        str | None, typer.Option("--by", help="Who wrote them, where the file does not say; else the user.")
    ] = None,
    evidence: Evidence = None,
    as_json: AsJson = False,
) -> Ending:
    """Bring notes of another program, or the decisions of another ledger, into the ledger."""
    from testimonia.cli.uniting import decisions_brought_in
    from testimonia.ingest.isolation import Isolation
    from testimonia.pipeline.decisions.importing import import_notes
    from testimonia.pipeline.decisions.noting import PlaceError, is_text
    from testimonia.pipeline.decisions.uniting import is_ledger
    from testimonia.pipeline.places import ledger_of
    from testimonia.store import Store

    if by is not None and not (by.strip() and is_text(by)):
        raise typer.BadParameter("--by needs a name.")
    base, name = base_of(folder, evidence), _name(folder, file)
    if is_ledger(file):
        return decisions_brought_in(folder, base, file, as_json)
    with Store.open(base, readonly=True) as store, store.snapshot():
        if document is not None and document not in store.hashes():
            raise PlaceError(f"There is no document “{document}” in the evidence base.")
        with Isolation(1) as isolation:
            annotations, problems = isolation.read_annotations(name, file)
        done = import_notes(store, ledger_of(folder), name, annotations, by=by, document=document)
    unread = [problem.message for problem in (*problems, *done.problems)]
    said = [*_summed_up(done, ledger_of(folder).name), *_followed(folder, base, done)]
    _print(done, said, unread, as_json)
    return Ending.DONE if done.written or done.there else Ending.NOTHING_FOUND


def _name(folder: Path, file: Path) -> str:
    """The path of the file inside the folder; its bare name if it lies elsewhere."""
    whole, root = file.resolve(), folder.resolve()
    return whole.relative_to(root).as_posix() if whole.is_relative_to(root) else file.name


def _summed_up(done: "Imported", ledger: str) -> list[str]:
    from testimonia.cli.output import amount

    said = [f"{amount(len(done.written), 'note')} saved in {ledger}."]
    if done.there:
        said.append(f"{amount(done.there, 'note')} had been brought in before.")
    if done.wordless:
        said.append(f"{amount(done.wordless, 'mark')} without words left out.")
    if done.by_programs:
        said.append(f"{amount(done.by_programs, 'annotation')} by a program left out.")
    if done.problems:
        said.append(f"{amount(len(done.problems), 'note')} not brought in:")
    return said


def _followed(folder: Path, base: Path, done: "Imported") -> list[str]:
    """Have the new lines found by search; what goes wrong with that, which undoes nothing."""
    from testimonia.pipeline.build import build
    from testimonia.store import StoreError

    if not done.written:
        return []
    try:
        build(folder, base, only=("ledger",))
    except StoreError as error:  # they are in the ledger all the same
        return [f"Search will find them after the next build. {error}"]
    return []


def _print(done: "Imported", said: list[str], unread: list[str], as_json: bool) -> None:
    from testimonia.cli.output import say, say_json

    if as_json:
        numbers = {"there": done.there, "without_words": done.wordless, "by_programs": done.by_programs}
        say_json({"saved": [line.id for line in done.written], **numbers, "problems": unread})
        return
    say(" ".join(said))
    for message in unread:
        say(message)
