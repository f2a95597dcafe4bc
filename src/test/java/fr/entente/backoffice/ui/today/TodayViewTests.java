package fr.entente.backoffice.ui.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.shared.Registration;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.backoffice.ui.floor.FloorNews;
import fr.entente.backoffice.ui.today.TodayReader.RoleDay;
import fr.entente.kernel.Money;
import fr.entente.uikit.chart.ChartKind;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.junit.jupiter.api.Test;

class TodayViewTests extends ViewTest {
  private final TodayReader reader = mock();
  private final FloorNews news = mock();

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
    var monday = new Card.Day(LocalDate.of(2026, 11, 9));
    view.show(
        day(
            Card.figure("kept.rate", new Card.Rate(8, 12), "promises"),
            new Card.Picture(
                ChartKind.TREND,
                "kept.week",
                List.of(Card.Point.of(monday, new Card.Rate(2, 3), 2.0 / 3, "promises")))));
    assertThat(plain(words(view))).contains("67 % (39 % à 86 %) de 12");
    assertThat(plain(find(Anchor.class).all().getLast().getElement().getAttribute("aria-label")))
        .isEqualTo("9 nov., Taux 67 % (21 % à 94 %) de 3");
    press("Tableau");
    assertThat(plain(words(view))).contains("Semaine du", "67 % (21 % à 94 %) de 3");
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
    Registration following = mock();
    when(reader.follow(any(), any(), any())).thenAnswer(_ -> reading);
    when(news.listen(any())).thenReturn(following);
    var view = view(Role.LEAD);
    view.removeFromParent();
    verify(reading).cancel(false);
    verify(following).remove();
  }

  @Test
  void aLeadsDayFollowsTheFloorAndATrainersDoesNot() {
    Runnable soon = mock();
    when(reader.soon(any(), any(), any())).thenReturn(soon);
    view(Role.TRAINER);
    verify(news, never()).listen(any());
    view(Role.LEAD);
    verify(news).listen(soon);
  }

  private TodayView view(Role... roles) {
    signedIn(roles);
    return shown(new TodayView(reader, news, agents, formats, clock));
  }

  private static List<RoleDay> day(Card.Item... items) {
    return List.of(new RoleDay(Role.LEAD, List.of(new Card("now", List.of(items), null))));
  }

  private static String plain(String text) {
    return text.replaceAll("[\\u00a0\\u202f]", " ");
  }
}
