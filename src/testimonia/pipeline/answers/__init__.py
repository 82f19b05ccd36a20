"""What is asked of an evidence base and answered from all of it: a life, a comparison, a report."""
