"""What the pages of reports show; the report itself is `testimonia.exports.report.values.Report`."""

from dataclasses import dataclass

from testimonia.exports.report.values import Report


@dataclass(frozen=True, slots=True)
class Offered:
    """One whom a report can be about.

    Attributes:
        name: the preferred form.
        kind: what it is.
        told: how many passages tell of it.
        documents: in how many it is spoken of, in words; or the path of the only one, which tells namesakes
            apart.
        link: to the report.
    """

    name: str
    kind: str
    told: int
    documents: str
    link: str


@dataclass(frozen=True, slots=True)
class OfferView:
    """The page on which one is chosen.

    Attributes:
        asked: part of a name that was looked for.
        offered: those that are shown.
        more: how many more there are; 0 if all are shown.
    """

    asked: str
    offered: tuple[Offered, ...]
    more: int


@dataclass(frozen=True, slots=True)
class File:
    """A file of the report: what it is called, and its address."""

    name: str
    link: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A box to be ticked: name and value in the address, words, and whether it is."""

    name: str
    value: str
    words: str
    ticked: bool


@dataclass(frozen=True, slots=True)
class ReportView:
    """The page of one report.

    Attributes:
        report: with its footnotes numbered.
        link: to the page about whom it is.
        address: of this page, without its choices.
        called: the name, which goes with the address.
        choices: what can be left out or shortened.
        files: to take along.
    """

    report: Report
    link: str
    address: str
    called: str
    choices: tuple[Choice, ...]
    files: tuple[File, ...]
