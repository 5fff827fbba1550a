"""What others do with the same rows: a module each, with the ``predict`` of a task, scored beside ours."""
