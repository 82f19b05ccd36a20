"""What leaves the evidence base: plain records, words for the terminal, the report, files in every format.

`testimonia.exports.formats.EXPORTS` lists the formats.
"""
