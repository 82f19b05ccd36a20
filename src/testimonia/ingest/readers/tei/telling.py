"""What the elements of a TEI text say about themselves, and about the parts that hold them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from lxml import etree

from testimonia.ingest.readers.markup_tree import local
from testimonia.ingest.readers.tei import names
from testimonia.ingest.readers.tei.dates import edtf_of
from testimonia.ingest.readers.tei.found import Found, Frame
from testimonia.ingest.readers.tei.tree import attribute, find
from testimonia.ingest.readers.writer import Writer
from testimonia.model import MarkKind, Section, SectionKind, Span, Stated


class Telling:
    """Takes down what closed elements say.

    Args:
        found: what the walk found.
        writer: of the words.
        people: names of editors by id.
    """

    def __init__(self, found: Found, writer: Writer, people: Mapping[str, str]) -> None:
        self._found = found
        self._writer = writer
        self._people = people

    def responsible(self, note: "etree._Element") -> Stated | None:
        """Who wrote a note, where ``@resp`` says so in a way that the header explains."""
        pointed = (note.get("resp") or "").split()
        found = (self._people.get(each.rpartition("#")[2]) for each in pointed)
        listed = "; ".join(dict.fromkeys(filter(None, found)))
        return Stated(listed) if listed else None

    def tell(self, open_: list[Frame], frame: Frame, element: "etree._Element", span: Span) -> None:
        """Pass on what a closed element says about itself and about the parts that hold it."""
        if frame.key:
            self._found.ids.setdefault(frame.key, span)
        if not len(span):
            return
        self._name(open_, frame, element, span)
        if frame.tag in ("ref", "ptr") and (element.get("target") or "").startswith("#") and len(span) <= 24:
            self._found.marks.append((span, (element.get("target") or "")[1:]))
        if frame.tag == "note" and (element.get("target") or "").startswith("#"):
            self._found.targets.append((span, (element.get("target") or "")[1:]))
        self._title(open_, frame, span)
        self._voice(open_, frame, element, span)
        if frame.slot is not None and frame.kind is not None:
            self._found.parts[frame.slot] = self._section(frame, element, span)

    def _name(self, open_: list[Frame], frame: Frame, element: "etree._Element", span: Span) -> None:
        kind = names.MARKS.get(frame.tag)
        if frame.tag in ("name", "rs"):
            kind = names.MARK_TYPES.get(names.folded(element.get("type")))
        if kind is None or (frame.tag == "title" and any(f.tag == "bibl" for f in open_)):
            return
        if kind is MarkKind.DATE:
            if frame.tag == "docDate" and find(element, "date") is not None:
                return
            self._found.mark(span, kind, edtf_of(element.get), element.get("calendar"))
        else:
            self._found.mark(span, kind, element.get("ref") or element.get("key"), None)

    def _title(self, open_: list[Frame], frame: Frame, span: Span) -> None:
        if frame.tag not in ("head", "docTitle") and frame.kind is not SectionKind.HEADING:
            return
        stated = Stated(self._unmarked(span), span)
        for outer in reversed(open_):
            if outer.slot is not None:
                outer.title = outer.title or stated
                return
        self._found.facts.setdefault("title", stated)

    def _unmarked(self, span: Span) -> str:
        """The words of a heading without the marks of its notes."""
        words = self._writer.excerpt(span)
        for mark, _ in self._found.marks[::-1]:
            if not span.contains(mark):
                break
            words = words.replace(self._writer.excerpt(mark), "", 1).strip()
        return words

    def _voice(self, open_: list[Frame], frame: Frame, element: "etree._Element", span: Span) -> None:
        """A signature, a by-line, a dateline: said of the innermost part with a voice, or of the whole."""
        said: dict[str, Stated] = {}
        stated = Stated(self._writer.excerpt(span), span)
        inside = tuple(each.tag for each in open_)
        if frame.tag in ("signed", "docAuthor") and len(span) < 200:
            said["author"] = self._signed(span)
        elif frame.tag == "byline" and "titlePage" not in inside:
            said["author"] = Stated(stated.value.removeprefix("By ").removeprefix("by "), span)
        elif frame.tag == "date" and (_is_of_writing(inside) or _is_of_entry(inside, element)):
            said["written"] = _dated(stated, element)
        elif frame.tag == "placeName" and _is_of_writing(inside):
            said["place"] = stated
        elif frame.tag == "dateline" and find(element, "date") is None:
            said["written"] = stated
        for name, value in said.items():
            # What was written of a letter on one day has that day, and the signature of all of it.
            outer = (f for f in reversed(open_) if not (f.session and name == "author"))
            facts = next((f.facts for f in outer if f.kind in names.VOICES), self._found.facts)
            facts.setdefault(name, value)

    def _signed(self, span: Span) -> Stated:
        """Who signs: the one name that the edition marks there ("Your friend Ann Lind"), or all of it."""
        marked = [m.span for m in self._found.names if m.kind is MarkKind.PERSON and span.contains(m.span)]
        name = marked[0] if len(marked) == 1 else span
        return Stated(self._writer.excerpt(name), name)

    def _section(self, frame: Frame, element: "etree._Element", span: Span) -> Section:
        kind = frame.kind or SectionKind.BODY
        label = " ".join((element.get("n") or "").split())
        title = frame.title or (Stated(label) if label and frame.tag in names.DIVISIONS else None)
        if title is not None and label in title.value and len(label) * 2 > len(title.value):
            title = replace(title, value=label)  # a heading with signs around it, and its words alone
        language = Stated(frame.language) if frame.language and frame.tag in names.DIVISIONS else None
        author = self.responsible(element) if frame.tag == "note" else frame.facts.get("author")
        return Section(
            span,
            kind,
            title=title if kind is not SectionKind.HEADING else None,
            author=author,
            language=language,
            written=frame.facts.get("written"),
            place=frame.facts.get("place"),
        )


def _is_of_writing(inside: tuple[str, ...]) -> bool:
    """Whether a date or place stands in a dateline; in an opener it may stand without one."""
    return "dateline" in inside or inside[-1:] == ("opener",)


def _is_of_entry(inside: tuple[str, ...], date: "etree._Element") -> bool:
    """Whether a date heads an entry of a diary, or what was written of a letter on one day."""
    if "head" not in inside:
        return False
    head = next(each for each in date.iterancestors() if local(each.tag) == "head")
    around = head.getparent()
    return around is not None and names.folded(around.get("type")) in names.DAYS


def _dated(stated: Stated, date: "etree._Element") -> Stated:
    """A date by its attributes, which have the year where the words leave it out ("Monday, 12 May").

    The attributes are Gregorian; where the edition says that the words are not, the words are kept, lest
    other days in the same letter be reckoned in the wrong calendar.
    """
    calendar = (date.get("calendar") or "").lower()
    certain = edtf_of(date.get) if not calendar or "gregor" in calendar else None
    return replace(stated, value=certain) if certain else stated


def pictures_of(elements: Iterable["etree._Element"]) -> dict[str, str]:
    """Addresses of pictures by the ids of surfaces, zones and graphics (TEI P5, 11.1)."""
    found: dict[str, str] = {}
    for facsimile in elements:
        for each in facsimile.iter("{*}surface", "surface", "{*}zone", "zone", "{*}graphic", "graphic"):
            key = attribute(each, "id")
            holder = each if local(each.tag) != "zone" else next(each.iterancestors("{*}surface"), each)
            graphic = each if local(each.tag) == "graphic" else find(holder, "graphic")
            url = graphic.get("url") if graphic is not None else None
            if key and url:
                found[key] = url
    return found
