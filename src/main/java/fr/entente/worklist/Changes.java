package fr.entente.worklist;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Gathered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes what happened to accounts and places them anew, for one and for thousands alike: what is
/// told together is folded to its last word for each account and written by set.
@Component
class Changes {
  private static final int CHUNK = 2_000;

  private final JdbcClient jdbc;
  private final Placement placement;

  Changes(JdbcClient jdbc, Placement placement) {
    this.jdbc = jdbc;
    this.placement = placement;
  }

  /// Columns of the work item with their values in SQL; none when only the account's figures moved.
  private record Change(long account, Map<String, String> columns) {}

  void happened(AccountId account, Map<String, String> columns) {
    Gathered.tell(this, List.of(new Change(account.value(), columns)), this::write);
  }

  void moved(Collection<AccountId> accounts) {
    Gathered.tell(
        this,
        accounts.stream().map(account -> new Change(account.value(), Map.of())).toList(),
        this::write);
  }

  private void write(List<Change> changes) {
    Map<Long, Map<String, String>> last = new TreeMap<>();
    changes.forEach(change ->
        last.computeIfAbsent(change.account(), _ -> new TreeMap<>()).putAll(change.columns()));
    List<Long> accounts = new ArrayList<>(last.keySet());
    for (int from = 0; from < accounts.size(); from += CHUNK) {
      some(accounts.subList(from, Math.min(accounts.size(), from + CHUNK)), last);
    }
  }

  private void some(List<Long> accounts, Map<Long, Map<String, String>> last) {
    Map<Map<String, String>, List<Long>> alike = new HashMap<>();
    accounts.forEach(
        account -> alike.computeIfAbsent(last.get(account), _ -> new ArrayList<>()).add(account));
    alike.remove(Map.of());
    if (!alike.isEmpty()) {
      lock(alike.values().stream().flatMap(List::stream).sorted().toList());
    }
    alike.forEach(this::update);
    placement.place(accounts);
  }

  // In one order, whatever they become. News may come about an account that no import has placed
  // yet.
  private void lock(List<Long> accounts) {
    Set<Long> unknown = new HashSet<>(accounts);
    jdbc.sql(
            "SELECT account_id FROM work_item WHERE account_id IN (:ids) ORDER BY account_id FOR UPDATE")
        .param("ids", accounts)
        .query(Long.class)
        .list()
        .forEach(unknown::remove);
    placement.place(unknown);
  }

  private void update(Map<String, String> columns, List<Long> accounts) {
    String assignments =
        columns.entrySet().stream()
            .map(each -> each.getKey() + " = " + each.getValue())
            .collect(Collectors.joining(", "));
    jdbc.sql("UPDATE work_item SET " + assignments + " WHERE account_id IN (:ids)")
        .param("ids", accounts)
        .update();
  }
}
