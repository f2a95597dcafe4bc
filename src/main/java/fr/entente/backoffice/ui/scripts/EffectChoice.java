package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import fr.entente.scripts.Effect;
import fr.entente.scripts.Placeholder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What an answer sets off, chosen from a list that says what each does; and what it is about,
/// where it is about something. Nothing can be chosen that does nothing.
final class EffectChoice extends Div {
  private final ComboBox<Effect> effect = new ComboBox<>();
  private final ComboBox<String> about = new ComboBox<>();

  EffectChoice(@Nullable String written, boolean editable, Consumer<Optional<String>> changed) {
    addClassName("effect-choice");
    effect.setLabel(getTranslation("backoffice.studio.effect"));
    effect.setItems(Effect.values());
    effect.setItemLabelGenerator(each -> getTranslation("backoffice.studio.effect." + each));
    effect.setRenderer(new ComponentRenderer<>(this::line));
    effect.setClearButtonVisible(editable);
    effect.setReadOnly(!editable);
    about.setLabel(getTranslation("backoffice.studio.effect.about"));
    about.setItemLabelGenerator(this::named);
    about.setReadOnly(!editable);
    Effect known = written == null ? null : Effect.of(written).orElse(null);
    effect.setValue(known);
    choices(known);
    if (written != null && known != null && about.isVisible()) {
      about.setValue(Effect.about(written));
    }
    effect.addValueChangeListener(event -> {
      choices(event.getValue());
      if (event.isFromClient()) {
        changed.accept(written());
      }
    });
    about.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        changed.accept(written());
      }
    });
    add(effect, about);
  }

  private Div line(Effect each) {
    var does = new Span(getTranslation("backoffice.studio.effect." + each + ".does"));
    does.addClassName("choice-does");
    var line = new Div(new Span(getTranslation("backoffice.studio.effect." + each)), does);
    line.addClassName("choice-line");
    return line;
  }

  // The first is taken until another is: an effect without what it is about does nothing.
  private void choices(@Nullable Effect chosen) {
    List<String> all = chosen == null ? List.of() : Placeholder.about(chosen);
    about.setItems(all);
    about.setVisible(!all.isEmpty());
    about.setValue(all.isEmpty() ? null : all.getFirst());
    effect.setHelperText(
        chosen == null ? "" : getTranslation("backoffice.studio.effect." + chosen + ".does"));
  }

  private String named(String what) {
    Effect chosen = effect.getValue();
    if (chosen == Effect.HOLD) {
      return getTranslation("desk.hold." + what);
    }
    return chosen == Effect.DOCUMENT
        ? getTranslation("outreach.document." + what)
        : getTranslation("desk.label." + what);
  }

  private Optional<String> written() {
    Effect chosen = effect.getValue();
    if (chosen == null) {
      return Optional.empty();
    }
    String what = about.getValue();
    return Optional.of(chosen.word() + (what == null ? "" : ":" + what));
  }
}
