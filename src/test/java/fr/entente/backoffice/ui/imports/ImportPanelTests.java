package fr.entente.backoffice.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import fr.entente.accounts.CollectorKind;
import fr.entente.accounts.Creditor;
import fr.entente.accounts.Portfolio;
import fr.entente.backoffice.ui.ListAddress;
import fr.entente.backoffice.ui.RangeBar;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.exchange.DateOrder;
import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportFilter;
import fr.entente.exchange.ImportId;
import fr.entente.exchange.ImportKind;
import fr.entente.exchange.ImportOrder;
import fr.entente.exchange.ImportPhase;
import fr.entente.exchange.ImportPlan;
import fr.entente.exchange.ImportProblem;
import fr.entente.exchange.ImportProposal;
import fr.entente.exchange.ImportReport;
import fr.entente.exchange.ImportState;
import fr.entente.exchange.ImportStatus;
import fr.entente.exchange.Imports;
import fr.entente.exchange.StartResult;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Money;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class ImportPanelTests extends ViewTest {
  private static final ImportId ID = new ImportId(12);
  private static final CreditorId METRO = new CreditorId(4);

  private final Imports imports = mock();
  private final Portfolio portfolio = mock();
  private int changes;

  @BeforeEach
  void oneCreditor() {
    when(portfolio.creditors())
        .thenReturn(
            List.of(new Creditor(METRO, "Métro", null, CollectorKind.CREDITOR, null, null, null)));
  }

  @Test
  void nothingIsAppliedBeforeItIsChecked() {
    panel(false, null);
    assertThat(button("Appliquer").isEnabled()).isFalse();
    assertThat(button("Vérifier sans rien changer").isEnabled()).isTrue();
  }

  @Test
  void aCheckThatIsRefusedSaysWhyAndCanBeTriedAgain() {
    when(imports.dryRun(any(), any()))
        .thenReturn(new StartResult.Refused(problem("exchange.problem.creditor")));
    panel(false, null);
    press("Vérifier sans rien changer");
    assertThat(said()).contains("Choisissez le créancier");
    assertThat(button("Vérifier sans rien changer").isEnabled()).isTrue();
    verify(imports, never()).apply(any());
  }

  @Test
  void theDoorGetsThePlanAsThePersonCorrectedIt() {
    when(imports.dryRun(any(), any()))
        .thenReturn(new StartResult.Refused(problem("exchange.problem.creditor")));
    panel(false, null);
    select("Créancier").setValue(portfolio.creditors().getFirst());
    column(1).clear();
    press("Vérifier sans rien changer");
    var plan = ArgumentCaptor.forClass(ImportPlan.class);
    verify(imports).dryRun(eq(ID), plan.capture());
    assertThat(plan.getValue().creditor()).isEqualTo(METRO);
    assertThat(plan.getValue().columns()).isEqualTo(Map.of(ImportField.DEBTOR_NAME, 0));
    assertThat(plan.getValue().kind()).isEqualTo(ImportKind.OPEN_ITEMS);
  }

  @Test
  void aFileThatIsKnownSaysUnderWhichNumber() {
    panel(true, new ImportId(9));
    assertThat(said()).contains("déjà été importé").contains("9");
  }

  @Test
  void aFileLikeTheLastIsReadLikeTheLast() {
    panel(true, null);
    assertThat(said()).contains("Lu comme le dernier fichier");
  }

  @Test
  void aCheckThatEndedWellOpensTheWayToApply() {
    var panel = panel(false, null);
    panel.ended(status(ImportState.CHECKED, null, null));
    assertThat(button("Appliquer").isEnabled()).isTrue();
    assertThat(changes).isEqualTo(1);
    panel.ended(status(ImportState.APPLIED, null, null));
    assertThat(button("Appliquer").isEnabled()).isFalse();
    assertThat(button("Vérifier sans rien changer").isEnabled()).isFalse();
  }

  @Test
  void anImportThatBrokeSaysThatNothingChanged() {
    var panel = panel(false, null);
    panel.ended(status(ImportState.FAILED, null, problem("exchange.problem.failed")));
    assertThat(said()).contains("n’a rien modifié");
    assertThat(button("Appliquer").isEnabled()).isFalse();
  }

  @Test
  void onlyAnImportWithRejectedLinesOffersThem() {
    past(
        status(ImportState.APPLIED, report(0), null), status(ImportState.APPLIED, report(2), null));
    open("");
    Grid<?> past = find(Grid.class).all().getLast();
    assertThat(cell(past, 0, 5)).isInstanceOf(Span.class);
    assertThat(words(cell(past, 1, 5))).contains("2 lignes rejetées");
    assertThat(cell(past, 1, 5)).isInstanceOf(Anchor.class);
  }

  @Test
  void theAddressSaysWhichOfThePastImportsAreShown() {
    past(status(ImportState.FAILED, null, problem("exchange.problem.failed")));
    open("state=failed&q=balance&sort=-file&from=51");
    verify(imports)
        .past(
            new ImportFilter(ImportState.FAILED, "balance"),
            new Sorted<>(ImportOrder.FILE, true),
            new Stretch(50, 50));
    assertThat(words(find(RangeBar.class).single())).isEqualTo("1–1 sur 1");
  }

  @Test
  void withNothingImportedTheWayToBeginIsSaid() {
    past();
    open("");
    assertThat(words(find(Grid.class).all().getLast().getEmptyStateComponent()))
        .contains("Rien n’a encore été importé");
  }

  private void past(ImportStatus... all) {
    when(imports.past(any(), any(), any())).thenReturn(new Listed<>(List.of(all), 0, all.length));
  }

  private void open(String query) {
    shown(new ImportsView(imports, portfolio, formats))
        .show(ListAddress.of(QueryParameters.fromString(query)));
  }

  private ImportPanel panel(boolean remembered, ImportId before) {
    var plan =
        new ImportPlan(
            ImportKind.OPEN_ITEMS,
            null,
            Map.of(ImportField.DEBTOR_NAME, 0, ImportField.OPEN_AMOUNT, 1),
            DateOrder.DAY_FIRST,
            ',',
            true,
            30);
    var proposal =
        new ImportProposal(
            ID,
            "balance.csv",
            2048,
            "CSV",
            List.of("Client", "Solde"),
            List.of(List.of("Petit", "120,00")),
            plan,
            remembered,
            before);
    return shown(new ImportPanel(proposal, imports, portfolio, formats, () -> changes++));
  }

  private Button button(String text) {
    return find(Button.class).withText(text).single();
  }

  @SuppressWarnings("unchecked")
  private Select<Object> select(String label) {
    return find(Select.class).all().stream()
        .filter(each -> label.equals(each.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  private Select<?> column(int place) {
    var column = (Grid.Column<?>) find(Grid.class).single().getColumns().get(place);
    return (Select<?>) column.getHeaderComponent();
  }

  private static ImportProblem problem(String key) {
    return new ImportProblem(key, List.of(), null);
  }

  private static ImportStatus status(ImportState state, ImportReport report, ImportProblem why) {
    return new ImportStatus(ID, "balance.csv", state, ImportPhase.DONE, 10, 100, report, why);
  }

  private static ImportReport report(long rejected) {
    return new ImportReport(10, 8, 0, 0, 0, rejected, 0, 1, 1, 1, Money.ZERO, null);
  }
}
