"""What the accounts of many Texts come to together: who is who, what is one happening, what cannot be right.

From statement to finding:

    identity, people    chains of many Texts become Entities; whether two written names can be one person's
    accounts            a statement with what the whole folder knows of whom and where; who depends on whom
    happenings          which accounts speak of one occurrence
    findings            where they agree, and where they cannot all be right
    chronicle           lives and documents that are impossible as told; on `chronology`, the solver
    disagreements       who thinks otherwise of what
    copies              what one document has from another
    parts, renewing     all of this subject by subject, and only what has changed
"""
