package fr.entente.exchange.bank;

import fr.entente.exchange.file.Headers;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the label of a French bank list tells: who paid, by what means, and whether the bank took a
/// payment back.
record BankLabel(String payer, String means, boolean takenBack) {
  private static final String PAID_BY =
      "(CHQ|CHEQUES?|VIR|VIREMENTS?|PRLV|PRELEVEMENTS?|SEPA|SDD|SCT|LCR|TIP|EFFETS?|PAIEMENTS?|IMPAYES?)";
  private static final String WAY = "(\\s+(D'|DE |DU |SUR )?\\s*" + PAID_BY + "\\b)";
  private static final Pattern RETURNED =
      Pattern.compile(
          "^("
              + PAID_BY
              + "\\s+(SEPA\\s+|RECU\\s+)?(ANNULE?|REJETE?|IMPAYE|RETOURNE?|REJ)E?S?\\b"
              + "|(REJETS?|REJ|IMPAYES?)\\b"
              + "|(RETOURS?|ANNUL(ATION)?S?|REGUL(ARISATION)?S?|CONTREPASSATION|EXTOURNE)"
              + WAY
              + "|CHARGEBACK|RETROFACTURATION|LITIGE DE PAIEMENT|PAYMENT REVERSAL|REVERSAL|RETURNED|BOUNCED).*"
              // The type of a movement of a payment service; a bank's own label goes on with a
              // name.
              + "|(PAYMENT |PARTIAL |FULL )?REFUND( OF PAYMENT)?|REMBOURSEMENT( DE PAIEMENT| PARTIEL| TOTAL)?");
  // The bank's own price for it, a purchase, a subscription: no payment comes back.
  private static final Pattern COST =
      Pattern.compile(
          "\\b(FRAIS|FEES?|COM|COMMISSIONS?|COMM|COTIS(ATION)?S?|TVA|AGIOS|INTERETS?|ABONNEMENTS?|FACTURATION"
              + "|FORFAIT|TARIFICATION|ACHATS?|CARTE|CB|RETRAIT|PENALITES?|INDEMNITES?)\\b");
  // REJET PRLV DONT FRAIS 3,50: the payment came back, and something more was taken.
  private static final Pattern BESIDES =
      Pattern.compile(
          "(\\b(DONT|AVEC|PLUS|INCLUS|Y COMPRIS|INCL)\\b|\\+|&)[^A-Z]*(LES |DES |DE )?(FRAIS|COM|COMMISSIONS?)\\b.*"
              + "|\\b(FRAIS|COMMISSIONS?)\\s+(INCLUS?E?S?|COMPRIS(ES)?)\\b.*");
  // Where a list begins or ends, not what moved; "solde facture 12" is a payment of what was left.
  private static final Pattern BALANCE =
      Pattern.compile(
          "(ancien|nouveau) solde\\b.*|solde (initial|final|precedent|anterieur|comptable|disponible|reporte|crediteur|debiteur"
              + "|ouverture|cloture|debut|fin|a nouveau|d ouverture|de cloture|de depart|de fin|en debut|en fin|du compte)\\b.*"
              + "|solde( (au|le|du))?( \\d.*)?|(opening|closing|starting|ending|previous|new|available|current|final|initial)"
              + " balance\\b.*|balance (brought|carried|b f|c f|at|on|as of)\\b.*|balance|(sous )?total( (des )?(operations|mouvements"
              + "|debits?|credits?|general|periode).*)?|totaux.*|(grand )?total|report (a nouveau|solde|page|precedent)\\b.*|a reporter");
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
    return new BankLabel(payer(text), means(text), takenBack(text));
  }

  private static boolean takenBack(String text) {
    String plain = BESIDES.matcher(text).replaceAll("");
    return RETURNED.matcher(plain).matches() && !COST.matcher(plain).find();
  }

  /// Whether the label names a balance or a sum.
  static boolean balance(String label) {
    return BALANCE.matcher(Headers.plain(label)).matches();
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
