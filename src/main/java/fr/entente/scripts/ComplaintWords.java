package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.util.Map;
import java.util.ResourceBundle;

/// Sentences of the translations, for the command line; screens use the same keys.
final class ComplaintWords {
  private final ResourceBundle texts;

  ComplaintWords(Language language) {
    texts = ChangeWords.bundle(language);
  }

  /// `file:line: code: sentence`.
  String line(Complaint complaint) {
    return complaint.file()
        + ":"
        + complaint.line()
        + ": "
        + complaint.code()
        + ": "
        + sentence(complaint);
  }

  String sentence(Complaint complaint) {
    String near = complaint.detail().getOrDefault("near", "");
    String meant = near.isEmpty() ? "" : " " + text("scripts.near", Map.of("near", near));
    return text(complaint.key(), complaint.detail()) + meant;
  }

  String text(String key, Map<String, String> detail) {
    String text = texts.containsKey(key) ? texts.getString(key) : key;
    for (var each : detail.entrySet()) {
      text = text.replace("{" + each.getKey() + "}", each.getValue());
    }
    return text.replaceAll("\\s+", " ").strip();
  }
}
