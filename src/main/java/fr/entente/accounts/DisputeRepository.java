package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.Money;
import fr.entente.kernel.Utc;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;

/// Disputes, open and decided.
interface DisputeRepository extends AggregateRepository<DisputeRow, Long> {
  /// What of a part is still open: several disputes may be about one invoice, and the older ones
  /// have what there is.
  String AMOUNT =
      """
      COALESCE(SUM(LEAST(p.amount, GREATEST(0, i.open_amount - (
        SELECT COALESCE(SUM(e.amount), 0) FROM dispute_part e JOIN dispute x ON x.id = e.dispute_id
        WHERE e.invoice_id = p.invoice_id AND x.decided_at IS NULL AND e.dispute_id < d.id)))), 0)
      """;

  String LINE =
      "SELECT d.id, d.account_id AS account, a.reference, b.name AS debtorName, d.type, d.words,"
          + " GROUP_CONCAT(i.number ORDER BY i.due_on, i.id SEPARATOR ', ') AS invoices, "
          + AMOUNT
          + " AS amount, TIMESTAMPDIFF(MICROSECOND, '1970-01-01', d.opened_at) AS openedMicros,"
          + " d.resolver_id AS resolver, d.due_on AS dueOn, d.outcome, d.answer FROM dispute d"
          + " JOIN account a ON a.id = d.account_id JOIN debtor b ON b.id = a.debtor_id"
          + " LEFT JOIN dispute_part p ON p.dispute_id = d.id LEFT JOIN invoice i ON i.id = p.invoice_id";

  /// Of paid accounts nothing is left to decide.
  String OPEN =
      " WHERE d.decided_at IS NULL AND a.balance > 0 AND (:resolver = 0 OR d.resolver_id = :resolver)";

  /// Kept from others until the transaction ends; empty when it is decided already.
  default Optional<DisputeRow> open(long id) {
    return lock(id).filter(DisputeRow::open);
  }

  @NativeQuery(LINE + OPEN + " GROUP BY d.id ORDER BY d.due_on, d.id LIMIT :size OFFSET :from")
  List<Line> page(long resolver, int size, int from);

  @NativeQuery(
      "SELECT COUNT(*) FROM (SELECT 1 FROM dispute d JOIN account a ON a.id = d.account_id"
          + OPEN
          + " LIMIT 10001) AS reached")
  int count(long resolver);

  @NativeQuery(
      "SELECT COUNT(*) FROM dispute d JOIN account a ON a.id = d.account_id"
          + OPEN
          + " AND d.due_on < :today")
  long late(long resolver, LocalDate today);

  @NativeQuery(LINE + " WHERE d.account_id = :account GROUP BY d.id ORDER BY d.id DESC")
  List<Line> of(long account);

  @Modifying
  @NativeQuery("UPDATE invoice SET disputed = GREATEST(0, disputed + :part) WHERE id = :invoice")
  void move(long invoice, BigDecimal part);

  @NativeQuery(
      """
      SELECT d.type, d.outcome, COUNT(DISTINCT d.id) AS count, SUM(p.amount) AS amount, SUM(p.upheld) AS upheld,
        ROUND(AVG(TIMESTAMPDIFF(HOUR, d.opened_at, d.decided_at)) / 24) AS days
      FROM dispute d JOIN dispute_part p ON p.dispute_id = d.id
      WHERE d.decided_at >= :from AND d.decided_at < :until
      GROUP BY d.type, d.outcome ORDER BY d.type, d.outcome
      """)
  List<Figure> figures(Instant from, Instant until);

  /// A file that says that less is disputed does not end what a person has noted.
  @Modifying
  @NativeQuery(
      """
      UPDATE invoice i JOIN account a ON a.id = i.account_id AND a.batch_id = :batch
      JOIN (SELECT p.invoice_id, SUM(p.amount) AS noted FROM dispute_part p
        JOIN dispute d ON d.id = p.dispute_id WHERE d.decided_at IS NULL GROUP BY p.invoice_id) n
        ON n.invoice_id = i.id
      SET i.disputed = GREATEST(i.disputed, LEAST(n.noted, GREATEST(i.open_amount, 0)))
      """)
  void keepNoted(long batch);

