"""Two bases that say the same have the same digest, whatever happened in between."""

from pathlib import Path

from testimonia.model import Ingested
from testimonia.store import Store
from tests.store.digest import digest_of
from tests.store.samples import letter, plain


def digest(path: Path, *documents: Ingested, modified_ns: int = 0) -> str:
    with Store.open(path) as store:
        for document in documents:
            store.replace(document, modified_ns=modified_ns)
        return digest_of(store)


def test_the_order_of_writing_and_the_machine_make_no_difference(tmp_path: Path) -> None:
    a, b = plain("a", "first\n\nsecond"), plain("b", "third")
    made = {
        digest(tmp_path / "1.db", a, b),
        digest(tmp_path / "2.db", b, a, modified_ns=5),
        digest(tmp_path / "3.db", letter("a"), b, a),
    }
    assert len(made) == 1


def test_what_is_said_makes_the_difference(tmp_path: Path) -> None:
    a = plain("a", "first")
    made = [
        digest(tmp_path / "1.db", a),
        digest(tmp_path / "2.db", plain("a", "First")),
        digest(tmp_path / "3.db", a, plain("b", "x")),
        digest(tmp_path / "4.db", letter("a")),
    ]
    assert len(set(made)) == len(made)
