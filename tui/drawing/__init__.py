"""How everything looks: marks, styled lines, and the colours behind the names of styles. No widget."""
