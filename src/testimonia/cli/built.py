"""What a build came to, in one line of a terminal."""

from testimonia.cli.output import amount, say
from testimonia.store import Counts


def summary(counts: Counts, seconds: float) -> None:
    """Say what was read, and in what time."""
    unread = f", {counts.unread:,} of them unread" if counts.unread else ""
    pages = f"{amount(counts.pages, 'page')}, " if counts.pages else ""
    proposed = f" and {counts.proposed_repairs:,} proposed" if counts.proposed_repairs else ""
    say(
        f"{amount(counts.documents, 'document')}{unread}; {pages}{amount(counts.words, 'word')}; "
        f"{amount(counts.repairs, 'repair')} made{proposed}; {amount(counts.problems, 'problem')}. "
        f"{seconds:.1f} s."
    )
