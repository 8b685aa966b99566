"""What is done later, beside the pages: mail, what is due each day, and whatever takes long."""
