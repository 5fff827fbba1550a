"""What makes a statement readable alone: whom "he" means, the first name of "Pompeo", the date of "Monday"."""
