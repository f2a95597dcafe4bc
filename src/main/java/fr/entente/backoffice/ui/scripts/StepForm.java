package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.entente.scripts.Field;
import fr.entente.scripts.ScriptText;
import fr.entente.scripts.StepTag;
import fr.entente.studio.ScriptSheet;
import fr.entente.studio.SheetStep;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One step of the script, as fields. Whatever is changed is asked for at once; the text of the
/// script decides what stands here.
final class StepForm extends Div {
  /// What a line of the file lists, one part a line of the field.
  private static final Set<Field> LISTS =
      EnumSet.of(Field.LISTEN, Field.NOTE, Field.SAY, Field.DONT_SAY);

  private final EditorDeeds deeds;
  private final EditorSession session;
  private final H2 heading = new H2();
  private final Div notes = new Div();
  private final TextField title = new TextField(getTranslation("backoffice.studio.title"));
  private final TextField name = new TextField(getTranslation("backoffice.studio.name"));
  private final SayField say;
  private final TextArea variants = new TextArea(getTranslation("backoffice.studio.variants"));
  private final TagField tags =
      new TagField(names -> edit(text -> text.withParts(id(), Field.TAGS, names)));
  private final Checkbox mandatory = new Checkbox(getTranslation("backoffice.studio.mandatory"));
  private final Map<Field, TextFieldBase<?, String>> texts = new EnumMap<>(Field.class);
  private final Div legal = new Div();
  private final Div card = new Div();
  private final AnswerRows answers;
  private final Details more;
  private @Nullable SheetStep step;

  StepForm(EditorSession session, EditorDeeds deeds) {
    this.session = session;
    this.deeds = deeds;
    addClassName("step-form");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", getTranslation("backoffice.studio.step"));
    notes.addClassName("step-notes");
    say =
        new SayField(
            getTranslation("backoffice.studio.say"), session.sheet().language(), this::said);
    answers = new AnswerRows(session, deeds, this::edit);
    title.setId("step-title");
    onChange(title, value -> text -> text.withTitle(id(), value));
    name.setHelperText(getTranslation("backoffice.studio.name.help"));
    name.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        deeds.rename(shown(), event.getValue().strip());
      }
    });
    onChange(variants, _ -> text -> text.withSentences(id(), sentences()));
    variants.setHelperText(getTranslation("backoffice.studio.variants.help"));
    mandatory.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        edit(text -> text.with(id(), Field.MANDATORY, event.getValue() ? yes() : ""));
      }
    });
    for (Field field : List.of(Field.APPROVED, Field.EXTREME_CASE)) {
      legal.add(text(field));
    }
    for (Field field : List.of(Field.CARD, Field.SHORT, Field.BEFORE_IDENTITY)) {
      card.add(text(field));
    }
    List.of(legal, card).forEach(each -> each.addClassName("pair"));
    more =
        new Details(
            getTranslation("backoffice.studio.more"),
            two(text(Field.LISTEN), text(Field.NOTE)),
            two(text(Field.SAY), text(Field.DONT_SAY)),
            text(Field.WHY),
            text(Field.EXAMPLE),
            two(name, mandatory));
    more.setOpened(true);
    add(
        heading,
        notes,
        two(title, text(Field.INTENTION)),
        say,
        variants,
        answers,
        tags,
        legal,
        card,
        more);
    setVisible(false);
  }

  void show(SheetStep now) {
    step = now;
    setVisible(true);
    boolean editable = session.editable();
    var read = now.step();
    heading.setText(read.title());
    title.setValue(read.title());
    name.setValue(read.id());
    say.show(read.sentences().isEmpty() ? "" : read.sentences().getFirst(), editable);
    variants.setValue(read.sentences().stream().skip(1).collect(Collectors.joining("\n")));
    tags.show(now);
    mandatory.setValue(read.says(Field.MANDATORY));
    texts.forEach((field, input) -> input.setValue(value(now, field)));
    legal.setVisible(tags.has(StepTag.LEGAL));
    card.setVisible(read.card());
    answers.show(now);
    List.of(title, variants).forEach(each -> each.setReadOnly(!editable));
    tags.setReadOnly(!editable);
    mandatory.setReadOnly(!editable);
    texts.values().forEach(each -> each.setReadOnly(!editable));
    name.setReadOnly(!editable || now.shared());
    notes();
    faults();
  }

  /// The step as it is now, when the fields say the same already.
  void stands(SheetStep now) {
    step = now;
    heading.setText(now.step().title());
    legal.setVisible(tags.has(StepTag.LEGAL));
    answers.stands(now);
  }

  @Nullable SheetStep at() {
    return step;
  }

  /// On an answer (from zero), or on the title.
  void focus(int answer) {
    if (answer < 0) {
      title.focus();
    } else {
      answers.focus(answer);
    }
  }

  /// What is wrong, each at its field.
  void faults() {
    var found = step == null ? List.<ScriptSheet.Found>of() : session.found(step.id());
    new StepFaults(this, session, found).show(title, say, variants, texts, answers);
  }

  private void notes() {
    notes.removeAll();
    SheetStep now = shown();
    if (now.shared()) {
      var used = session.usedIn(now.path());
      var words =
          new Div(getTranslation("backoffice.studio.shared", used.size(), String.join(", ", used)));
      words.addClassName("quiet");
      notes.add(words);
      if (session.editable()) {
        var copy =
            new Button(
                getTranslation("backoffice.studio.shared.copy"), _ -> deeds.copyHere(shown()));
        copy.addThemeNames("small");
        notes.add(copy);
      }
    }
  }

  private void said(String sentence) {
    edit(text -> text.withSentences(id(), sentences()));
  }

  private List<String> sentences() {
    var all = new java.util.ArrayList<String>();
    all.add(say.value());
    variants.getValue().lines().forEach(all::add);
    return all.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
  }

  private Component text(Field field) {
    String label = getTranslation("backoffice.studio.field." + field);
    boolean area = LISTS.contains(field) || field == Field.WHY || field == Field.EXAMPLE;
    TextFieldBase<?, String> input = area ? new TextArea(label) : new TextField(label);
    if (LISTS.contains(field)) {
      input.setHelperText(getTranslation("backoffice.studio.list.help"));
    }
    texts.put(field, input);
    onChange(
        input,
        value ->
            LISTS.contains(field)
                ? text ->
                    text.withParts(
                        id(),
                        field,
                        value.lines().map(String::strip).filter(one -> !one.isEmpty()).toList())
                : text -> text.with(id(), field, value));
    return input;
  }

  private static String value(SheetStep step, Field field) {
    return LISTS.contains(field)
        ? String.join("\n", step.step().parts(field))
        : step.step().field(field);
  }

  private void onChange(
      TextFieldBase<?, String> input,
      java.util.function.Function<String, UnaryOperator<ScriptText>> change) {
    input.setValueChangeMode(ValueChangeMode.LAZY);
    input.setValueChangeTimeout(500);
    input.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        edit(change.apply(event.getValue()));
      }
    });
  }

  private void edit(UnaryOperator<ScriptText> change) {
    deeds.edit(shown(), change);
  }

  private String yes() {
    return session.sheet().language() == fr.entente.kernel.Language.FR ? "oui" : "yes";
  }

  private String id() {
    return shown().id();
  }

  private SheetStep shown() {
    return java.util.Objects.requireNonNull(step, "no step is shown");
  }

  private static Div two(Component left, Component right) {
    var pair = new Div(left, right);
    pair.addClassName("pair");
    return pair;
  }
}
