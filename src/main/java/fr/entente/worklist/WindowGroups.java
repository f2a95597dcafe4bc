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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
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
  private final String missing;
  private final Remembered<List<Group>> groups;
  private volatile @Nullable Minute minute;

  WindowGroups(
      JdbcClient jdbc,
      Clock clock,
      Compliance compliance,
      @Value("classpath:worklist/window-groups.sql") Resource missing) {
    this.missing = SqlResource.read(missing);
    this.jdbc = jdbc;
    this.clock = clock;
    this.compliance = compliance;
    this.groups = new Remembered<>(FRESH, this::read);
  }

  /// A group without a policy is never open: no policy, no dial.
  record Group(int id, ZoneId zone, @Nullable String policy) {}

  private record Minute(List<Group> all, long minute, List<Group> open) {}

  /// Makes sure that each of these accounts has its group.
  void ensure(List<Long> accounts) {
    if (jdbc.sql(missing).param("accounts", accounts.toString()).update() > 0) {
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
