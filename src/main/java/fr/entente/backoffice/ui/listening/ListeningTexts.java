package fr.entente.backoffice.ui.listening;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import fr.entente.backoffice.ui.Labels;
import fr.entente.kernel.Language;
import fr.entente.listening.Label;
import fr.entente.listening.LineComplaint;
import fr.entente.listening.Measures;
import fr.entente.uikit.StatusBadge;
import fr.entente.workshop.EditResult;
import fr.entente.workshop.Interval;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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

  /// What a sentence says, in words: the ideas that speak for its label, or what the label means.
  static String reason(Component at, Label label, List<String> says) {
    String words =
        says.isEmpty()
            ? at.getTranslation("says.label." + label.code())
            : says.stream()
                .map(idea -> at.getTranslation("says." + idea))
                .collect(Collectors.joining(", "));
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
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

  static String complaint(Component at, LineComplaint complaint) {
    return filled(at.getTranslation(complaint.key()), complaint.detail());
  }

  static String filled(String text, Map<String, String> detail) {
    String filled = text;
    for (var each : detail.entrySet()) {
      filled = filled.replace("{" + each.getKey() + "}", each.getValue());
    }
    return filled;
  }

  static String share(Component at, double share) {
    if (Double.isNaN(share)) {
      return "–";
    }
    var format = NumberFormat.getPercentInstance(locale(at));
    format.setMaximumFractionDigits(1);
    return format.format(share);
  }

  static String decimal(Component at, double figure) {
    var format = NumberFormat.getNumberInstance(locale(at));
    format.setMaximumFractionDigits(2);
    return format.format(figure);
  }

  /// "12 of 15, 80 %"
  static String share(Component at, Measures.Share share) {
    return share.of() == 0
        ? "–"
        : at.getTranslation(
            "backoffice.listening.share", share(at, share.rate()), share.part(), share.of());
  }

  static String interval(Component at, Interval interval) {
    return at.getTranslation(
        "backoffice.listening.interval", share(at, interval.low()), share(at, interval.high()));
  }

  private static Locale locale(Component at) {
    return at.getUI().map(UI::getLocale).orElseGet(() -> UI.getCurrent().getLocale());
  }

  /// What the draft or the board refuses, in words.
  static String refused(Component at, EditResult.Refused refused) {
    return filled(at.getTranslation(refused.key()), refused.detail());
  }

  static Select<Label> labels(Component at, String name, List<Label> labels) {
    var select = new Select<Label>();
    select.setLabel(name);
    select.setItems(labels);
    select.setItemLabelGenerator(label -> label == null ? "" : label(at, label));
    return select;
  }

  static Select<Language> languages(Component at) {
    var select = new Select<Language>();
    select.setLabel(at.getTranslation("uikit.language"));
    select.setItems(Language.values());
    select.setItemLabelGenerator(language -> language(at, language));
    return select;
  }
}
