"""Notes and entries in the form of the Chicago Manual of Style, 17th edition, notes and bibliography.

A work is cited in full at its first place and by names and short title after that; "ibid." is not used
(14.34). Days are written before months (9.35). What a CSL item does not say is left out; a work without a
date is "n.d.", one without an author begins with its title.
"""

from testimonia.exports.headline import headline
from testimonia.exports.report.csl_dates import UNDATED, day_of, read_date, year_of
from testimonia.exports.report.manners import (
    Manner,
    edition,
    imprint,
    journal,
    kept,
    manner_of,
    short_title_of,
    site,
    text,
    title_of,
    volume,
    written,
)
from testimonia.exports.report.names import (
    family,
    in_a_note,
    in_a_role,
    in_an_entry,
    in_short,
    leading,
    names_of,
    read_names,
    role_mark,
    spoken,
)
from testimonia.exports.report.setting import (
    capital,
    ended,
    italic,
    joined,
    merged,
    one_line,
    quoted,
    said,
    short_title,
)
from testimonia.exports.report.values import Locator, Part, Run, Words, Work
from testimonia.model import Csl

_LETTER = "letter"
_BARE = frozenset({"foreword", "preface", "introduction", "afterword"})
"""Parts that are cited by what they are and not by their title."""
OF_THE_HOUSE = frozenset({"note on contributors", "notes", "glossary", "imprint", "cataloguing"})
"""Parts that a publisher or an editor adds and nobody signs: they are not the author's of the book."""
_CONTAINED = (Manner.IN_BOOK, Manner.IN_JOURNAL, Manner.IN_PAPER)


def first_note(work: Work, where: Locator) -> Words:
    """The citation of a passage where its work is cited for the first time; without a full stop."""
    head = joined([_authors(work), *_part_in_full(work), *_roles(work)])
    return merged(_placed(work, _published(work, head), where))


def later_note(work: Work, where: Locator, *, whole: bool = False) -> Words:
    """The citation of a passage of a work that was cited before; ``whole`` gives the whole title."""
    where_ = said(place(where))
    if work.part is not None:
        return merged(joined([_short_part(work, work.part, whole=whole), where_]))
    letter = _letter(work, short=True)
    if letter:
        return joined([letter, where_])
    names, _ = leading(work.csl)
    return joined([said(in_short(names)), short_title_of(work, whole=whole), where_])


def place(where: Locator) -> str:
    """The page as printed, or else that of the file, or else the paragraph; empty if nothing is known."""
    if where.page:
        return one_line(where.page)
    if where.leaf is not None:
        return f"page {where.leaf} of the file"
    return f"para. {where.paragraph}" if where.paragraph is not None else ""


def entry(work: Work) -> Words:
    """A work in a bibliography, with the path of its file."""
    parts = [part for part in (_entry_names(work), *_entry_title(work), *_entry_facts(work)) if part]
    return merged((*ended(joined(parts, "."), "."), Run(f" File: {one_line(work.path)}.")))


# What a note begins with


def _authors(work: Work) -> Words:
    """Whose the work, or its part, is, with the mark of an editor."""
    if work.part is not None:
        return said("" if work.part.kind == _LETTER else in_a_note(read_names(work.part.author)))
    if _letter(work):
        return ()
    names, variable = leading(work.csl)
    mark = role_mark(variable, len(names))
    return said(f"{in_a_note(names)}, {mark}" if mark else in_a_note(names))


def _part_in_full(work: Work) -> list[Words]:
    """The title; where a part is cited, that of the part and of what it stands in."""
    if work.part is None:
        letter = _letter(work)
        return [letter] if letter else [title_of(work)]
    part, around = work.part, _around(work)
    if part.kind == _LETTER:
        return [_letter_part(part), (*said("in "), *around[0]), *around[1:]]
    if part.title and part.kind not in _BARE | OF_THE_HOUSE:
        return [quoted(headline(part.title)), (*said("in "), *around[0]), *around[1:]]
    named = (*said(part_in_words(part)), *around[0])
    return [named if part.author else capital(named), *around[1:]]


