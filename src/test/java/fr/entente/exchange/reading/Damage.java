package fr.entente.exchange.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/// Damages a good file in one of many ways, by chance that can be repeated.
final class Damage {
  private static final int LARGE = 280_000;

  private final Random chance;
  private final List<UnaryOperator<byte[]>> ways;

  Damage(Random chance) {
    this.chance = chance;
    ways =
        List.of(
            this::flipped,
            this::flipped,
            this::cut,
            bytes -> lines(bytes, this::repeated),
            bytes -> lines(bytes, this::removed),
            bytes -> lines(bytes, this::shuffled),
            bytes -> lines(bytes, this::columns),
            bytes -> text(bytes, this::enlarged),
            bytes -> text(bytes, this::negated),
            bytes -> text(bytes, this::otherDates),
            bytes -> inserted(bytes, new byte[1 + chance.nextInt(64)]),
            bytes -> inserted(bytes, large("x")),
            bytes -> inserted(bytes, large("<a>")),
            bytes -> inserted(bytes, large("\n")),
            bytes -> inserted(bytes, large("\";")),
            bytes -> inserted(bytes, word()),
            bytes -> inserted(bytes, random()),
            bytes -> inserted(bytes, Arrays.copyOf(bytes, chance.nextInt(bytes.length + 1))),
            bytes -> text(bytes, this::otherMarks),
            bytes -> text(bytes, text -> text.replaceAll("[\\r\\n]+", "")),
            bytes -> text(bytes, text -> text.replaceAll(">[^<]+<", "><")),
            bytes -> text(bytes, text -> text.toUpperCase(java.util.Locale.ROOT)),
            bytes -> text(bytes, String::strip).length == 0 ? bytes : new byte[0],
            this::wide);
  }

  byte[] damaged(byte[] good) {
    byte[] bytes = good;
    for (int i = 1 + chance.nextInt(3); i > 0; i--) {
      bytes = ways.get(chance.nextInt(ways.size())).apply(bytes);
    }
    return bytes;
  }

  private byte[] flipped(byte[] bytes) {
    byte[] other = bytes.clone();
    for (int i = chance.nextInt(20); i >= 0 && other.length > 0; i--) {
      other[chance.nextInt(other.length)] = (byte) chance.nextInt(256);
    }
    return other;
  }

  private byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, chance.nextInt(bytes.length + 1));
  }

  private byte[] inserted(byte[] bytes, byte[] what) {
    int at = chance.nextInt(bytes.length + 1);
    var out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.writeBytes(what);
    out.write(bytes, at, bytes.length - at);
    return out.toByteArray();
  }

  private static byte[] large(String piece) {
    return piece.repeat(LARGE / piece.length()).getBytes(StandardCharsets.US_ASCII);
  }

  private byte[] random() {
    byte[] bytes = new byte[chance.nextInt(2_000)];
    chance.nextBytes(bytes);
    return bytes;
  }

  private byte[] word() {
    String[] words = {
      "<!DOCTYPE a [<!ENTITY b \"c\">]>",
      "&b;",
      "\uFEFF",
      "<?xml version=\"1.0\"?>",
      "]]>",
      "<![CDATA[",
      "<!--",
      "\n:61:",
      "\n:86:",
      "\n:62F:",
      "\n-}",
      "<STMTTRN>",
      "</OFX>",
      "</Ntry>",
      "\n04",
      "\n07",
      "NaN",
      "1e999",
      "\u0000",
      "\u001A",
      "=cmd|' /C calc'!A0",
      "99999999999999999999",
      "-",
      "\"",
      "'",
      "0x1F",
      "31/02/2026",
      "\u202E",
      "\uD83D\uDE00",
      "%s%n",
      "{0}",
      "${jndi:x}",
      "OFXHEADER:100",
      "PK\u0003\u0004"
    };
    return words[chance.nextInt(words.length)].getBytes(StandardCharsets.UTF_8);
  }

  private byte[] wide(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8)
        .getBytes(chance.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16);
  }

  // Byte by byte, so that what is no text stays what it is.
  private static byte[] text(byte[] bytes, UnaryOperator<String> change) {
    return change
        .apply(new String(bytes, StandardCharsets.ISO_8859_1))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] lines(byte[] bytes, UnaryOperator<List<String>> change) {
    return text(
        bytes,
        text ->
            String.join("\n", change.apply(new ArrayList<>(Arrays.asList(text.split("\n", -1))))));
  }

  private List<String> repeated(List<String> lines) {
    int at = chance.nextInt(lines.size());
    lines.addAll(at, Collections.nCopies(1 + chance.nextInt(200), lines.get(at)));
    return lines;
  }

  private List<String> removed(List<String> lines) {
    lines.remove(chance.nextInt(lines.size()));
    return lines;
  }

  private List<String> shuffled(List<String> lines) {
    Collections.swap(lines, chance.nextInt(lines.size()), chance.nextInt(lines.size()));
    return lines;
  }

  private List<String> columns(List<String> lines) {
    String mark = new String[] {";", "|", ",", "\t"}[chance.nextInt(4)];
    int at = chance.nextInt(lines.size());
    var cells =
        new ArrayList<>(
            Arrays.asList(lines.get(at).split(java.util.regex.Pattern.quote(mark), -1)));
    Collections.swap(cells, chance.nextInt(cells.size()), chance.nextInt(cells.size()));
    lines.set(at, String.join(mark, cells));
    return lines;
  }

  private String enlarged(String text) {
    int wanted = chance.nextInt(20);
    var numbers = java.util.regex.Pattern.compile("\\d+").matcher(text);
    int[] seen = {0};
    return numbers.replaceAll(
        number -> seen[0]++ == wanted ? number.group() + "9".repeat(30) : number.group());
  }

  private String negated(String text) {
    return chance.nextBoolean()
        ? text.replaceAll("(\\d+[.,]\\d\\d)", "-$1")
        : text.replaceAll("(\\d+)[.,](\\d\\d)", "$1$2e5");
  }

  private String otherDates(String text) {
    String[] days = {
      "99999999", "00000000", "20260230", "29/02/2027", "19000101", "30000101", "abc"
    };
    return text.replaceAll("20\\d{6}|\\d\\d/\\d\\d/20\\d\\d", days[chance.nextInt(days.length)]);
  }

  private String otherMarks(String text) {
    char[] marks = {';', '|', ',', '\t', ':', ' ', '"'};
    return text.replace(marks[chance.nextInt(5)], marks[chance.nextInt(marks.length)]);
  }
}
