package fr.entente.desk.picture;

import fr.entente.commitments.Instalment;
import fr.entente.commitments.PaymentMeans;
import fr.entente.commitments.grade.Grading;
import fr.entente.commitments.plan.Frequency;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A promise or a plan as it is being written: kept on the server while it is typed. A promise is
/// one line; `custom` means that a line was changed by hand and the schedule is no longer
/// recomputed. Without criteria the grade is what the words suggest. `covers`: for which invoices;
/// without a choice, for all that are due.
public record Terms(
    List<Instalment> lines,
    int count,
    LocalDate firstDueOn,
    Frequency frequency,
    boolean custom,
    PaymentMeans means,
    String words,
    String payer,
    @Nullable PlanShape shape,
    @Nullable Grading grading,
    @Nullable List<InvoiceId> covers) {
  public Money total() {
    return lines.stream().map(Instalment::amount).reduce(Money.ZERO, Money::plus);
  }

  public PlanShape plan() {
    return shape == null ? PlanShape.PLAIN : shape;
  }

  /// The same for these invoices.
  public Terms covering(List<InvoiceId> invoices) {
    return new Terms(
        lines, count, firstDueOn, frequency, custom, means, words, payer, shape, grading, invoices);
  }

  public Terms with(List<Instalment> schedule, boolean byHand) {
    return new Terms(
        schedule,
        byHand || plan().each() != null ? Math.max(1, schedule.size()) : count,
        firstDueOn,
        frequency,
        byHand,
        means,
        words,
        payer,
        shape,
        grading,
        covers);
  }
}
