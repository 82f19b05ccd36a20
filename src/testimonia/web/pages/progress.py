"""How far the build is that runs beside the reading room, for scripts and for those who look again."""

import json
from dataclasses import asdict

from testimonia.web.pages.page import Media, Page, Visit


def progress(visit: Visit) -> Media:
    """The state of the build as JSON; see `testimonia.web.building.BuildState`."""
    return Media("application/json", json.dumps(asdict(visit.build)).encode("ascii"))


PAGES = (Page("/progress", progress),)
