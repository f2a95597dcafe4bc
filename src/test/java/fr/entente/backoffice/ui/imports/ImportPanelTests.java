package fr.entente.backoffice.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import fr.entente.accounts.CollectorKind;
import fr.entente.accounts.Creditor;
import fr.entente.accounts.Portfolio;
import fr.entente.accounts.Settling;
import fr.entente.accounts.SettlingItem;
import fr.entente.backoffice.ui.ListAddress;
import fr.entente.backoffice.ui.RangeBar;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.exchange.AnalysisResult;
import fr.entente.exchange.DateOrder;
import fr.entente.exchange.FilePreview;
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
import fr.entente.exchange.LayoutDoubt;
import fr.entente.exchange.LayoutReading;
import fr.entente.exchange.LayoutSetting;
import fr.entente.exchange.Layouts;
import fr.entente.exchange.RememberedLayout;
import fr.entente.exchange.StartResult;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Money;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class ImportPanelTests extends ViewTest {
  private static final ImportId ID = new ImportId(12);
  private static final CreditorId METRO = new CreditorId(4);

  private final Imports imports = mock();
  private final Layouts layouts = mock();
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
    panel(null, null);
    assertThat(button("Appliquer").isEnabled()).isFalse();
    assertThat(button("Vérifier sans rien changer").isEnabled()).isTrue();
  }

  @Test
  void aCheckThatIsRefusedSaysWhyAndCanBeTriedAgain() {
    when(imports.dryRun(any(), any()))
        .thenReturn(new StartResult.Refused(problem("exchange.problem.creditor")));
    panel(null, null);
    press("Vérifier sans rien changer");
    answered();
    assertThat(said()).contains("Choisissez le créancier");
    assertThat(button("Vérifier sans rien changer").isEnabled()).isTrue();
    verify(imports, never()).apply(any());
  }

  @Test
  void theDoorGetsThePlanAsThePersonCorrectedIt() {
    when(imports.dryRun(any(), any()))
        .thenReturn(new StartResult.Refused(problem("exchange.problem.creditor")));
    var said = LayoutSetting.NONE.withColumns(Map.of(ImportField.DEBTOR_NAME, 0));
    var heard = ArgumentCaptor.forClass(LayoutSetting.class);
    when(layouts.readAs(eq(ID), any(), heard.capture()))
        .thenReturn(new AnalysisResult.Analysed(proposal(said, List.of(), null, null)));
    panel(null, null);
    select("Créancier").setValue(portfolio.creditors().getFirst());
    unused(column("Solde"));
    arrived();
    assertThat(heard.getValue()).isEqualTo(said);
    press("Vérifier sans rien changer");
    answered();
    var plan = ArgumentCaptor.forClass(ImportPlan.class);
    verify(imports).dryRun(eq(ID), plan.capture());
    assertThat(plan.getValue().creditor()).isEqualTo(METRO);
    assertThat(plan.getValue().columns()).isEqualTo(Map.of(ImportField.DEBTOR_NAME, 0));
    assertThat(plan.getValue().kind()).isEqualTo(ImportKind.OPEN_ITEMS);
  }

  @Test
  void whatTheFileLeavesOpenIsAskedAndAnsweredOnTheSpot() {
    var doubt =
        new LayoutDoubt.Dates(
            List.of("Date"), "03/04/2026", LocalDate.of(2026, 4, 3), LocalDate.of(2026, 3, 4));
    var status =
        new LayoutDoubt.Column(
            LayoutDoubt.Looks.STATUS, 1, "État", List.of("Payé"), ImportField.STATUS);
    var heard = ArgumentCaptor.forClass(LayoutSetting.class);
    when(layouts.readAs(eq(ID), any(), heard.capture()))
        .thenReturn(
            new AnalysisResult.Analysed(proposal(LayoutSetting.NONE, List.of(status), null, null)));
    shownPanel(proposal(LayoutSetting.NONE, List.of(doubt, status), null, null));
    assertThat(said()).contains("03/04/2026").contains("État", "Payé");
    press("Mois d’abord : 4 mars 2026");
    arrived();
    assertThat(heard.getValue()).isEqualTo(LayoutSetting.NONE.withDates(DateOrder.MONTH_FIRST));
    press("Utiliser");
    arrived();
    assertThat(heard.getValue().columns()).containsEntry(ImportField.STATUS, 1);
    press("Ne pas utiliser « État »");
    arrived();
    assertThat(heard.getValue().ignored()).containsExactly(1);
  }

  @Test
  void theWayToForgetIsBesideWhatWasRemembered() {
    var remembered = new RememberedLayout(3, LayoutSetting.NONE, clock.instant(), "Léa Roux");
    when(layouts.forget(ID, METRO, remembered))
        .thenReturn(
            new AnalysisResult.Analysed(proposal(LayoutSetting.NONE, List.of(), null, null)));
    panel(remembered, null);
    select("Créancier").setValue(portfolio.creditors().getFirst());
    press("Oublier ce réglage");
    arrived();
    verify(layouts).forget(ID, METRO, remembered);
    assertThat(said()).doesNotContain("Léa Roux");
  }

  @Test
  void aReadingThatIsRefusedSaysWhyAndLeavesTheLastOne() {
    when(layouts.readAs(eq(ID), any(), any()))
        .thenReturn(new AnalysisResult.Refused(problem("exchange.problem.workbook")));
    panel(null, null);
    unused(column("Solde"));
    arrived();
    assertThat(said()).contains("Ce classeur est illisible");
    assertThat(column("Solde").getValue()).hasSize(1);
  }

  @Test
  void aFileThatIsKnownSaysUnderWhichNumber() {
    panel(null, new ImportId(9));
    assertThat(said()).contains("déjà été importé").contains("9");
  }

  @Test
  void aFileLikeTheLastIsReadAsItWasSet() {
    panel(new RememberedLayout(3, LayoutSetting.NONE, clock.instant(), "Léa Roux"), null);
    assertThat(said()).contains("Lu comme réglé le").contains("Léa Roux");
  }

  @Test
  void aCheckThatEndedWellOpensTheWayToApply() {
    var panel = panel(null, null);
    panel.ended(status(ImportState.CHECKED, null, null));
    assertThat(button("Appliquer").isEnabled()).isTrue();
    assertThat(changes).isEqualTo(1);
    panel.ended(status(ImportState.APPLIED, null, null));
    assertThat(button("Appliquer").isEnabled()).isFalse();
    assertThat(button("Vérifier sans rien changer").isEnabled()).isFalse();
  }

  @Test
  void whatAListWouldSettleIsNamedAndItsNumberIsTyped() {
    var settling =
        new Settling(
            3,
            Money.euros("420.00"),
            12,
            Money.euros("900.00"),
            1,
            7,
            List.of(
                new SettlingItem(
                    new AccountId(5),
                    "K5",
                    "F-9",
                    LocalDate.of(2026, 10, 1),
                    Money.euros("400.00"))));
    var report =
        new ImportReport(10, 8, 0, 0, 3, 0, 0, 1, 1, 1, Money.ZERO, null, settling, List.of());
    var metro = portfolio.creditors().getFirst();
    when(portfolio.creditor(METRO)).thenReturn(metro);
    when(imports.typed(report)).thenReturn(true);
    when(imports.apply(ID, 3L))
        .thenReturn(new StartResult.Refused(problem("exchange.problem.state")));
    var panel = panel(null, null);
    select("Créancier").setValue(metro);
    panel.ended(status(ImportState.CHECKED, report, null));
    assertThat(words(panel))
        .contains("3 factures sont absentes", "Métro : 12", "1 d’entre elles figure");
    find(IntegerField.class)
        .withCondition(field -> field.getLabel().startsWith("Combien de factures"))
        .single()
        .setValue(3);
    press("Appliquer");
    verify(imports).apply(ID, 3L);
  }

  @Test
  void anImportThatBrokeSaysThatNothingChanged() {
    var panel = panel(null, null);
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
    shown(new ImportsView(imports, layouts, portfolio, formats))
        .show(ListAddress.of(QueryParameters.fromString(query)));
  }

  private ImportPanel panel(RememberedLayout remembered, ImportId before) {
    return shownPanel(proposal(LayoutSetting.NONE, List.of(), remembered, before));
  }

  private ImportPanel shownPanel(ImportProposal proposal) {
    return shown(new ImportPanel(proposal, imports, layouts, portfolio, formats, () -> changes++));
  }

  private static ImportProposal proposal(
      LayoutSetting said, List<LayoutDoubt> doubts, RememberedLayout remembered, ImportId before) {
    var columns =
        said.columns() == null
            ? Map.of(ImportField.DEBTOR_NAME, 0, ImportField.OPEN_AMOUNT, 1)
            : said.columns();
    var plan =
        new ImportPlan(ImportKind.OPEN_ITEMS, null, columns, DateOrder.DAY_FIRST, ',', true, 30);
    var preview = new FilePreview(List.of(), 1, List.of(), List.of(), List.of(), true, null);
    return new ImportProposal(
        ID,
        "balance.csv",
        2048,
        "CSV",
        List.of("Client", "Solde"),
        List.of(List.of("Petit", "120,00")),
        plan,
        before,
        new LayoutReading(said, ';', "UTF-8", 0, List.of(), null, doubts, preview, remembered));
  }

  // The reading comes from another thread.
  private void arrived() {
    await()
        .pollInSameThread()
        .until(() -> {
          roundTrip();
          return find(Span.class).all().stream()
              .noneMatch(each -> each.getText().equals("Lecture du fichier…"));
        });
  }

  // So does the answer to a check that is refused.
  private void answered() {
    await()
        .pollInSameThread()
        .until(() -> {
          roundTrip();
          return button("Vérifier sans rien changer").isEnabled();
        });
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

  @SuppressWarnings("unchecked")
  private MultiSelectComboBox<ImportField> column(String name) {
    find(ColumnFields.class).single().setOpened(true);
    return find(MultiSelectComboBox.class).all().stream()
        .filter(each -> name.equals(each.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  // As the person does it, not the screen.
  private static void unused(MultiSelectComboBox<ImportField> column) {
    var before = column.getValue();
    column.clear();
    ComponentUtil.fireEvent(
        column, new AbstractField.ComponentValueChangeEvent<>(column, column, before, true));
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
