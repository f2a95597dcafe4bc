package fr.entente.interest;

import fr.entente.agents.Agents;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Utc;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: the dated rates of late interest. Entered with their source; the last entry for a
/// half-year counts, the earlier ones stay readable.
@Service
public class InterestRates {
  private static final List<InterestRate> PUBLISHED = PublishedRates.read();
  private static final BigDecimal MOST = new BigDecimal("100");

  private final JdbcClient jdbc;
  private final Agents agents;
  private final AuditTrail audit;
  private final Clock clock;

  InterestRates(JdbcClient jdbc, Agents agents, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.agents = agents;
    this.audit = audit;
    this.clock = clock;
  }

  /// Every rate that was ever entered or came with the product; the one in force first, the newest
  /// half-year first.
  @PreAuthorize("isAuthenticated()")
  public List<InterestRate> all() {
    List<InterestRate> rates = new ArrayList<>(entered());
    rates.addAll(PUBLISHED);
    rates.sort(
        Comparator.comparing(InterestRate::semester).reversed().thenComparing(InterestRate::kind));
    return rates;
  }

  // The newest entry first: sorting is stable, so it stays ahead of what it replaced.
  private List<InterestRate> entered() {
    return jdbc.sql("SELECT * FROM interest_rate ORDER BY id DESC")
        .query((row, _) ->
            new InterestRate(
                RateKind.valueOf(row.getString("kind")),
                row.getString("semester"),
                row.getBigDecimal("percent"),
                row.getString("source"),
                new AgentId(row.getLong("author_id")),
                Utc.instant(row, "at")))
        .list();
  }

  /// All rates, as read once.
  record Known(List<InterestRate> all) {
    Map<String, BigDecimal> inForce(RateKind kind) {
      Map<String, BigDecimal> rates = new HashMap<>();
      all.stream()
          .filter(rate -> rate.kind() == kind)
          .forEach(rate -> rates.putIfAbsent(rate.semester(), rate.percent()));
      return rates;
    }
  }

  Known known() {
    return new Known(all());
  }

  /// Half-years that have begun, since the first one known, without a default rate.
  @PreAuthorize("isAuthenticated()")
  public List<String> missing() {
    var known = known().inForce(RateKind.DEFAULT);
    String now = LateInterest.semester(LocalDate.now(clock));
    String first = known.keySet().stream().min(Comparator.naturalOrder()).orElse(now);
    List<String> missing = new ArrayList<>();
    for (String each = first; each.compareTo(now) <= 0; each = after(each)) {
      if (!known.containsKey(each)) {
        missing.add(each);
      }
    }
    return missing;
  }

  private static String after(String semester) {
    int year = Integer.parseInt(semester.substring(0, 4));
    return semester.endsWith("H1") ? year + "H2" : (year + 1) + "H1";
  }

  @PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
  @Transactional
  public RateResult enter(RateKind kind, String semester, BigDecimal percent, String source) {
    if (!semester.matches("20\\d{2}H[12]")) {
      return new RateResult.Refused("invalid_semester");
    }
    var refused = refusal(percent, source);
    if (refused.isPresent()) {
      return refused.get();
    }
    AgentId me = agents.current().id();
    jdbc.sql(
            "INSERT INTO interest_rate (kind, semester, percent, source, author_id, at)"
                + " VALUES (?, ?, ?, ?, ?, ?)")
        .param(kind.name())
        .param(semester)
        .param(percent)
        .param(source.strip())
        .param(me.value())
        .param(Utc.of(clock.instant()))
        .update();
    audit.record(me, "interest.rate", kind + ":" + semester, percent + " " + source.strip());
    return new RateResult.Entered();
  }

  /// The rate of a creditor's terms of sale; none goes back to the default rate. Refused below
  /// three times the legal rate of the present half-year, when that is known (C. com. L441-10 II).
  @PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
  @Transactional
  public RateResult enterContract(
      CreditorId creditor, @Nullable BigDecimal percent, String source) {
    var refused = percent == null ? Optional.<RateResult>empty() : refusal(percent, source);
    if (refused.isPresent()) {
      return refused.get();
    }
    BigDecimal legal =
        known().inForce(RateKind.LEGAL).get(LateInterest.semester(LocalDate.now(clock)));
    if (percent != null
        && legal != null
        && percent.compareTo(legal.multiply(BigDecimal.valueOf(3))) < 0) {
      return new RateResult.Refused("contract_rate_below_floor");
    }
    AgentId me = agents.current().id();
    jdbc.sql(
            "INSERT INTO contract_rate (creditor_id, percent, source, author_id, at) VALUES (?, ?, ?, ?, ?)")
        .param(creditor.value())
        .param(percent)
        .param(source.strip())
        .param(me.value())
        .param(Utc.of(clock.instant()))
        .update();
    audit.record(me, "interest.contract", "creditor:" + creditor.value(), percent + " " + source);
    return new RateResult.Entered();
  }

  private static Optional<RateResult> refusal(BigDecimal percent, String source) {
    if (percent.signum() <= 0 || percent.compareTo(MOST) > 0 || percent.scale() > 4) {
      return Optional.of(new RateResult.Refused("invalid_rate"));
    }
    return source.isBlank() || source.length() > 300
        ? Optional.of(new RateResult.Refused("no_source"))
        : Optional.empty();
  }

  /// What creditors' terms of sale say now.
  @PreAuthorize("isAuthenticated()")
  public List<ContractRate> contracts() {
    return jdbc.sql(
            "SELECT * FROM contract_rate r WHERE id = (SELECT MAX(id) FROM contract_rate l"
                + " WHERE l.creditor_id = r.creditor_id) ORDER BY creditor_id")
        .query((row, _) ->
            new ContractRate(
                new CreditorId(row.getLong("creditor_id")),
                row.getBigDecimal("percent"),
                row.getString("source"),
                new AgentId(row.getLong("author_id")),
                Utc.instant(row, "at")))
        .list();
  }
}
