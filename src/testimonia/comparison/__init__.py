"""What the accounts of many Texts come to together: today their chronology; findings are to come."""
