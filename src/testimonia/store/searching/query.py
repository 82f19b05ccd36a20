"""The language of searches: what a person types, as a tree of frozen values.

    words             prison letters       all of them, anywhere in a paragraph
    "a phrase"        “without appeal”     the words in a row; « » and other pairs of quotes do as well
    prefix*           anarch*              all words that begin so
    NEAR(a b, 5)      NEAR("the police" raid, 5)    at most five words between them; ten if no number is given
    AND, OR, NOT      prison NOT (letters OR diary)    in capitals; NOT says what must not be there
    (...)             groups

NOT takes the next thing, AND and standing side by side bind closer than OR. Capitals and accents make no
difference in words. Everything else that is typed is only ever looked for, never obeyed: `expression` quotes
each word before SQLite sees it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from testimonia.store.searching.query_tokens import OPERATORS, Token, cleaned, tokens
from testimonia.store.searching.query_tree import Either, Every, Query, QueryError, parts

LONGEST = 1_000
"""Code points of a query, at most."""

DEEPEST = 12
"""Parentheses inside one another, at most; FTS5's own parser gives up not far beyond."""


MOST_PARTS = 40
"""Words and phrases of a query, at most, each counted once: every one of them is looked up by itself."""


def parse(typed: str) -> Query:
    """What a person typed, understood. What stands there twice is looked for once.

    Raises:
        QueryError: if it is empty, too long or too deep, has too many words, a quote or parenthesis is not
            closed, or an operator has nothing to work on.
    """
    if len(typed) > LONGEST:
        raise QueryError(
            f"The query is longer than {LONGEST} characters; shorten it from position {LONGEST}."
        )
    found = tokens(cleaned(typed))
    if not found:
        why = "has no letter or digit to look for" if typed.strip() else "is empty"
        raise QueryError(f"The query {why}; type at least one word at position 1.")
    query = _Parser(found, len(typed) + 1).parse()
    if parts(query) > MOST_PARTS:
        raise QueryError(
            f"The query has {parts(query)} words and phrases; {MOST_PARTS} can be looked for at once."
        )
    return query


@dataclass(slots=True)
class _Parser:
    """Reads tokens from left to right.

    Attributes:
        tokens: what was typed, cut up.
        end: the position after the last character.
        at: number of the next token.
        depth: parentheses open here.
    """

    tokens: Sequence[Token]
    end: int
    at: int = 0
    open_at: list[int] = field(default_factory=list)

    def parse(self) -> Query:
        query = self._either()
        if self.at < len(self.tokens):
            raise QueryError(f"The closing parenthesis at position {self.tokens[self.at].at} closes nothing.")
        return query

    def _next(self) -> str:
        return self.tokens[self.at].kind if self.at < len(self.tokens) else ""

    def _either(self) -> Query:
        choices = [self._every()]
        while self._next() == "OR":
            self.at += 1
            choices.append(self._every())
        choices = list(dict.fromkeys(choices))
        return choices[0] if len(choices) == 1 else Either(tuple(choices))

    def _every(self) -> Query:
        """Things side by side; a NOT among them takes away from all of them alike."""
        wanted, without = [self._operand()], []
        while self._next() not in ("", ")", "OR"):
            if self._next() == "AND":
                self.at += 1
            if self._next() == "NOT":
                self.at += 1
                without.append(self._operand())
            else:
                wanted.append(self._operand())
        wanted, without = list(dict.fromkeys(wanted)), list(dict.fromkeys(without))
        if len(wanted) == 1 and not without:
            return wanted[0]
        return Every(tuple(wanted), tuple(without))

    def _operand(self) -> Query:
        if self.at == len(self.tokens):
            raise self._nothing_here()
        token = self.tokens[self.at]
        if token.value is not None:
            self.at += 1
            return token.value
        if token.kind == "(":
            return self._group(token)
        raise self._nothing_here()

    def _group(self, token: Token) -> Query:
        if len(self.open_at) == DEEPEST:
            raise QueryError(f"Parentheses lie more than {DEEPEST} deep at position {token.at}.")
        self.open_at.append(token.at)
        self.at += 1
        query = self._either()
        if self._next() != ")":
            raise QueryError(f"The parenthesis at position {token.at} is never closed.")
        self.at += 1
        self.open_at.pop()
        return query

    def _nothing_here(self) -> QueryError:
        """Why there is nothing to look for where something should be."""
        before = self.tokens[self.at - 1] if self.at else None
        here = self.tokens[self.at] if self.at < len(self.tokens) else None
        if before and before.kind in OPERATORS:
            return QueryError(f"{before.kind} at position {before.at} has nothing to look for after it.")
        if here and here.kind in OPERATORS:
            return QueryError(f"{here.kind} at position {here.at} has nothing to look for before it.")
        if before and before.kind == "(":
            what = "has nothing inside it" if here else "is never closed"
            return QueryError(f"The parenthesis at position {before.at} {what}.")
        return QueryError(
            f"The closing parenthesis at position {here.at if here else self.end} closes nothing."
        )
