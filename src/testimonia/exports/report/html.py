"""A report as one file of HTML, without scripts, links to the outside, or anything else to be fetched."""

from collections.abc import Iterator
from html import escape

from testimonia.exports.report.seen import seen
from testimonia.exports.report.values import Chapter, Hand, Item, Line, Mark, Note, Piece, Report, Run, Words

_STYLE = """
:root{color-scheme:light dark;--paper:#fbf8f1;--ink:#211d18;--quiet:#665e53;--rule:#ddd5c5;--rubric:#9c2b1b;
--accord:#2a594c;--doubt:#7a560c;--pen:#1d4c8f}
@media(prefers-color-scheme:dark){:root{--paper:#191715;--ink:#e9e3d8;--quiet:#a89f91;--rule:#3a352f;
--rubric:#ff9580;--accord:#8fc7b4;--doubt:#e0bd6d;--pen:#9fc2f5}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 "Iowan Old Style",
"Palatino Linotype",Palatino,"EB Garamond","Noto Serif",Georgia,serif;font-variant-numeric:oldstyle-nums;
overflow-wrap:break-word}
main{max-width:38rem;margin:0 auto;padding:3rem 1.2rem 5rem}
h1{font-weight:400;font-size:2rem;line-height:1.15;margin:0 0 .4rem}
h2{font-weight:400;font-size:1.4rem;margin:2.6rem 0 .5rem;border-top:1px solid var(--rule);padding-top:1rem}
h3{font-weight:400;font-size:1.12rem;margin:0 0 .3rem}
p{margin:0 0 .5rem}.lede,.more{color:var(--quiet)}.item{margin:0 0 1.1rem}
.dated{display:grid;grid-template-columns:6.5rem minmax(0,1fr);gap:0 1rem}
.when{color:var(--quiet);text-align:right}
#silent p{font-size:.9em}@media(max-width:34rem){.dated{display:block}.when{text-align:left;margin:0}}
.clash .sign{color:var(--rubric);font-weight:600}.depends .sign,.otherwise .sign{color:var(--doubt)}
.agrees .sign{color:var(--accord)}
.label{font-family:system-ui,sans-serif;font-size:.8em}
.machine{color:var(--quiet);font-size:.94em;border-left:2px dotted var(--rule);padding-left:.8rem}
.person{color:var(--pen);border-left:3px solid;padding-left:.8rem}.person .label{font-weight:600}
sup{font-size:.68em;line-height:0;font-variant-numeric:lining-nums}sup a{text-decoration:none;color:inherit}
.notes{font-size:.9rem;line-height:1.45}.notes li{margin:0 0 .45rem}
.entries p{padding-left:1.8rem;text-indent:-1.8rem}a{color:inherit}
:target{background:#0001}
@media print{:root{--paper:#fff;--ink:#000;--quiet:#444}body{font-size:10.5pt}main{max-width:none;padding:0}
.dated{display:flow-root}.dated>.when{float:left;width:6.5rem}.dated>div{margin-left:7.5rem}
.item,.notes li,.entries p{break-inside:avoid}h2,h3,.when{break-after:avoid}.notes .back{display:none}
@page{margin:22mm 20mm}}
"""


def written(report: Report) -> bytes:
    """The report, in UTF-8; the same report always gives the same bytes."""
    return "".join(_page(report)).encode()


def _page(report: Report) -> Iterator[str]:
    title = _safe(report.name)
    yield (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{title}: a dossier</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1><bdi>{title}</bdi></h1>\n"
    )
    yield from (f'<p class="lede">{_safe(each)}</p>\n' for each in (*report.lede, report.made) if each)
    for chapter in report.chapters:
        yield from _chapter(chapter)
    if report.notes:
        yield '<section class="notes">\n<h2>Notes</h2>\n<ol>\n'
        yield from map(_note, report.notes)
        yield "</ol>\n</section>\n"
    if report.bibliography:
        yield '<section class="entries">\n<h2>Bibliography</h2>\n'
        yield from (f"<p>{_words(each)}</p>\n" for each in report.bibliography)
        yield "</section>\n"
    yield "<section>\n<h2>How this was made</h2>\n"
    yield from (f"<p>{_safe(each)}</p>\n" for each in report.method)
    yield "</section>\n</main>\n</body>\n</html>\n"


def _chapter(chapter: Chapter) -> Iterator[str]:
    yield f'<section id="{_safe(chapter.key)}">\n<h2>{_safe(chapter.title)}</h2>\n'
    if chapter.lead:
        yield f'<p class="lede">{_safe(chapter.lead)}</p>\n'
    for item in chapter.items:
        yield from _item(item)
    if chapter.more:
        yield f'<p class="more">{_safe(chapter.more)}</p>\n'
    yield "</section>\n"


def _item(item: Item) -> Iterator[str]:
    yield f'<div class="item {item.tone.value}{" dated" if item.when else ""}">\n'
    sign = f'<span class="sign">{item.tone.sign}</span> ' if item.tone.sign else ""
    if item.when:
        yield f'<p class="when">{sign}{_safe(item.when)}</p>\n'
    if item.heading:
        yield f'<h3 dir="auto">{sign}{_words(item.heading)}</h3>\n'
    yield "<div>\n"
    yield from map(_line, item.lines)
    yield "</div>\n</div>\n"


def _line(line: Line) -> str:
    label = f'<span class="label">{_safe(line.label)}:</span> ' if line.label else ""
    kind = "" if line.hand in (Hand.DOCUMENTS, Hand.PLAIN) else f' class="{line.hand.value}"'
    return f'<p{kind} dir="auto">{label}{"".join(map(_piece, line.pieces))}</p>\n'


def _piece(piece: Piece) -> str:
    if isinstance(piece, Mark):
        number = piece.number
        return f'<sup id="mark-{number}"><a href="#note-{number}">{number}</a></sup>'
    return _run(piece) if isinstance(piece, Run) else ""


def _note(note: Note) -> str:
    text = f"{_words(note.citation)}{f': {_safe(note.quoted)}' if note.quote else '.'}"
    said = " ".join(map(_safe, note.remarks))
    back = f' <a class="back" href="#mark-{note.number}" aria-label="Back to the text">↩</a>'
    return f'<li id="note-{note.number}" dir="auto">{text}{f" {said}" if said else ""}{back}</li>\n'


def _words(words: Words) -> str:
    return "".join(map(_run, words))


def _run(run: Run) -> str:
    return f"<cite>{_safe(run.text)}</cite>" if run.italic else _safe(run.text)


def _safe(text: str) -> str:
    return escape(seen(text), quote=True)
