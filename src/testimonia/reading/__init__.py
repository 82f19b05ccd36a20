"""From a Text to what it says: expressions of time today; mentions and statements are to come.

`read` is the way in. Reading depends on the Text, its Sections and data that ship with testimonia, on nothing
else. Nothing is imported here: whoever only wants the version need not load the rules.
"""
