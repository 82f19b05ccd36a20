"""What people decide: named, written to the ledger, found again, and followed."""
