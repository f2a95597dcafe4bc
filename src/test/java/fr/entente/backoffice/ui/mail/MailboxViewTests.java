package fr.entente.backoffice.ui.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CommitmentId;
import fr.entente.mail.MailState;
import fr.entente.outreach.AnswerKind;
import fr.entente.outreach.AnswerTask;
import fr.entente.outreach.CohortFigures;
import fr.entente.outreach.MailKind;
import fr.entente.outreach.MailSummary;
import fr.entente.outreach.Mailbox;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxViewTests extends ViewTest {
  private static final int RECENT = 1;
  private static final int UNDECIDED = 2;
  private static final int EFFECT = 4;

  private final Mailbox mailbox = mock();

  @BeforeEach
  void aLeadLooks() {
    signedIn(Role.LEAD);
    when(mailbox.real()).thenReturn(true);
  }

  @Test
  void mailInDoubtIsDecidedOnceWithAReason() {
    when(mailbox.undecided()).thenReturn(List.of(mail(7, MailState.UNKNOWN)));
    when(mailbox.arrived(7, "Vu au téléphone", ME)).thenReturn(true);
    open(UNDECIDED);
    var decision = decision();
    inside(decision, TextField.class).getFirst().setValue("Vu au téléphone");
    var arrived = button(decision, "Il est arrivé");
    test(arrived).click();
    clickAgain(arrived);
    verify(mailbox).arrived(7, "Vu au téléphone", ME);
    assertThat(said()).contains("Votre nom et votre motif sont conservés");
  }

  @Test
  void withoutAReasonNothingIsDecided() {
    when(mailbox.undecided()).thenReturn(List.of(mail(7, MailState.UNKNOWN)));
    open(UNDECIDED);
    var decision = decision();
    var reason = inside(decision, TextField.class).getFirst();
    reason.setValue("   ");
    test(button(decision, "Renvoyer")).click();
    assertThat(reason.getErrorMessage()).isEqualTo("Indiquez un motif.");
    verify(mailbox, never()).sendAgain(anyLong(), anyString(), any());
  }

  @Test
  void whoComesSecondHearsThatSomebodyDecided() {
    when(mailbox.undecided()).thenReturn(List.of(mail(7, MailState.FAILED)));
    open(UNDECIDED);
    var decision = decision();
    inside(decision, TextField.class).getFirst().setValue("Boîte pleine");
    test(button(decision, "Abandonner")).click();
    verify(mailbox).giveUp(7, "Boîte pleine", ME);
    assertThat(said()).contains("Quelqu’un a déjà décidé");
  }

  @Test
  void onlyOfMailInDoubtCanOneSayThatItArrived() {
    when(mailbox.undecided()).thenReturn(List.of(mail(7, MailState.FAILED)));
    open(UNDECIDED);
    assertThat(button(decision(), "Il est arrivé").isVisible()).isFalse();
  }

  @Test
  void anAddressIsGivenUpOnlyAfterAQuestion() {
    when(mailbox.newest(anyInt())).thenReturn(List.of(mail(7, MailState.SENT)));
    when(mailbox.bounced(7, "bounced", ME)).thenReturn(true);
    open(RECENT);
    test((Button) decision()).click();
    verify(mailbox, never()).bounced(anyLong(), anyString(), any());
    test(find(ConfirmDialog.class).single()).confirm();
    verify(mailbox).bounced(7, "bounced", ME);
    assertThat(said()).contains("L’adresse n’est plus utilisée");
  }

  @Test
  void anAnswerToADebtorIsToldWithHowItWasDone() {
    var task =
        new AnswerTask(
            9,
            clock.instant(),
            AnswerKind.DISPUTED,
            new AccountId(5),
            "Boulangerie Petit",
            null,
            "Déjà payé",
            null,
            clock.instant(),
            true);
    when(mailbox.tasks(anyInt())).thenReturn(List.of(task), List.of(task), List.of());
    when(mailbox.answered(9, "Avoir envoyé", ME)).thenReturn(true);
    open(0);
    assertThat(words(cell(grid(), 0, 0))).contains("en retard");
    var answer = cell(grid(), 0, 5);
    inside(answer, TextField.class).getFirst().setValue("Avoir envoyé");
    test(button(answer, "Répondu")).click();
    verify(mailbox).answered(9, "Avoir envoyé", ME);
    assertThat(find(TabSheet.class).single().getTabAt(0).getLabel()).isEqualTo("À répondre");
  }

  @Test
  void aDemonstrationSaysThatNothingLeaves() {
    when(mailbox.real()).thenReturn(false);
    assertThat(words(view())).contains("rien ne quitte cette machine");
  }

  @Test
  void aRateOfFewIsNotShown() {
    var few =
        new CohortFigures(
            CohortFigures.Cohort.CONFIRMED, 19, 15, BigDecimal.TEN, BigDecimal.TEN, 0.5, 0.9);
    var enough =
        new CohortFigures(
            CohortFigures.Cohort.WRITTEN, 20, 10, BigDecimal.TEN, BigDecimal.TEN, 0.3, 0.7);
    when(mailbox.cohorts()).thenReturn(List.of(few, enough));
    open(EFFECT);
    assertThat(test(grid()).getCellText(0, 3)).isEqualTo("–");
    assertThat(test(grid()).getCellText(1, 3)).startsWith("50");
  }

  private MailboxView view() {
    return shown(new MailboxView(mailbox, agents, formats));
  }

  private void open(int tab) {
    view();
    find(TabSheet.class).single().setSelectedIndex(tab);
  }

  private Grid<?> grid() {
    return find(Grid.class).all().stream().filter(Grid::isEnabled).findFirst().orElseThrow();
  }

  private Component decision() {
    return cell(grid(), 0, 7);
  }

  private Button button(Component in, String text) {
    return inside(in, Button.class).stream()
        .filter(button -> button.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private MailSummary mail(long id, MailState state) {
    return new MailSummary(
        id,
        MailKind.RECAP,
        new AccountId(5),
        new CommitmentId(3),
        "Boulangerie Petit",
        "compta@petit.example",
        "Votre engagement",
        state,
        1,
        clock.instant(),
        null,
        null,
        null,
        "");
  }
}
