"""What an article says, one module or package a kind.

Each takes clean text and gives places in it; `reader` makes rows of them.
"""
