package fr.entente.demo;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Terms of payment as the demonstration's files name them: so many days from the invoice, or so
/// many days and then to the end of that month. Pure.
record DemoTerms(int days, boolean endOfMonth) {
  private static final Pattern WORDS =
      Pattern.compile("(\\d+) jours (date de facture|fin de mois)");

  /// When an invoice was written and when it falls due.
  record Dates(LocalDate issued, LocalDate due) {}

  static DemoTerms of(String words) {
    Matcher terms = WORDS.matcher(words);
    if (!terms.matches()) {
      throw new IllegalArgumentException("unknown terms " + words);
    }
    return new DemoTerms(Integer.parseInt(terms.group(1)), terms.group(2).startsWith("fin"));
  }

  LocalDate due(LocalDate issued) {
    LocalDate day = issued.plusDays(days);
    return endOfMonth ? day.with(TemporalAdjusters.lastDayOfMonth()) : day;
  }

  /// The dates nearest to these at which the terms hold. What is late stays late, what is to come
  /// stays to come, and nothing is written in the future.
  Dates near(LocalDate issued, LocalDate due, LocalDate today) {
    if (!endOfMonth) {
      return new Dates(due.minusDays(days), due);
    }
    LocalDate end = due.with(TemporalAdjusters.lastDayOfMonth());
    if (due.isBefore(today) && !end.equals(due)) {
      end = due.with(TemporalAdjusters.firstDayOfMonth()).minusDays(1);
    }
    LocalDate first = end.with(TemporalAdjusters.firstDayOfMonth()).minusDays(days);
    LocalDate last = end.minusDays(days);
    LocalDate day = issued.isBefore(first) ? first : issued.isAfter(last) ? last : issued;
    return new Dates(day, end);
  }

  /// A file of invoices, each of whose dates agree with its terms.
  static String agreed(String file, LocalDate today) {
    List<String> lines = file.lines().toList();
    List<String> heads = List.of(lines.getFirst().split(";", -1));
    int issued = heads.indexOf("Date facture");
    int due = heads.indexOf("Échéance");
    int terms = heads.indexOf("Conditions");
    return lines.stream()
        .skip(1)
        .map(line -> {
          String[] cells = line.split(";", -1);
          var dates =
              of(cells[terms])
                  .near(LocalDate.parse(cells[issued]), LocalDate.parse(cells[due]), today);
          cells[issued] = dates.issued().toString();
          cells[due] = dates.due().toString();
          return String.join(";", cells);
        })
        .collect(Collectors.joining("\n", lines.getFirst() + "\n", "\n"));
  }
}
