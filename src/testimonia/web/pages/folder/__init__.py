"""The folder: what was read, what stands out, who is spoken of, and how far a build is."""
