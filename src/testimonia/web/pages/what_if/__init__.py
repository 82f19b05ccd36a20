"""What would change if something were set aside."""
