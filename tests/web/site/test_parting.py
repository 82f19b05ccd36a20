"""A long document in parts: each paragraph is in one, and a passage leads to that one."""

from pathlib import Path

from testimonia.store import Store
from testimonia.web.pages.source.leafing import MOST_MARKED
from testimonia.web.site.parting import Parts, address_of
from testimonia.web.site.places import Place, Places, page_at
from tests.store.samples import plain

PARAGRAPH = "The watch went along the quay by night with two lanterns and a dog. " * 10


def test_a_long_document_is_in_parts(tmp_path: Path) -> None:
    with Store.open(tmp_path / "testimonia.db") as store:
        store.replace(plain("long.txt", "\n\n".join([PARAGRAPH.strip()] * 150)))
        (source,) = (each.source.id for each in store.sources())
        parted = Parts(store).of(source)
        assert parted is not None
        assert len(parted.firsts) == -(-parted.starts[-1] // MOST_MARKED)
        for part, first in enumerate(parted.firsts):
            assert (parted.part_of(first), parted.part_of(max(first - 1, 0))) == (part, max(part - 1, 0))
        assert [parted.paragraph_at(at) for at in (0, parted.starts[7], parted.starts[8] - 1)] == [0, 7, 7]
        begins = parted.starts[parted.firsts[1]]
        found = Places(store).of(f"/source/{source}?from={begins + 2}&to={begins + 5}#here")
        anchor = f"paragraph-{parted.firsts[1]}"
        assert found == Place(f"source/{source[:12]}-2.html", f"from={begins + 2}&to={begins + 5}", anchor)


def test_of_an_unknown_one_there_are_none(tmp_path: Path) -> None:
    with Store.open(tmp_path / "testimonia.db") as store:
        assert Parts(store).of("nobody") is None
    assert page_at(address_of("s", 12)) is not None
    assert address_of("s", 0) == "/source/s?statements=all"
