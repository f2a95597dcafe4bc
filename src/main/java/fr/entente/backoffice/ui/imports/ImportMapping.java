package fr.entente.backoffice.ui.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import fr.entente.accounts.Creditor;
import fr.entente.accounts.Portfolio;
import fr.entente.backoffice.ui.Apart;
import fr.entente.backoffice.ui.creditors.CreditorForm;
import fr.entente.exchange.AnalysisResult;
import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportKind;
import fr.entente.exchange.ImportPlan;
import fr.entente.exchange.ImportProposal;
import fr.entente.exchange.Imports;
import fr.entente.exchange.LayoutSetting;
import fr.entente.exchange.Layouts;
import fr.entente.kernel.CreditorId;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Formats;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// How a file is read: what was guessed, what a person says otherwise, and at once what comes out.
class ImportMapping extends Div {
  private final Layouts layouts;
  private final Portfolio portfolio;
  private final Formats formats;
  private final Runnable changed;
  private final Select<Creditor> creditor = new Select<>();
  private final Checkbox snapshot = new Checkbox(getTranslation("backoffice.import.snapshot"));
  private final IntegerField term = new IntegerField(getTranslation("backoffice.import.term"));
  private final Span reading = new Span();
  private final Banner memory = new Banner();
  private final Button forget =
      new Button(getTranslation("backoffice.import.forget"), e -> forget());
  private final LayoutFields layout = new LayoutFields(this::said);
  private final LayoutQuestions questions;
  private final ReadingPreview preview;
  private final ColumnFields columns = new ColumnFields(this::chosen);
  private ImportProposal proposal;
  private LayoutSetting said;
  private boolean busy;
  private boolean answering;
  private @Nullable Supplier<AnalysisResult> next;

  ImportMapping(
      ImportProposal proposal,
      Imports imports,
      Layouts layouts,
      Portfolio portfolio,
      Formats formats,
      Runnable changed) {
    this.proposal = proposal;
    this.layouts = layouts;
    this.portfolio = portfolio;
    this.formats = formats;
    this.changed = changed;
    said = proposal.reading().setting();
    questions = new LayoutQuestions(formats, this::answered);
    preview = new ReadingPreview(formats);
    creditor.setLabel(getTranslation("backoffice.creditor"));
    offer(portfolio.creditors());
    creditor.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        readForCreditor();
      }
    });
    snapshot.setValue(proposal.plan().snapshot());
    snapshot.addValueChangeListener(_ -> changed.run());
    term.setMin(0);
    term.setMax(365);
    term.setValue(proposal.plan().termDays());
    term.addValueChangeListener(_ -> changed.run());
    addClassName("import-reading");
    reading.getElement().setAttribute("role", "status");
    var row = new Div(creditor, term, snapshot, reading);
    row.addClassName("row");
    var kept = new Div(memory, forget);
    kept.addClassName("row");
    add(row, newCreditor(imports), kept, layout, questions, preview, columns);
    show();
  }

  private CreditorForm newCreditor(Imports imports) {
    return new CreditorForm(
        imports,
        id -> {
          offer(portfolio.creditors());
          creditor.setValue(portfolio.creditor(id));
          readForCreditor();
        });
  }

  /// The file as it is read now.
  ImportPlan plan() {
    var read = proposal.plan();
    return new ImportPlan(
        read.kind(),
        chosenCreditor(),
        read.columns(),
        read.dates(),
        read.decimalMark(),
        snapshot.isVisible() && snapshot.getValue(),
        Optional.ofNullable(term.getValue()).orElse(read.termDays()));
  }

  /// Whether the file is being read this moment.
  boolean busy() {
    return busy;
  }

  private @Nullable CreditorId chosenCreditor() {
    return Optional.ofNullable(creditor.getValue()).map(Creditor::id).orElse(null);
  }

  private void offer(List<Creditor> creditors) {
    creditor.setItems(creditors);
    creditor.setItemLabelGenerator(c -> Optional.ofNullable(c).map(Creditor::name).orElse(""));
    var wanted = proposal.plan().creditor();
    creditors.stream().filter(c -> c.id().equals(wanted)).findFirst().ifPresent(creditor::setValue);
  }

  // A creditor has files of their own; what the person said of this one stays said.
  private void readForCreditor() {
    CreditorId whose = chosenCreditor();
    if (fixed()) {
      changed.run();
    } else if (said.saysNothing() || proposal.remembered()) {
      read(() -> layouts.readFor(proposal.id(), whose));
    } else {
      readAs(said);
    }
  }

  private void said(UnaryOperator<LayoutSetting> change) {
    readAs(change.apply(said));
  }

  private void answered(UnaryOperator<LayoutSetting> change) {
    answering = true;
    said(change);
  }

  private void chosen(Map<ImportField, Integer> mapped) {
    readAs(said.withColumns(mapped));
  }

  private void readAs(LayoutSetting wanted) {
    said = wanted;
    CreditorId whose = chosenCreditor();
    read(() -> layouts.readAs(proposal.id(), whose, wanted));
  }

  private void forget() {
    CreditorId whose = chosenCreditor();
    var remembered = proposal.reading().remembered();
    if (whose != null && remembered != null) {
      answering = true;
      read(() -> layouts.forget(proposal.id(), whose, remembered));
    }
  }

  // One reading after the other; of those asked for meanwhile the last counts.
  private void read(Supplier<AnalysisResult> work) {
    if (busy) {
      next = work;
      return;
    }
    busy = true;
    reading.setText(getTranslation("backoffice.import.reading"));
    changed.run();
    Apart.run(
        getUI().orElseThrow(),
        work,
        this::arrived,
        () -> arrived(new AnalysisResult.Refused(ImportTexts.BROKEN)));
  }

  private void arrived(AnalysisResult result) {
    busy = false;
    var waiting = next;
    next = null;
    if (waiting != null) {
      read(waiting);
      return;
    }
    reading.setText("");
    if (result instanceof AnalysisResult.Analysed(var read)) {
      proposal = read;
    }
    said = proposal.reading().setting();
    show();
    if (result instanceof AnalysisResult.Refused(var problem)) {
      memory.error(ImportTexts.problem(this, problem));
    }
    changed.run();
    if (answering && !questions.focusFirst()) {
      preview.focusWords();
    }
    answering = false;
  }

  private boolean fixed() {
    return proposal.plan().kind() == ImportKind.STATEMENT;
  }

  private void show() {
    var remembered = proposal.reading().remembered();
    memory.clear();
    if (remembered != null) {
      memory.information(
          remembered.by().isEmpty()
              ? getTranslation("backoffice.import.set", formats.day(remembered.at()))
              : getTranslation(
                  "backoffice.import.setBy", formats.day(remembered.at()), remembered.by()));
    }
    forget.setVisible(remembered != null);
    ImportKind kind = proposal.plan().kind();
    term.setVisible(kind == ImportKind.FEC);
    snapshot.setVisible(kind == ImportKind.OPEN_ITEMS || kind == ImportKind.FEC);
    layout.setVisible(!fixed());
    if (!fixed()) {
      layout.show(proposal);
      questions.show(proposal);
    }
    preview.show(proposal);
    columns.show(proposal);
  }
}
