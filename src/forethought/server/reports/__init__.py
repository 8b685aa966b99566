"""Reports for HR, committees and unions: counts of a calendar quarter, and nothing that tells of one person."""
