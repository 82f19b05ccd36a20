"""What people correct in a document: written to the ledger, and applied when it is read."""
