"""Happenings: which accounts speak of one occurrence, how surely, and why."""
