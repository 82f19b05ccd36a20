"""What clauses tell: by a word of the vocabulary, by a frame of their verb, or only as told."""
