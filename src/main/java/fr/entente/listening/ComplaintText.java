package fr.entente.listening;

import java.util.Locale;
import java.util.ResourceBundle;

/// Complaints in words, for the command line; screens use the same keys.
final class ComplaintText {
  private ComplaintText() {}

  static String of(LineComplaint complaint) {
    var bundle = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.getDefault());
    String text =
        bundle.containsKey(complaint.key()) ? bundle.getString(complaint.key()) : complaint.key();
    for (var each : complaint.detail().entrySet()) {
      text = text.replace("{" + each.getKey() + "}", each.getValue());
    }
    return text;
  }
}
