"""What makes a statement readable alone: whom "he" means, the first name of "Orlund", the date of "Monday"."""
