"""One small collection, as each reference manager would export it with its attachments.

Three items: a letter in an archive, an article in a newspaper with two attachments, and a book with a title
that every format has to escape. A fourth has no attachment at all, as most of a library.
"""

import json
from collections.abc import Mapping

LETTER = "Low Quay, 20 February 1770.\n\nDear Mary, the mill is lost, and I shall go to Selmouth.\n"
CLIPPING = (
    "<html><body><p>The mill at Low Quay burnt on Tuesday night, and nobody was hurt.</p></body></html>"
)
NOTES = "The mill at Low Quay burnt, and the man who set it on fire was never found by the watch.\n"
BOOK = "It was in the winter that we left the quay, and my brother stayed behind with the horses.\n"

ZOTERO_RDF = """<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:bib="http://purl.org/net/biblio#"
 xmlns:foaf="http://xmlns.com/foaf/0.1/"
 xmlns:link="http://purl.org/rss/1.0/modules/link/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/"
 xmlns:vcard="http://nwalsh.com/rdf/vCard#">
    <bib:Letter rdf:about="#item_11">
        <z:itemType>letter</z:itemType>
        <bib:authors>
            <rdf:Seq>
                <rdf:li>
                    <foaf:Person>
                       <foaf:surname>Voss</foaf:surname>
                       <foaf:givenName>Henrik</foaf:givenName>
                    </foaf:Person>
                </rdf:li>
            </rdf:Seq>
        </bib:authors>
        <z:recipients>
            <rdf:Seq>
                <rdf:li>
                    <foaf:Person>
                        <foaf:surname>Thorne</foaf:surname>
                        <foaf:givenName>Mary</foaf:givenName>
                    </foaf:Person>
                </rdf:li>
            </rdf:Seq>
        </z:recipients>
        <dcterms:isReferencedBy rdf:resource="#item_15"/>
        <link:link rdf:resource="#item_12"/>
        <dc:subject>fire</dc:subject>
        <dc:subject>
           <z:AutomaticTag><rdf:value>mills</rdf:value></z:AutomaticTag>
        </dc:subject>
        <dc:subject>
           <dcterms:LCC><rdf:value>MS 12</rdf:value></dcterms:LCC>
        </dc:subject>
        <dc:title>Letter on the loss of the mill</dc:title>
        <dc:date>1770-02-20</dc:date>
        <z:archive>Selmouth Town Archive</z:archive>
        <dc:coverage>Thorne papers 4</dc:coverage>
    </bib:Letter>
    <z:Attachment rdf:about="#item_12">
        <z:itemType>attachment</z:itemType>
        <rdf:resource rdf:resource="files/12/Voss - Letter.txt"/>
        <dc:title>Transcript: “the loss”</dc:title>
        <z:linkMode>0</z:linkMode>
        <link:type>text/plain</link:type>
    </z:Attachment>
    <bib:Memo rdf:about="#item_15">
        <rdf:value>&lt;p&gt;Is this the &lt;i&gt;same&lt;/i&gt; mill? #ask&lt;/p&gt;</rdf:value>
    </bib:Memo>
    <bib:Article rdf:about="https://example.org/herald/14">
        <z:itemType>newspaperArticle</z:itemType>
        <dcterms:isPartOf>
           <bib:Newspaper>
                <prism:volume>2</prism:volume>
                <dc:title>The Selmouth Herald &amp; Gazette</dc:title>
                <dc:identifier>ISSN 1234-5679</dc:identifier>
           </bib:Newspaper>
        </dcterms:isPartOf>
        <bib:authors>
            <rdf:Seq>
                <rdf:li><foaf:Person><foaf:surname>Committee of the Mill</foaf:surname></foaf:Person></rdf:li>
            </rdf:Seq>
        </bib:authors>
        <link:link rdf:resource="#item_22"/>
        <link:link rdf:resource="#item_23"/>
        <dc:title>Fire; and what followed</dc:title>
        <dc:date>March 1771</dc:date>
        <bib:pages>3</bib:pages>
        <dc:identifier>
           <dcterms:URI><rdf:value>https://example.org/herald/14</rdf:value></dcterms:URI>
        </dc:identifier>
        <dcterms:dateSubmitted>2020-01-02 10:00:00</dcterms:dateSubmitted>
        <z:archive>Selmouth Town Archive</z:archive>
        <dc:coverage>Herald 14</dc:coverage>
    </bib:Article>
    <z:Attachment rdf:about="#item_22">
        <z:itemType>attachment</z:itemType>
        <rdf:resource rdf:resource="files/22/herald_14.html"/>
        <dc:title>Snapshot</dc:title>
    </z:Attachment>
    <z:Attachment rdf:about="#item_23">
        <z:itemType>attachment</z:itemType>
        <rdf:resource rdf:resource="files/23/fire; a: note.txt"/>
    </z:Attachment>
    <bib:Book rdf:about="urn:isbn:978-0-00-000000-0">
        <z:itemType>book</z:itemType>
        <dc:publisher>
            <foaf:Organization>
                <vcard:adr><vcard:Address><vcard:locality>Selmouth</vcard:locality></vcard:Address></vcard:adr>
                <foaf:name>Quay &amp; Sons</foaf:name>
            </foaf:Organization>
        </dc:publisher>
        <bib:authors>
            <rdf:Seq>
                <rdf:li>
                    <foaf:Person>
                        <foaf:surname>van der Berg</foaf:surname>
                        <foaf:givenName>Ján</foaf:givenName>
                    </foaf:Person>
                </rdf:li>
            </rdf:Seq>
        </bib:authors>
        <link:link rdf:resource="#item_32"/>
        <dc:title>Mémoires &amp; 100% {true} #1_a</dc:title>
        <dc:date>1834</dc:date>
        <dc:identifier>ISBN 978-0-00-000000-0</dc:identifier>
        <z:language>en</z:language>
        <z:archive>Selmouth Town Archive</z:archive>
        <dc:coverage>Library B 7</dc:coverage>
    </bib:Book>
    <z:Attachment rdf:about="#item_32">
        <z:itemType>attachment</z:itemType>
        <rdf:resource rdf:resource="files/32/Berg - 1834 - Mémoires.txt"/>
    </z:Attachment>
    <bib:Book rdf:about="#item_41">
        <z:itemType>book</z:itemType>
        <dc:title>A book that nobody scanned</dc:title>
    </bib:Book>
    <z:Collection rdf:about="#collection_1">
        <dc:title>Mill</dc:title>
        <dcterms:hasPart rdf:resource="#item_11"/>
    </z:Collection>
</rdf:RDF>
"""

