package fr.entente.uikit;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/// The page around every screen: compact Lumo, our tokens, server push.
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet(Lumo.COMPACT_STYLESHEET)
@StyleSheet("tokens.css")
@StyleSheet("entente.css")
@StyleSheet("charts.css")
@StyleSheet("lists.css")
@StyleSheet("graph.css")
@StyleSheet("practice.css")
public class AppShell implements AppShellConfigurator {
  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addFavIcon("icon", "entente.svg", "any");
  }
}
