package fr.entente.backoffice.ui.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.ListAddress;
import fr.entente.backoffice.ui.RangeBar;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import fr.entente.mail.MailState;
import fr.entente.outreach.AnswerKind;
import fr.entente.outreach.AnswerTask;
import fr.entente.outreach.CohortFigures;
import fr.entente.outreach.MailFilter;
import fr.entente.outreach.MailKind;
import fr.entente.outreach.MailOrder;
import fr.entente.outreach.MailSummary;
import fr.entente.outreach.Mailbox;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxViewTests extends ViewTest {
  private static final Listed<MailSummary> NOTHING = new Listed<>(List.of(), 0, 0);

  private final Mailbox mailbox = mock();

  @BeforeEach
  void aLeadLooks() {
    signedIn(Role.LEAD);
    lenient().when(mailbox.real()).thenReturn(true);
    lenient().when(mailbox.undecided(any())).thenReturn(NOTHING);
    lenient().when(mailbox.mails(any(), any(), any())).thenReturn(NOTHING);
    lenient().when(mailbox.answers(any(), any())).thenReturn(new Listed<>(List.of(), 0, 0));
  }

  @Test
  void mailInDoubtIsDecidedOnceWithAReason() {
    when(mailbox.undecided(any())).thenReturn(one(mail(7, MailState.UNKNOWN)));
    when(mailbox.arrived(7, "Vu au téléphone", ME)).thenReturn(true);
    open("show=undecided");
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
    when(mailbox.undecided(any())).thenReturn(one(mail(7, MailState.UNKNOWN)));
    open("show=undecided");
    var decision = decision();
    var reason = inside(decision, TextField.class).getFirst();
    reason.setValue("   ");
    test(button(decision, "Renvoyer")).click();
    assertThat(reason.getErrorMessage()).isEqualTo("Indiquez un motif.");
    verify(mailbox, never()).sendAgain(anyLong(), anyString(), any());
  }

  @Test
  void whoComesSecondHearsThatSomebodyDecided() {
    when(mailbox.undecided(any())).thenReturn(one(mail(7, MailState.FAILED)));
    open("show=undecided");
    var decision = decision();
    inside(decision, TextField.class).getFirst().setValue("Boîte pleine");
    test(button(decision, "Abandonner")).click();
    verify(mailbox).giveUp(7, "Boîte pleine", ME);
    assertThat(said()).contains("Quelqu’un a déjà décidé");
  }

  @Test
  void onlyOfMailInDoubtCanOneSayThatItArrived() {
    when(mailbox.undecided(any())).thenReturn(one(mail(7, MailState.FAILED)));
    open("show=undecided");
    assertThat(button(decision(), "Il est arrivé").isVisible()).isFalse();
  }

  @Test
  void anAddressIsGivenUpOnlyAfterAQuestion() {
    when(mailbox.mails(any(), any(), any())).thenReturn(one(mail(7, MailState.SENT)));
    when(mailbox.bounced(7, "bounced", ME)).thenReturn(true);
    open("show=sent");
    test((Button) decision()).click();
    verify(mailbox, never()).bounced(anyLong(), anyString(), any());
    test(find(ConfirmDialog.class).single()).confirm();
    verify(mailbox).bounced(7, "bounced", ME);
    assertThat(said()).contains("L’adresse n’est plus utilisée");
  }

  @Test
  void anAnswerToADebtorIsToldWithHowItWasDone() {
    var task = task("Boulangerie Petit");
    when(mailbox.tasks(anyInt())).thenReturn(List.of(task), List.of());
    when(mailbox.answered(9, "Avoir envoyé", ME)).thenReturn(true);
    open("");
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
    open("");
    assertThat(words(UI.getCurrent())).contains("rien ne quitte cette machine");
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
    open("show=effect");
    assertThat(test(grid()).getCellText(0, 3)).isEqualTo("–");
    assertThat(test(grid()).getCellText(1, 3)).startsWith("50");
  }

  @Test
  void theAddressSaysWhichPartOfWhichListIsShown() {
    var mails = Collections.nCopies(50, mail(7, MailState.FAILED));
    when(mailbox.mails(any(), any(), any())).thenReturn(new Listed<>(mails, 50, 2_029));
    open("show=sent&state=failed&kind=recap&q=petit&sort=debtor&from=51");
    verify(mailbox)
        .mails(
            new MailFilter(MailState.FAILED, MailKind.RECAP, "petit"),
            new Sorted<>(MailOrder.DEBTOR, false),
            new Stretch(50, 50));
    assertThat(words(find(RangeBar.class).single())).matches("51–100 sur 2\\h029");
    assertThat(find(TabSheet.class).single().getSelectedIndex()).isEqualTo(1);
  }

  @Test
  void withoutAWordInTheAddressWhatMustBeAnsweredComesFirst() {
    open("");
    assertThat(find(TabSheet.class).single().getSelectedIndex()).isEqualTo(1);
    when(mailbox.tasks(anyInt())).thenReturn(Collections.nCopies(60, task("Boulangerie Petit")));
    open("");
    assertThat(find(TabSheet.class).all().getLast().getSelectedIndex()).isZero();
    assertThat(words(find(RangeBar.class).all().getLast())).isEqualTo("1–50 sur 60");
  }

  @Test
  void tasksAreOrderedBeforeTheyAreCut() {
    var tasks = new ArrayList<>(Collections.nCopies(60, task("Boulangerie Petit")));
    tasks.add(task("Atelier Zola"));
    when(mailbox.tasks(anyInt())).thenReturn(tasks);
    open("show=tasks&sort=debtor");
    assertThat(words(cell(grid(), 0, 1))).isEqualTo("Atelier Zola");
  }

  @Test
  void answersAreFilteredByWhatWasSaid() {
    open("show=answers&answer=disputed");
    verify(mailbox).answers(AnswerKind.DISPUTED, new Stretch(0, 50));
    assertThat(words(grid().getEmptyStateComponent())).contains("Aucune réponse");
  }

  @Test
  void whatTheAddressSpoilsIsNotAskedFor() {
    var asked =
        ListAddress.of(QueryParameters.fromString("show=sent&state=x&kind=y&sort=z&from=-3"));
    view().show(asked);
    assertThat(asked.spoilt()).isTrue();
    verify(mailbox).mails(MailFilter.ANY, MailOrder.NEWEST, new Stretch(0, 50));
  }

  private MailboxView view() {
    return shown(new MailboxView(mailbox, agents, formats));
  }

  private void open(String query) {
    view().show(ListAddress.of(QueryParameters.fromString(query)));
  }

  private static Listed<MailSummary> one(MailSummary mail) {
    return new Listed<>(List.of(mail), 0, 1);
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

  private AnswerTask task(String debtor) {
    return new AnswerTask(
        9,
        clock.instant(),
        AnswerKind.DISPUTED,
        new AccountId(5),
        debtor,
        null,
        "Déjà payé",
        null,
        clock.instant(),
        true);
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
