"""What `./run check` asks beside the linters, and what makes data and pictures of the project anew."""
