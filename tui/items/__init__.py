"""What the details and the lists tell, as items of styled lines. No widget."""
