"""Accounts: each statement with what the whole folder knows of whom and where it speaks, and who says it."""
