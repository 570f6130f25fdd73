"""How a text is cut: lines, blocks, what each block is for, sentences and quotes."""
