"""What whoever runs the site needs: is it well, is it kept, and can it be brought back."""
