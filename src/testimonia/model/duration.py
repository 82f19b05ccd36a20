"""How long something lasted, or how far apart two things lie, with its vagueness."""

from dataclasses import dataclass

from testimonia.model.length import Length


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time as a text gives it.

    Attributes:
        iso: ISO 8601-2 ("P5Y", "PT30M", "P20Y~" for some twenty years); None where no number is given
            ("for years").
        least: it is not shorter; None if nothing is known.
        most: it is not longer; None if nothing is known.
    """

    iso: str | None
    least: Length | None = None
    most: Length | None = None
