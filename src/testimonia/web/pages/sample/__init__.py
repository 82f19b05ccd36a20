"""How far what is read can be trusted: a sample of the folder to be judged, and figures from elsewhere."""
