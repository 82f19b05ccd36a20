"""Accounts as a chronicle: what the times of lives and of documents make impossible, as Findings.

`impossible` is the way in. Each person is a small temporal network (`networks`), made of what firm accounts
claim (`claims`); what cannot hold is cut down to a minimal set of passages (`lives`, `kin`) and told
(`telling`). Documents are set against the times that they give for themselves, and people against places, in
`documents` and `whereabouts`.
"""

from testimonia.comparison.chronicle.impossible import impossible

__all__ = ["impossible"]
