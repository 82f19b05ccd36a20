"""Pictures that belong to documents are made anew before they are handed out, and only they are."""

import io
from pathlib import Path

import pytest
from PIL import Image

from testimonia.store import HeldPicture, Store
from testimonia.web.pages.page import Media
from testimonia.web.pages.source.files import GONE, OUTSIDE, FileGoneError
from tests.store.samples import plain
from tests.web.pages.shelved import answer_at, holding


def picture(shade: int, kind: str = "PNG") -> bytes:
    out = io.BytesIO()
    Image.new("L", (20, 30), shade).save(out, kind)
    return out.getvalue()


def claim(store: Store, *paths: str) -> str:
    """The address of the first of some pictures, said to belong to a letter."""
    key = store.source_id("letter.txt") or ""
    store.pictures.put(HeldPicture(key, number, None, path, 1) for number, path in enumerate(paths))
    return f"/source/{key}/picture/"


def test_a_picture_is_shown_as_it_is_now_and_never_as_its_file(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (tmp_path / "secret.png").write_bytes(picture(9))
    (folder / "letter.png").write_bytes(picture(40))
    (folder / "bad.png").write_bytes(b"<svg onload='alert(1)'/>")
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    with holding(folder, (plain("letter.txt", "Dear friend."),)) as store:
        address = claim(store, "letter.png", "bad.png", "../secret.png", "link.png", "gone.png")
        for shade in (40, 240):
            (folder / "letter.png").write_bytes(picture(shade))
            answer = answer_at(store, f"{address}0", folder)
            assert isinstance(answer, Media)
            assert (answer.kind, answer.name) == ("image/jpeg", "")
            assert abs(Image.open(io.BytesIO(answer.content)).getpixel((5, 5)) - shade) < 6  # type: ignore[operator]
        for number, said in ((1, "no picture"), (2, OUTSIDE), (3, OUTSIDE), (4, GONE)):
            with pytest.raises(FileGoneError, match=said):
                answer_at(store, f"{address}{number}", folder)
        for wrong in ("5", "-1", "x", "0.png", "٣"):
            assert answer_at(store, f"{address}{wrong}", folder) is None
