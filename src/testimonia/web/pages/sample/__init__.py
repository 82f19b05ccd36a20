"""How far what is read can be trusted: a sample of the folder to be judged, and what was measured elsewhere."""
