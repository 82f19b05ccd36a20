"""What is asked of an evidence base about one person or thing, as SQL; see `testimonia.store.asked.lives`."""

from testimonia.store.schemas.statement_schema import AUTHOR

SOUGHT = (
    "CREATE INDEX statements_of_object ON statements (source, object_chain)",
    "CREATE INDEX statements_of_place ON statements (source, place_chain)",
    "CREATE INDEX appraisals_of_target ON appraisals (source, target_chain)",
    "CREATE INDEX mentions_of_chain ON mentions (source, chain, form)",
    "CREATE INDEX IF NOT EXISTS findings_of_subject ON findings (subject)",
    "CREATE INDEX happenings_of_statement ON happening_statements (statement)",
    "CREATE INDEX entities_by_name ON entities (name)",
)
"""The indexes by which one is found among all."""

MOST_COPIED = 500
MOST_LOOKED_AT = 150
"""Documents of one, and statements in them, by which its voices are counted in a list."""
_MOST_NAMED = 400
_NEAR = 300
"""Code points between two names that are said to stand beside one another."""
_BETWEEN = 12
"""Mentions that can stand between the two."""
_FIRST = 40

BORNE = """
SELECT entities.id, name, names
FROM entities
LEFT JOIN (
    SELECT entity, sum(times) AS told FROM (
        SELECT source, subject_chain AS chain, count(*) AS times FROM statements
        WHERE subject_chain IS NOT NULL GROUP BY source, subject_chain
        UNION ALL SELECT source, object_chain, count(*) FROM statements
        WHERE object_chain IS NOT NULL GROUP BY source, object_chain
        UNION ALL SELECT source, place_chain, count(*) FROM statements
        WHERE place_chain IS NOT NULL GROUP BY source, place_chain
    ) AS part
    JOIN entity_chains ON entity_chains.source = part.source AND entity_chains.chain = part.chain
    GROUP BY entity
) AS said ON said.entity = entities.id
LEFT JOIN (
    SELECT entity, count(*) AS chains FROM entity_chains GROUP BY entity
) AS spoken ON spoken.entity = entities.id
WHERE kind = ?
ORDER BY coalesce(told, 0) DESC, coalesce(chains, 0) DESC, name, entities.id"""

LISTED = """
SELECT id, kind, name, names,
       (SELECT count(DISTINCT source) FROM entity_chains WHERE entity = entities.id),
       (SELECT count(*) FROM findings WHERE subject = entities.id)
FROM entities WHERE id IN ({})"""

TOUCHED = """
SELECT count(*) FROM (
    SELECT told.source, told.number FROM entity_chains AS part
    JOIN statements AS told ON told.source = part.source AND told.subject_chain = part.chain
    WHERE part.entity = ?
    UNION
    SELECT told.source, told.number FROM entity_chains AS part
    JOIN statements AS told ON told.source = part.source AND told.object_chain = part.chain
    WHERE part.entity = ?
    UNION
    SELECT told.source, told.number FROM entity_chains AS part
    JOIN statements AS told ON told.source = part.source AND told.place_chain = part.chain
    WHERE part.entity = ?
)"""

NAMED = "SELECT id, kind, name FROM entities"

BORNE_BY = """
SELECT id, kind, name FROM entities
WHERE EXISTS (SELECT 1 FROM json_each(names) AS n WHERE json_extract(n.value, '$[0]') = ?) LIMIT ?"""

CHAINS = """
SELECT part.source, part.chain, sources.path,
       coalesce((SELECT value FROM stated JOIN sections ON sections.id = stated.section
                 WHERE sections.source = part.source AND sections.kind = 'document'
                   AND stated.part = 'title'), ''),
       chains.names, mentions.form, count(mentions.number)
FROM entity_chains AS part
JOIN sources ON sources.id = part.source
JOIN chains ON chains.source = part.source AND chains.number = part.chain
LEFT JOIN mentions ON mentions.source = part.source AND mentions.chain = part.chain
WHERE part.entity = ?
GROUP BY part.source, part.chain, mentions.form"""

NEAR = f"""
SELECT starts, ends FROM mentions
WHERE source = ? AND chain = ? AND form = ?
  AND NOT EXISTS (
      SELECT 1 FROM mentions AS other
      WHERE other.source = mentions.source AND other.chain <> mentions.chain
        AND other.number BETWEEN mentions.number - {_BETWEEN} AND mentions.number + {_BETWEEN}
        AND other.starts = mentions.starts AND other.ends = mentions.ends
  )
ORDER BY number LIMIT {_FIRST}"""  # noqa: S608 (only numbers of our own are put in)


def _told(role: str) -> str:
    return f"""
SELECT told.id, told.source, '{role}', told.predicate, told.edtf, told.first_day, told.last_day, told.voice,
       told.responds_to, happening_statements.happening
FROM entity_chains AS part
JOIN statements AS told ON told.source = part.source AND told.{role}_chain = part.chain
LEFT JOIN happening_statements ON happening_statements.statement = told.id
WHERE part.entity = ?"""  # noqa: S608 (only names of our own are put in)


TOLD = " UNION ALL ".join(_told(role) for role in ("subject", "object", "place"))


