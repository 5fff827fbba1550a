"""Charts as inline SVG: which there are, what they show, how they are drawn."""
