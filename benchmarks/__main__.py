"""`./run bench [NAME ...]`: print each figure beside what it should be."""

import io
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import chronology as chronologies
from benchmarks import copies as copied
from benchmarks import first_page as first_pages
from benchmarks import planted, time_peers, unharmed
from benchmarks import wikiwars as times_in_wars
from benchmarks.large_pdf import large_pdf
from benchmarks.watching import Cost, watched
from testimonia.ingest.extraction import File
from testimonia.ingest.readers.pdf import PDF

TESTIMONIA = (sys.executable, "-m", "testimonia")
SHARED = Path(__file__).resolve().parents[2] / "shared"
EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
MEMOIRS = SHARED / "corpora" / "memoirs"
CLEAN = SHARED / "data" / "gum" / "dep"
RUNS = 5

Figure = tuple[str, str, str]
"""What was measured, what came out, what it should be."""


def memoirs() -> Iterator[Figure]:
    """Three books as XHTML chapters (2.5 MB), from nothing, and again unchanged."""
    if not MEMOIRS.is_dir():
        yield "memoirs", "not measured: ../shared is absent", ""
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "memoirs"
        shutil.copytree(MEMOIRS, folder)
        build = (*TESTIMONIA, "build", str(folder))
        yield _figure("memoirs, from nothing", build, "120 s, 1.5 GiB", runs=1)
        yield _figure("memoirs, again unchanged", build, "1 s")
        yield _figure("memoirs, one search", (*TESTIMONIA, "search", str(folder), "revolution*"), "")


def thousand() -> Iterator[Figure]:
    """1,000 text files of 20 kB, and 4,000, ingested: memory has to stay where it is."""
    for number, goal in ((1_000, "20 s, 400 MiB"), (4_000, "the same memory")):
        with tempfile.TemporaryDirectory() as name:
            _fill(Path(name), number, 20_000)
            build = (*TESTIMONIA, "build", name, "--only", "ingest")
            yield _figure(f"{number:,} texts of 20 kB, from nothing", build, goal, runs=1)
            yield _figure(f"{number:,} texts of 20 kB, unchanged", build, "", runs=3)


def start() -> Iterator[Figure]:
    """How long it takes before anything happens."""
    yield _figure("testimonia --help", (*TESTIMONIA, "--help"), "0.3 s")


def repairs() -> Iterator[Figure]:
    """Paragraphs cut by pages in three books, and what is done to documents without a fault."""
    if not MEMOIRS.is_dir():
        yield "planted faults", "not measured: ../shared is absent", ""
        return
    yield from planted.figures(MEMOIRS)
    yield from unharmed.figures(CLEAN)


def pdf() -> Iterator[Figure]:
    """A PDF of 300 pages and 600,000 characters; what pdfminer.six takes for it, if it is installed."""
    data = large_pdf(300)
    begun = time.perf_counter()
    characters = len(PDF.read(File("large.pdf", data)).original)
    ours = time.perf_counter() - begun
    yield "pdf, 300 pages", f"{ours:.1f} s, {300 / ours:.0f} pages/s, {characters:,} characters", "10 s"
    try:
        from pdfminer.high_level import extract_text
    except ImportError:
        yield "the same by pdfminer.six", "not measured: it is not installed", ""
        return
    begun = time.perf_counter()
    extract_text(io.BytesIO(data))
    theirs = time.perf_counter() - begun
    yield "the same by pdfminer.six", f"{theirs:.1f} s, {300 / theirs:.0f} pages/s", ""


def wikiwars() -> Iterator[Figure]:
    """Expressions of time in narratives, beside the peers that are installed."""
    if not times_in_wars.FOLDER.is_dir():
        yield "wikiwars", "not measured: ../shared is absent", ""
        return
    texts = list(times_in_wars.documents(times_in_wars.FOLDER))
    goal = "strict F1 87, relaxed F1 93, value 87"
    for name, tagger in (("ours", times_in_wars.unwritten), *time_peers.peers()):
        outer, every, _ = times_in_wars.measured(tagger, texts)
        yield f"wikiwars, {name}, outermost", outer.line(), goal if name == "ours" else ""
        yield f"wikiwars, {name}, all", every.line(), ""


