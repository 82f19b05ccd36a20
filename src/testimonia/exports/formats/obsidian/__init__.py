"""A vault for Obsidian: a note on each document, finding, person, place and thing, linked to one another.

`vault` says which notes there are, `naming` what they are called, `writing` how their words are written so
that nothing of a document is obeyed; each kind of note is a module.
"""

from collections.abc import Iterator

from testimonia.exports.formats.export import PLAIN, Member, Options
from testimonia.exports.formats.obsidian.documents import document_note
from testimonia.exports.formats.obsidian.entities import entity_note
from testimonia.exports.formats.obsidian.findings import finding_note
from testimonia.exports.formats.obsidian.indexes import indexes
from testimonia.exports.formats.obsidian.vault import FOLDERS, Vault
from testimonia.exports.records import held_sources
from testimonia.store import Store


def members(store: Store, options: Options = PLAIN) -> Iterator[Member]:
    """The notes of the vault, one after another.

    Args:
        store: the evidence base.
        options: what people decided on findings.
    """
    return ((f"{path}.md", content) for path, content in _notes(Vault(store, options.rulings)))


def _notes(vault: Vault) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Path and content of each note, without the suffix."""
    store = vault.store
    yield from indexes(vault)
    for source in held_sources(store):
        path, text = vault.document(source.source.id), store.text(source.source.path)
        if path is not None and text is not None:
            yield path, document_note(vault, source, text)
    for kind in FOLDERS:
        yield from ((vault.noted(each.id), entity_note(vault, each)) for each in vault.by_document(kind))
    for found in store.findings():
        yield vault.noted(found.id), finding_note(vault, found)
