"""A whole vault: every link resolves, every note has its properties, nothing of a document is obeyed."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml  # type: ignore[import-untyped]
from markdown_it import MarkdownIt

from testimonia.comparison.versions import COMPARISON
from testimonia.exports.formats import Options, obsidian
from testimonia.exports.formats.obsidian.findings import UNDECIDED
from testimonia.exports.formats.obsidian.naming import safe_name
from testimonia.model import (
    Act,
    ChainIn,
    Compared,
    Entity,
    EntityKind,
    Finding,
    FindingKind,
    Name,
    Same,
    Section,
    SectionKind,
    Side,
    Span,
    Stated,
    Stretch,
    Verdict,
    entity_id,
)
from testimonia.store import Store
from tests.exports.samples import build
from tests.store.samples import plain
from tests.web.hostile import HOSTILE

LINK = re.compile(r"(?<!\\)\[\[([^\]|#]+)(?:#\^([a-z0-9-]+))?(?:\|([^\]]*))?\]\]")
BLOCKS = ("heading", "paragraph", "strong", "em", "bullet_list", "list_item", "blockquote")
OURS = {"inline", "text", "text_special", "softbreak"} | {
    f"{e}_{end}" for e in BLOCKS for end in ("open", "close")
}
KINDS = {"index", "document", "finding", "person", "organisation", "place", "work", "event", "other"}

Vault = dict[str, str]


def vault(folder: Path, **options: object) -> Vault:
    """The notes of a folder by their paths without suffix."""
    with Store.open(folder / "testimonia.db", readonly=True) as store:
        members = obsidian.members(store, Options(**options))  # type: ignore[arg-type]
        return {path.removesuffix(".md"): b"".join(pieces).decode() for path, pieces in members}


POISON = (
    *HOSTILE,
    *("<% tp.file.delete() %>", "`= this.x`", "```dataview\nLIST\n```", "a:: b", "%%gone%%", "==lit=="),
    *(
        "[[People/x]]",
        "![[x.png]]",
        "> [!danger]",
        "---\nkind: x\n---",
        "[^n1]: no",
        "ends ^p1",
        "CON",
        "#tag",
    ),
)


def poisoned(folder: Path) -> None:
    """A base in which every text, title, name, question and reason is out for harm."""
    entities, findings = [], []
    with Store.open(folder / "testimonia.db") as store:
        for number, words in enumerate(POISON):
            document = plain(f"{number} {safe_name(words)}.txt", f"{words}\n\nIt is said: {words}")
            whole = Section(Span(0, 4), SectionKind.DOCUMENT, Stated(words), Stated(words))
            store.replace(replace(document, sections=(whole,)))
            there = Stretch(document.source.id, Span(0, 4))
            person = Entity(EntityKind.PERSON, words, (Name(words, 1),), (ChainIn(there.source, 0),), words)
            entities.append(person)
            sides = (Side(words, (there,)), Side("1830", (there,)))
            findings.append(clash(sides, words, entity_id(person)))
        store.put_comparison(Compared(tuple(entities), (), tuple(findings)), COMPARISON)


def clash(sides: tuple[Side, ...], words: str, subject: str) -> Finding:
    """A finding about somebody, in words."""
    kind, verdict = FindingKind.CONTRADICTION, Verdict.CLASH
    return Finding(kind, verdict, words, sides, Same.YES, words, (words,), "date", subject)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Vault:
    folder = tmp_path_factory.mktemp("small")
    build(folder)
    return vault(folder)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Vault:
    folder = tmp_path_factory.mktemp("hostile")
    poisoned(folder)
    return vault(folder)


@pytest.fixture(params=["small", "hostile"])
def notes(request: pytest.FixtureRequest) -> Vault:
    found: Vault = request.getfixturevalue(request.param)
    return found


def test_every_link_leads_to_one_note_or_block(notes: Vault) -> None:
    links = [(name, *found) for name, text in notes.items() for found in LINK.findall(text)]
    assert len(links) > 10
    for name, path, block, _ in links:
        assert path in notes, name
        assert not block or len(re.findall(rf" \^{block}$", notes[path], re.MULTILINE)) == 1, (name, block)


def test_no_two_notes_differ_only_in_case(notes: Vault) -> None:
    assert len({each.casefold() for each in notes}) == len(notes)


def test_every_note_has_properties_of_the_types_that_obsidian_knows(notes: Vault) -> None:
    for name, text in notes.items():
        front = yaml.safe_load(text.split("\n---\n")[0].removeprefix("---\n"))
        assert front["kind"] in KINDS
        assert front["tags"][0].startswith("testimonia/")
        for key, value in front.items():
            assert isinstance(value, str | int | date | list), (name, key)
            assert not key.endswith(("_earliest", "_latest")) or isinstance(value, date)
            listed = [value] if isinstance(value, str) else value if isinstance(value, list) else []
            assert all(LINK.fullmatch(each) for each in listed if key in ("documents", "findings", "about"))


def test_nothing_but_our_own_markup_is_read_in_it(notes: Vault) -> None:
    for name, text in notes.items():
        body = re.sub(r"(?<!\\)\[\^n\d+\]:?", "", text.split("\n---\n", 1)[1])
        tokens = MarkdownIt("commonmark").enable("table").parse(body)
        found = {each.type for token in tokens for each in (token, *(token.children or ()))}
        assert found <= OURS, (name, found - OURS)
        for obeyed in ("<%", "%%", "::", "![[", "```", "`="):
            assert obeyed not in body, (name, obeyed)
        assert "<%" not in text


def test_what_a_note_on_a_person_says(small: Vault) -> None:
    note = small["People/Anna Lind"]
    assert 'documents: ["[[Documents/' in note
    assert "told_from: 1830" not in note  # it is denied that he came
    line = next(each for each in note.splitlines() if each.startswith("- **no arrival"))
    assert "the mill, 1830, at Selmouth" in line or "1830" in line
    assert "perhaps" in line  # the hedge is said
    assert "Held by" in line  # and who holds it
    assert "#^p2|" in line  # and where


def test_a_document_has_its_text_under_headings_with_its_notes(small: Vault) -> None:
    name = next(each for each in small if each.startswith("Documents/") and "The mill stood" in small[each])
    text = small[name]
    assert "*p. xii*" in text
    assert re.search(r"He had seen\\\*\[\^n\d+\] the fire", text)
    assert re.search(r"^\[\^n\d+\]: \\\* From a window\.$", text, re.MULTILINE)
    assert re.search(r"^## Note on contributors", text, re.MULTILINE)


def test_a_finding_says_what_a_person_decided(tmp_path: Path, small: Vault) -> None:
    build(tmp_path)
    name = next(each for each in small if each.startswith("Findings/1829 or 1830"))
    assert UNDECIDED in small[name]
    with Store.open(tmp_path / "testimonia.db", readonly=True) as store:
        clash = store.findings()[0].id
    decided = vault(tmp_path, rulings={clash: Act.NOT_ONE})[name]
    assert 'decided: "not-one"' in decided
    assert "A person decided: the finding does not hold." in decided


def test_only_those_of_whom_something_is_told_have_a_note(small: Vault) -> None:
    assert [each for each in small if each.startswith("People/")] == ["People/Anna Lind"]
    assert "[[People/Anna Lind|Anna Lind]] · 1 statement" in small["People"]
