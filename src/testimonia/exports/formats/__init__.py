"""Ways of handing an evidence base on: one module, or one room, for each format.

Every export is written as it is read: memory holds one document at a time, however many there are. The same
evidence base always gives the same bytes. What each format holds and loses: docs/reference/exports.md.
"""

from testimonia.exports.formats import csv_tables, datasette, evidence, jsonl, obsidian, tei
from testimonia.exports.formats.annotations import collection
from testimonia.exports.formats.bibliographies import bibtex, csl_json, ris
from testimonia.exports.formats.export import PLAIN, Export, Member, Options
from testimonia.exports.formats.followthemoney import writing as followthemoney
from testimonia.exports.formats.graph import gexf, graphml
from testimonia.exports.formats.graph.gathering import KINDS
from testimonia.exports.formats.ipif import writing as ipif
from testimonia.exports.formats.quickstatements import writing as quickstatements
from testimonia.exports.formats.rdf import writing as rdf
from testimonia.exports.formats.tables import folder, parquet
from testimonia.exports.formats.tables.all_tables import TABLES

EXPORTS = (
    Export("evidence", ".json", evidence.write),
    Export("csv", ".csv", csv_tables.write, tables=tuple(TABLES)),
    Export("jsonl", ".jsonl", jsonl.write),
    Export("tables", "", members=folder.members),
    Export("parquet", "", members=parquet.members, needs="pyarrow"),
    Export("gexf", ".gexf", gexf.write, tables=tuple(KINDS), facts=True),
    Export("graphml", ".graphml", graphml.write, tables=tuple(KINDS), facts=True),
    Export("followthemoney", ".jsonl", followthemoney.write, facts=True),
    Export("quickstatements", ".txt", quickstatements.write, facts=True),
    Export("csl-json", ".json", csl_json.write),
    Export("bibtex", ".bib", bibtex.write),
    Export("ris", ".ris", ris.write),
    Export("web-annotation", ".jsonld", collection.write, addresses=True),
    Export("datasette", "", members=datasette.members),
    Export("rdf", ".trig", rdf.write, addresses=True),
    Export("tei", "", members=tei.members),
    Export("obsidian", "", members=obsidian.members),
    Export("ipif", ".json", ipif.write, addresses=True),
)
"""All formats; the first is the one that holds everything."""

__all__ = ["EXPORTS", "PLAIN", "Export", "Member", "Options"]
