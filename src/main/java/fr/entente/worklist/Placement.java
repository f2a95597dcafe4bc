package fr.entente.worklist;

import fr.entente.compliance.HoldType;
import fr.entente.kernel.Utc;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Puts accounts where they belong in the list, from the facts. The rules are one statement, the
/// resource `worklist/place.sql`.
@Component
class Placement {
  private static final List<String> STOPS =
      Stream.of(HoldType.values()).filter(HoldType::stops).map(HoldType::name).toList();

  private final JdbcClient jdbc;
  private final Clock clock;
  private final WindowGroups groups;
  private final WorklistSettings settings;
  private final String statement;

  Placement(
      JdbcClient jdbc,
      Clock clock,
      WindowGroups groups,
      WorklistSettings settings,
      @Value("classpath:worklist/place.sql") Resource statement) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.groups = groups;
    this.settings = settings;
    this.statement = SqlResource.read(statement);
  }

  /// Inside the caller's transaction.
  void place(Collection<Long> accounts) {
    if (accounts.isEmpty()) {
      return;
    }
    List<Long> sorted = accounts.stream().distinct().sorted().toList();
    groups.ensure(sorted);
    Set<Long> fresh = new HashSet<>(sorted);
    lock(sorted).forEach(fresh::remove);
    write(sorted.stream().filter(id -> !fresh.contains(id)).toList());
    // Whoever placed one of them meanwhile may have had it claimed: now that it is locked, once
    // more.
    if (write(sorted.stream().filter(fresh::contains).toList()) > fresh.size()) {
      write(sorted);
    }
  }

  /// In one order, whatever becomes of them; returns which are in the list.
  List<Long> lock(List<Long> accounts) {
    return jdbc.sql(
            "SELECT account_id FROM work_item WHERE account_id IN (:accounts)"
                + " ORDER BY account_id FOR UPDATE")
        .param("accounts", accounts)
        .query(Long.class)
        .list();
  }

  private int write(List<Long> accounts) {
    if (accounts.isEmpty()) {
      return 0;
    }
    var boosts = settings.boosts();
    return jdbc.sql(statement)
        .param("accounts", accounts.toString())
        .param("now", Utc.of(clock.instant()))
        .param("today", LocalDate.now(clock))
        .param("stops", STOPS)
        .param("from", settings.middleFromDays())
        .param("to", settings.middleToDays())
        .param("wait", settings.longestWaitDays())
        .param("callback", Boosts.cents(boosts.callback()))
        .param("broken", Boosts.cents(boosts.broken()))
        .param("waiting", Boosts.cents(boosts.waiting()))
        .param("factored", Boosts.cents(boosts.factored()))
        .param("limitation", Boosts.cents(boosts.limitation()))
        .param("limited", boosts.limitationDays())
        .param("traders", Boosts.YEARS_OF_TRADERS)
        .param("consumers", Boosts.YEARS_OF_CONSUMERS)
        .param("grace", settings.callbackGrace().toSeconds())
        .param("preventive", settings.preventive())
        .param("ahead", settings.preventiveDays())
        .update();
  }
}
