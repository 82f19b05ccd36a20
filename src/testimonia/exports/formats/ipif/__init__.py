"""What is told of persons, as factoids for prosopography: IPIF."""
