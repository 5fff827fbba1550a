"""What is told: statements of many articles to facts, and the order in which a reader should meet them."""
