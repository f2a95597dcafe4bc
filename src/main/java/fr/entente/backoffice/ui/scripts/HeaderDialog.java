package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.entente.scripts.ScriptText;
import fr.entente.studio.DraftChange;
import fr.entente.studio.SheetStep;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;

/// The script as a whole: for whom it is, where it begins, which shared passages it takes in.
final class HeaderDialog extends Dialog {
  private final EditorSession session;
  private final Runnable changed;

  HeaderDialog(EditorSession session, Runnable changed) {
    this.session = session;
    this.changed = changed;
    setHeaderTitle(getTranslation("backoffice.studio.header"));
    setWidth("34rem");
    var main = session.sheet().main();
    var title = new TextField(getTranslation("backoffice.studio.title"));
    title.setValue(main.header("title"));
    title.setValueChangeMode(ValueChangeMode.LAZY);
    title.addValueChangeListener(event -> {
      if (event.isFromClient() && !event.getValue().isBlank()) {
        edit(text -> text.withHeader("title", event.getValue().strip()));
      }
    });
    var body =
        new Div(
            title,
            choice("audience", "backoffice.audience.", List.of("any", "company", "person")),
            choice(
                "collector",
                "backoffice.studio.collector.",
                List.of("any", "creditor", "third-party")),
            choice("owed", "backoffice.studio.owed.", List.of("all", "instalment", "not-yet")),
            start(),
            passages(),
            yes("notice"),
            yes("wellbeing"));
    body.addClassName("step-form");
    add(body);
    getFooter().add(new Button(getTranslation("backoffice.studio.close"), _ -> close()));
  }

  private Select<String> choice(String name, String group, List<String> words) {
    var select = new Select<String>();
    select.setLabel(getTranslation("backoffice.studio.header." + name));
    select.setItems(words);
    select.setItemLabelGenerator(word -> getTranslation(group + word));
    String now = session.sheet().main().header(name);
    select.setValue(words.contains(now) ? now : words.getFirst());
    select.setReadOnly(!session.editable());
    select.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        edit(text -> text.withHeader(name, event.getValue()));
      }
    });
    return select;
  }

  private ComboBox<String> start() {
    var sheet = session.sheet();
    var start = new ComboBox<String>(getTranslation("backoffice.studio.header.start"));
    start.setItems(sheet.steps().stream().map(SheetStep::id).toList());
    start.setItemLabelGenerator(sheet::title);
    start.setValue(sheet.start());
    start.setReadOnly(!session.editable());
    start.addValueChangeListener(event -> {
      if (event.isFromClient() && event.getValue() != null) {
        edit(text -> text.withHeader("start", event.getValue()));
      }
    });
    return start;
  }

  private MultiSelectComboBox<String> passages() {
    var passages =
        new MultiSelectComboBox<String>(getTranslation("backoffice.studio.header.includes"));
    String folder = "_shared/" + session.sheet().language().code() + "/";
    passages.setItems(
        session.files().keySet().stream()
            .filter(path -> path.startsWith(folder))
            .map(path -> path.replaceAll(".*/|\\.md$", ""))
            .toList());
    passages.setHelperText(getTranslation("backoffice.studio.header.includes.help"));
    passages.setValue(new LinkedHashSet<>(session.sheet().main().headers("includes")));
    passages.setReadOnly(!session.editable());
    passages.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        edit(text -> text.withHeader("includes", inOrder(text, event.getValue())));
      }
    });
    return passages;
  }

  // The order says which of two steps by one name is used: what stood there keeps its place.
  private static List<String> inOrder(ScriptText text, java.util.Set<String> chosen) {
    var names = new ArrayList<>(text.headers("includes"));
    names.removeIf(name -> !chosen.contains(name));
    chosen.stream().filter(name -> !names.contains(name)).sorted().forEach(names::add);
    return names;
  }

  private Checkbox yes(String name) {
    var box = new Checkbox(getTranslation("backoffice.studio.header." + name));
    box.setValue(List.of("true", "yes", "oui").contains(session.sheet().main().header(name)));
    box.setReadOnly(!session.editable());
    box.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        edit(text -> text.withHeader(name, event.getValue() ? "yes" : "no"));
      }
    });
    return box;
  }

  private void edit(UnaryOperator<ScriptText> change) {
    if (session.edit(change) instanceof DraftChange.Accepted) {
      changed.run();
    }
  }
}
