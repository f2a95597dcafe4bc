package fr.entente.exchange.file;

import java.util.regex.Pattern;

/// What the column of states says of a line, in French or English.
public enum StatusWord {
  /// It happened, or stands.
  VALID,
  /// A payment that was not made: refused, not yet, no more. An invoice that was never sent.
  VOID,
  /// An invoice of which nothing is owed any more.
  PAID,
  /// A word that is not known.
  UNKNOWN;

  private static final Pattern NOT =
      Pattern.compile(
          "(non |not |un).*|.*\\b(refus|rejet|reject|declin|echou|echec|fail|revert|revers|pending|attente|a venir|prevu|annul"
              + "|cancel|brouillon|draft|scheduled|programm|planifi|expir|bloqu|block|void|suspend|retourn|return|abandon|en cours"
              + "|in progress|processing|provisoire|proforma|pro forma|initiated|initie|contest|remboursee?$|refunded|upcoming"
              + "|authori[sz]ed|autoris|created|cree|charged back|chargeback|submitted|soumis|previsionn|a verifier).*");
  private static final Pattern YES =
      Pattern.compile(
          ".*\\b(execut|complet|comptabilis|book|post|settl|succe|reussi|valid|effectu|termin|cleared|done|processed|trait|confirm"
              + "|passe|recue?|received|encaiss|credite|finalis|ok|captured|paid out).*");
  private static final Pattern SETTLED =
      Pattern.compile(
          "((entierement|totalement|integralement|deja|fully|already) )?(paid|payee?|reglee?|soldee?|lettree?|acquittee?|encaissee?"
              + "|closed|settled)( (in full|entierement|totalement|integralement)| (le|on|par|by|via) .*)?");
  // Given up or given back as a whole: nobody is called about it. Of a part the amounts tell.
  private static final Pattern LET_GO =
      Pattern.compile(
          "((entierement|totalement|integralement|fully) )?(credited|creditee?|refunded|remboursee?|written off|passee? en pertes?"
              + "|avoir (emis|etabli))( (in full|entierement|totalement|integralement)| (le|on|par|by) .*)?");
  private static final Pattern OWED =
      Pattern.compile(
          "(non |not |un)(payee?|paid|reglee?|soldee?|echue?|lettree?|due)|.*\\b(impaye|en attente de (paiement|reglement)"
              + "|en cours de (paiement|reglement)).*|en attente|en cours|pending|awaiting payment");

  private static final Pattern NEVER_SENT =
      Pattern.compile(
          ".*\\b(annul|cancel|brouillon|draft|void|delet|supprim|abandon|provisoire|proforma|pro forma).*");

  /// What the word means for a movement of money.
  public static StatusWord ofMovement(String word) {
    String plain = Headers.plain(word);
    if (plain.isEmpty()) {
      return VALID;
    }
    if (NOT.matcher(plain).matches() || plain.startsWith("impaye") || plain.equals("unpaid")) {
      return VOID;
    }
    return YES.matcher(plain).matches() || SETTLED.matcher(plain).matches() ? VALID : UNKNOWN;
  }

  /// What the word means for an invoice: waiting for its payment, it is owed.
  public static StatusWord ofInvoice(String word) {
    String plain = Headers.plain(word);
    if (plain.isEmpty() || OWED.matcher(plain).matches()) {
      return VALID;
    }
    if (SETTLED.matcher(plain).matches() || LET_GO.matcher(plain).matches()) {
      return PAID;
    }
    if (NEVER_SENT.matcher(plain).matches()) {
      return VOID;
    }
    return VALID;
  }
}
