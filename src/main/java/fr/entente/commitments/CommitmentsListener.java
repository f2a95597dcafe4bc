package fr.entente.commitments;

import fr.entente.commitments.agreement.CommitmentRepository;
import fr.entente.compliance.HoldChanged;
import fr.entente.compliance.HoldType;
import fr.entente.payments.PaymentReceived;
import fr.entente.payments.PaymentReversed;
import fr.entente.payments.PaymentsReceived;
import fr.entente.payments.PaymentsTakenBack;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What follows by itself, in the transaction of the news.
@Component
class CommitmentsListener {
  /// Procedures that forbid to pay what is owed already (C. com. L622-7, C. conso L722-5).
  private static final Set<HoldType> FORBID_PAYING =
      EnumSet.of(
          HoldType.INSOLVENCY, HoldType.OVERINDEBTEDNESS_ADMISSIBLE, HoldType.BREATHING_SPACE);

  private final Commitments commitments;
  private final Reviews reviews;
  private final CommitmentRepository rows;

  CommitmentsListener(Commitments commitments, Reviews reviews, CommitmentRepository rows) {
    this.commitments = commitments;
    this.reviews = reviews;
    this.rows = rows;
  }

  @EventListener
  void on(PaymentReceived news) {
    reviews.moneyMoved(List.of(news.account()));
  }

  @EventListener
  void on(PaymentsReceived news) {
    reviews.moneyMoved(news.payments().stream().map(PaymentReceived::account).distinct().toList());
  }

  @EventListener
  void on(PaymentReversed news) {
    reviews.moneyMoved(List.of(news.account()));
  }

  @EventListener
  void on(PaymentsTakenBack news) {
    reviews.moneyMoved(news.accounts());
  }

  @EventListener
  void on(HoldChanged news) {
    if (news.active() && FORBID_PAYING.contains(news.type())) {
      rows.inForce(news.debtor(), news.account())
          .forEach(id -> commitments.withdraw(id, "hold." + news.type(), null));
    }
  }
}
