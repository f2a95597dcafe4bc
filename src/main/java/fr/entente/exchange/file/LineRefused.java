package fr.entente.exchange.file;

/// Why one line is not taken: a message key, with the text that is to blame. Not a bug, never
/// leaves the reading of a file; has no stack, a file may hold a million of them.
public final class LineRefused extends Exception {
  private final String detail;

  public LineRefused(String key, String detail) {
    super(key, null, false, false);
    this.detail = detail;
  }

  public String key() {
    return java.util.Objects.requireNonNull(getMessage());
  }

  public String detail() {
    return detail;
  }
}
