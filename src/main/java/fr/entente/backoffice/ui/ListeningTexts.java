package fr.entente.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import fr.entente.detection.Complaint;
import fr.entente.detection.Label;
import fr.entente.kernel.Language;
import fr.entente.uikit.StatusBadge;
import java.util.Map;

/// Words and signs of the trainer's pages.
final class ListeningTexts {
  private ListeningTexts() {}

  static String label(Component at, Label label) {
    return Labels.of(at, "label", label);
  }

  /// A hard negative says what it resembles.
  static String label(Component at, Label label, @org.jspecify.annotations.Nullable Label near) {
    return near == null
        ? label(at, label)
        : at.getTranslation("backoffice.listening.near", label(at, near));
  }

  static String language(Component at, Language language) {
    return at.getTranslation("backoffice.language." + language);
  }

  /// Whether a label raises a prompt, by sign and word.
  static StatusBadge prompt(Component at, Label label) {
    return label.prompt()
        ? new StatusBadge(StatusBadge.Shape.ALERT, at.getTranslation("backoffice.listening.prompt"))
        : new StatusBadge(
            StatusBadge.Shape.OFFLINE, at.getTranslation("backoffice.listening.noprompt"));
  }

  static String complaint(Component at, Complaint complaint) {
    return filled(at.getTranslation(complaint.key()), complaint.detail());
  }

  static String filled(String text, Map<String, String> detail) {
    String filled = text;
    for (var each : detail.entrySet()) {
      filled = filled.replace("{" + each.getKey() + "}", each.getValue());
    }
    return filled;
  }

  static Select<Language> languages(Component at) {
    var select = new Select<Language>();
    select.setLabel(at.getTranslation("uikit.language"));
    select.setItems(Language.values());
    select.setItemLabelGenerator(language -> language(at, language));
    return select;
  }
}
