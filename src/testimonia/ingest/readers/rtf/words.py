"""What each control word of an RTF file does; words that are not named here change nothing that is read."""

import re
from collections.abc import Callable, Mapping

from testimonia.ingest.readers.rtf import charsets
from testimonia.ingest.readers.rtf.interpreting import Interpreter, Place, Vocabulary
from testimonia.ingest.readers.rtf.streams import End, Sign, Stream
from testimonia.ingest.readers.rtf.tokens import Token

Act = Callable[[Interpreter, Token], None]

_PART_OF_DAY = re.compile(r"\b(yr|mo|dy)=([0-9]{1,4})\b")
"""A part of a day as `_part_of_day` keeps it; a damaged file has words of its own between them."""


def _nowhere(reading: Interpreter, token: Token) -> None:
    reading.state.place = Place.NOWHERE


def _as_before(reading: Interpreter, token: Token) -> None:
    """A destination whose words stand where those around it do."""


def _place(place: Place) -> Act:
    def begin(reading: Interpreter, token: Token) -> None:
        if reading.state.place is not Place.NOWHERE:
            reading.state.place = place

    return begin


def _styles(reading: Interpreter, token: Token) -> None:
    if reading.state.place is Place.TEXT:
        reading.state.place, reading.state.words = Place.STYLES, []
        reading.state.closing = lambda: None


def _unicode_of_two(reading: Interpreter, token: Token) -> None:
    """The second of two wordings, in Unicode: it stands where the first one would."""
    around = reading.stack[-2:-1]
    if around and reading.state.place is Place.TWOFOLD:
        reading.state.place, reading.state.words = around[0].place, around[0].words


def _gathered(reading: Interpreter, keep: Callable[[str], None]) -> None:
    words: list[str] = []
    reading.state.place, reading.state.words = Place.WORDS, words
    reading.state.closing = lambda: keep(" ".join("".join(words).split()))


def _property(reading: Interpreter, token: Token) -> None:
    if reading.state.place is Place.INFO:
        name = token.name
        _gathered(reading, lambda words: reading.content.said.update({name: words} if words else {}))


def _created(reading: Interpreter, token: Token) -> None:
    """When the file was made: its year, month and day are words of their own."""
    if reading.state.place is Place.INFO:
        _gathered(reading, lambda words: _keep_day(reading, words))


def _keep_day(reading: Interpreter, words: str) -> None:
    parts = {name: int(number) for name, number in _PART_OF_DAY.findall(words)}
    if 1 <= parts.get("mo", 0) <= 12 and 1 <= parts.get("dy", 0) <= 31 and parts.get("yr", 0) > 0:
        reading.content.said["created"] = f"{parts['yr']:04}-{parts['mo']:02}-{parts['dy']:02}"


def _part_of_day(reading: Interpreter, token: Token) -> None:
    if reading.state.place is Place.WORDS and token.number is not None and 0 <= token.number < 10_000:
        reading.state.words.append(f"{token.name}={token.number} ")


def _other_stream(reading: Interpreter, stream: Stream) -> None:
    """Let the words of this group flow elsewhere."""
    state = reading.state
    state.stream, state.place, state.tabled = stream, Place.TEXT, False
    state.style, state.outline, state.listed = 0, None, False

    def finish() -> None:
        if stream.pieces:
            reading.end_paragraph(End.PARAGRAPH)

    state.closing = finish


def _note(reading: Interpreter, token: Token) -> None:
    if reading.state.place is not Place.TEXT or reading.state.hidden or reading.state.deleted:
        reading.state.place = Place.NOWHERE
        return
    reading.sign(Sign.NOTE, len(reading.content.notes))
    stream = Stream()
    reading.content.notes.append(stream)
    _other_stream(reading, stream)


def _endnote(reading: Interpreter, token: Token) -> None:
    """Footnotes that are printed at the end of the document."""
    notes = reading.content.notes
    if reading.state.place is Place.TEXT and notes and reading.state.stream is notes[-1]:
        notes[-1].endnote = True


