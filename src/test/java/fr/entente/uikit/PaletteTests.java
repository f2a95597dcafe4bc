package fr.entente.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.internal.Routes;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteNotFoundError;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.entente.TestClock;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Language;
import fr.entente.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class PaletteTests extends BrowserlessTest {
  private final PaletteSearch search = mock();
  private final AuthenticationContext session = mock();
  private final ArgumentCaptor<Consumer<PaletteSearch.Answer>> tell = ArgumentCaptor.captor();
  private final ArgumentCaptor<BooleanSupplier> wanted = ArgumentCaptor.captor();
  private Palette palette;

  @Override
  protected synchronized Routes discoverRoutes() {
    return new Routes(Set.of(), Set.of(RouteNotFoundError.class), Set.of(), true);
  }

  @BeforeEach
  void aPaletteOnAPage() {
    UI.getCurrent().setLocale(Language.FR.locale());
    var pages = List.of(new Palette.Line("Dossiers", "Mon travail", "", "accounts"));
    palette =
        new Palette(
            PaletteSearchTests.ME, search, ScreenFormats.at(new TestClock()), pages, session);
    UI.getCurrent().add(palette);
  }

  @Test
  void whatWasFoundIsShownWithWhatIsOwed() {
    type("martin", 1);
    answers().getFirst().accept(found("Boulangerie Martin"));
    assertThat(shown()).contains("Boulangerie Martin", "Dossiers", "12,50", "accounts/file/7");
  }

  @Test
  void aLateAnswerToAnOlderTextIsNotShown() {
    type("mar", 1);
    type("mart", 2);
    var answers = answers();
    assertThat(wanted.getAllValues())
        .extracting(BooleanSupplier::getAsBoolean)
        .containsExactly(false, true);
    answers.get(1).accept(found("Boulangerie Martin"));
    answers.get(0).accept(found("Garage Marcel"));
    assertThat(shown()).contains("Boulangerie Martin").doesNotContain("Garage Marcel");
  }

  @Test
  void aSearchThatBrokeIsSaid() {
    type("martin", 1);
    answers().getFirst().accept(new PaletteSearch.Answer(List.of(), true));
    assertThat(shown()).contains("\"broken\":true");
  }

  @Test
  void placesAndDeedsAreKnownToTheBrowser() {
    assertThat(palette.getElement().getPropertyRaw("pages").toString()).contains("Mon travail");
    assertThat(palette.getElement().getPropertyRaw("deeds").toString())
        .contains("Ctrl+B", "Se déconnecter", "Apparence");
  }

  @Test
  void leavingIsDoneByWhoeverChoosesIt() {
    ComponentUtil.fireEvent(
        palette, new Palette.Chosen(palette, true, "", "nothing known", "", "", ""));
    verify(session, times(0)).logout();
    ComponentUtil.fireEvent(palette, new Palette.Chosen(palette, true, "", "leave", "", "", ""));
    verify(session).logout();
  }

  @Test
  void anAccountThatWasFoundIsCalledFromHere() {
    var sent = new ArrayList<Errand>();
    Errand.whenSent(UI.getCurrent(), () -> Errand.take(UI.getCurrent()).ifPresent(sent::add));
    ComponentUtil.fireEvent(palette, new Palette.Chosen(palette, true, "", "", "CALL", "7", ""));
    assertThat(sent).containsExactly(new Errand(Errand.Kind.CALL, new AccountId(7), null, ""));
    assertThat(Errand.take(UI.getCurrent())).isEmpty();
  }

  private void type(String text, int turn) {
    ComponentUtil.fireEvent(palette, new Palette.Typed(palette, true, text, turn));
  }

  private List<Consumer<PaletteSearch.Answer>> answers() {
    verify(search, org.mockito.Mockito.atLeastOnce())
        .ask(any(), any(), wanted.capture(), tell.capture());
    return tell.getAllValues();
  }

  private static PaletteSearch.Answer found(String name) {
    var hit = new PaletteHit(name, "C1", Money.euros("12.50"), "accounts/file/7", new AccountId(7));
    var found = new PaletteSearch.Found("nav.accounts", List.of(hit));
    return new PaletteSearch.Answer(List.of(found), false);
  }

  private String shown() {
    VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
    return String.valueOf(palette.getElement().getPropertyRaw("answer"));
  }
}
