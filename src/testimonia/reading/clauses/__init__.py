"""Who does what to whom: the clauses of a Text."""

from testimonia.reading.clauses.reader import clauses_of
from testimonia.reading.clauses.trees import Tree, tree_of
from testimonia.reading.clauses.values import Clause, Participant, Role, Standing

__all__ = ["Clause", "Participant", "Role", "Standing", "Tree", "clauses_of", "tree_of"]
