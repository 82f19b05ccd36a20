"""Commands that ask an evidence base: search, problems, show."""

from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli.ending import Ending
from testimonia.cli.places import AsJson, Document, Evidence, Folder, base_and_path, base_of

if TYPE_CHECKING:
    from testimonia.model import Text
    from testimonia.store import Found, Store

Query = Annotated[
    str,
    typer.Argument(
        help='Words, "a phrase", begin*, NEAR(a b, 5), AND, OR, NOT, parentheses.', show_default=False
    ),
]
Limit = Annotated[int, typer.Option("--limit", "-n", min=1, max=10_000, help="Hits to print.")]


def search(
    folder: Folder, query: Query, limit: Limit = 20, evidence: Evidence = None, as_json: AsJson = False
) -> Ending:
    """Find words in everything that was read, and in notes."""
    from testimonia.cli.output import say_json
    from testimonia.store import Store
    from testimonia.store import search as find

    with Store.open(base_of(folder, evidence), readonly=True) as store:
        found = find(store, query, limit=limit)
    if as_json:
        say_json({"total": found.total, "hits": found.hits})
    else:
        say_hits(found)
    return Ending.DONE if found.total else Ending.NOTHING_FOUND


def problems(folder: Folder, evidence: Evidence = None, as_json: AsJson = False) -> Ending:
    """List what is wrong, unread or doubtful, and where."""
    from testimonia.cli.output import say, say_json
    from testimonia.exports.terminal import safe_line
    from testimonia.store import Store

    with Store.open(base_of(folder, evidence), readonly=True) as store:
        found = tuple(store.problems())
    if as_json:
        say_json(found)
        return Ending.DONE
    for problem in found:
        page = f", p. {problem.page}" if problem.page else ""
        # one line each: the name of a file can hold a line end, and what looks like another problem
        say(safe_line(f"{problem.trouble}: {problem.path}{page}: {problem.message}"))
    if not found:
        say("No problems.")
    return Ending.DONE


def show(
    source: Document,
    original: Annotated[bool, typer.Option("--original", help="The text as it was extracted.")] = False,
    repairs: Annotated[bool, typer.Option("--repairs", help="What was mended, and why.")] = False,
    sections: Annotated[bool, typer.Option("--sections", help="The parts, and whose voice each is.")] = False,
    mentions: Annotated[
        bool, typer.Option("--mentions", help="The text with whom and what it speaks of marked in it.")
    ] = False,
    clauses: Annotated[
        bool, typer.Option("--clauses", help="Who does what to whom, sentence by sentence.")
    ] = False,
    quotations: Annotated[
        bool, typer.Option("--quotations", help="What is quoted, directly or indirectly, and whose it is.")
    ] = False,
    evidence: Evidence = None,
    as_json: AsJson = False,
) -> Ending:
    """Show a document as it is read: repaired, paratext included."""
    from testimonia.pipeline.decisions.noting import PlaceError
    from testimonia.store import Store

    _, base, path = base_and_path(source, evidence)
    with Store.open(base, readonly=True) as store:
        if path not in store.hashes():
            raise PlaceError(f"There is no document “{path}” in the evidence base.")
        if repairs:
            _show_repairs(store, path, as_json)
        elif sections:
            _show_sections(store, path, as_json)
        elif mentions:
            _show_mentions(store, path, original, as_json)
        elif clauses:
            _show_clauses(store, path, as_json)
        elif quotations:
            _show_quotations(store, path, as_json)
        else:
            _show_text(store, path, original, as_json)
    return Ending.DONE


def say_hits(found: "Found") -> None:
    """Print hits, each with its source, page, place and context."""
    from testimonia.cli.output import amount, colour, say, say_marked
    from testimonia.exports.terminal import excerpt_line

    for hit in found.hits:
        say_marked(*excerpt_line(hit, brackets=not colour()))
    shown = len(found.hits)
    rest = f"; the first {shown} are shown" if shown < found.total else ""
    say(f"{amount(found.total, 'hit')}{rest}." if found.total else "Nothing found.")


