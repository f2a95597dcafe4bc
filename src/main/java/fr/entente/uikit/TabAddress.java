package fr.entente.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.function.IntConsumer;

/// Keeps in the address which tab is shown, so that reloading, going back and a copied link lead to
/// it. The first one needs no word there; a word that names none leads to it.
public final class TabAddress {
  private static final String TAB = "tab";

  private final Component tabs;
  private final List<String> words;
  private final IntConsumer show;
  private Registration following = () -> {};

  private TabAddress(Component tabs, List<String> words, IntConsumer show) {
    this.tabs = tabs;
    this.words = words;
    this.show = show;
    tabs.addAttachListener(event -> follow(event.getUI()));
    tabs.addDetachListener(_ -> following.remove());
  }

  /// With a word of the address for each of the tabs, in their order.
  public static void keep(TabSheet tabs, List<String> words) {
    var address = new TabAddress(tabs, words, tabs::setSelectedIndex);
    tabs.addSelectedChangeListener(_ -> address.shown(tabs.getSelectedIndex()));
  }

  /// The same.
  public static void keep(Tabs tabs, List<String> words) {
    var address = new TabAddress(tabs, words, tabs::setSelectedIndex);
    tabs.addSelectedChangeListener(_ -> address.shown(tabs.getSelectedIndex()));
  }

  private void follow(UI ui) {
    show.accept(asked(ui.getActiveViewLocation().getQueryParameters()));
    following =
        ui.addAfterNavigationListener(
            event -> show.accept(asked(event.getLocation().getQueryParameters())));
  }

  private int asked(QueryParameters parameters) {
    return parameters.getSingleParameter(TAB).map(words::indexOf).filter(at -> at >= 0).orElse(0);
  }

  private void shown(int index) {
    tabs.getUI()
        .filter(ui -> asked(ui.getActiveViewLocation().getQueryParameters()) != index)
        .ifPresent(_ -> QueryAddress.put(tabs, TAB, index <= 0 ? "" : words.get(index)));
  }
}
