package fr.entente.interest;

import fr.entente.agents.Agents;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.CreditorId;
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
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: the dated rates of late interest. Entered with their source; the last entry for a
/// half-year counts, the earlier ones stay readable.
@Service
public class InterestRates {
  private static final List<InterestRate> PUBLISHED = PublishedRates.read();
  private static final BigDecimal MOST = new BigDecimal("100");

  private final InterestRateRepository entered;
  private final ContractRateRepository contracts;
  private final Agents agents;
  private final AuditTrail audit;
  private final Clock clock;

  InterestRates(
      InterestRateRepository entered,
      ContractRateRepository contracts,
      Agents agents,
      AuditTrail audit,
      Clock clock) {
    this.entered = entered;
    this.contracts = contracts;
    this.agents = agents;
    this.audit = audit;
    this.clock = clock;
  }

  /// Every rate that was ever entered or came with the product; the one in force first, the newest
  /// half-year first.
  @PreAuthorize("isAuthenticated()")
  public List<InterestRate> all() {
    // Sorting is stable: the newest entry stays ahead of what it replaced.
    List<InterestRate> rates = new ArrayList<>(entered.newestFirst());
    rates.addAll(PUBLISHED);
    rates.sort(
        Comparator.comparing(InterestRate::semester).reversed().thenComparing(InterestRate::kind));
    return rates;
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

  /// For which a rate may be entered: the one to come, the present one and those before, back to
  /// the first that is known.
  @PreAuthorize("isAuthenticated()")
  public List<String> halfYears() {
    String now = LateInterest.semester(LocalDate.now(clock));
    String first =
        all().stream().map(InterestRate::semester).min(Comparator.naturalOrder()).orElse(now);
    List<String> halves = new ArrayList<>();
    for (String each = first; each.compareTo(after(now)) <= 0; each = after(each)) {
      halves.addFirst(each);
    }
    return halves;
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
    entered.persist(
        new InterestRateRow(kind, semester, percent, source.strip(), me, clock.instant()));
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
    contracts.persist(new ContractRateRow(creditor, percent, source.strip(), me, clock.instant()));
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
    return contracts.inForce();
  }
}
