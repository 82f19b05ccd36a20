"""Text recognition: pictures of pages to words with places and confidences, one page at a time.

`engines` says what is installed and asks it, `installing` how it comes there, `pictures` takes the picture of
a page out of a file, and one module for each engine is the only one that knows it. Engines and what they need
are an extra: nothing here is imported before a page is asked for, and it is asked for in a process of its own
(`testimonia.ingest.task`).
"""
