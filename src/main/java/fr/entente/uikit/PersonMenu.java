package fr.entente.uikit;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.agents.GuidanceLevel;
import fr.entente.kernel.Language;

/// The signed-in person's own menu: language, appearance, password, leave.
class PersonMenu extends MenuBar {
  private final Agent me;
  private final Agents agents;

  PersonMenu(Agent me, Agents agents, AuthenticationContext session) {
    this.me = me;
    this.agents = agents;
    addClassName("person-menu");
    addThemeNames("tertiary-inline");
    getElement().setAttribute("aria-label", getTranslation("uikit.me"));
    var name = new Span(me.name());
    name.addClassName("person-name");
    var sign = VaadinIcon.USER.create();
    sign.getElement().setAttribute("aria-hidden", "true");
    MenuItem item = addItem(new Span(sign, name));
    item.setAriaLabel(me.name());
    SubMenu menu = item.getSubMenu();
    languages(menu.addItem(getTranslation("uikit.language")).getSubMenu());
    appearances(menu.addItem(getTranslation("uikit.appearance")).getSubMenu());
    guidance(menu.addItem(getTranslation("uikit.guidance")).getSubMenu());
    menu.addItem(
        getTranslation("uikit.password.title"),
        e -> getUI().orElseThrow().navigate(PasswordView.class));
    menu.addItem(getTranslation("uikit.logout"), e -> session.logout());
  }

  private void languages(SubMenu menu) {
    for (var language : Language.values()) {
      var item = menu.addItem(Languages.name(language), e -> speak(language));
      item.setCheckable(true);
      item.setChecked(language == me.language());
    }
  }

  private void appearances(SubMenu menu) {
    for (var appearance : Appearance.values()) {
      menu.addItem(getTranslation(appearance.key()), e -> appearance.apply(getUI().orElseThrow()));
    }
  }

  private void guidance(SubMenu menu) {
    for (var level : GuidanceLevel.values()) {
      var item = menu.addItem(getTranslation("uikit.guidance." + level), e -> guide(level));
      item.setCheckable(true);
      item.setChecked(level == me.guidance());
    }
  }

  private void guide(GuidanceLevel level) {
    agents.prefer(agents.current().language(), level);
    getUI().orElseThrow().getPage().reload();
  }

  // The whole screen is built again: every text of it is in the old language.
  private void speak(Language language) {
    agents.prefer(language, agents.current().guidance());
    getUI().orElseThrow().getPage().reload();
  }
}
