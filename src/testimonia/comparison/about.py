"""All that a folder says of one subject: what every rule about one subject is given."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from testimonia.comparison.accounts.account import Account
from testimonia.comparison.accounts.references import Names
from testimonia.comparison.accounts.witnesses import Copies
from testimonia.comparison.happenings.grouping import Group, Subject
from testimonia.comparison.testimony import Appraised, Testimony
from testimonia.model import Finding


@dataclass
class About:
    """All that the folder says of one subject: what a rule is given.

    Attributes:
        subject: whom it is about.
        number: of the Entity in ``names``.
        names: of the folder. A rule may ask who somebody is and what he is called, and no more: what is told
            of others is not at hand.
        copies: what the Sources have from one another.
        accounts: of the subject, in the order of the folder.
        denied: what is said not to have happened to it, in the same order.
        groups: the accounts by happening.
        appraised: what is thought of the subject, in the order of the folder.
        kin: what is told of those whose kin it is said to be, by number of the Entity.
        heard: the Sources that speak of the subject, by id: who speaks in them, and what they say of
            themselves. Of what they tell of others not all may be there.
    """

    subject: Subject
    number: int
    names: Names
    copies: Copies
    accounts: list[Account] = field(default_factory=list)
    denied: list[Account] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    appraised: list[Appraised] = field(default_factory=list)
    kin: dict[int, list[Account]] = field(default_factory=dict)
    heard: Mapping[str, Testimony] = field(default_factory=dict)


Rule = Callable[[About], Iterable[Finding]]
"""From all that is said of one subject to what there is to be seen in it."""