def _show_text(store: "Store", path: str, original: bool, as_json: bool) -> None:
    from testimonia.cli.output import say, say_json

    text = _text(store, path)
    words = text.original if original else text.reading
    if as_json:
        say_json({"path": path, "layer": "original" if original else "reading", "text": words})
    else:
        say(words.replace("\f", "\n"))


def _text(store: "Store", path: str) -> "Text":
    from testimonia.pipeline.decisions.noting import PlaceError

    text = store.text(path)
    if text is None:
        raise PlaceError(f"Nothing of “{path}” could be read: see testimonia problems.")
    return text


def _show_mentions(store: "Store", path: str, original: bool, as_json: bool) -> None:
    """How to read the marks, the text, and who they are."""
    from testimonia.cli.output import amount, heading, say, say_json
    from testimonia.exports.mention_lines import chain_lines, key_lines, marked, marked_record

    if original:
        raise typer.BadParameter("mentions stand in the text as it is read, not in the original.")
    words, source = _text(store, path).reading, store.source_id(path) or ""
    mentions, chains = store.mentions(source), store.chains(source)
    if as_json:
        say_json(marked_record(path, words, mentions, chains, store.entity_of_chain(source)))
        return
    say("\n".join(key_lines()))
    say()
    say(marked(words, mentions, chains).replace("\f", "\n"))
    heading(f"{amount(len(chains), 'person or thing', 'persons and things')} mentioned")
    for line in chain_lines(words, mentions, chains, store.spoken(source)):
        say(line)


def _show_clauses(store: "Store", path: str, as_json: bool) -> None:
    """They are not kept: the text is read again."""
    from testimonia.cli.output import say, say_json
    from testimonia.exports.clause_lines import clause_lines, clause_record
    from testimonia.pipeline.answers.looking import looked_at

    text = _text(store, path)
    words, looked = text.reading, looked_at(store, path, text)
    if as_json:
        say_json(clause_record(path, words, looked.clauses, looked.mentioned.chains))
        return
    for line in clause_lines(words, looked.clauses, looked.mentioned.chains):
        say(line)


def _show_quotations(store: "Store", path: str, as_json: bool) -> None:
    """They are not kept: the text is read again."""
    from testimonia.cli.output import say, say_json
    from testimonia.exports.quotation_lines import quotation_line, quotation_record
    from testimonia.pipeline.answers.looking import looked_at

    text = _text(store, path)
    words, looked = text.reading, looked_at(store, path, text)
    if as_json:
        say_json(quotation_record(path, words, looked.quotations, looked.mentioned.chains))
        return
    for each in looked.quotations:
        say(quotation_line(words, each, looked.mentioned.chains))
    if not looked.quotations:
        say("Nobody is quoted.")


def _show_repairs(store: "Store", path: str, as_json: bool) -> None:
    from testimonia.cli.output import say, say_json

    held = tuple(store.repairs(path))
    if as_json:
        say_json(held)
        return
    for one in held:
        span = one.repair.span
        state = "proposed" if one.repair.proposed else "made"
        say(f"{span.start}–{span.end} {one.repair.kind} ({state}): {one.before!r} → {one.after!r}")
        say(f"    {one.repair.why}")
    if not held:
        say("Nothing was mended.")


def _show_sections(store: "Store", path: str, as_json: bool) -> None:
    from testimonia.cli.output import say, say_json
    from testimonia.ingest.sidecars.applying import applied

    source = next(s for s in store.sources() if s.source.path == path)
    held = store.held_sections(path)
    described = [applied(h.section, source.description) for h in held]
    if as_json:
        say_json(described)
        return
    depth: dict[str | None, int] = {None: 0}
    for one, section in zip(held, described, strict=True):
        inset = depth.get(one.parent, 0)
        depth[one.id] = inset + 1
        stated = ("title", "author", "written", "published", "language")
        details = [f"{name} {value.value}" for name in stated if (value := getattr(section, name))]
        aside = " (paratext)" if section.paratext else ""
        said = f": {'; '.join(details)}" if details else ""
        say(f"{'  ' * inset}{section.span.start}–{section.span.end} {section.kind}{aside}{said}")
    for rendition in store.renditions(path):
        say(f"{rendition.said}: they count as one witness.")
