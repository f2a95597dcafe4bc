package fr.entente.worklist;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Gathered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes what happened to accounts and places them anew, for one and for thousands alike: what is
/// told together is folded to its last word for each account and written by set.
@Component
class Changes {
  private static final int CHUNK = 2_000;

  private final JdbcClient jdbc;
  private final Placement placement;
  private final String statement;

  Changes(
      JdbcClient jdbc,
      Placement placement,
      @Value("classpath:worklist/happened.sql") Resource statement) {
    this.jdbc = jdbc;
    this.placement = placement;
    this.statement = SqlResource.read(statement);
  }

  private record Change(long account, Happened news) {}

  void happened(AccountId account, Happened news) {
    Gathered.tell(this, List.of(new Change(account.value(), news)), this::write);
  }

  void moved(Collection<AccountId> accounts) {
    Gathered.tell(
        this,
        accounts.stream()
            .map(account -> new Change(account.value(), new Happened.FiguresMoved()))
            .toList(),
        this::write);
  }

  private void write(List<Change> changes) {
    Map<Long, LastWord> last = new TreeMap<>();
    changes.forEach(
        change -> last.computeIfAbsent(change.account(), _ -> new LastWord()).after(change.news()));
    List<Long> accounts = new ArrayList<>(last.keySet());
    for (int from = 0; from < accounts.size(); from += CHUNK) {
      some(accounts.subList(from, Math.min(accounts.size(), from + CHUNK)), last);
    }
  }

  private void some(List<Long> accounts, Map<Long, LastWord> last) {
    Map<Long, LastWord> changed = new TreeMap<>();
    accounts.forEach(account -> {
      LastWord standing = last.get(account);
      if (standing != null && standing.changed()) {
        changed.put(account, standing);
      }
    });
    if (!changed.isEmpty()) {
      known(List.copyOf(changed.keySet()));
      jdbc.sql(statement).param("standing", LastWord.json(changed)).update();
    }
    placement.place(accounts);
  }

  // News may come about an account that no import has placed yet.
  private void known(List<Long> accounts) {
    Set<Long> unknown = new HashSet<>(accounts);
    placement.lock(accounts).forEach(unknown::remove);
    placement.place(unknown);
  }
}
