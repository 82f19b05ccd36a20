"""Two or more voices beside each other, aligned by happening or by shared passage."""
