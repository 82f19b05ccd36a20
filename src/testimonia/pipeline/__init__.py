"""A run from a folder to its evidence base: the only place that knows every stage.

The stages are listed in `stages.STAGES`.
"""

from testimonia.pipeline.build import FolderError, build
from testimonia.pipeline.noting import PlaceError, note
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.pipeline.stages import STAGES, Progress

__all__ = [
    "STAGES",
    "FolderError",
    "PlaceError",
    "Progress",
    "build",
    "evidence_of",
    "ledger_of",
    "note",
]
