"""What a page or a report asks of the base at once, each question in a module of its own."""