def _around(work: Work) -> list[Words]:
    """The document that a part stands in: its title, and by whom it is."""
    names = names_of(work.csl, "author")
    return [title_of(work.whole), said(f"by {in_a_note(names)}") if names else ()]


def _roles(work: Work) -> list[Words]:
    """Who edited and translated it, where it is not cited under their names; edition and volume of a book."""
    _, variable = leading(work.csl)
    others = {key: value for key, value in work.csl.items() if key != variable}
    manner = manner_of(work.csl)
    if manner in _CONTAINED:
        return []
    found = [said(each) for each in in_a_role(others, entry=False)]
    return [*found, *map(said, (edition(work.csl), volume(work.csl)))] if manner is Manner.BOOK else found


def _letter(work: Work, *, short: bool = False) -> Words:
    """Writer, addressee and day of a letter; empty for what is none."""
    to = names_of(work.csl, "recipient")
    if not to or manner_of(work.csl) is not Manner.UNPUBLISHED:
        return ()
    names = names_of(work.csl, "author")
    named = in_short if short else in_a_note
    begun = f"{named(names)} to" if names else "Letter to"
    return said(f"{begun} {named(to)}, {written(work)}")


def _letter_part(part: Part) -> Words:
    """The same of a letter that is printed in a book."""
    begun = in_a_note(read_names(part.author)) if part.author else ""
    to = f"to {in_a_note(read_names(part.recipient))}" if part.recipient else ""
    named = (
        " ".join(each for each in (begun, to) if each) if begun and to else begun or f"letter {to}".strip()
    )
    when = read_date(part.written)
    if not begun and not to and part.title:
        return joined([quoted(headline(part.title)), said(when)])
    return capital(joined([said(named), said(when or UNDATED)]))


def part_in_words(part: Part) -> str:
    """What a part is, up to the title that follows: "foreword to ", "note on contributors in "."""
    return f"{part.kind} {'in' if part.kind in OF_THE_HOUSE else 'to'} "


def _short_part(work: Work, part: Part, *, whole: bool) -> Words:
    if part.kind == _LETTER:
        return joined([_letter_part(part), (*said("in "), *short_title_of(work.whole, whole=whole))])
    names = in_short(read_names(part.author))
    if part.title and part.kind not in _BARE | OF_THE_HOUSE:
        title = headline(part.title)
        return joined([said(names), quoted(title if whole else short_title(title))])
    named = (*said(part_in_words(part)), *short_title_of(work.whole, whole=whole))
    return joined([said(names), named]) if names else capital(named)


# The facts of publication


def _published(work: Work, head: Words) -> Words:
    """What a note has before the page: where and when it appeared, or where it is kept."""
    csl, manner = work.csl, manner_of(work.csl)
    if manner is Manner.BOOK:
        return (*head, Run(f" ({imprint(csl)})"))
    if manner is Manner.IN_BOOK:
        inside = [_container(csl), *(said(each) for each in _editors(csl, entry=False))]
        return (*joined([head, *inside]), Run(f" ({imprint(csl)})"))
    if manner is Manner.IN_JOURNAL:
        return joined([head, said(_reviewed(csl)), journal(csl)])
    if manner is Manner.IN_PAPER:
        container, when = italic(text(csl, "container-title")), said(day_of(csl) or UNDATED)
        return joined([head, said(_reviewed(csl)), container, when])
    if manner is Manner.THESIS:
        return (*head, Run(f" ({_thesis(csl)})"))
    if manner is Manner.WEB:
        return joined([head, *site(csl)])
    return joined([head, *_unpublished(work)])


def _container(csl: Csl) -> Words:
    return (*said("in "), *italic(text(csl, "container-title")))


def _unpublished(work: Work) -> list[Words]:
    """Kind, day and keeping of what was never issued; a letter has its day before."""
    genre, when = text(work.csl, "genre"), "" if _letter(work) else written(work)
    return [said(genre), said(when), *kept(work)]


