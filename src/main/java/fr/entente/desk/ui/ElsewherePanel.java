package fr.entente.desk.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/// Shown when another screen holds the desk: nothing can be done here but to take over.
final class ElsewherePanel extends Section {
  private final Button take;

  ElsewherePanel(Runnable takeOver) {
    addClassName("desk-elsewhere");
    take = new Button(getTranslation("desk.elsewhere.take"), event -> takeOver.run());
    take.setId("desk-take-over");
    take.addThemeName("primary");
    take.setSuffixComponent(Widgets.text("key", "Enter"));
    take.addClickShortcut(Key.ENTER).listenOn(this);
    add(
        new H1(getTranslation("desk.elsewhere")),
        new Paragraph(getTranslation("desk.elsewhere.why")),
        take);
  }

  void arrive() {
    take.focus();
  }
}
