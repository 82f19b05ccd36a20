"""What a document says: mentions in chains, time expressions, statements, appraisals.

Empty for now. Reading a Source will depend on that Source and on data that ships with testimonia, on
nothing else.
"""
