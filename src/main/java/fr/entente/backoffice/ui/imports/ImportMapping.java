package fr.entente.backoffice.ui.imports;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import fr.entente.accounts.Creditor;
import fr.entente.accounts.Portfolio;
import fr.entente.backoffice.ui.Labels;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.creditors.CreditorForm;
import fr.entente.exchange.DateOrder;
import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportKind;
import fr.entente.exchange.ImportPlan;
import fr.entente.exchange.ImportProposal;
import fr.entente.exchange.Imports;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// How a file is read: creditor, dates, decimal mark, and a field for each column above its sample.
class ImportMapping extends Div {
  private static final Map<String, String> STATEMENT_COLUMNS =
      Map.of("BookgDt", "date", "Amt", "amount", "Dbtr", "payer", "IBAN", "iban", "RmtInf", "text");

  private final ImportProposal proposal;
  private final Select<Creditor> creditor = new Select<>();
  private final Select<DateOrder> dates =
      Labels.choice(
          this, getTranslation("backoffice.import.dates"), "dates", DateOrder.class, null);
  private final Select<Character> decimal = new Select<>();
  private final Checkbox snapshot = new Checkbox(getTranslation("backoffice.import.snapshot"));
  private final Checkbox booked = new Checkbox(getTranslation("backoffice.import.fecPayments"));
  private final IntegerField term = new IntegerField(getTranslation("backoffice.import.term"));
  private final Map<Integer, Select<ImportField>> columns = new java.util.TreeMap<>();

  ImportMapping(ImportProposal proposal, Imports imports, Portfolio portfolio) {
    this.proposal = proposal;
    var plan = proposal.plan();
    creditor.setLabel(getTranslation("backoffice.creditor"));
    offer(portfolio.creditors());
    dates.setValue(plan.dates());
    decimal.setLabel(getTranslation("backoffice.import.decimal"));
    decimal.setItems(',', '.');
    decimal.setValue(plan.decimalMark());
    snapshot.setValue(plan.snapshot());
    term.setMin(0);
    term.setMax(365);
    term.setValue(plan.termDays());
    boolean fec = plan.kind() == ImportKind.FEC || plan.kind() == ImportKind.FEC_PAYMENTS;
    boolean fixed = fixed(plan);
    booked.setVisible(fec);
    booked.setValue(plan.kind() == ImportKind.FEC_PAYMENTS);
    term.setVisible(fec);
    dates.setVisible(!fixed);
    decimal.setVisible(!fixed);
    snapshot.setVisible(plan.kind() == ImportKind.OPEN_ITEMS || fec);
    var row = new Div(creditor, dates, decimal, term, snapshot, booked);
    row.addClassName("row");
    add(
        row,
        new CreditorForm(
            imports,
            id -> {
              offer(portfolio.creditors());
              creditor.setValue(portfolio.creditor(id));
            }),
        sample(fixed));
  }

  ImportPlan plan() {
    var before = proposal.plan();
    return new ImportPlan(
        kind(before),
        Optional.ofNullable(creditor.getValue()).map(Creditor::id).orElse(null),
        fixed(before) ? before.columns() : mapped(),
        dates.getValue(),
        decimal.getValue(),
        snapshot.getValue(),
        Optional.ofNullable(term.getValue()).orElse(before.termDays()));
  }

  // The columns of a file of a kind that law or a standard fixes are not chosen.
  private static boolean fixed(ImportPlan plan) {
    return ImportField.of(plan.kind()).isEmpty();
  }

  private ImportKind kind(ImportPlan before) {
    if (!booked.isVisible()) {
      return before.kind();
    }
    return booked.getValue() ? ImportKind.FEC_PAYMENTS : ImportKind.FEC;
  }

  private void offer(List<Creditor> creditors) {
    creditor.setItems(creditors);
    creditor.setItemLabelGenerator(c -> Optional.ofNullable(c).map(Creditor::name).orElse(""));
    var wanted = proposal.plan().creditor();
    creditors.stream().filter(c -> c.id().equals(wanted)).findFirst().ifPresent(creditor::setValue);
  }

  private Map<ImportField, Integer> mapped() {
    var mapped = new EnumMap<ImportField, Integer>(ImportField.class);
    columns.forEach((column, field) -> {
      if (!field.isEmpty()) {
        mapped.putIfAbsent(field.getValue(), column);
      }
    });
    return mapped;
  }

  private Grid<List<String>> sample(boolean fec) {
    var grid = Lists.<List<String>>grid(getTranslation("backoffice.import.sample"));
    IntStream.range(0, proposal.header().size())
        .forEach(column -> {
          var added =
              grid.addColumn(cells -> column < cells.size() ? cells.get(column) : "")
                  .setAutoWidth(true)
                  .setResizable(true);
          if (fec) {
            added.setHeader(told(proposal.header().get(column)));
          } else {
            added.setHeader(field(column));
          }
        });
    grid.setItems(proposal.sample());
    grid.setHeight("14rem");
    return grid;
  }

  /// Names of ISO 20022 elements in the reader's words; names of the law's columns as they are.
  private String told(String name) {
    String key = STATEMENT_COLUMNS.get(name);
    return key == null ? name : getTranslation("reconciliation." + key);
  }

  private Select<ImportField> field(int column) {
    var field = new Select<ImportField>();
    field.setLabel(proposal.header().get(column));
    field.setItems(ImportField.of(proposal.plan().kind()));
    field.setEmptySelectionAllowed(true);
    field.setEmptySelectionCaption(getTranslation("backoffice.import.ignored"));
    field.setItemLabelGenerator(f ->
        f == null
            ? getTranslation("backoffice.import.ignored")
            : getTranslation("exchange.field." + f.name().toLowerCase(java.util.Locale.ROOT)));
    proposal.plan().columns().entrySet().stream()
        .filter(entry -> entry.getValue() == column)
        .findFirst()
        .ifPresent(entry -> field.setValue(entry.getKey()));
    columns.put(column, field);
    return field;
  }
}
