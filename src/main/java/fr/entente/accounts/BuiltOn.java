package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Utc;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tells what was done about accounts since a load changed them. Every module that keeps something
/// about accounts answers for itself; a load on which anything is built stays.
public interface BuiltOn {
  /// At most a few thousand accounts at a time.
  List<Built> since(List<AccountId> accounts, Instant since);

  /// Counts by account: the statement has the columns `account` and `count`, and may name
  /// `:accounts` and `:since`.
  static List<Built> counted(
      JdbcClient jdbc, BuiltKind kind, String sql, List<AccountId> accounts, Instant since) {
    return jdbc.sql(sql)
        .param("accounts", accounts.stream().map(AccountId::value).toList())
        .param("since", Utc.of(since))
        .query((row, _) ->
            new Built(kind, new AccountId(row.getLong("account")), row.getLong("count")))
        .list();
  }
}
