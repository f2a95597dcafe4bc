package fr.entente.backoffice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import fr.entente.uikit.Banner;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Screen;

/// A page that is a list: the address alone says what it shows, so that reloading, going back and a
/// copied link give the same list. A choice changes the address, and the address the list.
public abstract class ListScreen extends Screen implements AfterNavigationObserver {
  private final Banner spoilt = new Banner();
  private ListAddress address = ListAddress.of(QueryParameters.empty());

  protected ListScreen(String titleKey) {
    super(titleKey);
    add(spoilt);
  }

  /// Reads the address and shows what it asks for.
  protected abstract void show(ListAddress asked);

  @Override
  public final void afterNavigation(AfterNavigationEvent event) {
    address = ListAddress.of(event.getLocation().getQueryParameters());
    again();
  }

  /// What is shown.
  protected final ListAddress address() {
    return address;
  }

  protected final void go(ListAddress to) {
    UI.getCurrent().navigate(getClass(), to.parameters());
  }

  /// What stands where nothing is: the way out of the filters, or this.
  protected final EmptyState nothing(EmptyState whenThereIsNothing) {
    return address.filtered()
        ? new EmptyState(VaadinIcon.FILTER, getTranslation("backoffice.list.filtered"))
            .deed(getTranslation("backoffice.list.all"), () -> go(address.unfiltered()))
        : whenThereIsNothing;
  }

  /// Reads the same anew.
  protected final void again() {
    spoilt.clear();
    show(address);
    if (address.spoilt()) {
      spoilt.information(getTranslation("backoffice.list.spoilt"));
    }
  }
}
