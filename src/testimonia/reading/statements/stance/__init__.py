"""Who holds it, how firmly, how he knows it, and on what evidence."""
