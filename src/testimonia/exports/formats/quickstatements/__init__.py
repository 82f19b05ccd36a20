"""QuickStatements (quickstatements.toolforge.org), version 1 of its commands: edits of Wikidata in bulk."""
