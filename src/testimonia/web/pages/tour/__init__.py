"""A first look at the folder: a few steps, each of which leads to the real thing."""
