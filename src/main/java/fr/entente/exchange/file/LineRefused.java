package fr.entente.exchange.file;

/// Why one line is not taken: a message key, with the text that is to blame. Not a bug, never
/// leaves the reading of a file; has no stack, a file may hold a million of them.
public final class LineRefused extends Exception {
  private final String detail;
  private final boolean leftOut;

  public LineRefused(String key, String detail) {
    this(key, detail, false);
  }

  private LineRefused(String key, String detail, boolean leftOut) {
    super(key, null, false, false);
    this.detail = detail;
    this.leftOut = leftOut;
  }

  /// For a line that is no mistake and has nothing to take.
  public static LineRefused leaveOut(String key, String detail) {
    return new LineRefused(key, detail, true);
  }

  public boolean leftOut() {
    return leftOut;
  }

  public String key() {
    return java.util.Objects.requireNonNull(getMessage());
  }

  public String detail() {
    return detail;
  }
}
