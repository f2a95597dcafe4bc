package fr.entente.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/// What a list says when there is nothing to list, and what to do about it.
public class EmptyState extends Div {
  public EmptyState(String title, String advice) {
    addClassName("empty-state");
    var first = new Paragraph(title);
    first.addClassName("empty-state-title");
    add(icon(VaadinIcon.INBOX), first, new Paragraph(advice));
  }

  /// One sentence; a button or link follows.
  public EmptyState(VaadinIcon icon, String sentence) {
    addClassName("empty-state");
    add(icon(icon), new Paragraph(sentence));
  }

  /// The one thing to do about it.
  public EmptyState deed(String text, Runnable deed) {
    add(new Button(text, event -> deed.run()));
    return this;
  }

  private static Icon icon(VaadinIcon which) {
    var icon = which.create();
    icon.addClassName("empty-state-icon");
    icon.getElement().setAttribute("aria-hidden", "true");
    return icon;
  }
}
