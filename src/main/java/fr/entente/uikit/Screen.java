package fr.entente.uikit;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import org.jspecify.annotations.Nullable;

/// A routed page: a translated title for the browser, and the same as its first heading.
public abstract class Screen extends VerticalLayout implements HasDynamicTitle {
  private final String titleKey;
  private final H1 heading = new H1();
  private @Nullable String name;

  protected Screen(String titleKey) {
    this.titleKey = titleKey;
    addClassName("screen");
    setSizeFull();
    setPadding(false);
    heading.setText(getTranslation(titleKey));
    add(heading);
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
