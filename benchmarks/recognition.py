"""Text recognition on pages of our own: how many characters are wrong, how long a page takes, how sure it is.

The pages are made here, of type that comes with Pillow: what a scanner does to them (noise, blur, a tilt) is
made too, from a seed. Real scans are worse; the figures are for telling one version from another.

    python -m benchmarks.recognition [--pages N]
"""

import io
import random
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from rapidfuzz.distance import Levenshtein

from testimonia.ingest.extraction import File
from testimonia.ingest.readers.image import read
from testimonia.ingest.recognition.engines import Engine, engine, lines_on
from testimonia.ingest.recognition.pictures import picture_of
from testimonia.model import Recognised

WIDTH, HEIGHT, TYPE, LEADING, MARGIN = 1240, 1754, 30, 44, 150
"""Pixels: A4 at 150 dots an inch, in type of 14 points."""
PAGES = 3
NAMES = ("Edmund Hallorane", "Josiah Penhallow", "Adelaide Wren", "Tobias Carrow", "Sister Benedicta")
PLACES = ("Marrenholm", "Grey Point", "Saltby", "the Upper Mill", "Castle Dunmore")
DEEDS = (
    "{a} wrote to {b} on {d} that the ship had not come into {p}.",
    "In {y} the council of {p} voted {n} pounds for the harbour, and {a} spoke against it.",
    "“Nobody,” said {b}, “has seen {a} in {p} since {d}.”",
    "{a} was arrested at {p} on {d}; {b} was released in {y}.",
    "The house of {b} (no. {n}, {p}) burned down in the night of {d}.",
)
MONTHS = ("January", "March", "April", "June", "August", "October", "December")


@dataclass(frozen=True, slots=True)
class Measured:
    """What came of one kind of page: characters, how many of them were wrong, processor time, confidences."""

    letters: int
    wrong: int
    seconds: float
    confidence: float
    pages: int

    def line(self) -> str:
        """In words."""
        return (
            f"{100 * self.wrong / max(self.letters, 1):.2f} % of characters wrong, "
            f"{self.seconds / self.pages:.1f} s of one processor a page, "
            f"confidence {self.confidence / self.pages:.3f}"
        )


def words(seed: int) -> list[str]:
    """The lines of a page of made-up sentences."""
    chance = random.Random(seed)
    sentences = []
    for _ in range(14):
        a, b = chance.sample(NAMES, 2)
        day = f"{chance.randint(1, 28)} {chance.choice(MONTHS)} {chance.randint(1790, 1939)}"
        year, number = str(chance.randint(1790, 1939)), str(chance.randint(2, 999))
        deed = chance.choice(DEEDS)
        sentences.append(deed.format(a=a, b=b, d=day, y=year, n=number, p=chance.choice(PLACES)))
    return textwrap.wrap(" ".join(sentences), 58)


def printed(lines: list[str]) -> Image.Image:
    """The lines on paper."""
    picture = Image.new("L", (WIDTH, HEIGHT), 255)
    draw, font = ImageDraw.Draw(picture), ImageFont.load_default(TYPE)
    for n, line in enumerate(lines):
        draw.text((MARGIN, MARGIN + LEADING * n), line, font=font, fill=20)
    return picture


def noisy(picture: Image.Image) -> Image.Image:
    """Out of focus, grey, and grained."""
    soft = np.asarray(picture.filter(ImageFilter.GaussianBlur(1.2)), dtype=np.float64)
    grain = np.random.default_rng(1).normal(0, 35, soft.shape)
    return Image.fromarray((soft * 0.7 + 40 + grain).clip(0, 255).astype(np.uint8))


def tilted(picture: Image.Image) -> Image.Image:
    """Laid on the glass two degrees askew."""
    return picture.rotate(-2.0, fillcolor=255, resample=Image.Resampling.BICUBIC)


KINDS: tuple[tuple[str, Callable[[Image.Image], Image.Image], str], ...] = (
    ("clean", lambda picture: picture, "1 %, 5 s"),
    ("noisy", noisy, "3 %, 5 s"),
    ("tilted by two degrees", tilted, "2 %, 5 s"),
)


def measured(makes: Callable[[Image.Image], Image.Image], found: Engine, pages: int) -> Measured:
    """Pages of one kind, recognised and laid out as they are in a run."""
    letters = wrong = 0
    seconds = sure = 0.0
    for seed in range(pages):
        lines = words(seed)
        out = io.BytesIO()
        makes(printed(lines)).save(out, "PNG")
        began = time.process_time()
        picture = picture_of(out.getvalue(), "image", 0)
        seen = lines_on(picture, found.name)
        seconds += time.process_time() - began
        page = Recognised(0, found.name, found.version, picture.shape[1], picture.shape[0], seen)
        text = " ".join(read(File("page.png", out.getvalue(), recognised=(page,))).original.split())
        meant = " ".join(lines)
        letters += len(meant)
        wrong += Levenshtein.distance(meant, text)
        sure += page.confidence or 0.0
    return Measured(letters, wrong, seconds, sure, pages)


def figures(pages: int = PAGES) -> Iterator[tuple[str, str, str]]:
    """A figure for each kind of page."""
    found = engine()
    if found is None:
        yield "recognition", "not measured: no engine is installed", ""
        return
    lines_on(np.full((64, 64, 3), 255, np.uint8), found.name)  # its networks are loaded once
    for name, makes, goal in KINDS:
        yield f"recognition, {name} pages", measured(makes, found, pages).line(), goal


if __name__ == "__main__":
    number = int(sys.argv[sys.argv.index("--pages") + 1]) if "--pages" in sys.argv else PAGES
    for what, came, wanted in figures(number):
        print(f"{what}: {came} (wanted: {wanted})")
