"""Registers in which a number stands for one person, place or body: how it is written, where it leads.

The forms are those that Wikidata states for each ("format as a regular expression", property P1793), the
addresses those that the registers themselves give out as permanent.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Register:
    """One register.

    Attributes:
        name: by which a column, and a number in an export, is known.
        number: what a number looks like.
        hosts: beginnings of addresses that a number can be written as, without ``https://``.
        address: of one number, which stands in place of ``{}``.
        capitals: whether letters in a number are written as capitals, or as small letters.
    """

    name: str
    number: re.Pattern[str]
    hosts: tuple[str, ...]
    address: str
    capitals: bool = True


REGISTERS: Mapping[str, Register] = {
    register.name: register
    for register in (
        Register(
            "wikidata",  # P-numbers are properties, L-numbers words; only items are people
            re.compile(r"Q[1-9]\d{0,11}", re.IGNORECASE),
            ("www.wikidata.org/wiki/", "www.wikidata.org/entity/", "wikidata.org/wiki/"),
            "http://www.wikidata.org/entity/{}",
        ),
        Register(
            "viaf",
            re.compile(r"\d{1,22}"),
            ("viaf.org/viaf/", "www.viaf.org/viaf/"),
            "http://viaf.org/viaf/{}",
        ),
        Register(
            "gnd",  # P227
            re.compile(
                r"1[0-3]?\d{7}[\dX]|[47]\d{6}-\d|[1-9]\d{0,7}-[\dX]|3\d{7}[\dX]",
                re.IGNORECASE,
            ),
            ("d-nb.info/gnd/", "www.deutsche-biographie.de/pnd"),
            "https://d-nb.info/gnd/{}",
        ),
        Register(
            "isni",  # P213; written in four groups
            re.compile(r"\d{4} ?\d{4} ?\d{4} ?\d{3}[\dX]", re.IGNORECASE),
            ("isni.org/isni/", "www.isni.org/isni/", "www.isni.org/"),
            "https://isni.org/isni/{}",
        ),
        Register(
            "loc",  # P244, names alone
            re.compile(r"n(?:[abors]|b[abr])?\d{8,10}", re.IGNORECASE),
            ("id.loc.gov/authorities/names/", "lccn.loc.gov/"),
            "http://id.loc.gov/authorities/names/{}",
            capitals=False,
        ),
        Register(
            "snac",  # P3430
            re.compile(r"w6[0-9a-z]{5,7}", re.IGNORECASE),
            ("snaccooperative.org/ark:/99166/", "n2t.net/ark:/99166/"),
            "http://n2t.net/ark:/99166/{}",
            capitals=False,
        ),
        Register(
            "geonames",  # P1566; places alone
            re.compile(r"[1-9]\d{0,8}"),
            ("www.geonames.org/", "geonames.org/", "sws.geonames.org/"),
            "https://sws.geonames.org/{}/",
        ),
        Register(
            "factgrid",
            re.compile(r"Q[1-9]\d{0,11}", re.IGNORECASE),
            ("database.factgrid.de/entity/", "database.factgrid.de/wiki/Item:"),
            "https://database.factgrid.de/entity/{}",
        ),
    )
}
"""All registers, by name."""


def number_in(register: str, written: str) -> str | None:
    """The number that somebody wrote for a register, as it stands or as an address; None if it is none.

    >>> number_in("isni", "https://isni.org/isni/0000 0001 2103 2683")
    '0000000121032683'
    """
    known = REGISTERS[register]
    words = re.sub(r"^https?://", "", written.strip(), flags=re.IGNORECASE).split("#")[0].rstrip("/")
    host = next((host for host in known.hosts if words.casefold().startswith(host.casefold())), "")
    words = words[len(host) :].removesuffix(".html")
    if host and register == "geonames":  # the name of the place stands behind it
        words = words.split("/")[0]
    if known.number.fullmatch(words) is None:
        return None
    plain = words.replace(" ", "")
    return plain.upper() if known.capitals else plain.lower()
