package fr.entente.compliance;

import fr.entente.kernel.DebtorId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads opt-outs in force, by telephone and by mail.
@Repository
class WishRepository {
  private final JdbcClient jdbc;

  WishRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Line(boolean mail, @Nullable String address) {}

  ContactWishes of(DebtorId debtor) {
    List<Line> lines =
        jdbc.sql(
                """
                SELECT FALSE AS mail, phone AS address FROM opt_out WHERE debtor_id = :debtor AND ended_at IS NULL
                UNION ALL
                SELECT TRUE, email FROM email_opt_out WHERE debtor_id = :debtor AND ended_at IS NULL
                """)
            .param("debtor", debtor.value())
            .query((row, _) -> new Line(row.getBoolean("mail"), row.getString("address")))
            .list();
    return lines.isEmpty()
        ? ContactWishes.NONE
        : new ContactWishes(
            all(lines, false), addresses(lines, false), all(lines, true), addresses(lines, true));
  }

  private static boolean all(List<Line> lines, boolean mail) {
    return lines.stream().anyMatch(line -> line.mail() == mail && line.address() == null);
  }

  private static Set<String> addresses(List<Line> lines, boolean mail) {
    return lines.stream()
        .filter(line -> line.mail() == mail)
        .flatMap(line -> java.util.stream.Stream.ofNullable(line.address()))
        .map(address -> address.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
