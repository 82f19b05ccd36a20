"""How an engine comes to be there, in the words that a reader of a Problem can copy into a terminal."""

INSTALL = "pip install 'testimonia[ocr]'"
"""What puts the first engine there."""
