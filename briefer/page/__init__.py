"""What a template gets of an article: the brief, the text cut at its figures, facts, findings and charts.

Each class here is a variable, or what a variable holds; `briefer templates variables` prints their fields.
"""
