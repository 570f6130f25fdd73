"""Facts → English: noun phrases, figures, periods, sentences, each piece tied to the article."""
