"""Documents and words that nobody would write, by the thousand: what must hold of them all the same.

`seeds` are small and sound; `mutating` spoils them; `properties` says what must hold of each; `python -m
tests.fuzzing` does it for as long as is wanted. See SECURITY.md.
"""
