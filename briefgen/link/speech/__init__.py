"""What was said: quotes and indirect statements of many articles, each utterance once."""
