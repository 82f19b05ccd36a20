"""How far the build is that runs beside the reading room, in words."""

from testimonia.web.building import BuildState
from testimonia.web.pages.words import counted, seen

STAGES = {
    "ingest": "The documents are taken in",
    "recognition": "The words on pictures of pages are recognised",
    "sidecars": "What is said of them is looked up",
    "reading": "They are read for people, dates and statements",
    "comparison": "The accounts are set side by side",
    "ledger": "What you decided is found again",
}
"""What is done in each stage of a build."""
_BEGINNING = "The folder is looked through"
_UNITS = {"recognition": "page"}
"""What is counted in a stage; elsewhere documents."""


def in_words(build: BuildState) -> str:
    """How far a build is, as a sentence without its full stop; empty if none runs.

    A document that takes long is named, so that whoever waits knows for what.
    """
    if not build.running:
        return ""
    stage = STAGES.get(build.stage, _BEGINNING)
    if not build.total:
        return stage
    far = f"{stage}: {build.done:,} of {counted(build.total, _UNITS.get(build.stage, 'document'))}"
    return f"{far}; now {seen(build.path)}" if build.path else far
