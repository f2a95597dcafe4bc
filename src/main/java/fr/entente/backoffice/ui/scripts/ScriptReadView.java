package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.entente.kernel.Language;
import fr.entente.scripts.ScriptAnswer;
import fr.entente.scripts.ScriptStep;
import fr.entente.scripts.Scripts;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.Screen;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// One script from top to bottom, for reading: every step, what to say, where answers lead.
@Route(value = "scripts/:language/:key", layout = MainLayout.class)
@RolesAllowed({"TRAINER", "LEAD", "MANAGER"})
class ScriptReadView extends Screen implements BeforeEnterObserver {
  private final Scripts scripts;
  private final Div steps = new Div();
  private final Div chosen = new Div();
  private final ScriptGraph graph = new ScriptGraph(false);
  private Map<String, ScriptStep> read = Map.of();

  ScriptReadView(Scripts scripts) {
    super("backoffice.script.read");
    this.scripts = scripts;
    steps.addClassName("reading");
    chosen.addClassNames("reading", "reading-chosen");
    graph.onSelect(event -> choose(event.step()));
    graph.onOpen(event -> choose(event.step()));
    var help = quiet(getTranslation("backoffice.graph.help"));
    var drawn = new Div(help, new Div(graph, chosen));
    drawn.addClassName("reading-graph");
    var tabs = new TabSheet();
    tabs.setSizeFull();
    tabs.add(getTranslation("backoffice.script.view.text"), steps);
    tabs.add(getTranslation("backoffice.script.view.graph"), drawn);
    add(new RouterLink(getTranslation("backoffice.script.back"), ScriptsView.class), tabs);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    String key = parameters.get("key").orElse("");
    var language = Language.of(parameters.get("language").orElse(""));
    steps.removeAll();
    steps.getElement().setAttribute("lang", language.code());
    chosen.getElement().setAttribute("lang", language.code());
    var all = scripts.read(key, language);
    read = all.stream().collect(Collectors.toMap(ScriptStep::id, step -> step));
    all.forEach(step -> steps.add(section(step)));
    draw(key, language, all);
    if (all.isEmpty()) {
      steps.add(
          new EmptyState(
              getTranslation("backoffice.script.none"),
              getTranslation("backoffice.script.none.advice")));
    }
  }

  private void draw(String key, Language language, List<ScriptStep> all) {
    scripts.all().stream()
        .filter(script -> script.key().equals(key) && script.language() == language)
        .findFirst()
        .ifPresent(script -> {
          graph.show(GraphStep.all(all, script.start(), Map.of()));
          choose(script.start());
        });
  }

  private void choose(String id) {
    chosen.removeAll();
    graph.select(id);
    Optional.ofNullable(read.get(id))
        .map(this::section)
        .ifPresent(section -> {
          section.setId("chosen-" + id);
          chosen.add(section);
        });
  }

  private Section section(ScriptStep step) {
    var section = new Section(new H2(step.title()));
    section.setId("step-" + step.id());
    if (!step.intention().isBlank()) {
      section.add(quiet(step.intention()));
    }
    section.add(say(step.say()));
    step.variants().forEach(variant -> section.add(say(variant)));
    list(section, "backoffice.script.listen", step.listenFor());
    list(section, "backoffice.script.do", step.doSay());
    list(section, "backoffice.script.dont", step.dontSay());
    list(section, "backoffice.script.why", step.why() == null ? List.of() : List.of(step.why()));
    if (!step.answers().isEmpty()) {
      var answers = new UnorderedList();
      step.answers().forEach(answer -> answers.add(item(answer)));
      section.add(answers);
    }
    return section;
  }

  private ListItem item(ScriptAnswer answer) {
    var item = new ListItem(way(answer));
    var condition = answer.condition();
    if (condition != null) {
      String when = condition.sentence(Language.of(getLocale().getLanguage()));
      item.add(quiet(getTranslation("backoffice.script.only-if", when)));
    }
    return item;
  }

  private static Anchor way(ScriptAnswer answer) {
    var link = new Anchor("#step-" + answer.target(), answer.digit() + ". " + answer.text());
    link.setRouterIgnore(true);
    link.addClassName("way");
    return link;
  }

  private static Component say(String text) {
    var quote = new Paragraph(text);
    quote.addClassName("say");
    return quote;
  }

  private void list(Section section, String key, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    section.add(quiet(getTranslation(key)));
    section.add(new UnorderedList(lines.stream().map(ListItem::new).toArray(ListItem[]::new)));
  }

  private static Paragraph quiet(String text) {
    var paragraph = new Paragraph(text);
    paragraph.addClassName("quiet");
    return paragraph;
  }
}
