"""Findings: as cards on one page, and each on a page of its own."""
