"""What documents say of each other: entities, happenings, findings, copies.

Empty for now. Comparison will work over stored values and Judgements.
"""
