package fr.entente.backoffice.ui.follow;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import fr.entente.accounts.DisputeDecision;
import fr.entente.accounts.DisputeLine;
import fr.entente.accounts.DisputeOutcome;
import fr.entente.accounts.DisputeResult;
import fr.entente.accounts.DisputeType;
import fr.entente.kernel.Money;
import fr.entente.uikit.Fields;
import fr.entente.uikit.SidePanel;
import java.math.RoundingMode;

/// How a dispute is decided, and what the debtor is answered; managers read what it is about.
class DisputePanel extends SidePanel {
  private final DisputeLine line;
  private final FollowDoors doors;
  private final Runnable decided;
  private final Select<DisputeOutcome> outcome = new Select<>();
  private final BigDecimalField upheld = new BigDecimalField(word("upheld"));
  private final TextArea answer = new TextArea(word("words"));

  DisputePanel(DisputeLine line, FollowDoors doors, Runnable decided) {
    super(line.debtorName());
    this.line = line;
    this.doors = doors;
    this.decided = decided;
    outcome.setLabel(word("outcome"));
    outcome.setItems(DisputeOutcome.values());
    outcome.setItemLabelGenerator(one -> getTranslation("accounts.dispute.outcome." + one));
    outcome.setValue(DisputeOutcome.REJECTED);
    outcome.addValueChangeListener(
        event -> upheld.setVisible(event.getValue() == DisputeOutcome.PARTLY));
    upheld.setLocale(getLocale());
    upheld.setSuffixComponent(new Span("€"));
    upheld.setVisible(false);
    answer.setMaxLength(500);
    content(about());
    if (doors.acts()) {
      content(outcome, upheld, answer);
      save(word("decide"), this::decide);
    }
  }

  // What is contested, in whose words; of "it is paid", also what settles it.
  private Component[] about() {
    var what =
        new Paragraph(
            getTranslation("accounts.dispute.type." + line.type())
                + " · "
                + doors.formats().money(line.amount())
                + " · "
                + line.invoices());
    var said = new Paragraph(line.words());
    return line.type() == DisputeType.PAID
        ? new Component[] {what, said, new PaidMatches(line, doors)}
        : new Component[] {what, said};
  }

  private void decide() {
    var part = upheld.getValue();
    var decision =
        new DisputeDecision(
            line.id(),
            outcome.getValue(),
            part == null ? Money.ZERO : Money.euros(part.setScale(2, RoundingMode.HALF_UP)),
            answer.getValue().strip(),
            doors.agents().current().id());
    switch (doors.disputes().decide(decision)) {
      case DisputeResult.Done _ -> decided.run();
      case DisputeResult.Refused(var why) -> refused(why);
    }
  }

  private void refused(String why) {
    String words = word("refused." + why);
    switch (why) {
      case "answer_missing" -> Fields.refuse(answer, words);
      case "part_amount" -> Fields.refuse(upheld, words);
      default -> message().warning(words);
    }
  }

  private String word(String key) {
    return getTranslation("backoffice.follow." + key);
  }
}
