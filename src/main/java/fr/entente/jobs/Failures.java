package fr.entente.jobs;

import org.jspecify.annotations.Nullable;

/// What broke, in one line, without what may be somebody's name: quoted values and addresses go.
final class Failures {
  private static final int LONGEST = 400;

  private Failures() {}

  static String told(Throwable broken) {
    Throwable cause = root(broken);
    String text = cause.getClass().getSimpleName() + ": " + clean(cause.getMessage());
    return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
  }

  static Throwable root(Throwable broken) {
    Throwable cause = broken;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static String clean(@Nullable String message) {
    return message == null
        ? "–"
        : message
            .replaceAll("'[^']*'", "'…'")
            .replaceAll("\"[^\"]*\"", "\"…\"")
            .replaceAll("\\S+@\\S+", "…")
            .replaceAll("\\s+", " ");
  }
}
