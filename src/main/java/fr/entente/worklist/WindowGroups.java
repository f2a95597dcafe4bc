package fr.entente.worklist;

import fr.entente.compliance.Compliance;
import fr.entente.compliance.PolicySummary;
import fr.entente.kernel.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Groups of accounts with the same calling hours, and which of them are open now. A handful, kept
/// in memory and read again every few seconds.
@Component
class WindowGroups {
  private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Compliance compliance;
  private volatile @Nullable View view;

  WindowGroups(JdbcClient jdbc, Clock clock, Compliance compliance) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.compliance = compliance;
  }

  // Without a zone of its own a debtor in an overseas department lives by that department's clock.
  private static final String ZONE =
      """
      COALESCE(d.zone, CASE IF(d.country = 'FR', LEFT(d.postcode, 3), '')
        WHEN '971' THEN 'America/Guadeloupe' WHEN '972' THEN 'America/Martinique'
        WHEN '973' THEN 'America/Cayenne' WHEN '974' THEN 'Indian/Reunion'
        WHEN '976' THEN 'Indian/Mayotte' ELSE '' END)\
      """;

  /// Joins debtor d and creditor c to their group g.
  static final String SAME_HOURS =
      """
      g.kind = d.kind AND g.country = d.country AND g.collector = c.collector
        AND g.policy_override = COALESCE(c.policy_override, '') AND g.zone = %s\
      """
          .formatted(ZONE);

  /// A group without a policy is never open: no policy, no dial.
  record Group(int id, ZoneId zone, @Nullable String policy) {}

  private record View(List<Group> all, long minute, List<Group> open, long readAt) {}

  /// Makes sure that every account of this selection, read by this index, has its group.
  void ensure(String which, String index) {
    int added =
        jdbc.sql(
                """
                INSERT IGNORE INTO window_group (kind, country, collector, policy_override, zone, sample_account_id)
                SELECT d.kind, d.country, c.collector, COALESCE(c.policy_override, ''), %1$s, MIN(a.id)
                FROM account a FORCE INDEX (%4$s) STRAIGHT_JOIN debtor d ON d.id = a.debtor_id
                STRAIGHT_JOIN creditor c ON c.id = a.creditor_id LEFT JOIN window_group g ON %2$s
                WHERE g.id IS NULL AND %3$s
                GROUP BY d.kind, d.country, c.collector, COALESCE(c.policy_override, ''), %1$s
                """
                    .formatted(ZONE, SAME_HOURS, which, index))
            .update();
    if (added > 0) {
      forget();
    }
  }

  List<Group> all() {
    return view().all();
  }

  List<Group> open() {
    return view().open();
  }

  /// When the first closed group opens; empty when none ever does.
  Optional<Instant> nextOpening() {
    Instant now = clock.instant();
    return all().stream()
        .flatMap(group -> nextOpening(group, now).stream())
        .min(Comparator.naturalOrder());
  }

  private Optional<Instant> nextOpening(Group group, Instant now) {
    return group.policy() == null
        ? Optional.empty()
        : compliance.nextOpening(group.policy(), group.zone(), now);
  }

  private void forget() {
    view = null;
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              view = null;
            }
          });
    }
  }

  private View view() {
    long minute = clock.instant().getEpochSecond() / 60;
    View seen = view;
    if (seen != null
        && seen.minute() == minute
        && System.nanoTime() - seen.readAt() < FRESH_NANOS) {
      return seen;
    }
    List<Group> groups = read();
    View fresh =
        new View(groups, minute, groups.stream().filter(this::isOpen).toList(), System.nanoTime());
    view = fresh;
    return fresh;
  }

  private boolean isOpen(Group group) {
    return group.policy() != null
        && compliance.windowOpen(group.policy(), group.zone(), clock.instant());
  }

  private List<Group> read() {
    return jdbc.sql("SELECT id, zone, sample_account_id FROM window_group ORDER BY id")
        .query((row, _) -> {
          String zone = row.getString("zone");
          return group(
              row.getInt("id"),
              zone.isEmpty() ? clock.getZone() : ZoneId.of(zone),
              row.getLong("sample_account_id"));
        })
        .list();
  }

  private Group group(int id, ZoneId zone, long sample) {
    return new Group(
        id, zone, compliance.policyFor(new AccountId(sample)).map(PolicySummary::key).orElse(null));
  }
}
