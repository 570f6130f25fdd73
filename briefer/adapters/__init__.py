"""Thin adapters to engines that share work among machines."""
