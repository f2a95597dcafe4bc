package fr.entente.bench;

import fr.entente.kernel.Money;
import fr.entente.payments.BankLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// The entries of a bank statement, as ten in ten are: six quote the invoice, one without its
/// zeros, one has only the name and the promised amount, one only a known bank account and what is
/// missing on the promise, one is somebody else's.
final class BenchLines {
  private static final Money A_EURO = Money.ofCents(100);

  private BenchLines() {}

  static List<BankLine> of(int count, LocalDate today) {
    var random = new Random(11);
    List<BankLine> lines = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int any = 1 + random.nextInt(2 * count);
      lines.add(
          switch (i % 10) {
            case 6 -> paid(i, any, "REGLT " + Promises.number(any).replaceFirst("-0+", "-"), today);
            case 7 -> paid(i, any, "VIREMENT", today);
            case 8 -> known(i, 1 + any % Math.max(1, taught(count)) * 20, today);
            case 9 -> line(i, Money.ofCents(7 + i), "INCONNU " + i, iban(-i), "DIVERS " + i, today);
            default ->
                paid(i, any, "VIR SEPA REF 2026" + i + " FACT " + Promises.number(any), today);
          });
    }
    return lines;
  }

  /// One in twenty debtors paid a euro before.
  static List<BankLine> before(int count, LocalDate today) {
    List<BankLine> lines = new ArrayList<>();
    for (int i = 0; i < taught(count); i++) {
      int who = 1 + 20 * i;
      String text = "ACOMPTE " + Promises.number(who);
      lines.add(line(-1 - i, A_EURO, Promises.name(who), iban(who), text, today.minusDays(1)));
    }
    return lines;
  }

  private static int taught(int count) {
    return count / 10;
  }

  private static BankLine paid(int i, int who, String text, LocalDate today) {
    String name = Promises.name(who).toUpperCase(Locale.ROOT);
    return line(i, Promises.amount(who), name, iban(who), text, today);
  }

  private static BankLine known(int i, int who, LocalDate today) {
    return line(i, Promises.amount(who).minus(A_EURO), "", iban(who), "VIREMENT", today);
  }

  static String iban(int who) {
    return "FR76999900%011d00".formatted(Math.abs(who) * 2L + (who < 0 ? 1 : 0));
  }

  private static BankLine line(
      int i, Money amount, String name, String iban, String text, LocalDate on) {
    return new BankLine(
        i,
        "bench|" + on + "|" + i,
        amount,
        on,
        on,
        "B" + i,
        "E" + i,
        "",
        "",
        false,
        "",
        name,
        iban,
        text,
        "VIR",
        false,
        "");
  }
}
