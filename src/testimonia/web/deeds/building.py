"""Reading the folder again."""

from testimonia.web.deeds.deed import Deed, Done, Said, way_back
from testimonia.web.sitting import Sitting


def build(sitting: Sitting, said: Said) -> Done:
    """Read what is new or changed in the folder."""
    sitting.building.start()
    return Done(way_back(said, "/"), {"building": True})


DEEDS = (Deed("/build", build),)
