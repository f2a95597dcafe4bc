package fr.entente.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/// What a list says when there is nothing to list, and what to do about it.
public class EmptyState extends Div {
  public EmptyState(String title, String advice) {
    addClassName("empty-state");
    var first = new Paragraph(title);
    first.addClassName("empty-state-title");
    add(first, new Paragraph(advice));
  }
}
