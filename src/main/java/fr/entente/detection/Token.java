package fr.entente.detection;

/// A word of an utterance as the detector sees it: folded form, stem, class (`#amt`, `#day` ..., or
/// the stem), and where it stands in the text as written.
record Token(String form, String stem, String kind, int from, int to) {
  boolean is(String wanted) {
    return form.equals(wanted);
  }

  boolean classed() {
    return kind.startsWith("#");
  }
}
