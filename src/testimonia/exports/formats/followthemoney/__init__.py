"""FollowTheMoney (followthemoney.tech): entities as lines of JSON, for Aleph, OpenAleph and their kin."""
