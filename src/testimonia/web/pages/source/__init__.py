"""A source: its reading text, with the apparatus beside the words."""