BIBTEX = r"""
@misc{voss1770,
	type = {letter},
	title = {Letter on the loss of the mill},
	author = {Voss, Henrik},
	recipient = {Thorne, Mary},
	date = {1770-02-20},
	library = {Selmouth Town Archive},
	archivelocation = {Thorne papers 4},
	annotation = {Is this the same mill?},
	file = {Transcript\: “the loss”:files/12/Voss - Letter.txt:text/plain},
}

@article{committee_fire_1771,
	title = {Fire; and what followed},
	author = {{Committee of the Mill}},
	journaltitle = {The {Selmouth} Herald \& Gazette},
	date = {1771-03},
	pages = {3},
	volume = {2},
	entrysubtype = {newspaper},
	url = {https://example.org/herald/14},
	urldate = {2020-01-02},
	archive = {Selmouth Town Archive},
	archivelocation = {Herald 14},
	file = {Snapshot:files/22/herald_14.html:text/html;note:files/23/fire\; a\: note.txt:text/plain},
}

@book{berg_memoires_1834,
	location = {Selmouth},
	title = {M{\'e}moires \& 100\% \{true\} \#1\_a},
	author = {van der Berg, J{\'a}n},
	publisher = {Quay \& Sons},
	date = {1834},
	langid = {english},
	archive = {Selmouth Town Archive},
	archivelocation = {Library B 7},
	file = {Berg - 1834 - Mémoires.txt:files\\32\\Berg - 1834 - Mémoires.txt:text/plain},
}

@book{nobody,
	title = {A book that nobody scanned},
}
"""

