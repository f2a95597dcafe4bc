package fr.entente.desk;

import fr.entente.accounts.AccountFile;
import fr.entente.accounts.DebtorKind;
import fr.entente.accounts.Fact;
import fr.entente.accounts.FactKind;
import fr.entente.accounts.LedgerEntry;
import fr.entente.accounts.LedgerKind;
import fr.entente.desk.picture.IdentityCheck;
import fr.entente.desk.picture.IdentityCheck.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the person on the line is asked to prove who it is: by what only that person knows. Pure.
final class IdentityQuestions {
  private IdentityQuestions() {}

  static List<IdentityCheck> of(AccountFile file) {
    boolean person = file.debtor().kind() == DebtorKind.PERSON;
    Stream<Optional<IdentityCheck>> asked =
        person
            ? Stream.of(birth(file), address(file), customer(file), order(file), payment(file))
            : Stream.of(customer(file), order(file), payment(file));
    return asked.flatMap(Optional::stream).limit(IdentityCheck.MOST).toList();
  }

  private static Optional<IdentityCheck> birth(AccountFile file) {
    return FactKind.BIRTH_DATE
        .latest(file.facts())
        .flatMap(IdentityQuestions::day)
        .or(() -> Optional.ofNullable(file.debtor().birthDate()))
        .map(day -> new IdentityCheck(Kind.BIRTH_DATE, "", day));
  }

  private static Optional<LocalDate> day(Fact fact) {
    try {
      return Optional.of(LocalDate.parse(fact.text()));
    } catch (DateTimeParseException written) {
      return Optional.empty();
    }
  }

  // A person's street is in no register; town and postcode alone prove nothing.
  private static Optional<IdentityCheck> address(AccountFile file) {
    var debtor = file.debtor();
    if (debtor.addressLine() == null || debtor.addressLine().isBlank()) {
      return Optional.empty();
    }
    String where =
        Stream.of(debtor.addressLine(), debtor.postcode(), debtor.city())
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(", "));
    return Optional.of(new IdentityCheck(Kind.ADDRESS, where, null));
  }

  // What the creditor calls the customer stands on every invoice; the account's reference does when
  // nothing else is known.
  private static Optional<IdentityCheck> customer(AccountFile file) {
    String number =
        FactKind.CUSTOMER_NUMBER
            .latest(file.facts())
            .map(Fact::text)
            .orElse(file.account().reference());
    return Optional.of(new IdentityCheck(Kind.CUSTOMER_NUMBER, number, null));
  }

  private static Optional<IdentityCheck> order(AccountFile file) {
    return FactKind.ORDER_NUMBER
        .latest(file.facts())
        .map(fact -> new IdentityCheck(Kind.ORDER_NUMBER, fact.text(), null));
  }

  // The day alone: no amount stands on the screen before the right person is on the line. What was
  // taken back was no payment.
  private static Optional<IdentityCheck> payment(AccountFile file) {
    var back =
        file.payments().stream()
            .filter(entry -> entry.kind() == LedgerKind.REVERSAL)
            .map(LedgerEntry::sourceKey)
            .collect(Collectors.toSet());
    return file.payments().stream()
        .filter(entry -> entry.kind() == LedgerKind.PAYMENT && !back.contains(entry.sourceKey()))
        .max(Comparator.comparing(LedgerEntry::bookedOn))
        .map(last -> new IdentityCheck(Kind.LAST_PAYMENT, "", last.bookedOn()));
  }
}
