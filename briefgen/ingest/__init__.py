"""Story folders to stories: files read, cleaned and described; what cannot be used is reported, never fatal."""
