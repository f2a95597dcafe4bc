package fr.entente.outreach;

import fr.entente.kernel.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;

/// Names the mail template and its words: another sentence is another version.
final class MailVersion {
  private MailVersion() {}

  static String of(Locale locale) {
    var digest = Sha256.digest();
    digest.update(bytes("outreach/mail.html"));
    digest.update(bytes("outreach/mail.txt"));
    ResourceBundle words = ResourceBundle.getBundle("vaadin-i18n/translations", locale);
    new TreeSet<>(words.keySet())
        .stream()
            .filter(key -> key.startsWith("outreach.mail."))
            .forEach(key ->
                digest.update((key + words.getString(key)).getBytes(StandardCharsets.UTF_8)));
    new TreeSet<>(words.keySet())
        .stream()
            .filter(key -> key.startsWith("outreach.mail."))
            .map(key -> WordSource.SHARED.words(key, locale))
            .filter(own -> !own.isEmpty())
            .forEach(own -> digest.update(own.getBytes(StandardCharsets.UTF_8)));
    return "mail/" + HexFormat.of().formatHex(digest.digest()).substring(0, 12);
  }

  private static byte[] bytes(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
