"""Accounts as a chronicle: what the times of lives and of documents make impossible, as Findings.

`impossible` is the way in, one subject at a time. Each person is a small temporal network (`networks`), made
of what accounts claim (`claims`); what cannot hold is cut down to a minimal set of passages (`lives`, `kin`)
and told (`telling`). Documents and works are set against the times that they give for themselves
(`documents`, `works`), and people against places (`presence`).
"""

from testimonia.comparison.chronicle.impossible import impossible

__all__ = ["impossible"]
