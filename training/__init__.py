"""Making the weights of `testimonia.reading.encoder` again from annotated corpora. Not part of the wheel."""
