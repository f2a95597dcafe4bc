package fr.entente.exchange.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;

/// Writes a list of open items in a layout drawn by chance, as packages do: separator, encoding,
/// decimals, order of dates, titles above and sums below, quotes, order and names of columns; or a
/// workbook.
final class ListExporter {
  /// An item as it has to come back.
  record Item(
      String reference,
      String debtor,
      String invoice,
      LocalDate issued,
      LocalDate due,
      BigDecimal amount,
      BigDecimal open) {
    @Override
    public String toString() {
      return String.join(
          " | ", reference, debtor, invoice, "" + issued, "" + due, "" + amount, "" + open);
    }
  }

  private static final String[][] NAMES = {
    {"Code client", "Compte", "N° client", "Customer code", "Réf. client"},
    {"Nom", "Raison sociale", "Débiteur", "Company name", "Customer name"},
    {"Facture", "N° facture", "Invoice number", "Numéro de facture", "Pièce"},
    {"Date facture", "Date d'émission", "Invoice date", "Date pièce"},
    {"Échéance", "Date d’échéance", "Due date", "Date échéance"},
    {"Montant", "Montant TTC", "Amount", "Total TTC"},
    {"Restant dû", "Solde", "Open amount", "Reste à payer"},
  };
  private static final String[] FIRST = {
    "Crêperie", "Garage", "Société", "Menuiserie", "Hôtel", "L'Épicerie"
  };
  private static final String[] SECOND = {
    "Noël", "du Port", "Lavande & Fils", "d'Été", "Brun (Lyon)", "42"
  };
  private static final String[] ENCODINGS = {
    "UTF-8", "UTF-8", "windows-1252", "ISO-8859-15", "UTF-16LE", "UTF-16BE", "IBM850"
  };
  private static final String[] DAYS = {
    "dd/MM/yyyy", "dd/MM/yyyy", "yyyy-MM-dd", "dd.MM.yyyy", "dd-MM-yy", "yyyyMMdd", "MM/dd/yyyy"
  };