RIS = """TY  - PCOMM
TI  - Letter on the loss of the mill
AU  - Voss, Henrik
A2  - Thorne, Mary
DA  - 1770/02/20/
PY  - 1770
DB  - Selmouth Town Archive
AN  - Thorne papers 4
L1  - files/12/Voss - Letter.txt
ER  -

TY  - NEWS
TI  - Fire; and what followed
AU  - Committee of the Mill
T2  - The Selmouth Herald & Gazette
DA  - 1771/03//
PY  - 1771
VL  - 2
SP  - 3
UR  - https://example.org/herald/14
Y2  - 2020/01/02/10:00:00
DB  - Selmouth Town Archive
AN  - Herald 14
L2  - files/22/herald_14.html
L1  - files/23/fire; a: note.txt
ER  -

TY  - BOOK
TI  - Mémoires & 100% {true} #1_a
AU  - van der Berg, Ján
CY  - Selmouth
DA  - 1834///
PY  - 1834
LA  - en
PB  - Quay & Sons
DB  - Selmouth Town Archive
AN  - Library B 7
L1  - files/32/Berg - 1834 - Mémoires.txt
ER  -

TY  - BOOK
TI  - A book that nobody scanned
ER  -
"""

CSL_JSON = json.dumps(
    [
        {
            "id": "http://zotero.org/users/1/items/AAAA1111",
            "type": "personal_communication",
            "title": "Letter on the loss of the mill",
            "archive": "Selmouth Town Archive",
            "archive_location": "Thorne papers 4",
            "author": [{"family": "Voss", "given": "Henrik"}],
            "recipient": [{"family": "Thorne", "given": "Mary"}],
            "issued": {"date-parts": [["1770", 2, 20]]},
        },
        {
            "id": "http://zotero.org/users/1/items/BBBB2222",
            "type": "article-newspaper",
            "title": "Fire; and what followed",
            "container-title": "The Selmouth Herald & Gazette",
            "volume": "2",
            "page": "3",
            "archive": "Selmouth Town Archive",
            "archive_location": "Herald 14",
            "URL": "https://example.org/herald/14",
            "author": [{"literal": "Committee of the Mill"}],
            "issued": {"date-parts": [["1771", 3]]},
            "accessed": {"date-parts": [["2020", 1, 2]]},
        },
        {
            "id": "http://zotero.org/users/1/items/CCCC3333",
            "type": "book",
            "title": "Mémoires & 100% {true} #1_a",
            "publisher": "Quay & Sons",
            "publisher-place": "Selmouth",
            "language": "en",
            "archive": "Selmouth Town Archive",
            "archive_location": "Library B 7",
            "author": [{"family": "Berg", "given": "Ján", "non-dropping-particle": "van der"}],
            "issued": {"date-parts": [["1834"]]},
        },
        {
            "id": "http://zotero.org/users/1/items/DDDD4444",
            "type": "book",
            "title": "A book that nobody scanned",
        },
    ],
    ensure_ascii=False,
    indent="\t",
)

ATTACHED = {
    "files/12/Voss - Letter.txt": LETTER,
    "files/22/herald_14.html": CLIPPING,
    "files/23/fire; a: note.txt": NOTES,
    "files/32/Berg - 1834 - Mémoires.txt": BOOK,
}
"""As Zotero lays them beside the export; a name as a person left it, with what BibTeX has to escape."""

RENAMED = {
    "Voss - 1770 - Letter on the loss of the mill.txt": LETTER,
    "Committee of the Mill - 1771 - Fire; and what followed.html": CLIPPING,
    "van der Berg - 1834 - Mémoires & 100% {true} #1_a.txt": BOOK,
}
"""As Zotero calls them when it renames files; its CSL-JSON does not say which file is whose."""

EXPORTS: Mapping[str, tuple[str, str, Mapping[str, str]]] = {
    "Zotero RDF": ("Mill/Mill.rdf", ZOTERO_RDF, {f"Mill/{path}": text for path, text in ATTACHED.items()}),
    "BibTeX": ("Mill/Mill.bib", BIBTEX, {f"Mill/{path}": text for path, text in ATTACHED.items()}),
    "RIS": ("Mill/Mill.ris", RIS, {f"Mill/{path}": text for path, text in ATTACHED.items()}),
    "CSL-JSON": ("Mill.json", CSL_JSON, RENAMED),
    "CSL-JSON of Better BibTeX": (
        "Mill.json",
        json.dumps(
            [
                item | {"id": key, "citation-key": key}
                for item, key in zip(
                    json.loads(CSL_JSON), ("vossLetter1770", "fire1771", "berg1834", "nobody"), strict=True
                )
            ]
        ),
        {"vossLetter1770.txt": LETTER, "scans/fire1771.html": CLIPPING, "berg1834.txt": BOOK},
    ),
}
"""For each format: the path of the export, its text, and the files beside it."""
