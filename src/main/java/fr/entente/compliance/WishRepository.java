package fr.entente.compliance;

import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.DebtorId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;

/// Reads opt-outs in force, by telephone and by mail.
interface WishRepository extends AggregateRepository<OptOut, Long> {
  /// No address: any.
  record Line(boolean mail, @Nullable String address) {}

  List<OptOut> findByDebtorIdAndEndedAtIsNull(DebtorId debtor);

  @Query("select o.email from EmailOptOut o where o.debtorId = :debtor and o.endedAt is null")
  List<@Nullable String> emails(DebtorId debtor);

  default ContactWishes of(DebtorId debtor, List<InconvenientTime> notAt) {
    var lines = new ArrayList<Line>();
    findByDebtorIdAndEndedAtIsNull(debtor).forEach(o -> lines.add(new Line(false, o.address())));
    emails(debtor).forEach(email -> lines.add(new Line(true, email)));
    return new ContactWishes(
        all(lines, false),
        addresses(lines, false),
        all(lines, true),
        addresses(lines, true),
        notAt);
  }

  private static boolean all(List<Line> lines, boolean mail) {
    return lines.stream().anyMatch(line -> line.mail() == mail && line.address() == null);
  }

  private static Set<String> addresses(List<Line> lines, boolean mail) {
    return lines.stream()
        .filter(line -> line.mail() == mail)
        .flatMap(line -> Stream.ofNullable(line.address()))
        .map(address -> address.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
