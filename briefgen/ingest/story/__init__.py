"""A story folder: its files, what ``story.yml`` and ``edits.yml`` say of them, and the story they make."""
