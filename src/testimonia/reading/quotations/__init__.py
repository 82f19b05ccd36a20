"""Words of others: what is quoted, and who says it."""
