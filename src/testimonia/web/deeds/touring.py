"""Putting the invitation to a first look away."""

from testimonia.web.deeds.deed import Deed, Done, Said, way_back
from testimonia.web.sitting import Sitting


def put_away(sitting: Sitting, said: Said) -> Done:
    """Ask no more, in this sitting; in later ones nobody is asked, for the folder is not new to them."""
    sitting.welcoming = False
    return Done(way_back(said, "/"), {"away": True})


DEEDS = (Deed("/tour/away", put_away),)
