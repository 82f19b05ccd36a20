"""What the accounts of many Texts come to together: today their chronology; people and findings are to come."""
