package fr.entente.backoffice.ui.follow;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.entente.accounts.DisputeLine;
import fr.entente.payments.EntryStatus;
import fr.entente.payments.FoundPayment;
import java.time.LocalDate;
import java.util.List;

/// "It is paid": what came in that may be it, each with the way to its reconciliation, and where
/// the proof is kept. What settles the question is one press away.
class PaidMatches extends Composite<Div> {
  // Somebody who says that it is paid speaks of the last weeks.
  private static final int DAYS_BEFORE = 45;
  private final DisputeLine line;
  private final FollowDoors doors;

  PaidMatches(DisputeLine line, FollowDoors doors) {
    this.line = line;
    this.doors = doors;
  }

  @Override
  protected Div initContent() {
    var all = found();
    var box = new Div(new H3(word("paid")));
    box.setId("paid-matches");
    if (all.isEmpty()) {
      box.add(new Paragraph(getTranslation("desk.paid.none")));
    } else {
      var list = new UnorderedList();
      all.forEach(one -> list.add(new ListItem(match(one))));
      box.add(list);
    }
    box.add(new Anchor("accounts/file/" + line.account().value() + "?tab=papers", word("proof")));
    return box;
  }

  private List<FoundPayment> found() {
    LocalDate since =
        line.openedAt().atZone(doors.clock().getZone()).toLocalDate().minusDays(DAYS_BEFORE);
    return doors.payments().find(line.account(), line.amount(), since, "");
  }

  private Component match(FoundPayment one) {
    String words =
        getTranslation(
            "desk.paid.line",
            doors.formats().date(one.bookedOn()),
            doors.formats().money(one.amount()),
            one.payer(),
            getTranslation("desk.paid.status." + one.status()));
    return doors.reconciles()
        ? new Anchor("reconciliation?tab=" + list(one.status()) + "&entry=" + one.entry(), words)
        : new Span(words);
  }

  // The list of the reconciliation in which it stands.
  private static String list(EntryStatus status) {
    return switch (status) {
      case MATCHED -> "posted";
      case PARTLY -> "partly";
      case REVIEW -> "review";
      case UNALLOCATED -> "unmatched";
      case IGNORED -> "ignored";
      case REVERSED -> "reversed";
    };
  }

  private String word(String key) {
    return getTranslation("backoffice.follow." + key);
  }
}
