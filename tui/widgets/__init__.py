"""What the screens are made of: line-API widgets that draw strips and hold no text of their own."""
