"""Findings: where the accounts of one happening agree, and where they cannot all be right."""
