"""Who is quoted: from a quotation to the words for its speaker."""
