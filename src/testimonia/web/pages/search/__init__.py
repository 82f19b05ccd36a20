"""Searching words, people and notes, as one types."""
