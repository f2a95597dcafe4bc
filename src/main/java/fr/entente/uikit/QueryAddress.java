package fr.entente.uikit;

import com.vaadin.flow.component.Component;

/// A value in the address of the page that is shown; the page stays, and the way back leads to what
/// it showed before.
final class QueryAddress {
  private static final String PUT =
      """
      const query = new URLSearchParams(location.search);
      if ($1) query.set($0, $1); else query.delete($0);
      const text = query.toString();
      window.dispatchEvent(new CustomEvent('vaadin-navigate', { detail: {
        state: null, replace: false, callback: false,
        url: location.origin + location.pathname + (text ? '?' + text : '') } }));
      """;

  private QueryAddress() {}

  /// An empty value leaves the parameter out.
  static void put(Component shown, String parameter, String value) {
    shown.getElement().executeJs(PUT, parameter, value);
  }
}
