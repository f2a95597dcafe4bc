package fr.entente.backoffice.ui.listening;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.entente.backoffice.ui.Labels;
import fr.entente.kernel.Language;
import fr.entente.listening.Channel;
import fr.entente.listening.Remark;
import fr.entente.listening.Speaker;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Formats;
import fr.entente.workshop.Explanation;
import fr.entente.workshop.Tryout;
import fr.entente.workshop.Version;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/// Any sentence, and at once what the detector makes of it and why. The reading is done off the
/// screen's thread; what a later keystroke has overtaken is dropped.
class TryTab extends Div {
  private static final int REST_MILLIS = 200;

  private final Tryout tryout;
  private final Formats formats;
  private final TextArea text = new TextArea(getTranslation("backoffice.listening.sentence"));
  private final Select<Language> language = ListeningTexts.languages(this);
  private final Select<Channel> channel =
      Labels.choice(
          this, getTranslation("backoffice.listening.channel"), "channel", Channel.class, null);
  private final Select<Speaker> speaker =
      Labels.choice(
          this, getTranslation("backoffice.listening.speaker"), "speaker", Speaker.class, null);
  private final Select<Version> version =
      Labels.choice(
          this, getTranslation("backoffice.listening.version"), "detector", Version.class, null);
  private final Div result = new Div();
  private final AtomicInteger asked = new AtomicInteger();

  TryTab(Tryout tryout, Formats formats) {
    this.tryout = tryout;
    this.formats = formats;
    addClassName("try");
    text.setId("try-sentence");
    text.setWidthFull();
    text.setMaxLength(2000);
    text.setPlaceholder(getTranslation("backoffice.listening.sentence.hint"));
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.setValueChangeTimeout(REST_MILLIS);
    language.setValue(Language.of(getLocale().getLanguage()));
    channel.setValue(Channel.TRANSCRIPT);
    speaker.setValue(Speaker.DEBTOR);
    version.setValue(Version.LIVE);
    text.addValueChangeListener(e -> read());
    language.addValueChangeListener(e -> read());
    channel.addValueChangeListener(e -> read());
    speaker.addValueChangeListener(e -> read());
    version.addValueChangeListener(e -> read());
    result.addClassName("try-result");
    result.setId("try-result");
    result.getElement().setAttribute("aria-live", "polite");
    var choices = new Div(language, channel, speaker, version);
    choices.addClassName("row");
    add(choices, text, result);
    nothing();
  }

  private void read() {
    int number = asked.incrementAndGet();
    String words = text.getValue().strip();
    if (words.isEmpty()) {
      nothing();
      return;
    }
    var remark = new Remark(language.getValue(), channel.getValue(), speaker.getValue(), words);
    Version which = version.getValue();
    UI ui = getUI().orElseThrow();
    Thread.ofVirtual()
        .start(
            new DelegatingSecurityContextRunnable(() -> {
              var explained = tryout.explain(remark, which);
              ui.access(() -> {
                if (asked.get() == number) {
                  show(explained);
                }
              });
            }));
  }

  private void nothing() {
    result.removeAll();
    result.add(
        new EmptyState(
            getTranslation("backoffice.listening.try.empty"),
            getTranslation("backoffice.listening.try.advice")));
  }

  private void show(Optional<Explanation> explained) {
    result.removeAll();
    result.add(
        explained
            .<com.vaadin.flow.component.Component>map(e -> new WhyPanel(e, formats))
            .orElseGet(() ->
                new EmptyState(
                    getTranslation("backoffice.listening.untrained." + version.getValue()),
                    getTranslation(
                        "backoffice.listening.untrained.advice." + version.getValue()))));
  }
}
