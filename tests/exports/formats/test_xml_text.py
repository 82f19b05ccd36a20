"""Text inside XML: whatever a document holds, the file can be read and says the same."""

import unicodedata
from xml.sax.saxutils import quoteattr

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from testimonia.exports.formats.xml_text import xml_attribute, xml_text

PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


@given(st.text(st.characters()))
def test_any_text_is_the_content_of_an_element(words: str) -> None:
    element = etree.fromstring(f"<a>{xml_text(words)}</a>".encode(), PARSER)
    read = element.text or ""
    assert len(element) == 0 and len(read) == len(words)
    for given_, got in zip(words.replace("\r", "\n"), read, strict=True):
        assert got == given_ or (got == "\ufffd" and unicodedata.category(given_) in ("Cc", "Cs", "Cn"))


@given(st.text(st.characters()))
def test_any_text_is_the_value_of_an_attribute(words: str) -> None:
    element = etree.fromstring(f"<a b={xml_attribute(words)}/>".encode(), PARSER)
    assert list(element.attrib) == ["b"]
    assert "\n" not in xml_attribute(words) and "\t" not in xml_attribute(words)


def test_markup_stays_words() -> None:
    hostile = "]]><x/>&lt;!-- \" ' -->"
    element = etree.fromstring(f"<a b={xml_attribute(hostile)}>{xml_text(hostile)}</a>", PARSER)
    assert (element.text, element.get("b")) == (hostile, hostile)
    assert quoteattr("plain") == xml_attribute("plain")
