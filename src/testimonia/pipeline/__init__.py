"""A run from a folder to its evidence base: the only place that knows every stage.

`build.build` makes a run; its stages are listed in `stages.STAGES`; `noting.note` writes to the ledger.
Nothing is imported here: a command that only asks has no use for the readers.
"""
