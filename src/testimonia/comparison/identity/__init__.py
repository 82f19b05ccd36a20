"""Who is the same in different Texts: chains of many Texts become Entities.

People are joined by their full names, spelt in any way, and through every name that a Text states; a last
name alone, or with initials, joins the one person in the folder who bears it, and nobody if there are two.
What their lives, their kin and their company tell keeps namesakes apart. Works, places and organisations are
joined by the very same name, and places by what is known of renamed ones. What people have decided always
wins. What stays open goes to a person, that first which would change most.

    nodes        a named chain, and what its Text tells of its bearer
    lives        what keeps two lives apart
    outlines     what is kept of one Text for all this when its statements are put away
    joining      groups that grow step by step, with reasons, and what keeps them apart
    identifying  one folder's nodes, groups and open questions, as the steps below share them
    full_names, many_names, part_names, things, renamed, authorities   the steps, surest first
    company      who stands beside whom: for namesakes
    doubts       open questions between Entities
    entity       an Entity, of a group
    identified   all steps in order
"""

from testimonia.comparison.identity.identified import Identified, entities, identified

__all__ = ["Identified", "entities", "identified"]
