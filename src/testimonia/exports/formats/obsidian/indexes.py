"""The notes that list the others, and the one to begin with."""

from collections.abc import Iterator

from testimonia.exports.finding_lines import marked
from testimonia.exports.formats.obsidian.vault import DOCUMENTS, FINDINGS, FOLDERS, Vault
from testimonia.exports.formats.obsidian.writing import escaped, link, note
from testimonia.exports.records import held_sources
from testimonia.model import EntityKind, plain

START = "Start here"
MADE = (
    "These notes were written by testimonia from its evidence base. Each export makes a new folder: keep "
    "your own notes beside it, and link to these."
)
_TAG = "testimonia/index"


def indexes(vault: Vault) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Path and content of each, without the suffix."""
    yield START, _start(vault)
    yield DOCUMENTS, _listed(DOCUMENTS, _documents(vault))
    yield FINDINGS, _listed(FINDINGS, _findings(vault))
    for kind, folder in FOLDERS.items():
        yield folder, _listed(folder, _entities(vault, kind))


def _start(vault: Vault) -> Iterator[bytes]:
    noted = len(vault.names)
    only = sum(vault.store.lives.kinds().values()) - noted
    lines = (f"- {link(each)}" for each in (DOCUMENTS, FINDINGS, *FOLDERS.values()))
    who = f"{noted:,} people, bodies, places, works and events have a note: those who are named, and of whom "
    who += f"something is stated or found. {only:,} that are only mentioned have none."
    blocks = ["# Start here", MADE, "\n".join(lines), who]
    return note({"kind": "index", "tags": (_TAG,)}, blocks)


def _listed(title: str, lines: Iterator[str]) -> Iterator[bytes]:
    yield from note({"kind": "index", "tags": (_TAG,)}, [f"# {title}"])
    yield b"\n"
    for line in lines:
        yield f"{line}\n".encode()


def _documents(vault: Vault) -> Iterator[str]:
    for each in held_sources(vault.store):
        found = vault.link(each.source.id)
        path = escaped(each.source.path)
        yield f"- {found} · {path}" if found else f"- {path}: it could not be read"


def _findings(vault: Vault) -> Iterator[str]:
    for each in vault.store.findings():
        act = vault.rulings.get(each.id)
        decided = f"decided: {act.value}" if act else "not yet decided"
        yield f"- {vault.link(each.id, each.finding.what)} · {marked(plain(each.finding))} · {decided}"


def _entities(vault: Vault, kind: EntityKind) -> Iterator[str]:
    for each in vault.entities(kind):
        (listed,) = vault.store.lives.listed((each.id,))
        told = f"{listed.told:,} statement{'' if listed.told == 1 else 's'}"
        yield f"- {vault.link(each.id, each.entity.name)} · {told}"
