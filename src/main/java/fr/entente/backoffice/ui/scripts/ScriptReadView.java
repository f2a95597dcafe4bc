package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
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

/// One script from top to bottom, for reading: every step, what to say, where answers lead.
@Route(value = "scripts/:language/:key", layout = MainLayout.class)
@RolesAllowed({"TRAINER", "LEAD", "MANAGER"})
class ScriptReadView extends Screen implements BeforeEnterObserver {
  private final Scripts scripts;
  private final Div steps = new Div();

  ScriptReadView(Scripts scripts) {
    super("backoffice.script.read");
    this.scripts = scripts;
    steps.addClassName("reading");
    add(new RouterLink(getTranslation("backoffice.script.back"), ScriptsView.class), steps);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    String key = parameters.get("key").orElse("");
    var language = Language.of(parameters.get("language").orElse(""));
    steps.removeAll();
    steps.getElement().setAttribute("lang", language.code());
    var read = scripts.read(key, language);
    read.forEach(step -> steps.add(section(step)));
    if (read.isEmpty()) {
      steps.add(
          new EmptyState(
              getTranslation("backoffice.script.none"),
              getTranslation("backoffice.script.none.advice")));
    }
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
    if (!step.answers().isEmpty()) {
      var answers = new UnorderedList();
      step.answers().forEach(answer -> answers.add(new ListItem(way(answer))));
      section.add(answers);
    }
    return section;
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
