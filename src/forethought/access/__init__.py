"""What you may open: the catalogue of sites by kind (Appendix One and today's)."""
