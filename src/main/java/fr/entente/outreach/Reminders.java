package fr.entente.outreach;

import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.PublicHolidays;
import fr.entente.kernel.RunAs;
import fr.entente.mail.MailAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes a reminder so many business days before a date: once per part, on business days of the
/// debtor's region, within the policy's hours, never under a hold. What may not go now is asked
/// again until the date has come.
@Component
class Reminders {
  private static final int STEP = 500;
  private final JdbcClient jdbc;
  private final Dossiers dossiers;
  private final MailWriter writer;
  private final OutreachSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Reminders(
      JdbcClient jdbc,
      Dossiers dossiers,
      MailWriter writer,
      OutreachSettings settings,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.jdbc = jdbc;
    this.dossiers = dossiers;
    this.writer = writer;
    this.settings = settings;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  private record Coming(
      CommitmentId commitment,
      int instalment,
      LocalDate dueOn,
      LocalDate agreedOn,
      @Nullable String postcode) {}

  /// Returns how many were written. Idempotent; several nodes may do it at once.
  int pass() {
    return settings.reminderDays() <= 0 ? 0 : RunAs.system(this::all);
  }

  private int all() {
    LocalDate today = LocalDate.now(clock);
    int written = 0;
    long after = 0;
    List<Coming> coming;
    do {
      coming = coming(today, after);
      for (Coming one : coming) {
        after = one.commitment().value();
        if (timely(one, today)) {
          written += Objects.requireNonNull(transaction.execute(_ -> write(one)));
        }
      }
    } while (coming.size() == STEP);
    return written;
  }

  // The next part of each arrangement: its deadline is its date and the grace days. Nobody is
  // reminded of more than is owed beyond dispute.
  private List<Coming> coming(LocalDate today, long after) {
    return jdbc.sql(
            """
            SELECT c.id, i.number, i.effective_due_on, c.agreed_on, d.postcode FROM commitment_line c
            JOIN instalment_line i ON i.commitment_id = c.id AND i.status = 'PENDING'
              AND i.deadline = c.next_deadline
            JOIN account_card a ON a.id = c.account_id JOIN debtor_card d ON d.id = a.debtor_id
            WHERE c.next_deadline BETWEEN ? AND ? AND c.ended_on IS NULL AND c.status = 'PENDING'
              AND i.effective_due_on > ? AND c.id > ? AND c.total - c.paid <= a.balance - a.disputed
              AND EXISTS (SELECT 1 FROM contact_card p WHERE p.debtor_id = d.id AND p.email IS NOT NULL)
              AND NOT EXISTS (SELECT 1 FROM mail_line m WHERE m.dedupe_key =
                CONCAT('reminder:', c.id, ':', i.number))
            ORDER BY c.id LIMIT
            """
                + STEP)
        .param(today)
        .param(today.plusDays(settings.reminderDays() * 2L + 30))
        .param(today)
        .param(after)
        .query((row, _) ->
            new Coming(
                new CommitmentId(row.getLong("id")),
                row.getInt("number"),
                row.getObject("effective_due_on", LocalDate.class),
                row.getObject("agreed_on", LocalDate.class),
                row.getString("postcode")))
        .list();
  }

  // Whoever agreed within the last days has the recap: a reminder would press.
  private boolean timely(Coming one, LocalDate today) {
    var calendar = PublicHolidays.ofPostcode(one.postcode());
    LocalDate from = before(one.dueOn(), settings.reminderDays(), calendar);
    return calendar.businessDay(today) && !today.isBefore(from) && one.agreedOn().isBefore(from);
  }

  static LocalDate before(LocalDate due, int businessDays, PublicHolidays calendar) {
    LocalDate day = due;
    for (int left = businessDays; left > 0; ) {
      day = day.minusDays(1);
      left -= calendar.businessDay(day) ? 1 : 0;
    }
    return day;
  }

  private int write(Coming one) {
    Dossier dossier = dossiers.of(one.commitment()).orElseThrow();
    var address = AddressBook.best(dossier).flatMap(MailAddress::read);
    if (address.isEmpty()) {
      return 0;
    }
    String key = "reminder:" + one.commitment().value() + ":" + one.instalment();
    var wish =
        new MailWriter.Wish(
            MailKind.REMINDER, dossier, one.instalment(), address.get(), key, null, true);
    return writer.write(wish) instanceof SendResult.Queued ? 1 : 0;
  }
}
