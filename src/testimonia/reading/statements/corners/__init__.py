"""What no clause tells: title pages, imprints, brackets, lines of a list, names beside names, ages."""
