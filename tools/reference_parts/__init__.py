"""What `tools/reference.py` writes into the pages of docs/reference, one module for each page."""
