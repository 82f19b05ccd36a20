"""What one source copies from another, aligned word by word."""
