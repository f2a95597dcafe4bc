package fr.entente.commitments.agreement;

import fr.entente.commitments.CommitmentResult;
import fr.entente.commitments.CommitmentTerms;
import fr.entente.commitments.DayShift;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.standing.StoredCommitment;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import fr.entente.kernel.PublicHolidays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Some parts of what was agreed on other days, everything else as it was. Pure.
public sealed interface NewDates permits Move, MakeUp {
  Optional<CommitmentResult> refusal();

  /// What is to come from here on, each part less what came in for it.
  List<Line> lines(PublicHolidays calendar);

  /// For the journal.
  String told();

  /// One part to come, in cents.
  record Line(LocalDate due, LocalDate effective, long cents) {
    static Line on(LocalDate day, long cents, PublicHolidays calendar) {
      return new Line(day, DayShift.FOLLOWING.apply(day, calendar), cents);
    }
  }

  /// The schedule from here on, in the order of the days.
  default CommitmentTerms terms(
      StoredCommitment terms, List<InvoiceId> invoices, AgentId author, PublicHolidays calendar) {
    List<Instalment> parts = new ArrayList<>();
    lines(calendar).stream()
        .sorted(Comparator.comparing(Line::due))
        .forEach(line ->
            parts.add(
                new Instalment(
                    parts.size() + 1, line.due(), line.effective(), Money.ofCents(line.cents()))));
    return new CommitmentTerms(
        terms.account(),
        null,
        author,
        parts,
        terms.means(),
        invoices,
        terms.words(),
        terms.payerName());
  }
}
