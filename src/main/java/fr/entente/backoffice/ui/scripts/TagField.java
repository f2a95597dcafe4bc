package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.data.renderer.TextRenderer;
import fr.entente.scripts.Field;
import fr.entente.scripts.StepTag;
import fr.entente.studio.SheetStep;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What a step is for, chosen from a list that says what each word means.
final class TagField extends MultiSelectComboBox<StepTag> {
  TagField(Consumer<List<String>> changed) {
    super(UI.getCurrent().getTranslation("backoffice.studio.tags"));
    setId("step-tags");
    setItems(StepTag.values());
    setItemLabelGenerator(tag -> getTranslation("backoffice.graph.tag." + tag));
    setRenderer(
        new TextRenderer<>(tag ->
            getTranslation("backoffice.graph.tag." + tag)
                + " · "
                + getTranslation("backoffice.studio.tag." + tag)));
    setHelperText(getTranslation("backoffice.studio.tags.help"));
    addValueChangeListener(event -> {
      if (event.isFromClient()) {
        changed.accept(event.getValue().stream().sorted().map(StepTag::name).toList());
      }
    });
  }

  void show(SheetStep step) {
    Set<String> names =
        step.step().parts(Field.TAGS).stream()
            .map(each -> each.toUpperCase(Locale.ROOT))
            .collect(Collectors.toSet());
    setValue(
        Arrays.stream(StepTag.values())
            .filter(tag -> names.contains(tag.name()))
            .collect(Collectors.toSet()));
  }

  boolean has(StepTag tag) {
    return getValue().contains(tag);
  }
}
