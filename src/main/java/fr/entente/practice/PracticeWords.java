package fr.entente.practice;

import fr.entente.kernel.Language;
import fr.entente.scripts.Complaint;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;

/// The sentences of a result, in the language of the rehearsal.
public final class PracticeWords {
  private final ResourceBundle texts;

  public PracticeWords(Language language) {
    texts =
        ResourceBundle.getBundle(
            "vaadin-i18n.translations",
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String say(String key, Object... values) {
    String text = texts.getString(key);
    return values.length == 0 ? text : new MessageFormat(text, texts.getLocale()).format(values);
  }

  /// `file:line: code: sentence`, as scripts are complained about.
  String line(Complaint complaint) {
    String sentence = texts.getString(complaint.key());
    for (var part : complaint.detail().entrySet()) {
      sentence = sentence.replace("{" + part.getKey() + "}", part.getValue());
    }
    return complaint.file() + ":" + complaint.line() + ": " + complaint.code() + ": " + sentence;
  }

  public String name(Criterion criterion) {
    return say("practice.criterion." + criterion.word());
  }

  public String why(ScoredCriterion scored) {
    return say("practice.why." + scored.criterion().word() + "." + scored.sort());
  }

  /// What a good collector would have said; the debtor's own file knows best. Empty when all was
  /// said.
  public String better(ScoredCriterion scored, PracticeDebtor debtor) {
    if (scored.full()) {
      return "";
    }
    List<String> own = debtor.better().getOrDefault(scored.criterion().word(), List.of());
    return own.isEmpty() ? say("practice.better." + scored.criterion().word()) : own.getFirst();
  }
}