  /// What a file says that is contested, and nobody has noted, becomes a dispute for any lead.
  @Modifying
  @NativeQuery(
      """
      INSERT INTO dispute (account_id, type, words, opened_at, opened_by, due_on, batch_id)
      SELECT a.id, 'UNSTATED', '', :now, 0, :due, :batch FROM account a FORCE INDEX (account_batch)
      JOIN invoice i ON i.account_id = a.id
      WHERE a.batch_id = :batch AND a.disputed > 0 AND i.open_amount > 0 AND LEAST(i.disputed, i.open_amount) >
        (SELECT COALESCE(SUM(p.amount), 0) FROM dispute_part p JOIN dispute d ON d.id = p.dispute_id
         WHERE p.invoice_id = i.id AND d.decided_at IS NULL)
      GROUP BY a.id
      """)
  int adopt(long batch, Instant now, LocalDate due);

  /// The same of some accounts.
  @Modifying
  @NativeQuery(
      """
      INSERT INTO dispute (account_id, type, words, opened_at, opened_by, due_on)
      SELECT a.id, 'UNSTATED', '', :now, 0, :due FROM account a WHERE a.id IN (:accounts) AND a.disputed > 0
        AND NOT EXISTS (SELECT 1 FROM dispute d WHERE d.account_id = a.id AND d.decided_at IS NULL)
      """)
  int adopt(List<Long> accounts, Instant now, LocalDate due);

  /// The parts of those, which have none yet.
  @Modifying
  @NativeQuery(
      """
      INSERT INTO dispute_part (dispute_id, invoice_id, amount)
      SELECT n.id, i.id, LEAST(i.disputed, i.open_amount) - COALESCE(s.noted, 0)
      FROM dispute n JOIN invoice i ON i.account_id = n.account_id
      LEFT JOIN (SELECT p.invoice_id, SUM(p.amount) AS noted FROM dispute_part p
        JOIN dispute d ON d.id = p.dispute_id WHERE d.decided_at IS NULL GROUP BY p.invoice_id) s
        ON s.invoice_id = i.id
      WHERE n.decided_at IS NULL AND i.open_amount > 0 AND LEAST(i.disputed, i.open_amount) > COALESCE(s.noted, 0)
        AND NOT EXISTS (SELECT 1 FROM dispute_part q WHERE q.dispute_id = n.id)
      """)
  void adoptParts();

  /// Nobody who works accounts any more: what is theirs waits for ever.
  @NativeQuery("SELECT COUNT(*) FROM agent_card WHERE id = :resolver AND NOT works_accounts")
  long left(long resolver);

  /// Those that wait for people who work accounts no longer.
  @NativeQuery(
      "SELECT d.id FROM dispute d JOIN agent_card g ON g.id = d.resolver_id"
          + " WHERE d.decided_at IS NULL AND NOT g.works_accounts ORDER BY d.id")
  List<Long> ofLeavers();

  interface Line {
    long getId();

    long getAccount();

    String getReference();

    String getDebtorName();

    String getType();

    String getWords();

    @Nullable String getInvoices();

    BigDecimal getAmount();

    long getOpenedMicros();

    @Nullable Long getResolver();

    LocalDate getDueOn();

    @Nullable String getOutcome();

    @Nullable String getAnswer();

    default DisputeLine line(LocalDate today) {
      return new DisputeLine(
          getId(),
          new AccountId(getAccount()),
          getReference(),
          getDebtorName(),
          DisputeType.valueOf(getType()),
          getWords(),
          getInvoices() == null ? "" : getInvoices(),
          Money.euros(getAmount()),
          Utc.micros(getOpenedMicros()),
          getResolver() == null ? null : new AgentId(getResolver()),
          getDueOn(),
          getOutcome() == null && getDueOn().isBefore(today),
          getOutcome() == null ? null : DisputeOutcome.valueOf(getOutcome()),
          getAnswer());
    }
  }

  interface Figure {
    String getType();

    String getOutcome();

    int getCount();

    BigDecimal getAmount();

    BigDecimal getUpheld();

    int getDays();

    default DisputeFigure figure() {
      return new DisputeFigure(
          DisputeType.valueOf(getType()),
          DisputeOutcome.valueOf(getOutcome()),
          getCount(),
          Money.euros(getAmount()),
          Money.euros(getUpheld()),
          getDays());
    }
  }
}
