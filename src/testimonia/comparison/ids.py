"""What derived records are called. Each id is a hash of what the record says, as all ids are."""

from testimonia.model import Entity, Finding, Happening, record_id


def entity_id(entity: Entity) -> str:
    """The id under which an Entity is stored, and by which a Happening and a Finding name their subject."""
    return record_id("entity", entity)


def happening_id(happening: Happening) -> str:
    """The id under which a Happening is stored."""
    return record_id("happening", happening)


def finding_id(finding: Finding) -> str:
    """The id under which a Finding is stored."""
    return record_id("finding", finding)
