package fr.entente.worklist;

import fr.entente.accounts.CollectorKind;
import fr.entente.accounts.DebtorKind;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.PolicySummary;
import fr.entente.kernel.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/// Groups of accounts with the same calling hours, and which of them are open now. A handful, kept
/// in memory and read again every few seconds.
@Component
class WindowGroups {
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Compliance compliance;
  private final Remembered<List<Group>> groups;
  private volatile @Nullable Minute minute;

  WindowGroups(JdbcClient jdbc, Clock clock, Compliance compliance) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.compliance = compliance;
    this.groups = new Remembered<>(FRESH, this::read);
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

  private record Minute(List<Group> all, long minute, List<Group> open) {}

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
      groups.forget();
    }
  }

  List<Group> all() {
    return groups.get();
  }

  List<Group> open() {
    List<Group> all = all();
    long now = clock.instant().getEpochSecond() / 60;
    Minute seen = minute;
    if (seen == null || seen.minute() != now || seen.all() != all) {
      seen = new Minute(all, now, all.stream().filter(this::isOpen).toList());
      minute = seen;
    }
    return seen.open();
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

  private boolean isOpen(Group group) {
    return group.policy() != null
        && compliance.windowOpen(group.policy(), group.zone(), clock.instant());
  }

  private List<Group> read() {
    return jdbc.sql(
            "SELECT id, zone, kind, country, collector, policy_override FROM window_group ORDER BY id")
        .query((row, _) -> group(row))
        .list();
  }

  private Group group(ResultSet row) throws SQLException {
    String zone = row.getString("zone");
    return new Group(
        row.getInt("id"),
        zone.isEmpty() ? clock.getZone() : ZoneId.of(zone),
        compliance
            .policyFor(
                DebtorKind.valueOf(row.getString("kind")),
                row.getString("country"),
                CollectorKind.valueOf(row.getString("collector")),
                row.getString("policy_override"))
            .map(PolicySummary::key)
            .orElse(null));
  }
}
