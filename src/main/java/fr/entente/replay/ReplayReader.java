package fr.entente.replay;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One object of a conformance file, read strictly: what is missing, of the wrong form or unknown
/// is an error that names the key.
final class ReplayReader {
  /// What is wrong with a case, and where.
  static final class BadCase extends RuntimeException {
    BadCase(String message) {
      super(message, null, false, false);
    }
  }

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,13}\\.\\d{2}");
  private static final Pattern PERCENTAGE = Pattern.compile("\\d{1,4}(\\.\\d{1,8})?");
  private static final Pattern SEMESTER = Pattern.compile("\\d{4}H[12]");

  private static final BigInteger LARGEST = BigInteger.valueOf(Integer.MAX_VALUE);
  private static final BigInteger SMALLEST = BigInteger.valueOf(Integer.MIN_VALUE);

  private final String path;
  private final JsonNode node;
  private final Set<String> read = new HashSet<>();

  ReplayReader(String path, @Nullable JsonNode node) {
    if (node == null || !node.isObject()) {
      throw new BadCase((path.isEmpty() ? "the case" : path) + ": must be an object");
    }
    this.path = path;
    this.node = node;
  }

  private String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  BadCase wrong(String key, String what) {
    return new BadCase(path(key) + ": " + what);
  }

  boolean has(String key) {
    read.add(key);
    return node.hasNonNull(key);
  }

  private JsonNode value(String key) {
    read.add(key);
    JsonNode value = node.get(key);
    if (value == null || value.isNull()) {
      throw wrong(key, "is missing");
    }
    return value;
  }

  String text(String key) {
    JsonNode value = value(key);
    if (!value.isString()) {
      throw wrong(key, "must be a string");
    }
    return value.asString();
  }

  LocalDate date(String key) {
    String text = text(key);
    if (!DATE.matcher(text).matches()) {
      throw wrong(key, "is not a date such as 2026-02-28: " + text);
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw wrong(key, "is not a date such as 2026-02-28: " + text);
    }
  }

  /// Cents of a string with two decimals.
  long cents(String key) {
    String text = text(key);
    if (!AMOUNT.matcher(text).matches()) {
      throw wrong(key, "is not an amount with two decimals: " + text);
    }
    return new BigDecimal(text).movePointRight(2).longValueExact();
  }

  long centsFromZero(String key) {
    long cents = cents(key);
    if (cents < 0) {
      throw wrong(key, "must be 0.00 or more");
    }
    return cents;
  }

  BigDecimal percent(String key) {
    return percent(key, text(key));
  }

  private BigDecimal percent(String key, String text) {
    if (!PERCENTAGE.matcher(text).matches()) {
      throw wrong(key, "is not a percentage such as 12.15: " + text);
    }
    return new BigDecimal(text);
  }

  Map<String, BigDecimal> rates(String key) {
    Map<String, BigDecimal> rates = new LinkedHashMap<>();
    if (!has(key)) {
      return rates;
    }
    var table = new ReplayReader(path(key), value(key));
    for (String semester : table.node.propertyNames()) {
      if (!SEMESTER.matcher(semester).matches()) {
        throw table.wrong(semester, "is not a semester such as 2026H1");
      }
      rates.put(semester, table.percent(semester));
    }
    return rates;
  }

  int integer(String key) {
    JsonNode value = value(key);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw wrong(key, "must be a whole number");
    }
    return value.intValue();
  }

  /// A whole number of any size; what is beyond an int becomes the largest or smallest one.
  int count(String key) {
    JsonNode value = value(key);
    if (!value.isIntegralNumber()) {
      throw wrong(key, "must be a whole number");
    }
    return value.bigIntegerValue().min(LARGEST).max(SMALLEST).intValue();
  }

  boolean flag(String key, boolean otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    if (!value(key).isBoolean()) {
      throw wrong(key, "must be true or false");
    }
    return value(key).booleanValue();
  }

  <T extends Enum<T>> T choice(String key, Class<T> type) {
    String text = text(key);
    for (T constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
        return constant;
      }
    }
    throw wrong(key, "is unknown: " + text);
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (JsonNode each : array(key)) {
      if (!each.isString()) {
        throw wrong(key, "must be a list of strings");
      }
      texts.add(each.asString());
    }
    return texts;
  }

  List<ReplayReader> objects(String key) {
    List<ReplayReader> objects = new ArrayList<>();
    for (JsonNode each : array(key)) {
      objects.add(new ReplayReader(path(key) + "[" + objects.size() + "]", each));
    }
    return objects;
  }

  private JsonNode array(String key) {
    JsonNode value = value(key);
    if (!value.isArray()) {
      throw wrong(key, "must be a list");
    }
    return value;
  }

  ReplayReader object(String key) {
    return new ReplayReader(path(key), value(key));
  }

  /// Everything was read; what remains is unknown.
  void done() {
    for (String key : node.propertyNames()) {
      if (!read.contains(key)) {
        throw wrong(key, "is an unknown key");
      }
    }
  }
}