def _remark(reading: Interpreter, token: Token) -> None:
    if reading.state.place is Place.TEXT:
        stream = Stream(author=reading.author)
        reading.content.remarks.append(stream)
        _other_stream(reading, stream)


def _remark_author(reading: Interpreter, token: Token) -> None:
    def keep(words: str) -> None:
        reading.author = words

    if reading.state.place is Place.TEXT:
        _gathered(reading, keep)


def _remark_time(reading: Interpreter, token: Token) -> None:
    def keep(words: str) -> None:
        if reading.content.remarks:
            reading.content.remarks[-1].written = _day_of(words)

    if reading.state.place is Place.TEXT:
        _gathered(reading, keep)


def _day_of(packed: str) -> str:
    """A day that is packed into the bits of a number (RTF 1.9.1, "DTTM"); nothing if it is none."""
    digits = packed.removeprefix("-")
    if not digits.isascii() or not digits.isdigit() or len(digits) > 10:
        return ""
    number = int(packed) & 0xFFFFFFFF
    day, month, year = number >> 11 & 31, number >> 16 & 15, (number >> 20 & 511) + 1900
    return f"{year}-{month:02}-{day:02}" if day and 1 <= month <= 12 else ""


def _head(reading: Interpreter, token: Token) -> None:
    if reading.state.place is Place.TEXT:
        stream = Stream()
        reading.content.heads.append(stream)
        _other_stream(reading, stream)


def _box(reading: Interpreter, token: Token) -> None:
    """The text in a drawing: read after the paragraph that it hangs on."""
    if reading.state.place is not Place.SHAPE:
        return
    around, stream = reading.state.stream, Stream()
    _other_stream(reading, stream)
    finish = reading.state.closing

    def close() -> None:
        if finish is not None:
            finish()
        around.waiting.extend(stream.paragraphs)

    reading.state.closing = close


def _item(reading: Interpreter, token: Token) -> None:
    """The number or dot before an item of a list: the paragraph around it is one."""
    reading.state.label = True
    if reading.stack:
        reading.stack[-1].listed = True


