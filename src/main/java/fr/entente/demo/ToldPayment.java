package fr.entente.demo;

import fr.entente.demo.DemoPortfolio.DemoCreditor;
import fr.entente.kernel.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// A payment of the last year that came after a call: the whole of an invoice that was late. The
/// importer leaves it out, the past books it when its call is told.
record ToldPayment(
    String code, String invoice, LocalDate due, LocalDate on, Money amount, String means) {
  // Newer ones would contradict what is told of the last weeks.
  private static final int NEWEST = 46;
  static final int OLDEST = 350;
  // Late enough for a call, a promise that was broken and a second call.
  private static final int LATE = 28;
  // One in so many is told.
  private static final int SHARE = 8;

  /// The payments of a creditor that are told, always the same ones: one of an account at most.
  static List<ToldPayment> of(DemoCreditor creditor, LocalDate today) {
    Map<String, String[]> invoices =
        rows(DemoTerms.agreed(DemoCreditor.read(creditor.file("factures"), today), today))
            .collect(Collectors.toMap(cells -> cells[13], Function.identity()));
    Set<String> seen = new HashSet<>();
    return rows(DemoCreditor.read(creditor.file("paiements"), today))
        .filter(cells -> drawn(cells[0]))
        .flatMap(cells -> whole(cells, invoices.get(cells[2])))
        .filter(one -> one.within(today) && seen.add(one.code()))
        .toList();
  }

  /// A file of payments without these.
  static String without(String file, List<ToldPayment> told) {
    Set<String> invoices = told.stream().map(ToldPayment::invoice).collect(Collectors.toSet());
    return file.lines()
        .filter(line -> !invoices.contains(line.split(";", -1)[2]))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /// The same for the same invoice and the same question, from zero up to this; the answer to one
  /// question says nothing about another.
  int draw(String question, int below) {
    return (int) (hash(question + invoice) / 7 % below);
  }

  private boolean within(LocalDate today) {
    return on.isBefore(today.minusDays(NEWEST))
        && on.isAfter(today.minusDays(OLDEST))
        && due.isBefore(on.minusDays(LATE));
  }

  private static Stream<String[]> rows(String file) {
    return file.lines().skip(1).map(line -> line.split(";", -1));
  }

  private static Stream<ToldPayment> whole(String[] cells, String @Nullable [] invoice) {
    if (invoice == null || !cells[4].equals(invoice[16])) {
      return Stream.empty();
    }
    var amount = Money.euros(cells[4].replace(',', '.'));
    LocalDate due = LocalDate.parse(invoice[15]);
    LocalDate on = LocalDate.parse(cells[3]);
    return Stream.of(new ToldPayment(cells[1], cells[2], due, on, amount, cells[5]));
  }

  private static boolean drawn(String payment) {
    return hash(payment) % SHARE == 0;
  }

  private static long hash(String text) {
    var crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }
}
