package fr.entente.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.internal.Routes;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteNotFoundError;
import fr.entente.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PanelLayoutTests extends BrowserlessTest {
  private final List<String> saved = new ArrayList<>();
  private PanelLayout layout;
  private TextField field;

  @Override
  protected synchronized Routes discoverRoutes() {
    return new Routes(Set.of(), Set.of(RouteNotFoundError.class), Set.of(), true);
  }

  @BeforeEach
  void aListOfTwo() {
    UI.getCurrent().setLocale(Language.FR.locale());
    var list = new Div();
    layout = new PanelLayout(list, "thing", this::panel);
    list.add(layout.opener("Un", "1"), layout.opener("Deux", "2"), layout.opener("Rien", "3"));
    UI.getCurrent().add(layout);
  }

  private Optional<SidePanel> panel(String which) {
    if (which.equals("3")) {
      return Optional.empty();
    }
    var panel = new SidePanel("Chose " + which);
    field = new TextField("Nom");
    field.setValue("connu");
    panel.content(new Div(field));
    panel.save("Enregistrer", () -> saved.add(field.getValue()));
    return Optional.of(panel);
  }

  @Test
  void aRowOpensItsPanelAndCancelShutsIt() {
    press("Un");
    assertThat(layout.opened()).contains("1");
    assertThat(layout.getDetail()).isInstanceOf(SidePanel.class);
    press("Annuler");
    assertThat(layout.opened()).isEmpty();
    assertThat(layout.getDetail()).isNull();
  }

  @Test
  void whatNamesNothingOpensNothing() {
    press("Rien");
    assertThat(layout.opened()).isEmpty();
  }

  @Test
  void whatWasTypedIsNotLostWithoutAQuestion() {
    press("Un");
    field.setValue("nouveau");
    press("Annuler");
    assertThat(layout.opened()).contains("1");
    test(question()).confirm();
    assertThat(layout.opened()).contains("1");
    press("Deux");
    assertThat(layout.opened()).contains("1");
    test(question()).reject();
    assertThat(layout.opened()).contains("2");
  }

  @Test
  void whatWasTypedBackAsksNothing() {
    press("Un");
    field.setValue("nouveau");
    field.setValue("connu");
    press("Annuler");
    assertThat(layout.opened()).isEmpty();
  }

  @Test
  void aDoubleClickSavesOnce() {
    press("Un");
    var save = find(Button.class).withText("Enregistrer").single();
    test(save).click();
    ComponentUtil.fireEvent(
        save, new ClickEvent<>(save, true, 0, 0, 0, 0, 2, 0, false, false, false, false));
    assertThat(saved).containsExactly("connu");
  }

  @Test
  void whatIsDoneShutsWithoutAQuestion() {
    press("Un");
    field.setValue("nouveau");
    layout.done();
    assertThat(layout.opened()).isEmpty();
    assertThat(find(ConfirmDialog.class).all()).isEmpty();
  }

  private ConfirmDialog question() {
    return find(ConfirmDialog.class).all().getLast();
  }

  private void press(String text) {
    test(find(Button.class).withText(text).single()).click();
  }
}
