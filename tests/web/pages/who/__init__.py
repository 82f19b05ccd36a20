"""The room of people, places and things."""
