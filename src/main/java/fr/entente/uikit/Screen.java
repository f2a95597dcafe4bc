package fr.entente.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import org.jspecify.annotations.Nullable;

/// A routed page: a translated title for the browser, and the same as its first heading.
public abstract class Screen extends VerticalLayout implements HasDynamicTitle {
  private final String titleKey;
  private final H1 heading = new H1();
  private final Div head = new Div(heading);
  private @Nullable String name;

  protected Screen(String titleKey) {
    this.titleKey = titleKey;
    addClassName("screen");
    setSizeFull();
    setPadding(false);
    heading.setText(getTranslation(titleKey));
    head.addClassName("screen-head");
    add(head);
  }

  /// What can be done on the page as a whole, beside its title.
  protected final void actions(Component... actions) {
    var row = new Div(actions);
    row.addClassName("screen-actions");
    head.add(row);
  }

  /// The page is about one thing, and is called by its name; null goes back to the title.
  protected final void name(@Nullable String thing) {
    name = thing;
    heading.setText(thing == null ? getTranslation(titleKey) : thing);
  }

  @Override
  public String getPageTitle() {
    return (name == null ? getTranslation(titleKey) : name) + " · Entente";
  }
}
