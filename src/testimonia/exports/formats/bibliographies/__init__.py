"""The sources as a bibliography, for the programs in which historians keep theirs.

items       each source as a CSL item with its key; what all three formats write
csl_json    CSL-JSON: Zotero, Pandoc, every citation processor
latex       words that TeX only prints
bibtex      BibTeX in the dialect of BibLaTeX: LaTeX, JabRef, Zotero with attachments
ris         RIS: EndNote, Zotero with archive, shelfmark and attachments
"""