def gum_dates() -> Iterator[Figure]:
    """GUM's dates: how many are found, and whether their days are right."""
    from benchmarks import gum_dates as dates_in_gum

    if not dates_in_gum.FOLDER.is_dir():
        yield "GUM's dates", "not measured: ../shared is absent", ""
        return
    yield "GUM's dates", dates_in_gum.measured(dates_in_gum.FOLDER)["all"].line(), ""


def times() -> Iterator[Figure]:
    """How fast times are read, in books and in text made to be slow."""
    from benchmarks import times_speed

    if MEMOIRS.is_dir():
        for line in times_speed.books(MEMOIRS):
            yield "times", line, "100,000 words/s"
    for line in times_speed.hostile_lines(times_speed.MEGABYTE):
        yield "times, hostile text", line, ""


def chronology() -> Iterator[Figure]:
    """Networks of events and constraints between them: propagated, explained, chosen in, added to."""
    yield from chronologies.figures()


def reading() -> Iterator[Figure]:
    """How fast people and statements are read, step by step."""
    from benchmarks import reading_speed

    if not MEMOIRS.is_dir():
        yield "reading", "not measured: ../shared is absent", ""
        return
    yield from reading_speed.figures(MEMOIRS)


def mentions() -> Iterator[Figure]:
    """Names and descriptions in LitBank, GUM and AjMC: how many are found, exactly and of the right kind."""
    from benchmarks import mentions as found

    if not found.DATA.is_dir():
        yield "mentions", "not measured: ../shared is absent", ""
        return
    yield from found.figures(found.DATA)


def chains() -> Iterator[Figure]:
    """Who "he" is, in LitBank: how well mentions of our own are joined in chains."""
    from benchmarks import chains as joined

    if not joined.DATA.is_dir():
        yield "chains", "not measured: ../shared is absent", ""
        return
    yield from joined.figures(joined.DATA)


def sentences() -> Iterator[Figure]:
    """Where sentences and tokens begin and end in GUM, EWT and LitBank, and how fast they are cut."""
    from benchmarks import sentences as cut

    if not cut.DATA.is_dir():
        yield "sentences", "not measured: ../shared is absent", ""
        return
    yield from cut.figures(MEMOIRS)


def quotations() -> Iterator[Figure]:
    """Direct quotations in LitBank: how many are found, from mark to mark."""
    from benchmarks import quotations as said

    if not said.FOLDER.is_dir():
        yield "quotations", "not measured: ../shared is absent", ""
        return
    yield from said.figures()


def speakers() -> Iterator[Figure]:
    """Direct quotations in LitBank: how many are given to the right speaker."""
    from benchmarks import speakers as spoke

    if not spoke.DATA.is_dir():
        yield "speakers", "not measured: ../shared is absent", ""
        return
    yield from spoke.figures()


def syntax() -> Iterator[Figure]:
    """Which word belongs to which, in GUM, and which tell of events, in LitBank."""
    from benchmarks import syntax as analysed

    if not analysed.DATA.is_dir():
        yield "syntax", "not measured: ../shared is absent", ""
        return
    yield from analysed.figures(analysed.DATA)


def clauses() -> Iterator[Figure]:
    """Who did what to whom in 200 clauses judged by hand."""
    from benchmarks import judged_clauses as hand_judged

    if not MEMOIRS.is_dir():
        yield "clauses", "not measured: ../shared is absent", ""
        return
    yield from hand_judged.figures(MEMOIRS)


def attributions() -> Iterator[Figure]:
    """Who is given the word, directly and indirectly: in the three founding documents, and in GUM."""
    from benchmarks import attributed, attributions

    if not MEMOIRS.is_dir():
        yield "attributions", "not measured: ../shared is absent", ""
        return
    yield from attributions.figures(SHARED / "corpora" / "seeds")
    yield from attributed.figures("test")


def statements() -> Iterator[Figure]:
    """How many of a hundred statements a historian would sign; the evidence that is found."""
    from benchmarks import evidence_notes, judged_statements

    yield from judged_statements.figures()
    if MEMOIRS.is_dir():
        yield from evidence_notes.figures(SHARED / "corpora" / "seeds")


