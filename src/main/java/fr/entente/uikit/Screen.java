package fr.entente.uikit;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;

/// A routed page: a translated title for the browser, and the same as its first heading.
public abstract class Screen extends VerticalLayout implements HasDynamicTitle {
  private final String titleKey;

  protected Screen(String titleKey) {
    this.titleKey = titleKey;
    addClassName("screen");
    setSizeFull();
    setPadding(false);
    add(new H1(getTranslation(titleKey)));
  }

  @Override
  public String getPageTitle() {
    return getTranslation(titleKey) + " · Entente";
  }
}
