package fr.entente.exchange;

import fr.entente.accounts.Account;
import fr.entente.accounts.Built;
import fr.entente.accounts.BuiltKind;
import fr.entente.accounts.Load;
import fr.entente.accounts.Loads;
import fr.entente.accounts.Portfolio;
import fr.entente.kernel.AccountId;
import fr.entente.payments.Statements;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// What was built on an import since it was applied.
@Component
class Hindrances {
  private static final int NAMED = 3;

  private final Loads loads;
  private final Statements statements;
  private final Portfolio portfolio;
  private final ImportRuns imports;

  Hindrances(Loads loads, Statements statements, Portfolio portfolio, ImportRuns imports) {
    this.loads = loads;
    this.statements = statements;
    this.portfolio = portfolio;
    this.imports = imports;
  }

  /// In the transaction that would take it back; nobody builds more until it ends.
  List<Hindrance> of(ImportRun run, Load load, List<AccountId> touched) {
    List<Hindrance> found = new ArrayList<>();
    List<String> later =
        loads.laterOf(load.batch()).stream()
            .flatMap(batch -> imports.find(new ImportId(batch)).stream())
            .filter(other -> rests(other, run))
            .map(other -> other.id().value() + " – " + other.fileName())
            .toList();
    if (!later.isEmpty()) {
      found.add(
          new Hindrance(
              BuiltKind.LOAD, later.size(), later.subList(0, Math.min(NAMED, later.size()))));
    }
    List<Built> built = new ArrayList<>(loads.builtOn(load, touched));
    if (kind(run).ofPayments()) {
      built.addAll(statements.builtOn(load.batch()));
    }
    byKind(built)
        .forEach((kind, all) -> {
          if (kind != BuiltKind.LOAD || later.isEmpty()) {
            found.add(hindrance(kind, all));
          }
        });
    return found;
  }

  /// Whether a later import took for known what this one brought.
  static boolean rests(ImportRun later, ImportRun run) {
    ImportPlan plan = later.plan();
    ImportReport report = later.report();
    if (later.state() != ImportState.APPLIED || plan == null || report == null) {
      return false;
    }
    if (kind(run) == ImportKind.FEC && plan.kind() == ImportKind.FEC_PAYMENTS) {
      return true;
    }
    return plan.kind().ofPayments() == kind(run).ofPayments()
        && (report.unchangedItems() > 0 || plan.snapshot() && !plan.kind().ofPayments());
  }

  private static ImportKind kind(ImportRun run) {
    return Objects.requireNonNull(run.plan()).kind();
  }

  private static Map<BuiltKind, List<Built>> byKind(List<Built> built) {
    var kinds = new EnumMap<BuiltKind, List<Built>>(BuiltKind.class);
    built.forEach(each -> kinds.computeIfAbsent(each.kind(), _ -> new ArrayList<>()).add(each));
    return kinds;
  }

  private Hindrance hindrance(BuiltKind kind, List<Built> all) {
    return new Hindrance(
        kind,
        all.stream().mapToLong(Built::count).sum(),
        all.stream()
            .map(Built::account)
            .distinct()
            .limit(NAMED)
            .flatMap(account -> portfolio.account(account).map(Account::reference).stream())
            .toList());
  }
}