def references() -> Iterator[Figure]:
    """Documents whose people, statements and contradictions are known: how many are found."""
    from benchmarks import references as known

    if not MEMOIRS.is_dir():
        yield "references", "not measured: ../shared is absent", ""
        return
    yield from known.figures(SHARED)


def unseen() -> Iterator[Figure]:
    """Documents whose people, statements and contradictions are known: how many are found."""
    from benchmarks import unseen as known

    if not MEMOIRS.is_dir():
        yield "unseen", "not measured: ../shared is absent", ""
        return
    yield from known.figures(SHARED)


def name_pairs() -> Iterator[Figure]:
    """Pairs of names of people, labelled as one person's or two people's: how many are told rightly."""
    from benchmarks import name_pairs as pairs

    yield from pairs.figures()


def copies() -> Iterator[Figure]:
    """Passages of one book planted in another, with noise; and how fast copies are looked for."""
    yield from copied.figures(MEMOIRS)


def comparing() -> Iterator[Figure]:
    """A made-up folder of 100,000 statements compared, twice as much, and one document more."""
    from benchmarks import comparing as compared

    yield from compared.figures()


def recognition() -> Iterator[Figure]:
    """Pages of our own, clean, noisy and tilted: characters wrong, seconds a page, confidence."""
    from benchmarks import recognition as recognised

    yield from recognised.figures()


def first_page() -> Iterator[Figure]:
    """From a folder that was never read to the first page of the reading room."""
    folders = {"the examples": EXAMPLES}
    if MEMOIRS.is_dir():
        folders |= {"three founding documents": SHARED / "corpora" / "seeds", "three books": MEMOIRS}
    yield from first_pages.figures(folders)


def pages() -> Iterator[Figure]:
    """The reading room on three books and three documents: pages, searches, how soon they are seen."""
    from benchmarks import pages as of_the_room

    if not MEMOIRS.is_dir():
        yield "pages", "not measured: ../shared is absent", ""
        return
    yield from of_the_room.figures(MEMOIRS, SHARED / "corpora" / "seeds")


BENCHMARKS: tuple[Callable[[], Iterator[Figure]], ...] = (
    start,
    first_page,
    pages,
    memoirs,
    pdf,
    recognition,
    thousand,
    repairs,
    wikiwars,
    gum_dates,
    times,
    chronology,
    copies,
    comparing,
    reading,
    sentences,
    quotations,
    speakers,
    mentions,
    syntax,
    chains,
    clauses,
    attributions,
    statements,
    references,
    unseen,
    name_pairs,
)


def _figure(
    name: str,
    command: tuple[str, ...],
    goal: str,
    *,
    runs: int = RUNS,
    before: Callable[[], None] = lambda: None,
) -> Figure:
    costs: list[Cost] = []
    for _ in range(runs):
        before()
        costs.append(watched(command))
    seconds = [cost.seconds for cost in costs]
    spread = f"{statistics.median(seconds):.2f} s"
    if runs > 1:
        spread += f" (of {runs} runs: {min(seconds):.2f} to {max(seconds):.2f})"
    return name, f"{spread}, {max(cost.mebibytes for cost in costs):.0f} MiB", goal


def _fill(folder: Path, number: int, size: int) -> None:
    """Texts of made-up prose; the words and their order come from a seed."""
    chance = random.Random(1)
    words = ["".join(chance.choices("abcdefghilmnoprstu", k=chance.randint(2, 9))) for _ in range(20_000)]
    for n in range(number):
        paragraphs: list[str] = []
        length = 0
        while length < size:
            sentences = (" ".join(chance.choices(words, k=chance.randint(6, 24))) for _ in range(5))
            paragraphs.append(" ".join(f"{s.capitalize()}." for s in sentences))
            length += len(paragraphs[-1]) + 2
        (folder / f"text-{n:05}.txt").write_text("\n\n".join(paragraphs), encoding="utf-8")


def main(wanted: list[str]) -> None:
    """Run the benchmarks that are named ("name-pairs" or "name_pairs"), or all."""
    wanted = [name.replace("-", "_") for name in wanted]
    for benchmark in BENCHMARKS:
        if not wanted or benchmark.__name__ in wanted:
            for name, came_out, goal in benchmark():
                print(f"{name:36} {came_out}{f'   [goal: {goal}]' if goal else ''}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
