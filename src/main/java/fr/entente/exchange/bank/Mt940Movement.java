package fr.entente.exchange.bank;

import fr.entente.kernel.Money;
import fr.entente.payments.BankLine;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One movement of MT940: field 61 with the field 86 that explains it.
final class Mt940Movement {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{6})\\s?(\\d{4})?\\s?(R[CD]|E[CD]|[CD])([A-Z])?\\s?(\\d[\\d.,]*)\\s?([NSF][A-Z0-9]{3})?(.*)");
  private static final int MOST_LINES = 200;

  private final long line;
  private final String said;
  private final List<String> supplement;
  private final List<String> told = new ArrayList<>();

  Mt940Movement(long line, List<String> field) {
    this.line = line;
    said = field.getFirst().strip();
    supplement = field.subList(1, field.size()).stream().map(String::strip).toList();
  }

  /// Hears what field 86 says; some banks repeat the field instead of going on in it.
  void told(List<String> lines) {
    if (told.size() + lines.size() <= MOST_LINES) {
      told.addAll(lines);
    }
  }

  /// A movement where no statement is open cannot be weighed against balances.
  void outside(StatementSink sink) {
    sink.refuse(line, "exchange.reject.record", shown(), shown());
  }

  void into(StatementSoFar statement, String currency, StatementSink sink) {
    Matcher form = FORM.matcher(said);
    if (!form.matches() || unclear(form)) {
      sink.refuse(line, "exchange.reject.record", shown(), said);
      return;
    }
    LocalDate value = Mt940Balance.day(form.group(1));
    BigDecimal amount = Mt940Balance.amount(form.group(5));
    String mark = form.group(3);
    if (!currency.equals("EUR")) {
      sink.refuse(line, "exchange.reject.currency", currency, said);
    } else if (mark.startsWith("E")) {
      sink.leave(line, "exchange.reject.pending", mark, said);
    } else if (amount == null) {
      sink.refuse(line, "exchange.reject.amount", form.group(5), said);
    } else if (value == null) {
      sink.refuse(line, "exchange.reject.date", form.group(1), said);
    } else {
      boolean out = mark.equals("D") || mark.equals("RC");
      BigDecimal signed = out ? amount.negate() : amount;
      statement.moved(signed);
      if (signed.signum() != 0) {
        var head = new Head(statement.iban, signed, booked(value, form.group(2)), value);
        sink.line(line(head, mark.startsWith("R"), form));
      }
    }
  }

  // Neither a comma nor a type tells where the amount ends: `12x0,00` is not twelve.
  private static boolean unclear(Matcher form) {
    return form.group(6) == null && !form.group(5).contains(",") && !form.group(7).isBlank();
  }

  private record Head(String account, BigDecimal signed, LocalDate booked, LocalDate value) {
    boolean out() {
      return signed.signum() < 0;
    }
  }

  private BankLine line(Head head, boolean reversal, Matcher form) {
    String type = form.group(6) == null ? "" : form.group(6).substring(1);
    String[] references = form.group(7).split("//", 2);
    String customer = CamtDetail.provided(references[0].strip());
    String bank = references.length < 2 ? "" : CamtDetail.provided(references[1].strip());
    Mt940Words words = Mt940Words.of(told);
    String note = CamtDetail.first(words.booking(), String.join(" ", supplement));
    BankLabel label = BankLabel.of(note.isEmpty() ? words.text() : note);
    BankLabel wording = BankLabel.of(words.text());
    var code = new CamtCode("", "", words.code());
    String endToEnd = CamtDetail.first(words.endToEnd(), customer);
    String text = text(words, note, customer);
    boolean back = type.equals("RTI") || head.out() && (label.takenBack() || wording.takenBack());
    String why =
        CamtDetail.first(
            words.returned(),
            head.out() ? code.takenBack() : "",
            back ? "REJET" : "",
            reversal && head.out() ? "RVSL" : "");
    String name =
        CamtDetail.first(
            words.name(),
            head.out() && why.isEmpty() ? "" : CamtDetail.first(wording.payer(), label.payer()));
    return new BankLine(
        line,
        String.join(
            "|",
            "mt940",
            head.account,
            "" + head.booked,
            "" + head.signed,
            "" + head.value,
            bank,
            customer,
            text,
            name,
            words.account()),
        Money.euros(head.signed),
        head.booked,
        head.value,
        bank,
        endToEnd,
        "",
        words.mandate(),
        reversal,
        why,
        name,
        words.account(),
        text,
        CamtDetail.first(code.means(), means(type), label.means(), wording.means()),
        false,
        "");
  }

  private String text(Mt940Words words, String note, String customer) {
    List<String> parts = new ArrayList<>(List.of(words.text(), words.endToEnd(), customer));
    if (words.text().isEmpty()) {
      parts.addFirst(note);
    }
    return String.join(" ", parts.stream().filter(part -> !part.isEmpty()).distinct().toList());
  }

  private static String means(String type) {
    return switch (type) {
      case "TRF", "STO" -> "VIR";
      case "DDT" -> "PRLV";
      case "CHK", "CLR" -> "CHQ";
      default -> "";
    };
  }

  // The day of the entry has no year: the year that brings it nearest to the value.
  private static LocalDate booked(LocalDate value, @Nullable String monthAndDay) {
    LocalDate best = null;
    if (monthAndDay != null) {
      for (int year = value.getYear() - 1; year <= value.getYear() + 1; year++) {
        LocalDate each = day(year, monthAndDay);
        if (each != null
            && (best == null
                || Math.abs(ChronoUnit.DAYS.between(value, each))
                    < Math.abs(ChronoUnit.DAYS.between(value, best)))) {
          best = each;
        }
      }
    }
    return best == null ? value : best;
  }

  private static @Nullable LocalDate day(int year, String monthAndDay) {
    try {
      return LocalDate.of(
          year,
          Integer.parseInt(monthAndDay.substring(0, 2)),
          Integer.parseInt(monthAndDay.substring(2)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private String shown() {
    return said.substring(0, Math.min(said.length(), 30));
  }
}
