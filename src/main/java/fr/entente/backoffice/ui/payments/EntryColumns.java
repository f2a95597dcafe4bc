package fr.entente.backoffice.ui.payments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import fr.entente.backoffice.ui.Cells;
import fr.entente.backoffice.ui.Lists;
import fr.entente.payments.CreditLine;
import fr.entente.payments.EntryLine;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Formats;
import java.util.Locale;

/// What the lists of bank entries and of credits tell.
final class EntryColumns {
  private EntryColumns() {}

  static void of(Grid<EntryLine> list, Formats formats) {
    list.setSelectionMode(Grid.SelectionMode.SINGLE);
    Lists.text(list, word(list, "date"), l -> formats.date(l.bookedOn())).setFlexGrow(0);
    Lists.figure(list, word(list, "received"), l -> formats.money(l.amount()));
    Lists.figure(list, word(list, "left"), l -> EntryWords.left(l, formats));
    // Two to a cell, one above the other: beside an open entry a name would be cut to a few
    // letters.
    Lists.lines(
            list,
            word(list, "payer") + " · " + word(list, "text"),
            l -> new Cells.Lines(l.payer(), l.text()))
        .setFlexGrow(3)
        .setTooltipGenerator(l -> l.payer() + "\n" + l.text());
    Lists.lines(list, word(list, "proposal"), l -> new Cells.Lines(proposed(list, l), reference(l)))
        .setFlexGrow(2)
        .setTooltipGenerator(line -> proposal(list, line));
    Lists.figure(list, word(list, "confidence"), EntryWords::confidence);
    list.setEmptyStateComponent(new EmptyState(word(list, "none"), word(list, "advice")));
  }

  static void ofCredits(Grid<CreditLine> credits, Formats formats) {
    Lists.link(
        credits,
        credits.getTranslation("backoffice.debtor"),
        l -> Cells.Link.to(l.account(), l.debtor(), ""));
    Lists.text(credits, credits.getTranslation("backoffice.reference"), CreditLine::reference);
    Lists.figure(credits, word(credits, "credit"), l -> formats.money(l.credit()));
  }

  private static String proposed(Component at, EntryLine line) {
    return line.proposed() == null ? proposal(at, line) : line.proposedDebtor();
  }

  private static String reference(EntryLine line) {
    return line.proposed() == null ? "" : line.proposedReference();
  }

  private static String proposal(Component at, EntryLine line) {
    if (line.proposed() != null) {
      return line.proposedDebtor() + " · " + line.proposedReference();
    }
    return line.reason() == null
        ? word(at, "proposal.none")
        : at.getTranslation("payments.reason." + line.reason().name().toLowerCase(Locale.ROOT));
  }

  private static String word(Component at, String key) {
    return at.getTranslation("reconciliation." + key);
  }
}
