"""The workshop of the catalogues: find the sentences in the code, keep the .po files, say what is wrong with a wording."""
