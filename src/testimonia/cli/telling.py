"""The command that writes a note or a tag into the ledger."""

from typing import Annotated

import typer

from testimonia.cli.ending import Ending
from testimonia.cli.places import Document, Evidence, base_and_path


def note(
    source: Document,
    text: Annotated[str, typer.Argument(help="The note, or #tag.", show_default=False)],
    quote: Annotated[
        str | None, typer.Option("--quote", "-q", help="The words it is about; they must occur once.")
    ] = None,
    by: Annotated[str | None, typer.Option("--by", help="Who writes it, if not the user.")] = None,
    evidence: Evidence = None,
) -> Ending:
    """Write a note or a tag on a document, or on some words of it, into the ledger."""
    from testimonia.cli.output import say
    from testimonia.pipeline.build import build
    from testimonia.pipeline.decisions.noting import note as write
    from testimonia.pipeline.places import ledger_of
    from testimonia.store import Store, StoreError

    folder, base, path = base_and_path(source, evidence)
    with Store.open(base, readonly=True) as store:
        judgement = write(store, ledger_of(folder), path, text, quote=quote, by=by)
    saved = f"Saved in {ledger_of(folder).name} as {judgement.id}"
    try:
        build(folder, base, only=("ledger",))
    except StoreError as error:  # it is in the ledger all the same; a second try would write it twice
        say(f"{saved}; search will find it after the next build. {error}")
    else:
        say(f"{saved}.")
    return Ending.DONE
