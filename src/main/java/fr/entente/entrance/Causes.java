package fr.entente.entrance;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.multipart.MultipartException;

/// What lies below an exception, in one line.
final class Causes {
  private static final String OURS = "fr.entente.";

  private Causes() {}

  static Throwable first(Throwable broken) {
    Throwable cause = broken;
    for (int depth = 0; depth < 20 && cause.getCause() != null; depth++) {
      cause = cause.getCause();
    }
    return cause;
  }

  /// Whether the request was at fault and not the product.
  static boolean ofTheStranger(Throwable cause) {
    String name = cause.getClass().getName().toLowerCase(Locale.ROOT);
    return cause instanceof RequestRejectedException
        || cause instanceof MultipartException
        || name.contains("invalidparameter")
        || name.contains("fileupload")
        || name.contains("badrequest")
        || name.contains("decodeexception");
  }

  /// Its kind and the first place of ours, never its words: they quote what was sent.
  static String named(Throwable cause) {
    String place =
        Arrays.stream(cause.getStackTrace())
            .filter(each ->
                each.getClassName().startsWith(OURS) && !each.getClassName().contains("Doorkeeper"))
            .findFirst()
            .map(each ->
                " at " + each.getClassName().substring(OURS.length()) + ":" + each.getLineNumber())
            .orElse("");
    return cause.getClass().getSimpleName() + place;
  }
}
