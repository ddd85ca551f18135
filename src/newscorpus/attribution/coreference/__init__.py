"""Find who or what each name, noun and pronoun in a text refers to."""
