package fr.entente.exchange.bank;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a bank's transaction code (`BkTxCd`) tells: by what means money moved, and whether the bank
/// takes a payment back. ISO codes of the payments domain; German banks write three digits behind a
/// plus instead (`NDDT+109`).
record CamtCode(String family, String sub, String german) {
  private static final Pattern GERMAN = Pattern.compile("N[A-Z]{3}\\+(\\d{3}).*");
  private static final Set<String> UNPAID = Set.of("UPDD", "RCDD", "PRDD", "UPCQ", "CQRV");
  private static final Set<String> RETURNED = Set.of("RRTN", "RPCR");
  private static final Set<String> COST = Set.of("CHRG", "FEES", "COMM", "INTR", "TAXE", "COME");
  private static final Set<String> GERMAN_COST = Set.of("106", "805", "808", "809", "814");
  private static final Set<String> GERMAN_UNPAID = Set.of("108", "109");

  static CamtCode of(XmlNode node) {
    Matcher german = GERMAN.matcher(node.text("BkTxCd", "Prtry", "Cd"));
    return new CamtCode(
        node.text("BkTxCd", "Domn", "Fmly", "Cd"),
        node.text("BkTxCd", "Domn", "Fmly", "SubFmlyCd"),
        german.matches() ? german.group(1) : "");
  }

  String means() {
    return switch (family) {
      case "RCDT", "RRCT", "ICDT", "IRCT" -> "VIR";
      case "IDDT", "RDDT", "IRDD" -> "PRLV";
      case "RCHQ", "ICHQ" -> "CHQ";
      case "CCRD", "MCRD" -> "CB";
      case "CNTR" -> "ESP";
      default ->
          switch (german) {
            case "152", "153", "154", "156", "157", "166", "168", "169", "196" -> "VIR";
            case "104", "105", "107", "108", "109", "171", "174", "192", "194" -> "PRLV";
            default -> "";
          };
    };
  }

  /// What the bank asks for itself, or a purchase by card: never a payment that came back, whatever
  /// the words.
  boolean ownCost() {
    return COST.contains(sub) || family.equals("CCRD") || GERMAN_COST.contains(german);
  }

  /// For money that goes out: the code by which the bank takes an earlier payment back, or nothing.
  String takenBack() {
    boolean returned = RETURNED.contains(sub) && family.startsWith("R");
    if (returned || UNPAID.contains(sub)) {
      return sub;
    }
    return GERMAN_UNPAID.contains(german) ? "GVC " + german : "";
  }
}
