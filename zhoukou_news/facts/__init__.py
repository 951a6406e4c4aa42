"""What an article says, one module a kind. Each takes clean text and gives places in it; `reader` makes rows of them."""
