"""A statement put into words: what is told of whom in one line, then who holds it and on what evidence.

What is written in a document stands in quotation marks, or is a name; all else is ours.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from testimonia.exports.records import Record
from testimonia.knowledge.data_files import data_file
from testimonia.knowledge.predicates import predicates

_OTHER = "other"
_LONGEST = 90
"""Code points of a statement that another one responds to."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a statement is put into words with, beyond itself.

    Attributes:
        names: preferred names of entities, by id.
        others: records of statements that others may respond to, by id.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    others: Mapping[str, Record] = field(default_factory=dict)


def subject_in_words(record: Record, known: Known) -> str:
    """Of whom it is told: by name, or as written, in quotation marks, where there is none."""
    named = known.names.get(record["subject"] or "") or record["subject_name"]
    return named or quoted(record["subject_text"])


def told_in_words(record: Record, known: Known) -> str:
    """What is told: "arrest by the watch, March 1833, Ely, for the second time"."""
    predicate = predicates().get(record["predicate"])
    said = [_what(record), *_when(record)]
    if record["place_text"]:
        where = place_role(record) if predicate else "at"
        led = f"{where} " if where != "at" else ""
        said.append(f"{led}{one_line(record['place_text'])}")
    if record["quantity"] and not _named_already(record, record["quantity"]["text"]):
        said.append(quantity_in_words(record["quantity"]))
    if record["ordinal"]:
        said.append(_words()["ordinals"].get(str(record["ordinal"]), f"time number {record['ordinal']}"))
    return ", ".join(said)


def place_role(record: Record) -> str:
    """What the place is to what happened, "at", "to" or "from": as the words before it say, where they do.

    One escapes from a place as a rule; of "escaped to Lynn" it must not be said that it was from Lynn.
    """
    usual = predicates()[record["predicate"]].place
    if usual == "at" or not record["place_text"]:
        return usual
    words = record.get("quote") or ""  # a line of time has only the place, not the sentence
    before = one_line(words).lower().rpartition(one_line(record["place_text"]).lower())[0]
    before = f" {before.rstrip().removesuffix(' the')}"
    said = (role for role, words in _places().items() if before.endswith(words))
    return next(said, usual)


def _no(record: Record) -> str:
    return "not" if record["predicate"] == _OTHER else "no"


def _named_already(record: Record, words: str) -> bool:
    """Whether some words are part of the names of those who take part: "three novels"."""
    named = (record["subject_text"], record["object_text"] or "")
    return any(one_line(words).lower() in one_line(name).lower() for name in named)


def _what(record: Record) -> str:
    """What happened, with the other party: "arrest by the watch", "no position, warden"."""
    predicate = predicates().get(record["predicate"])
    noun = predicate.noun if predicate else record["predicate"]
    if record["predicate"] == _OTHER:
        noun = quoted(record["trigger"])  # that it was an event tells nobody anything
    denied = record["polarity"] == "denied"  # said at once: many read no further than this line
    what = f"{_no(record)} {noun}" if record["negated"] else f"{noun} (denied)" if denied else noun
    if not record["object_text"]:
        return what
    led = _words()["object"].get(record["predicate"])
    return f"{what}{f' {led}' if led else ','} {one_line(record['object_name'])}"


def _when(record: Record) -> Iterator[str]:
    date = record["happened"]
    if date is not None:
        when = date["in_words"] if date["edtf"] else quoted(date["text"])
        yield f"{when} (from the story)" if record["from_the_narrative"] else when


def quantity_in_words(quantity: Record) -> str:
    """How many, as written, with what is counted; the bounds where the words have no figures."""
    words, unit = one_line(quantity["text"]), quantity["unit"]
    said = f"{words} {one_line(unit)}" if unit and unit not in words else words
    least, most = quantity["minimum"], quantity["maximum"]
    figures = [f"{number:,}" for number in dict.fromkeys((least, most)) if number is not None]
    written = words.replace(",", "")
    if all(figure.replace(",", "") in written for figure in figures):
        return said
    if least is None or most is None:
        return f"{said} ({figures[0]} or more)" if most is None else f"{said} (at most {figures[0]})"
    return f"{said} ({' to '.join(figures)})"


