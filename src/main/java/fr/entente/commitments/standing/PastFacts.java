package fr.entente.commitments.standing;

import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentMoment;
import fr.entente.commitments.Waiver;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Money;
import fr.entente.kernel.PublicHolidays;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where commitments stood on a past day, from facts that never change: the terms, the money and
/// the end that were written down by then. What was written later, even if dated back, does not
/// change what is answered.
@Repository
public class PastFacts {
  private final JdbcClient jdbc;
  private final CommitmentReader stored;
  private final Clock clock;

  PastFacts(JdbcClient jdbc, CommitmentReader stored, Clock clock) {
    this.jdbc = jdbc;
    this.stored = stored;
    this.clock = clock;
  }

  /// In the order of the ids; those that were not agreed by then are left out.
  public List<Commitment> asOf(List<Long> ids, LocalDate date) {
    Instant known = date.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    var receipts = stored.receipts(ids, known);
    return stored.load(ids, known).stream()
        .filter(each -> !each.agreedOn().isAfter(date))
        .map(each -> each.endedBy(date))
        .map(each -> {
          var its = receipts.getOrDefault(each.id().value(), List.of());
          return each.standing(StatusRules.of(each.arrangement(), its, date)).view();
        })
        .toList();
  }

  /// The holidays of the debtor's postcode; abroad those of most of France.
  public PublicHolidays calendar(AccountId account) {
    return jdbc.sql(
            "SELECT IF(d.country = 'FR', d.postcode, NULL) FROM account_card a"
                + " JOIN debtor_card d ON d.id = a.debtor_id WHERE a.id = ?")
        .param(account.value())
        .query((row, _) -> PublicHolidays.ofPostcode(row.getString(1)))
        .optional()
        .orElse(PublicHolidays.FRANCE);
  }

  public List<CommitmentMoment> moments(StoredCommitment terms) {
    long commitment = terms.id().value();
    List<CommitmentMoment> moments = new ArrayList<>(written(terms.id()));
    for (Receipt receipt :
        stored.receipts(List.of(commitment)).getOrDefault(commitment, List.of())) {
      if (References.counts(receipt.reference(), terms.references(), terms.otherReferences())) {
        moments.add(money(receipt, "PAID", receipt.date()));
        if (receipt.reversedOn() != null) {
          moments.add(money(receipt, "REVERSED", receipt.reversedOn()));
        }
      }
    }
    moments.sort(Comparator.comparing(CommitmentMoment::on).thenComparing(PastFacts::rank));
    return moments;
  }

  // On one day: what was agreed, then the money, then what it made of it.
  private static int rank(CommitmentMoment moment) {
    return switch (moment.kind()) {
      case "MADE" -> 0;
      case "PAID" -> 2;
      case "REVERSED" -> 3;
      case "KEPT", "KEPT_LATE", "MISSED" -> 4;
      case "CANCELLED", "RESCHEDULED" -> 5;
      default -> 1;
    };
  }

  private static CommitmentMoment money(Receipt receipt, String kind, LocalDate on) {
    return new CommitmentMoment(
        on, kind, null, Money.ofCents(receipt.cents()), receipt.reference(), null, null);
  }

  private List<CommitmentMoment> written(CommitmentId commitment) {
    return jdbc.sql(
            """
            SELECT e.on_date, e.kind, e.instalment, e.detail, e.actor_id,
              IF(e.kind = 'MADE', c.call_id, NULL) AS call_id,
              CASE WHEN e.kind = 'MADE' THEN c.total WHEN e.kind <> 'MOVED' THEN i.amount END AS amount
            FROM commitment_event e JOIN commitment c ON c.id = e.commitment_id
            LEFT JOIN instalment i ON i.commitment_id = c.id AND i.number = e.instalment
            WHERE e.commitment_id = ? ORDER BY e.id
            """)
        .param(commitment.value())
        .query(PastFacts::moment)
        .list();
  }

  private static @Nullable Money amount(String kind, String detail, @Nullable BigDecimal part) {
    if (kind.equals(Waiver.EVENT)) {
      return Waiver.sum(detail);
    }
    return part == null ? null : Money.euros(part);
  }

  private static CommitmentMoment moment(ResultSet row, int number) throws SQLException {
    int instalment = row.getInt("instalment");
    Integer part = row.wasNull() ? null : Integer.valueOf(instalment);
    long actor = row.getLong("actor_id");
    AgentId who = row.wasNull() ? null : new AgentId(actor);
    long call = row.getLong("call_id");
    CallId from = row.wasNull() ? null : new CallId(call);
    return new CommitmentMoment(
        row.getObject("on_date", LocalDate.class),
        row.getString("kind"),
        part,
        amount(row.getString("kind"), row.getString("detail"), row.getBigDecimal("amount")),
        row.getString("detail"),
        who,
        from);
  }
}
