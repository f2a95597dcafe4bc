package fr.entente.exchange.bank;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the label of a French bank list tells: who paid, by what means, and whether the bank took a
/// payment back.
record BankLabel(String payer, String means, boolean takenBack) {
  private static final Pattern RETURNED =
      Pattern.compile(
          "^(REJET|IMPAYE|RETOUR|ANNUL|CHQ IMPAYE|CHEQUE IMPAYE|VIR ANNUL|PRLV IMPAYE|PRLV REJET|REGUL).*");
  private static final List<Pattern> PAYERS =
      List.of(
          Pattern.compile("/DE\\s*:?\\s*([^/]+)"),
          Pattern.compile("\\b(?:DE|EMETTEUR|DONNEUR D'ORDRE)\\s*:?\\s+([^/:]+)"),
          Pattern.compile(
              "^VIR(?:EMENT)?S?(?: SEPA| INST(?:ANTANE)?| RECU| EN VOTRE FAVEUR| EUROPEEN)*\\s+([^/:]+)"));
  private static final Pattern NAME_ENDS =
      Pattern.compile("\\s(?:MOTIF|REF|FACT\\w*|REGLT?|REGLEMENT|N°|POUR|/).*|\\s\\S*\\d.*");

  static BankLabel of(String label) {
    String text = label.toUpperCase(Locale.ROOT).replace('É', 'E').strip();
    return new BankLabel(payer(text), means(text), RETURNED.matcher(text).matches());
  }

  private static String payer(String text) {
    for (Pattern pattern : PAYERS) {
      Matcher found = pattern.matcher(text);
      if (found.find()) {
        return NAME_ENDS.matcher(found.group(1)).replaceFirst("").strip();
      }
    }
    return "";
  }

  private static String means(String text) {
    if (text.startsWith("VIR")) {
      return "VIR";
    }
    if (text.contains("CHEQUE") || text.contains("CHQ") || text.startsWith("REMISE")) {
      return "CHQ";
    }
    if (text.contains("PRLV") || text.contains("PRELEVEMENT")) {
      return "PRLV";
    }
    return text.contains("CARTE") || text.startsWith("CB ") ? "CB" : "";
  }
}
