"""How far a build is, as it is told to whoever waits: what is counted, and which document is under way."""

import pytest

from testimonia.web.building import BuildState
from testimonia.web.pages.stages import in_words


@pytest.mark.parametrize(
    ("build", "words"),
    [
        # none runs
        (BuildState(stage="reading", done=3, total=9), ""),
        # before the first stage
        (BuildState(running=True), "The folder is looked through"),
        # a stage that this room does not know
        (BuildState(running=True, stage="new"), "The folder is looked through"),
        # a stage that counts nothing
        (BuildState(running=True, stage="sidecars"), "What is said of them is looked up"),
        # documents, and the one that is under way: it was the last that was done, and took the blame
        (
            BuildState(running=True, stage="reading", done=3, total=1_900, path="box/a diary.txt"),
            "They are read for people, dates and statements: 3 of 1,900 documents; now box/a diary.txt",
        ),
        # pages: they were called documents
        (
            BuildState(running=True, stage="recognition", done=0, total=1, path="map.png"),
            "The words on pictures of pages are recognised: 0 of 1 page; now map.png",
        ),
        # a name that would turn the rest of the line round
        (
            BuildState(running=True, stage="ingest", done=0, total=1, path="a\u202etxt.exe"),
            "The documents are taken in: 0 of 1 document; now a⟨U+202E⟩txt.exe",
        ),
        # all done
        (
            BuildState(running=True, stage="comparison", done=2, total=2),
            "The accounts are set side by side: 2 of 2 documents",
        ),
    ],
)
def test_how_far_a_build_is(build: BuildState, words: str) -> None:
    assert in_words(build) == words