def _telling(role: str) -> str:
    return f"""
    SELECT told.voice FROM (
        SELECT source, chain FROM entity_chains WHERE entity = ? LIMIT {MOST_LOOKED_AT}
    ) AS part
    JOIN statements AS told ON told.source = part.source AND told.{role}_chain = part.chain"""  # noqa: S608 (only names of our own are put in)


_TELLING = " UNION ALL ".join(_telling(role) for role in ("subject", "object", "place"))
VOICES_TELLING = f"SELECT DISTINCT voice FROM ({_TELLING} LIMIT {MOST_LOOKED_AT}) WHERE voice IS NOT NULL"  # noqa: S608

HOLDERS = """
SELECT holders.record, coalesce(entities.name, chains.name, holders.who)
FROM statements
JOIN holders ON holders.source = statements.source AND holders.record = statements.id
LEFT JOIN chains ON chains.source = holders.source AND chains.number = holders.chain
LEFT JOIN entity_chains AS part ON part.source = holders.source AND part.chain = holders.chain
LEFT JOIN entities ON entities.id = part.entity
WHERE statements.id IN ({})
ORDER BY holders.source, holders.record, holders.number"""

HOLDERS_OF_THOUGHT = HOLDERS.replace("statements", "appraisals")

VOICES = f"""
SELECT voices.id, voices.kind, {AUTHOR},
       coalesce(named.value, titled.value), sources.path, coalesce(written.value, published.value)
FROM sections AS voices
JOIN sources ON sources.id = voices.source
LEFT JOIN descriptions ON descriptions.path = sources.path
LEFT JOIN stated AS signed ON signed.section = voices.id AND signed.part = 'author'
LEFT JOIN stated AS named ON named.section = voices.id AND named.part = 'title'
LEFT JOIN stated AS written ON written.section = voices.id AND written.part = 'written'
LEFT JOIN stated AS published ON published.section = voices.id AND published.part = 'published'
LEFT JOIN sections AS whole ON whole.source = voices.source AND whole.kind = 'document'
LEFT JOIN stated AS titled ON titled.section = whole.id AND titled.part = 'title'
WHERE voices.id IN ({{}})"""  # noqa: S608 (only names of our own are put in)

BETWEEN = """
SELECT entities.id, entities.name FROM entity_chains
JOIN entities ON entities.id = entity_chains.entity
WHERE entity_chains.source = ? AND entity_chains.chain = ?"""

APPRAISED = """
SELECT thought.id, thought.source, thought.value, thought.text, thought.section, thought.page, thought.voice
FROM entity_chains AS part
JOIN appraisals AS thought ON thought.source = part.source AND thought.target_chain = part.chain
JOIN sources ON sources.id = part.source
WHERE part.entity = ?
ORDER BY sources.path, thought.number"""

FINDINGS = """
SELECT findings.id, rank, findings.value
FROM findings CROSS JOIN ranks ON ranks.finding = findings.id  -- in this order, and not all ranks first
WHERE subject = ? ORDER BY rank"""

DOUBTS = "SELECT one, other, why_for, why_against, weight FROM doubts ORDER BY rank LIMIT ?"
DOUBTED = (
    "SELECT one, other, why_for, why_against, weight FROM doubts WHERE one = ? OR other = ? "
    "ORDER BY rank LIMIT ?"
)

COMPANY = f"""
SELECT part.entity, count(DISTINCT own.source || own.number) AS times
FROM (
    SELECT mentions.source, mentions.number, mentions.starts
    FROM entity_chains JOIN mentions
      ON mentions.source = entity_chains.source AND mentions.chain = entity_chains.chain
     AND mentions.form = 'name'
    WHERE entity_chains.entity = ? LIMIT {_MOST_NAMED}
) AS own
JOIN mentions AS near
  ON near.source = own.source AND near.number BETWEEN own.number - {_BETWEEN} AND own.number + {_BETWEEN}
 AND near.form = 'name' AND near.starts BETWEEN own.starts - {_NEAR} AND own.starts + {_NEAR}
JOIN entity_chains AS part ON part.source = near.source AND part.chain = near.chain
GROUP BY part.entity ORDER BY times DESC, part.entity LIMIT {_FIRST}"""  # noqa: S608 (only numbers of our own)

TAKING_PART = """
SELECT DISTINCT part.entity, told.id FROM statements AS told
JOIN entity_chains AS part
  ON part.source = told.source AND part.chain IN (told.subject_chain, told.object_chain, told.place_chain)
WHERE told.id IN ({})"""

NAMING = """
SELECT chain FROM mentions WHERE source = ? AND starts = ? AND ends = ? ORDER BY form <> ?, number LIMIT 1"""

COPIED = """
SELECT findings.id, here.source, here.starts, here.ends, there.source, sources.path, findings.direction
FROM finding_passages AS here
JOIN findings ON findings.id = here.finding AND findings.kind = 'copy'
JOIN finding_passages AS there
  ON there.finding = here.finding AND there.side <> here.side AND there.number = here.number
LEFT JOIN sources ON sources.id = there.source
WHERE here.source IN ({})
ORDER BY here.source, here.starts"""
