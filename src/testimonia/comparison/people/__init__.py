"""Whether two written names can be one person's: their parts, in any script, order, language and spelling."""
