"""Numbers of people and places in registers."""

import pytest

from testimonia.knowledge.registers import number_in

WRITTEN = (
    # As it stands, and as addresses that people copy out of a browser.
    ("wikidata", "Q42", "Q42"),
    ("wikidata", " q42 ", "Q42"),
    ("wikidata", "https://www.wikidata.org/wiki/Q42#sitelinks", "Q42"),
    ("wikidata", "P42", None),
    ("wikidata", "Q0", None),
    ("viaf", "https://viaf.org/viaf/99/", "99"),
    ("gnd", "https://d-nb.info/gnd/118597353", "118597353"),
    ("gnd", "10425283x", "10425283X"),
    ("gnd", "4032845-3", "4032845-3"),
    ("gnd", "https://www.deutsche-biographie.de/pnd118597353.html", "118597353"),
    ("gnd", "Q42", None),
    ("isni", "0000 0001 2103 2683", "0000000121032683"),
    ("isni", "https://isni.org/isni/0000000121032683", "0000000121032683"),
    ("isni", "0000 0001 2103", None),
    ("loc", "http://id.loc.gov/authorities/names/n79021164.html", "n79021164"),
    ("loc", "sh85021262", None),  # a subject, no name
    ("snac", "https://snaccooperative.org/ark:/99166/w6833tvs", "w6833tvs"),
    ("snac", "12345", None),
    ("geonames", "https://www.geonames.org/2649842/ely.html", "2649842"),
    ("geonames", "Ely", None),
    ("factgrid", "https://database.factgrid.de/wiki/Item:Q77", "Q77"),
    # An address of another register is no number of this one.
    ("factgrid", "https://www.wikidata.org/wiki/Q42", None),
    ("viaf", "javascript:alert(1)", None),
    ("wikidata", "", None),
)


@pytest.mark.parametrize(("register", "written", "number"), WRITTEN)
def test_a_number_as_people_write_it(register: str, written: str, number: str | None) -> None:
    assert number_in(register, written) == number
