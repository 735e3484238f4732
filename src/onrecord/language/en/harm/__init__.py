"""Rules that find who was harmed, and how many."""
