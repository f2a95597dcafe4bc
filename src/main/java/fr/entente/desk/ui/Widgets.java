package fr.entente.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/// The few shapes the panels are made of.
final class Widgets {
  private Widgets() {}

  static Span text(String className, String text) {
    var span = new Span(text);
    span.addClassName(className);
    return span;
  }

  static Div box(String className, Component... parts) {
    var box = new Div(parts);
    box.addClassName(className);
    return box;
  }

  static Section region(String className, String label, Component... parts) {
    var region = new Section(parts);
    region.addClassName(className);
    region.getElement().setAttribute("aria-label", label);
    return region;
  }

  static H2 title(String text) {
    return new H2(text);
  }

  static H3 subtitle(String text) {
    return new H3(text);
  }

  /// A fact: what it is, and its value.
  static Div fact(String name, Component... value) {
    var label = text("fact-name", name);
    var box = box("fact", label);
    box.add(value);
    return box;
  }

  static Span icon(String sign) {
    var icon = text("icon", sign);
    icon.getElement().setAttribute("aria-hidden", "true");
    return icon;
  }
}
