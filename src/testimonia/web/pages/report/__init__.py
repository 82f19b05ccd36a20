"""A footnoted dossier on somebody, to be read, printed and taken along."""
