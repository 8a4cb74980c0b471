"""Breaks models/ and db/ in one place at a time and asks the tests whether they notice."""