  private final Random chance;
  private final boolean workbook;
  private final char separator;
  private final String encoding;
  private final boolean mark;
  private final char decimal;
  private final String thousands;
  private final DateTimeFormatter days;
  private final boolean quoted;
  private final String end;
  private final int titles;
  private final boolean foot;
  private final int minus;
  private final List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6));
  private final String[] header = new String[NAMES.length];

  ListExporter(Random chance) {
    this.chance = chance;
    workbook = chance.nextInt(6) == 0;
    separator = new char[] {';', ',', '\t', '|'}[chance.nextInt(4)];
    encoding = ENCODINGS[chance.nextInt(ENCODINGS.length)];
    mark = encoding.startsWith("UTF-16") || encoding.equals("UTF-8") && chance.nextBoolean();
    decimal = chance.nextBoolean() ? ',' : '.';
    String[] groups = {"", "", " ", "\u00A0", decimal == ',' ? "." : ","};
    thousands = groups[chance.nextInt(groups.length)];
    days = DateTimeFormatter.ofPattern(DAYS[chance.nextInt(DAYS.length)], Locale.ROOT);
    quoted = chance.nextInt(3) == 0;
    end = new String[] {"\n", "\r\n", "\r"}[chance.nextInt(3)];
    titles = chance.nextInt(3);
    foot = chance.nextBoolean();
    minus = chance.nextInt(3);
    Collections.shuffle(order, chance);
    for (int i = 0; i < header.length; i++) {
      header[i] = NAMES[i][chance.nextInt(NAMES[i].length)];
    }
  }

  @Override
  public String toString() {
    return workbook
        ? "workbook, titles " + titles
        : "%s, %s%s, decimal %s, thousands '%s', days %s, quoted %s, titles %d, foot %s, minus %d"
            .formatted(
                separator == '\t' ? "tab" : separator,
                encoding,
                mark ? " marked" : "",
                decimal,
                thousands,
                days.format(LocalDate.of(2026, 12, 31)),
                quoted,
                titles,
                foot,
                minus);
  }

  List<Item> items() {
    List<Item> items = new ArrayList<>();
    int count = 2 + chance.nextInt(30);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      names.add(FIRST[chance.nextInt(FIRST.length)] + " " + SECOND[chance.nextInt(SECOND.length)]);
    }
    for (int i = 0; i < count; i++) {
      int who = chance.nextInt(names.size());
      // The first tells which part of a date is the day.
      LocalDate issued =
          i == 0
              ? LocalDate.of(2026, 3, 25)
              : LocalDate.of(2025, 1, 1).plusDays(chance.nextInt(600));
      boolean credit = i > 0 && chance.nextInt(6) == 0;
      BigDecimal amount = BigDecimal.valueOf(100 + chance.nextInt(9_000_000), 2);
      BigDecimal open =
          chance.nextBoolean()
              ? amount
              : amount.subtract(BigDecimal.valueOf(chance.nextInt(99) + 1L, 2));
      items.add(
          new Item(
              "0%03d".formatted(who * 7),
              names.get(who),
              "F-%s-%04d".formatted(issued.getYear(), i),
              issued,
              credit ? issued : issued.plusDays(30),
              credit ? amount.negate() : amount,
              credit ? open.negate() : open));
    }
    return items;
  }

  byte[] write(List<Item> items) throws IOException {
    return workbook ? book(items) : text(items);
  }

  private byte[] text(List<Item> items) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < titles; i++) {
      text.append(i == 0 ? "Balance au 31/10/2026" : "Edité par la compta").append(end);
    }
    text.append(row(List.of(header)));
    for (Item item : items) {
      text.append(
          row(
              List.of(
                  item.reference,
                  item.debtor,
                  item.invoice,
                  days.format(item.issued),
                  days.format(item.due),
                  amount(item.amount),
                  amount(item.open))));
    }
    if (foot) {
      BigDecimal sum = items.stream().map(Item::open).reduce(BigDecimal.ZERO, BigDecimal::add);
      text.append(("" + separator).repeat(6)).append(cell(amount(sum))).append(end);
      text.append("Nombre de lignes : ").append(items.size()).append(end);
    }
    var bytes = new ByteArrayOutputStream();
    if (mark) {
      bytes.write("\uFEFF".getBytes(Charset.forName(encoding)));
    }
    bytes.write(text.toString().getBytes(Charset.forName(encoding)));
    return bytes.toByteArray();
  }

  private String row(List<String> cells) {
    List<String> placed = order.stream().map(cells::get).map(this::cell).toList();
    return String.join("" + separator, placed) + end;
  }

  private String cell(String value) {
    boolean needed = value.indexOf(separator) >= 0 || value.indexOf('"') >= 0;
    return quoted || needed ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
  }

  private String amount(BigDecimal value) {
    String digits = value.abs().setScale(2).toPlainString();
    StringBuilder units = new StringBuilder(digits.substring(0, digits.length() - 3));
    for (int i = units.length() - 3; i > 0; i -= 3) {
      units.insert(i, thousands);
    }
    String plain = units.append(decimal).append(digits.substring(digits.length() - 2)).toString();
    if (value.signum() >= 0) {
      return plain;
    }
    return minus == 0 ? "-" + plain : minus == 1 ? plain + "-" : "(" + plain + ")";
  }

  private byte[] book(List<Item> items) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      var sheet = book.newWorksheet("Export");
      int row = 0;
      for (int i = 0; i < titles; i++) {
        sheet.value(row++, 0, "Balance au 31/10/2026");
      }
      for (int i = 0; i < order.size(); i++) {
        sheet.value(row, i, header[order.get(i)]);
      }
      for (Item item : items) {
        row++;
        Object[] cells = {
          item.reference, item.debtor, item.invoice, item.issued, item.due, item.amount, item.open
        };
        for (int i = 0; i < order.size(); i++) {
          switch (cells[order.get(i)]) {
            case LocalDate day -> {
              sheet.value(row, i, day);
              sheet.style(row, i).format("dd/MM/yyyy").set();
            }
            case BigDecimal number -> sheet.value(row, i, number);
            case Object other -> sheet.value(row, i, other.toString());
          }
        }
      }
    }
    return bytes.toByteArray();
  }
}