def attribution(record: Record, known: Known) -> Iterator[str]:
    """Who holds it, how firmly, how he knows, on what evidence, and whom he answers: short sentences.

    Nothing is said of what the author asserts without more.
    """
    words = _words()
    yield from _held(record)
    if record["epistemic"]:
        yield f"{words['epistemic'][record['epistemic']]}."
    for status, lead in words["evidence"].items():
        named = [quoted(each["quote"]) for each in record["evidence"] if each["status"] == status]
        if named:
            yield f"{lead}: {', '.join(named)}."
    if record["responds_to"]:
        yield _response(record, known.others.get(record["responds_to"]))


def _held(record: Record) -> Iterator[str]:
    """Who holds it and how firmly. Of "no arrest" it is not said as well that the arrest is denied."""
    polarity, hedge = record["polarity"], record["hedge"]
    if record["negated"] and polarity == "denied":
        polarity = "asserted"
    stance = "" if polarity == "asserted" else _words()["polarity"][polarity]
    doubt = f"{stance}: {quoted(hedge)}" if stance and hedge else stance
    said = f"said {record['said']['in_words']}" if record["said"] else ""
    if not record["holders"]:
        firm = f"{doubt} by {voice_in_words(record)}" if polarity == "denied" and not hedge else doubt
        sentence = ", ".join(part for part in (firm, said) if part)
        if sentence:
            yield f"{sentence[0].upper()}{sentence[1:]}."
        return
    verb = stance if polarity == "denied" else "Held"
    more = "" if polarity == "denied" else f", {doubt[0].lower()}{doubt[1:]}" if doubt else ""
    yield f"{verb} by {holders_in_words(record)}{f', {said}' if said else ''}{more}."


def holders_in_words(record: Record) -> str:
    """Who holds it, each with the words that say so: the original speaker, then those who pass it on."""
    first, *others = (_holder(each) for each in record["holders"])
    return "".join((first, *(f", as told by {each}" for each in others)))


def _holder(holder: Record) -> str:
    """One who says it, with his cue; a pronoun of which nobody knows whom it means is quoted."""
    name = quoted(holder["name"]) if holder["name"].lower() in _pronouns() else holder["name"]
    return f"{name} ({quoted(holder['cue'])})" if holder["cue"] else str(name)


@cache
def _pronouns() -> frozenset[str]:
    return frozenset(word for words in data_file("en/statements.toml")["pronouns"].values() for word in words)


def voice_in_words(record: Record) -> str:
    """Who is the first to say it: a holder, or else the author of the section."""
    if record["holders"]:
        return str(record["holders"][0]["name"])
    return record["author"] or "the author"


def _response(record: Record, other: Record | None) -> str:
    if other is None:
        return "Responds to somebody else's statement."
    same = (other["start"], other["end"]) == (record["start"], record["end"])
    what = "the same words" if same else quoted(other["quote"])
    return f"Responds to {voice_in_words(other)}: {what}."


def quoted(words: str) -> str:
    """Words of a document, on one line, in quotation marks, and cut if they are many."""
    line = one_line(words)
    if len(line) <= _LONGEST:
        return f"“{line}”"
    end = line.rfind(" ", _LONGEST // 2, _LONGEST)
    return f"“{line[: end if end > 0 else _LONGEST]} …”"


def one_line(words: str) -> str:
    """Words of a document without the ends of its lines."""
    return " ".join(words.split())


@cache
def _places() -> Mapping[str, tuple[str, ...]]:
    """The words that lead to a place and from one, each with a space before it."""
    return {
        role: tuple(f" {words}" for words in each)
        for role, each in data_file("en/lists.toml")["place"].items()
    }


def _words() -> Mapping[str, Mapping[str, str]]:
    found: Mapping[str, Mapping[str, str]] = data_file("en/lists.toml")
    return found
