package fr.entente.exchange.bank;

import java.util.Set;

/// The code that French banks share for the nature of a movement: by what means money moved, and
/// whether a payment came back.
record CfonbCode(String code) {
  private static final Set<String> TRANSFERS =
      Set.of("05", "06", "12", "13", "14", "18", "21", "39", "41", "44", "45");
  private static final Set<String> CHEQUES = Set.of("01", "02", "03", "15");
  private static final Set<String> DEBITS =
      Set.of(
          "08", "09", "10", "22", "24", "26", "27", "96", "97", "98", "A1", "A2", "A3", "A4", "A5",
          "A6", "B1", "B2", "B3", "B4", "B5", "B6");
  private static final Set<String> CARDS = Set.of("11", "28", "30", "36", "38");
  // Cheques, direct debits, bills and cards unpaid; transfers and debits that came back to us.
  private static final Set<String> RETURNED =
      Set.of("03", "10", "12", "26", "27", "33", "38", "98", "A3", "A4", "B3", "B4");
  private static final Set<String> RETURNED_WHEN_OUT = Set.of("34", "99");
  // One sum of many, as the creditor handed them in.
  private static final Set<String> COLLECTED =
      Set.of("09", "24", "30", "31", "32", "35", "37", "97", "A1", "A2");

  String means() {
    if (TRANSFERS.contains(code)) {
      return "VIR";
    }
    if (CHEQUES.contains(code)) {
      return "CHQ";
    }
    if (DEBITS.contains(code)) {
      return "PRLV";
    }
    return CARDS.contains(code) ? "CB" : code.equals("04") ? "ESP" : "";
  }

  boolean returned(boolean out) {
    return RETURNED.contains(code) || out && RETURNED_WHEN_OUT.contains(code);
  }

  boolean collected() {
    return COLLECTED.contains(code);
  }
}
