"""Who and what the documents speak of: one page for each, and the list of all of them."""
