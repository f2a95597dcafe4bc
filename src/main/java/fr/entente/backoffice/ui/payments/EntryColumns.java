package fr.entente.backoffice.ui.payments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.accounts.AccountView;
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
    Lists.component(
            list,
            word(list, "payer") + " · " + word(list, "text"),
            l -> twoLines(l.payer(), l.text()))
        .setAutoWidth(false)
        .setFlexGrow(3)
        .setTooltipGenerator(l -> l.payer() + "\n" + l.text());
    Lists.component(list, word(list, "proposal"), l -> twoLines(proposed(list, l), reference(l)))
        .setAutoWidth(false)
        .setFlexGrow(2)
        .setTooltipGenerator(line -> proposal(list, line));
    Lists.figure(list, word(list, "confidence"), EntryWords::confidence);
    list.setEmptyStateComponent(new EmptyState(word(list, "none"), word(list, "advice")));
  }

  static void ofCredits(Grid<CreditLine> credits, Formats formats) {
    Lists.component(
        credits,
        credits.getTranslation("backoffice.debtor"),
        l -> new RouterLink(l.debtor(), AccountView.class, l.account().value()));
    Lists.text(credits, credits.getTranslation("backoffice.reference"), CreditLine::reference);
    Lists.figure(credits, word(credits, "credit"), l -> formats.money(l.credit()));
  }

  private static Component twoLines(String first, String second) {
    var below = new Span(second);
    below.addClassName("quiet");
    var cell = new Div(new Span(first), below);
    cell.addClassName("two-lines");
    return cell;
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
