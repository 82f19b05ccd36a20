"""The evidence base as W3C Web Annotations: what is read and thought of a passage, tied to its exact words.

targets     the passage: which source, by position and by quote
making      one annotation for each statement, each side of a finding, and each note
collection  all of them as one AnnotationCollection
"""
