package fr.entente.backoffice.ui.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.backoffice.ui.today.TodayReader.RoleDay;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.junit.jupiter.api.Test;

class TodayViewTests extends ViewTest {
  private final TodayReader reader = mock();

  @Test
  void eachFigureIsALinkToItsList() {
    var view = view(Role.LEAD);
    view.show(day(Card.figure("approvals", 2L, "floor"), Card.figure("review", 10L, null)));
    assertThat(find(H1.class).single().getText()).isEqualTo("Aujourd’hui");
    assertThat(find(Anchor.class).all())
        .singleElement()
        .matches(link -> link.getHref().equals("floor"))
        .matches(link -> words(link).equals("Accords demandés2"));
    assertThat(words(view)).contains("Paiements à vérifier10");
  }

  @Test
  void whatSomebodyMustActOnIsToldByASignAndNothingWhenThereIsNothing() {
    var view = view(Role.LEAD);
    view.show(day(Card.urgent("callbacks.late", 2, "worklist")));
    assertThat(words(view)).contains("▲ Rappels en retard");
    view.show(day(Card.urgent("callbacks.late", 0, "worklist")));
    assertThat(words(view)).contains("Rappels en retard").doesNotContain("▲");
  }

  @Test
  void anEmptyCardSaysWhatToDo() {
    var view = view(Role.TRAINER);
    view.show(List.of(new RoleDay(Role.TRAINER, List.of(new Card("files", List.of(), "scripts")))));
    assertThat(words(view)).contains("Tous les fichiers de scripts sont en service.");
    assertThat(find(Anchor.class).single().getHref()).isEqualTo("scripts");
  }

  @Test
  void aRateHasItsRangeAndAWeekItsWords() {
    var view = view(Role.MANAGER);
    var week =
        new Card.Column(List.of(LocalDate.of(2026, 11, 9), new Card.Rate(2, 3)), 2.0 / 3, null);
    view.show(
        day(
            Card.figure("kept.rate", new Card.Rate(8, 12), "promises"),
            new Card.Trend("kept.week", List.of(week))));
    assertThat(plain(words(view)))
        .contains("67 % (39 % à 86 %) de 12")
        .contains("Semaine du 9 nov. 2026 : 67 %");
  }

  @Test
  void whoHasTwoRolesSeesBothDaysByName() {
    var view = view(Role.LEAD, Role.MANAGER);
    view.show(
        List.of(
            new RoleDay(
                Role.LEAD,
                List.of(new Card("money", List.of(Card.figure("queue", Money.ZERO, null)), null))),
            new RoleDay(Role.MANAGER, List.of(new Card("causes", List.of(), "listening")))));
    assertThat(find(H3.class).all()).extracting(H3::getText).hasSize(2);
    assertThat(words(view)).contains("Chef d’équipe", "Responsable", "0,00");
  }

  @Test
  void whoLeavesIsNotReadForAnyMore() {
    ScheduledFuture<?> reading = mock();
    when(reader.follow(any(), any(), any())).thenAnswer(_ -> reading);
    var view = view(Role.LEAD);
    view.removeFromParent();
    verify(reading).cancel(false);
  }

  private TodayView view(Role... roles) {
    signedIn(roles);
    return shown(new TodayView(reader, agents, formats, clock));
  }

  private static List<RoleDay> day(Card.Item... items) {
    return List.of(new RoleDay(Role.LEAD, List.of(new Card("now", List.of(items), null))));
  }

  private static String plain(String text) {
    return text.replaceAll("[\\u00a0\\u202f]", " ");
  }
}
