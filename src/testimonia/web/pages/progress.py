"""How far the build is that runs beside the reading room, for scripts and for those who look again."""

import json
from dataclasses import asdict

from testimonia.web.pages.page import Media, Page, Visit
from testimonia.web.pages.stages import in_words


def progress(visit: Visit) -> Media:
    """The state of the build as JSON, and in words; see `testimonia.web.building.BuildState`."""
    told = {**asdict(visit.build), "words": in_words(visit.build)}
    return Media("application/json", json.dumps(told).encode("ascii"))


PAGES = (Page("/progress", progress),)
