"""General knowledge as data: the vocabulary of predicates, and places under all their names.

Nothing here was made for one document. What is not known is undecided, never guessed.
"""
