"""What somebody thinks of somebody or something: an Appraisal, with what the whole folder knows of both."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from testimonia.comparison.accounts.account import Account, VoiceKey
from testimonia.comparison.accounts.references import Names
from testimonia.comparison.disagreements.aspects import Target, aspect_of, in_letters
from testimonia.comparison.people.names import form
from testimonia.comparison.testimony import Appraised, Told, Voice
from testimonia.knowledge.data_files import data_file
from testimonia.model import Holder, Span, Stance, Statement

_MANY = 3
"""Words of a speaker without a name, at most, that are shown."""


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody who thinks something.

    Attributes:
        key: the same in every Source if he is known by name.
        name: for a reader.
        known: whether it is somebody in particular, and neither a crowd nor a thing.
        author: whether it is the voice of the Section itself.
        named: whether a name is known.
    """

    key: VoiceKey
    name: str
    known: bool = True
    author: bool = False
    named: bool = True


@dataclass(frozen=True, slots=True)
class Opinion:
    """An Appraisal and whose it is.

    Attributes:
        appraised: as read.
        path: of its Source.
        who: thinks so.
        target: of whom or what.
        firm: whether it is neither granted nor only what it looks like.
    """

    appraised: Appraised
    path: str
    who: Who
    target: Target
    firm: bool

    @property
    def source(self) -> str:
        """Id of the Source."""
        return self.appraised.source

    @property
    def stance(self) -> Stance:
        """For or against."""
        return self.appraised.appraisal.stance

    @property
    def span(self) -> Span:
        """The clause."""
        return self.appraised.appraisal.span

    @property
    def words(self) -> Span:
        """What carries it."""
        return self.appraised.appraisal.words

    @property
    def said(self) -> str:
        """The same as written, in one line."""
        return in_letters(self.appraised.words_in(self.words))

    @property
    def order(self) -> tuple[str, int, int, str]:
        """By which opinions are put in a row: where they stand."""
        return (self.path, self.span.start, self.span.end, self.appraised.id)

    @property
    def _voice(self) -> VoiceKey:
        """In what form `accounts` tells whose an account is in its Source."""
        author = self.appraised.voice.author
        section: VoiceKey = ("author", form(author)) if author else ("document",)
        return (self.source, *section, *(() if self.who.author else ("holder", *self.who.key[-2:])))

    @property
    def account(self) -> Account:
        """The same as an account, to be counted as accounts are."""
        appraisal = self.appraised.appraisal
        statement = Statement(
            self.span,
            self.words,
            "other",
            appraisal.target,
            holders=() if self.who.author else appraisal.holders,
        )
        told = Told(self.appraised.id, self.source, statement, self.appraised.voice, self.span)
        return Account(
            told=told,
            path=self.path,
            subject=-1 if self.target.entity is None else self.target.entity,
            voice=self._voice,
            witness=self.who.key,
            place=None,
            object=None,
        )


@cache
def _words() -> Mapping[str, Any]:
    """The lists by which holders and firmness are told."""
    table = data_file("en/opinions.toml")
    conceded = "|".join(r"\s+".join(map(re.escape, words.split())) for words in table["firmness"]["conceded"])
    return {
        "conceded": re.compile(rf"(?<![\w-])(?:{conceded})(?![\w-])", re.IGNORECASE),
        "negated": re.compile(r"(?<![\w-])(?:not?|never|neither|nor|n[’']t)(?![\w-])", re.IGNORECASE),
        "unnamed": frozenset(table["holders"]["unnamed"]),
        "nobody": frozenset(table["holders"]["nobody"]),
        "owners": frozenset(table["aspects_of_words"]["owners"]),
        "things": frozenset(table["holders"]["things"].split()),
        "pronouns": frozenset(table["holders"]["pronouns"].split()),
    }


def opinions(appraised: Iterable[Appraised], paths: Mapping[str, str], names: Names) -> Iterator[Opinion]:
    """What is thought, with what is known of whom.

    Args:
        appraised: in order.
        paths: of their Sources, by id.
        names: leads references to Entities.
    """
    for one in appraised:
        own = author_of(one.voice, one.source, paths[one.source], names)
        holders = one.appraisal.holders
        who = _holder(one.source, holders[0], own, names) if holders else own
        firm = _words()["conceded"].search(one.clause) is None
        if one.appraisal.stance is Stance.PRAISE:  # who says "not his fault" praises nobody
            firm = firm and _words()["negated"].search(one.words_in(one.appraisal.words)) is None
        yield Opinion(one, paths[one.source], who, aspect_of(one, names), firm)


def folder_of(path: str) -> str:
    """The folder inside the folder in which a document lies; empty for one that lies in none."""
    return path.rpartition("/")[0]


def author_of(voice: Voice, source: str, path: str, names: Names) -> Who:
    """Whose voice a Section is: its author, or whoever wrote the document.

    The unsigned documents of one folder inside the folder are taken for one author's: chapters of a book.
    """
    if not voice.author:
        work = folder_of(path) or source
        return Who((work, "document"), f"the author of {path}", author=True, named=False)
    name = voice.author.title() if voice.author.isupper() else voice.author
    person = names.person(voice.author)
    if person is not None:
        return Who(("person", str(person)), names.entities[person].name, author=True)
    return Who(("author", form(voice.author)), name, author=True)


def _holder(source: str, held: Holder, own: Who, names: Names) -> Who:
    """The one to whom it is given: known by name, or by what he is called there."""
    holder = held.who
    entity = names.entity(source, holder)
    if entity is not None:
        key: VoiceKey = ("person", str(entity))
        return own if key == own.key else Who(key, names.entities[entity].name)
    words = holder.words.split()
    first = words[0].lower() if words else ""
    bare = [word.lower() for word in words if word.lower() not in _words()["pronouns"]]
    name = " ".join(words[: _MANY * 2])
    thing = any(word.rstrip("s") in _words()["things"] or word in _words()["things"] for word in bare)
    named = bool(bare)
    if not bare and held.cue and first in _words()["owners"]:
        name = held.cue  # "its implicit claim"
    vague = not bare or first in _words()["nobody"] or " ".join(bare) in _words()["unnamed"]
    return Who((source, "holder", form(holder.words)), name, known=not (thing or vague), named=named)