def _placed(work: Work, words: Words, where: Locator) -> Words:
    """A note with its place; the page of a journal stands after a colon."""
    at = place(where)
    if at and where.page and manner_of(work.csl) is Manner.IN_JOURNAL:
        return (*words, Run(f": {at}"))
    return joined([words, said(at)])


def _thesis(csl: Csl) -> str:
    parts = (text(csl, "genre") or "thesis", text(csl, "publisher"), year_of(csl) or UNDATED)
    return ", ".join(part for part in parts if part)


def _reviewed(csl: Csl) -> str:
    """Of a review, what is reviewed."""
    title = text(csl, "reviewed-title")
    by = in_a_note(names_of(csl, "reviewed-author"))
    what = " ".join(part for part in (title, f"by {by}" if by else "") if part)
    return f"review of {what}" if what else ""


def _editors(csl: Csl, *, entry: bool) -> list[str]:
    """Who edited the book that a chapter stands in."""
    return in_a_role({key: value for key, value in csl.items() if key != "author"}, entry=entry)


# Entries of a bibliography


def _entry_names(work: Work) -> Words:
    if work.part is not None:
        return said(in_an_entry(read_names(work.part.author)))
    names, variable = leading(work.csl)
    mark = role_mark(variable, len(names))
    return said(f"{in_an_entry(names)}, {mark}" if mark and names else in_an_entry(names))


def _entry_title(work: Work) -> list[Words]:
    part = work.part
    if part is None:
        to = in_a_note(names_of(work.csl, "recipient"))
        if _letter(work):
            return [said(f"Letter to {to}, {written(work)}")]
        return [title_of(work)]
    around = joined(_around(work))
    if part.kind == _LETTER:
        named = f"Letter to {in_a_note(read_names(part.recipient))}" if part.recipient else "Letter"
        return [said(f"{named}, {read_date(part.written) or UNDATED}"), (*said("In "), *around)]
    if part.title and part.kind not in _BARE | OF_THE_HOUSE:
        return [quoted(headline(part.title)), (*said("In "), *around)]
    return [capital((*said(part_in_words(part)), *around))]


def _entry_facts(work: Work) -> list[Words]:
    csl, manner = work.csl, manner_of(work.csl)
    _, variable = leading(csl)
    roles = [said(each) for each in in_a_role({k: v for k, v in csl.items() if k != variable}, entry=True)]
    if manner is Manner.BOOK:
        return [*roles, said(edition(csl)), said(volume(csl).capitalize()), said(imprint(csl))]
    if manner is Manner.IN_BOOK:
        inside = joined(
            [(*said("In "), *italic(text(csl, "container-title"))), *map(said, _lower_roles(csl))]
        )
        pages = text(csl, "page")
        return [joined([inside, said(pages)]), said(imprint(csl))]
    if manner is Manner.IN_JOURNAL:
        pages = text(csl, "page")
        whole = (*journal(csl), *said(f": {pages}" if pages else ""))
        return [said(_reviewed(csl).capitalize()), whole]
    if manner is Manner.IN_PAPER:
        paper = joined([italic(text(csl, "container-title")), said(day_of(csl) or UNDATED)])
        return [said(_reviewed(csl).capitalize()), paper]
    if manner is Manner.THESIS:
        return [said(_thesis(csl).capitalize())]
    if manner is Manner.WEB:
        return site(csl)
    return [*roles, joined(_unpublished(work)) if _unpublished(work) else ()]


def _lower_roles(csl: Csl) -> list[str]:
    return [f"{each[0].lower()}{each[1:]}" for each in _editors(csl, entry=True)]


def sorting(work: Work) -> tuple[str, str]:
    """Where in the alphabet a work stands: by the family name of its first author, then by its title."""
    names = read_names(work.part.author) if work.part is not None else leading(work.csl)[0]
    title = short_title(work.part.title if work.part else text(work.csl, "title") or work.path)
    lead = f"{family(names[0])} {spoken(names[0])}" if names else title
    return lead.casefold(), title.casefold()
