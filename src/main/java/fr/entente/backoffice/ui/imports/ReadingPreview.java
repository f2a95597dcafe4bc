package fr.entente.backoffice.ui.imports;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.entente.backoffice.ui.Lists;
import fr.entente.exchange.FilePreview;
import fr.entente.exchange.ImportKind;
import fr.entente.exchange.ImportProposal;
import fr.entente.exchange.PreviewLine;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Chip;
import fr.entente.uikit.Formats;
import org.jspecify.annotations.Nullable;

/// The first lines as they would be read, with dates in words and amounts in full, and in sentences
/// what becomes of all lines that were looked at.
class ReadingPreview extends Div {
  /// Sentences to which the focus goes when nothing is left to be answered.
  private static final class Told extends Div implements Focusable<Told> {}

  private final Formats formats;
  private final Banner problem = new Banner();
  private final Told told = new Told();
  private final Div place = new Div();
  private @Nullable ImportKind kind;
  private Grid<PreviewLine> grid = new Grid<>();

  ReadingPreview(Formats formats) {
    this.formats = formats;
    told.getElement().setAttribute("role", "status");
    told.setTabIndex(-1);
    add(new H3(getTranslation("backoffice.import.preview")), problem, told, place);
  }

  void focusWords() {
    told.focus();
  }

  void show(ImportProposal proposal) {
    FilePreview preview = proposal.reading().preview();
    problem.clear();
    if (preview.problem() != null) {
      problem.error(ImportTexts.problem(this, preview.problem()));
    }
    told.removeAll();
    PreviewWords.of(this, preview, formats).forEach(each -> told.add(new Paragraph(each)));
    if (kind != proposal.plan().kind()) {
      kind = proposal.plan().kind();
      grid = grid(kind);
      place.removeAll();
      place.add(grid);
    }
    grid.setItems(preview.lines());
    place.setVisible(!preview.lines().isEmpty());
  }

  private Grid<PreviewLine> grid(ImportKind of) {
    var lines = Lists.<PreviewLine>grid(getTranslation("backoffice.import.preview"));
    Lists.asHighAsItsRows(lines);
    Lists.figure(lines, getTranslation("exchange.rejects.line"), PreviewLine::line);
    Lists.component(lines, getTranslation("exchange.rejects.outcome"), this::outcome);
    switch (of) {
      case OPEN_ITEMS, FEC -> items(lines);
      case PAYMENTS -> {
        money(lines);
        text(lines, "exchange.field.account_reference", PreviewLine::reference);
        text(lines, "exchange.field.invoice_number", PreviewLine::document);
      }
      case BANK, STATEMENT, FEC_PAYMENTS -> {
        money(lines);
        text(lines, "exchange.field.payer_name", PreviewLine::party);
      }
    }
    Lists.name(lines, getTranslation("backoffice.import.told"), this::words).setFlexGrow(3);
    return lines;
  }

  private void items(Grid<PreviewLine> lines) {
    text(lines, "exchange.field.account_reference", PreviewLine::reference);
    text(lines, "exchange.field.debtor_name", PreviewLine::party);
    text(lines, "exchange.field.invoice_number", PreviewLine::document);
    text(lines, "exchange.field.issued_on", line -> formats.date(line.date()));
    text(lines, "exchange.field.due_on", line -> formats.date(line.due()));
    Lists.figure(
        lines, getTranslation("exchange.field.amount"), line -> formats.money(line.amount()));
    Lists.figure(
        lines, getTranslation("exchange.field.open_amount"), line -> formats.money(line.open()));
  }

  private void money(Grid<PreviewLine> lines) {
    text(lines, "exchange.field.payment_date", line -> formats.date(line.date()));
    Lists.figure(
        lines, getTranslation("exchange.field.amount"), line -> formats.money(line.amount()));
  }

  private interface Words {
    String of(PreviewLine line);
  }

  private void text(Grid<PreviewLine> lines, String header, Words words) {
    Lists.text(lines, getTranslation(header), words::of);
  }

  private String words(PreviewLine line) {
    return line.outcome() == PreviewLine.Outcome.TAKEN
        ? line.text()
        : ImportTexts.reason(this, line.why(), line.detail()) + " · " + line.text();
  }

  private Chip outcome(PreviewLine line) {
    String words = getTranslation("backoffice.import.outcome." + line.outcome().name());
    return switch (line.outcome()) {
      case TAKEN -> new Chip(Chip.Tone.GOOD, VaadinIcon.CHECK, words);
      case LEFT_OUT -> new Chip(Chip.Tone.PLAIN, VaadinIcon.MINUS, words);
      case REJECTED -> new Chip(Chip.Tone.STOP, VaadinIcon.WARNING, words);
    };
  }
}
