"""The stage that compares, while another process writes."""

from pathlib import Path

from testimonia.comparison.versions import COMPARISON
from testimonia.pipeline.build import build
from testimonia.pipeline.comparing import compare_texts
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store

ACCOUNTS = {
    "first.txt": "Ruth Pell was born in Hull in 1871. She was arrested in Leeds on 3 March 1902.",
    "second.txt": "Ruth Pell was born in Hull in 1873. She was arrested in Leeds on 5 March 1902.",
}


def test_what_is_read_meanwhile_is_compared_too(tmp_path: Path) -> None:
    """Else the findings would be of texts that are gone, and no later run would notice."""
    for name, words in ACCOUNTS.items():
        (tmp_path / name).write_text(words, encoding="utf-8")
    build(tmp_path, only=("ingest", "reading"))
    begun: list[str | None] = []

    def interfere(done: int, total: int, path: str | None) -> None:
        if not begun:
            with Store.open(evidence_of(tmp_path)) as other:
                other.mark_removed("second.txt")
        begun.append(path)

    with Store.open(evidence_of(tmp_path)) as store:
        compare_texts(store, interfere)
        assert store.compared_by(COMPARISON)
        assert begun == ["first.txt", "second.txt", None, None]
        assert store.findings() == ()


def test_undisturbed_it_is_done_once(tmp_path: Path) -> None:
    for name, words in ACCOUNTS.items():
        (tmp_path / name).write_text(words, encoding="utf-8")
    build(tmp_path, only=("ingest", "reading"))
    begun: list[str | None] = []
    with Store.open(evidence_of(tmp_path)) as store:
        for _ in range(2):
            compare_texts(store, lambda done, total, path: begun.append(path))
        assert begun == ["first.txt", "second.txt", None]
        assert store.findings()
