"""A Happening while it is compared: whom it befell, the accounts of it, why they are thought to be of one."""

from dataclasses import dataclass

from testimonia.comparison.accounts.account import Account
from testimonia.knowledge.predicates import Predicate
from testimonia.model import EntityKind, Same


@dataclass(frozen=True, slots=True)
class Group:
    """Accounts judged to be of one happening.

    Attributes:
        subject: number of the Entity.
        predicate: what it is.
        accounts: in the order of the folder.
        same: how sure it is that they are one.
        why: the reason, without a subject's name in it but for what must be so if they are two.
        counted: what is counted, for a heading ("number of dead"); empty if no number is compared.
        elsewhere: whether it is thought one although the accounts have it at different places.
    """

    subject: int
    predicate: Predicate
    accounts: tuple[Account, ...]
    same: Same
    why: str
    counted: str = ""
    elsewhere: bool = False


@dataclass(frozen=True)
class Subject:
    """Whom a finding is about.

    Attributes:
        id: of the Entity.
        name: preferred.
        kind: what it is.
    """

    id: str
    name: str
    kind: EntityKind

    @property
    def called(self) -> str:
        """As a sentence has it."""
        return f"“{self.name}”" if self.kind is EntityKind.WORK else self.name
