package fr.entente.backoffice.ui.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import fr.entente.accounts.Account;
import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Creditor;
import fr.entente.accounts.Debtor;
import fr.entente.accounts.Invoice;
import fr.entente.accounts.Portfolio;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import fr.entente.payments.BankEntries;
import fr.entente.payments.BankEntryFilter;
import fr.entente.payments.BankSource;
import fr.entente.payments.DecisionResult;
import fr.entente.payments.EntryFigures;
import fr.entente.payments.EntryFigures.Figure;
import fr.entente.payments.EntryFile;
import fr.entente.payments.EntryLine;
import fr.entente.payments.EntryProposal;
import fr.entente.payments.EntryReason;
import fr.entente.payments.EntryStatus;
import fr.entente.payments.MatchReason;
import fr.entente.payments.MatchRule;
import fr.entente.payments.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReconciliationTests extends ViewTest {
  private static final AccountId PETIT = new AccountId(5);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 16);
  private static final Account ACCOUNT =
      new Account(
          PETIT,
          new CreditorId(1),
          new DebtorId(2),
          "C-1",
          euros("120.00"),
          euros("120.00"),
          Money.ZERO,
          DAY,
          false,
          null,
          null);

  private final BankEntries entries = mock();
  private final Portfolio portfolio = mock();

  @BeforeEach
  void noMoneyYet() {
    var none = new Figure(0, Money.ZERO);
    when(entries.figures()).thenReturn(new EntryFigures(none, none, none, none, none, none));
  }

  @Test
  void aProposalIsAcceptedAndTheNextEntryTakesItsPlace() {
    var first = waiting(1, null);
    var second = waiting(2, null);
    when(entries.entries(BankEntryFilter.REVIEW))
        .thenReturn(List.of(first, second), List.of(second));
    when(entries.accept(1, 3, PETIT)).thenReturn(new DecisionResult.Done(first));
    view();
    press("Accepter (A)");
    verify(entries).accept(1, 3, PETIT);
    assertThat(said()).contains("120,00").contains("comptabilisé au dossier Boulangerie Petit");
    verify(entries).entry(2);
  }

  @Test
  void theSecondHalfOfADoubleClickDecidesNothing() {
    var first = waiting(1, null);
    var second = waiting(2, null);
    when(entries.entries(BankEntryFilter.REVIEW))
        .thenReturn(List.of(first, second), List.of(second));
    when(entries.accept(anyLong(), anyInt(), any())).thenReturn(new DecisionResult.Done(first));
    view();
    press("Accepter (A)");
    clickAgain(find(Button.class).withText("Accepter (A)").all().getFirst());
    verify(entries).accept(1, 3, PETIT);
    verify(entries, never()).accept(2, 3, PETIT);
  }

  @Test
  void whoDecidesSecondSeesTheEntryAsItIsNow() {
    var first = waiting(1, null);
    when(entries.entries(BankEntryFilter.REVIEW)).thenReturn(List.of(first));
    when(entries.accept(1, 3, PETIT)).thenReturn(new DecisionResult.Conflict());
    view();
    press("Accepter (A)");
    assertThat(said()).contains("Quelqu’un d’autre vient de décider");
    verify(entries, atLeast(2)).entries(BankEntryFilter.REVIEW);
  }

  @Test
  void aRefusalSaysWhyAndTheEntryStays() {
    var first = waiting(1, null);
    when(entries.entries(BankEntryFilter.REVIEW)).thenReturn(List.of(first));
    when(entries.accept(1, 3, PETIT))
        .thenReturn(new DecisionResult.Refused("reconciliation.split.tooMuch"));
    view();
    press("Accepter (A)");
    assertThat(said()).contains("La répartition dépasse le montant reçu.");
    assertThat(find(Button.class).withText("Accepter (A)").all()).hasSize(1);
  }

  @Test
  void anEntryIsSetAsideOnlyWithAReason() {
    var first = waiting(1, null);
    when(entries.entries(BankEntryFilter.REVIEW)).thenReturn(List.of(first), List.of());
    when(entries.setAside(1, 3, "Loyer")).thenReturn(new DecisionResult.Done(first));
    view();
    press("Mettre de côté (I)");
    var why = field("Pourquoi n’est-ce pas le paiement d’un débiteur ?");
    assertThat(why.getErrorMessage()).isEqualTo("Dites pourquoi en quelques mots.");
    verify(entries, never()).setAside(anyLong(), anyInt(), any());
    why.setValue("Loyer");
    press("Mettre de côté (I)");
    verify(entries).setAside(1, 3, "Loyer");
  }

  @Test
  void theKeyAloneDoesNotPostMoneyThatMayBeCountedAlready() {
    waiting(1, EntryReason.PERHAPS_THE_SAME);
    EntryPanel.Outcome outcome = mock();
    var panel = shown(new EntryPanel(entries, portfolio, formats, outcome));
    panel.show(1L);
    panel.accept();
    verify(outcome).doubtful(startsWith("Cet argent est peut-être déjà compté."));
    verify(entries, never()).accept(anyLong(), anyInt(), any());
    press("Accepter (A)");
    verify(entries).accept(1, 3, PETIT);
  }

  @Test
  void theKeyAloneDoesNotPostADoubtfulProposalWhoseDoubtsAreSaid() {
    var line = line(1, EntryStatus.REVIEW, null);
    var reasons =
        List.of(
            new MatchReason(MatchRule.INVOICE_QUOTED, "FA-1"),
            new MatchReason(MatchRule.AMOUNT_FAR_ABOVE, "98685.43"));
    var proposal =
        new EntryProposal(PETIT, "Boulangerie Petit", "C-1", euros("80.00"), 860, reasons);
    when(entries.entry(1))
        .thenReturn(new EntryFile(line, List.of(proposal), List.of(), List.of(), List.of()));
    EntryPanel.Outcome outcome = mock();
    var panel = shown(new EntryPanel(entries, portfolio, formats, outcome));
    panel.show(1L);
    assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
        .contains("cite FA-1")
        .anyMatch(text ->
            text.startsWith("⚠ À vérifier : 98") && text.endsWith("de plus que ce qui est dû"));
    panel.accept();
    verify(outcome).doubtful(startsWith("Quelque chose ne va pas avec ce dossier."));
    verify(entries, never()).accept(anyLong(), anyInt(), any());
  }

  @Test
  void whatTheBankTookBackNobodyUndoes() {
    stand(line(1, EntryStatus.REVERSED, EntryReason.TAKEN_BACK));
    var panel = shown(new EntryPanel(entries, portfolio, formats, mock()));
    panel.show(1L);
    assertThat(find(Button.class).all()).isEmpty();
  }

  @Test
  void whatAPersonSetAsideAPersonTakesBack() {
    var aside = line(1, EntryStatus.IGNORED, EntryReason.SET_ASIDE);
    stand(aside);
    EntryPanel.Outcome outcome = mock();
    shown(new EntryPanel(entries, portfolio, formats, outcome)).show(1L);
    when(entries.undo(1, 3)).thenReturn(new DecisionResult.Done(aside));
    press("Annuler (Z)");
    verify(outcome)
        .decided(new DecisionResult.Done(aside), "Annulé : l’écriture attend de nouveau");
  }

  @Test
  void aSplitLaysTheMoneyOnTheOldestInvoices() {
    owes("80.00", "100.00");
    var panel = splitting(new DecisionResult.Conflict());
    panel.add(PETIT);
    press("Comptabiliser la répartition");
    assertThat(posted)
        .containsExactly(
            List.of(
                new Share(PETIT, "F1", euros("80.00")), new Share(PETIT, "F2", euros("40.00"))));
    assertThat(closed).isOne();
  }

  @Test
  void aFractionOfACentIsRefusedAtItsField() {
    owes("80.00");
    var panel = splitting(new DecisionResult.Conflict());
    panel.add(PETIT);
    var part = find(BigDecimalField.class).all().getFirst();
    part.setValue(new BigDecimal("79.999"));
    press("Comptabiliser la répartition");
    assertThat(part.getErrorMessage()).startsWith("Pas de fraction de centime");
    assertThat(posted).isEmpty();
  }

  @Test
  void aSplitOfMoreThanCameInIsSaidAndARefusalKeepsItOpen() {
    owes("80.00");
    var panel = splitting(new DecisionResult.Refused("reconciliation.split.tooMuch"));
    panel.add(PETIT);
    find(BigDecimalField.class).all().getLast().setValue(new BigDecimal("50.00"));
    var left = find(Paragraph.class).withId("split-left").single();
    assertThat(left.getText()).contains("10,00").contains("de plus que reçu");
    press("Comptabiliser la répartition");
    assertThat(said()).contains("La répartition dépasse le montant reçu.");
    assertThat(closed).isZero();
  }

  @Test
  void anEntryIsDividedBesideItsListWithTheLikeliestAccountFirst() {
    owes("80.00");
    var first = waiting(1, null);
    when(entries.entries(BankEntryFilter.REVIEW)).thenReturn(List.of(first));
    EntryFile file = entries.entry(1);
    when(entries.find(1)).thenReturn(Optional.of(file));
    when(entries.split(anyLong(), anyInt(), any())).thenReturn(new DecisionResult.Done(first));
    view();
    press("Répartir (P)");
    assertThat(words(find(SplitPanel.class).single())).contains("PETIT SARL", "Boulangerie Petit");
    press("Comptabiliser la répartition");
    verify(entries).split(1, 3, List.of(new Share(PETIT, "F1", euros("80.00"))));
    assertThat(find(SplitPanel.class).all()).isEmpty();
    assertThat(said()).contains("reste");
  }

  @Test
  void anEntryThatIsDoneOrUnknownIsNotDivided() {
    stand(line(1, EntryStatus.IGNORED, EntryReason.SET_ASIDE));
    EntryFile file = entries.entry(1);
    when(entries.find(1)).thenReturn(Optional.of(file));
    var panel = shown(new EntryPanel(entries, portfolio, formats, mock()));
    assertThat(panel.splitting(1, () -> {})).isEmpty();
    assertThat(panel.splitting(2, () -> {})).isEmpty();
  }

  private final List<List<Share>> posted = new ArrayList<>();
  private int closed;

  private SplitPanel splitting(DecisionResult result) {
    return shown(
        new SplitPanel(
            "Répartir",
            waiting(1, null),
            portfolio,
            formats,
            shares -> {
              posted.add(shares);
              return result;
            },
            () -> closed++));
  }

  @Test
  void aChequeIsEnteredForItsDebtor() {
    var account = owes();
    when(portfolio.search(any(), anyInt())).thenReturn(List.of(account));
    var entered = new ArrayList<String>();
    shown(
        new EntryForm(
            entries,
            portfolio,
            formats,
            clock,
            (line, where) -> entered.add(where),
            "Saisir un paiement"));
    account().setValue(account);
    amount().setValue(new BigDecimal("12.5"));
    field("Référence").setValue(" 0000123 ");
    press("Comptabiliser");
    verify(entries)
        .enter(
            account.creditor(),
            PETIT,
            euros("12.50"),
            LocalDate.of(2026, 11, 17),
            "CHQ",
            "0000123");
    assertThat(entered).containsExactly("Boulangerie Petit · C-1");
    assertThat(amount().isEmpty()).isTrue();
  }

  @Test
  void nothingIsEnteredFromTomorrow() {
    var account = owes();
    shown(
        new EntryForm(
            entries, portfolio, formats, clock, (line, where) -> {}, "Saisir un paiement"));
    account().setValue(account);
    amount().setValue(BigDecimal.TEN);
    var date = find(DatePicker.class).single();
    date.setValue(LocalDate.of(2026, 11, 18));
    press("Comptabiliser");
    assertThat(date.getErrorMessage()).contains("17 nov. 2026");
    verify(entries, never()).enter(any(), any(), any(), any(), any(), any());
  }

  private void view() {
    shown(new ReconciliationView(entries, portfolio, formats, clock));
    assertThat(find(Grid.class).all()).isNotEmpty();
  }

  @SuppressWarnings("unchecked")
  private ComboBox<Account> account() {
    return find(ComboBox.class).withId("enter-account").single();
  }

  private BigDecimalField amount() {
    return find(BigDecimalField.class).single();
  }

  private EntryLine waiting(long id, EntryReason reason) {
    return stand(line(id, EntryStatus.REVIEW, reason));
  }

  private EntryLine stand(EntryLine line) {
    var proposal =
        new EntryProposal(PETIT, "Boulangerie Petit", "C-1", euros("120.00"), 800, List.of());
    var proposals = line.waits() ? List.of(proposal) : List.<EntryProposal>of();
    when(entries.entry(line.id()))
        .thenReturn(new EntryFile(line, proposals, List.of(), List.of(), List.of()));
    return line;
  }

  private static EntryLine line(long id, EntryStatus status, EntryReason reason) {
    return new EntryLine(
        id,
        3,
        status,
        reason,
        BankSource.CAMT,
        euros("120.00"),
        Money.ZERO,
        DAY,
        "PETIT SARL",
        "",
        "virement",
        "VIR",
        null,
        800,
        PETIT,
        "Boulangerie Petit",
        "C-1");
  }

  /// The debtor owes an invoice of each amount, the oldest first.
  private Account owes(String... amounts) {
    var debtor = mock(Debtor.class);
    when(debtor.name()).thenReturn("Boulangerie Petit");
    when(portfolio.debtor(ACCOUNT.debtor())).thenReturn(debtor);
    var invoices = new ArrayList<Invoice>();
    for (String amount : amounts) {
      invoices.add(invoice("F" + (invoices.size() + 1), euros(amount)));
    }
    var file =
        new AccountFile(
            ACCOUNT,
            mock(Creditor.class),
            debtor,
            List.of(),
            invoices,
            List.of(),
            List.of(),
            List.of());
    when(portfolio.file(PETIT)).thenReturn(Optional.of(file));
    return ACCOUNT;
  }

  private static Invoice invoice(String number, Money open) {
    return new Invoice(
        new InvoiceId(number.hashCode()),
        PETIT,
        number,
        DAY,
        DAY,
        open,
        open,
        Money.ZERO,
        false,
        null,
        1,
        1);
  }

  private static Money euros(String amount) {
    return Money.euros(new BigDecimal(amount));
  }
}
