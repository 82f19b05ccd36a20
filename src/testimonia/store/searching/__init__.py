"""Finding passages, and what people wrote, by their words."""
