"""testimonia: from a folder of documents to an evidence base, on the reader's own machine."""

__version__ = "0.1.0"
