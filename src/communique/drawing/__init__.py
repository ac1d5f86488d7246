"""Pictures of networks: SVG, PNG, and one self-contained HTML file."""
