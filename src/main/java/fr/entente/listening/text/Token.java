package fr.entente.listening.text;

/// A word of an utterance as the detector sees it: folded form, stem, class (`#amt`, `#day` ..., or
/// the stem), and where it stands in the text as written.
public record Token(String form, String stem, String kind, int from, int to) {
  public boolean is(String wanted) {
    return form.equals(wanted);
  }

  public boolean classed() {
    return kind.startsWith("#");
  }
}
