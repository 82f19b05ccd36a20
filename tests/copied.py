"""A folder of two accounts by invented people, one copied from the other, and a third of its own."""

from pathlib import Path

from testimonia.pipeline.build import build

SHARED = (
    "The boat came into the harbour of Lynn before dawn, and nobody on the quay had been told that the watch "
    "was on board. Ada Lind stood by the capstan with her two brothers, wrapped in the grey coat of the "
    "pilot, and counted the lanterns as they were put out one after another along the sea wall."
)
COPIED = SHARED.replace("two brothers", "three cousins").replace(" grey", "").replace("lanterns", "lantcrns")
JOURNAL, REVIEW, NOTE = "box/journal.txt", "box/review.txt", "note.txt"


def copied_folder(folder: Path) -> Path:
    """Write the accounts, and read and compare them."""
    (folder / "box").mkdir()
    texts = {
        JOURNAL: f"JOURNAL\n\nBy Ada Lind\n\nLynn, 3 May 1830\n\nIt was cold.\n\n{SHARED}\n\nThen we left.\n",
        REVIEW: f"A REVIEW\n\nBy Tom Moss\n\nEly, 4 June 1852\n\n{COPIED}\n\nThat is all there is of it.\n",
        NOTE: "A NOTE\n\nBy Mary Thorne\n\nPeter Lind came to Ely in 1833.\n",
    }
    for name, words in texts.items():
        (folder / name).write_text(words, encoding="utf-8")
    build(folder)
    return folder
