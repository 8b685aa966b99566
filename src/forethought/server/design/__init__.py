"""How pages look: the layout, the components and the council's own name, logo and colour."""