_DESTINATIONS: Mapping[str, Act] = {
    "fonttbl": _place(Place.FONTS),
    "stylesheet": _styles,
    "info": _place(Place.INFO),
    "title": _property,
    "author": _property,
    "creatim": _created,
    "upr": _place(Place.TWOFOLD),
    "ud": _unicode_of_two,
    "footnote": _note,
    "annotation": _remark,
    "atnauthor": _remark_author,
    "atndate": _remark_time,
    **dict.fromkeys(
        (f"{what}{which}" for what in ("header", "footer") for which in ("", "l", "r", "f")), _head
    ),
    "shpinst": _place(Place.SHAPE),
    "shptxt": _box,
    "pntext": _item,
    "listtext": _item,
    **dict.fromkeys(("shppict", "fldrslt", "result"), _as_before),
    **dict.fromkeys(
        (
            *("pict", "nonshppict", "shprslt", "colortbl", "filetbl", "fldinst", "formfield", "datafield"),
            *("objdata", "objclass", "xe", "tc", "tcn", "rxe", "txe", "bkmkstart", "bkmkend", "ftnsep"),
            *("ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "revtbl", "listtable", "generator"),
            *("listoverridetable", "pntxta", "pntxtb", "pn", "sp", "sn", "sv", "do", "operator", "subject"),
            *("keywords", "comment", "doccomm", "manager", "company", "category", "hlinkbase", "revtim"),
            *("printim", "buptim", "private", "template", "falt", "panose", "fname", "fontemb", "fontfile"),
            *("xmlnstbl", "atnid", "atnref", "atnicn", "atntime"),
        ),
        _nowhere,
    ),
}
"""Words that say, at the beginning of a group, where its words belong."""


def _set_page(encoding: str | None) -> Act:
    def act(reading: Interpreter, token: Token) -> None:
        found = encoding or charsets.of_page(token.number)
        if found is not None:
            reading.page = reading.state.encoding = found

    return act


def _font(reading: Interpreter, token: Token) -> None:
    number = token.number or 0
    if reading.state.place is Place.FONTS:
        reading.font = number
    else:
        reading.state.encoding = reading.fonts.get(number, reading.page)


def _font_letters(encoding: Callable[[int | None], str | None]) -> Act:
    def act(reading: Interpreter, token: Token) -> None:
        found = encoding(token.number)
        if reading.state.place is Place.FONTS and found is not None:
            reading.fonts[reading.font] = found

    return act


def _usual_font(reading: Interpreter, token: Token) -> None:
    reading.usual_font = token.number or 0


def _plain(reading: Interpreter, token: Token) -> None:
    reading.state.hidden = reading.state.deleted = False
    reading.state.encoding = reading.fonts.get(reading.usual_font, reading.page)


def _new_paragraph(reading: Interpreter, token: Token) -> None:
    state = reading.state
    state.style, state.outline, state.listed, state.tabled = 0, None, False, False


def _style(reading: Interpreter, token: Token) -> None:
    if reading.state.place is Place.STYLES:
        reading.entry.number = token.number or 0
    else:
        reading.state.style = token.number or 0


def _based_on(reading: Interpreter, token: Token) -> None:
    reading.entry.parent = token.number


def _outline(reading: Interpreter, token: Token) -> None:
    if reading.state.place is Place.STYLES:
        reading.entry.outline = token.number
    else:
        reading.state.outline = token.number


def _list(reading: Interpreter, token: Token) -> None:
    reading.state.listed = bool(token.number)


def _tabled(reading: Interpreter, token: Token) -> None:
    reading.state.tabled = token.number != 0


def _hidden(reading: Interpreter, token: Token) -> None:
    reading.state.hidden = token.number != 0


def _deleted(reading: Interpreter, token: Token) -> None:
    reading.state.deleted = token.number != 0


def _stand_ins(reading: Interpreter, token: Token) -> None:
    reading.state.stand_ins = min(max(token.number or 0, 0), 16)


def _language(reading: Interpreter, token: Token) -> None:
    reading.content.language = token.number


def _ends(end: End) -> Act:
    return lambda reading, token: reading.end_paragraph(end)


def _signs(sign: Sign) -> Act:
    return lambda reading, token: reading.sign(sign)


def _writes(text: str) -> Act:
    return lambda reading, token: reading.write(text)


_LETTERS = {
    "tab": "\t", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip

_WORDS: Mapping[str, Act] = {
    **{name: _set_page(encoding) for name, encoding in charsets.PAGES.items()},
    "ansicpg": _set_page(None),
    "f": _font,
    "fcharset": _font_letters(charsets.of_charset),
    "cpg": _font_letters(charsets.of_page),
    "deff": _usual_font,
    "deflang": _language,
    "plain": _plain,
    "pard": _new_paragraph,
    "s": _style,
    "sbasedon": _based_on,
    "outlinelevel": _outline,
    "ls": _list,
    "intbl": _tabled,
    "v": _hidden,
    "deleted": _deleted,
    "uc": _stand_ins,
    "yr": _part_of_day,
    "mo": _part_of_day,
    "dy": _part_of_day,
    "ftnalt": _endnote,
    "par": _ends(End.PARAGRAPH),
    "sect": _ends(End.PARAGRAPH),
    "cell": _ends(End.CELL),
    "nestcell": _ends(End.CELL),
    "row": _ends(End.ROW),
    "nestrow": _ends(End.ROW),
    "line": _signs(Sign.LINE),
    "lbr": _signs(Sign.LINE),
    "page": _signs(Sign.PAGE),
    "pagebb": _signs(Sign.PAGE),
    "softpage": _signs(Sign.PAGE),
    "chftn": _signs(Sign.OWN_MARK),
    **{name: _writes(text) for name, text in _LETTERS.items()},
}
"""Words that do something to what follows, or stand for a letter."""

_SYMBOLS: Mapping[str, str] = {"~": "\u00a0", "-": "\u00ad", "_": "\u2011", "\t": "\t"}
"""Symbols that stand for a letter."""

VOCABULARY = Vocabulary(_DESTINATIONS, _WORDS, _SYMBOLS)
"""All that is known."""
