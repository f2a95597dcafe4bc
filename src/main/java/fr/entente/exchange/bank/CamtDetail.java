package fr.entente.exchange.bank;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One `TxDtls` of any version: the names of the elements have stayed, some moved one level down.
record CamtDetail(
    long line,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal ordered,
    String direction,
    String bankReference,
    String endToEnd,
    String transaction,
    String own,
    String mandate,
    String returnReason,
    CamtCode code,
    Party debtor,
    Party creditor,
    String text) {
  /// Who paid or was paid, as far as it is said.
  record Party(String name, String iban) {
    static final Party NOBODY = new Party("", "");

    private static Party of(XmlNode parties, String role) {
      return new Party(
          first(
              parties.text(role, "Nm"),
              parties.text(role, "Pty", "Nm"),
              parties.text("Ultmt" + role, "Nm"),
              parties.text("Ultmt" + role, "Pty", "Nm")),
          first(
                  parties.text(role + "Acct", "Id", "IBAN"),
                  parties.text(role + "Acct", "Id", "Othr", "Id"))
              .replace(" ", ""));
    }

    private boolean unknown() {
      return name.isEmpty() && iban.isEmpty();
    }
  }

  // What banks write for want of a reference. As an identity it would swallow other payments.
  private static final Set<String> NOTHING =
      Set.of(
          "NOTPROVIDED",
          "NONREF",
          "NOREF",
          "NOTAVAILABLE",
          "NOTAVAIL",
          "NOTAPPLICABLE",
          "NONE",
          "NA",
          "UNKNOWN",
          "NONFOURNI",
          "NONFOURNIE",
          "NONREFERENCE",
          "INCONNU",
          "NOTSPECIFIED",
          "KEINEREF");
  static final CamtDetail NONE =
      new CamtDetail(
          0,
          null,
          null,
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          new CamtCode("", "", ""),
          Party.NOBODY,
          Party.NOBODY,
          "");

  static CamtDetail of(long line, XmlNode node) {
    XmlNode parties = node.child("RltdPties").orElse(node);
    String endToEnd = provided(node.text("Refs", "EndToEndId"));
    return new CamtDetail(
        line,
        amount(node),
        ordered(node),
        node.text("CdtDbtInd"),
        provided(node.text("Refs", "AcctSvcrRef")),
        endToEnd,
        first(
            provided(node.text("Refs", "TxId")),
            provided(node.text("Refs", "InstrId")),
            provided(node.text("Refs", "UETR"))),
        provided(node.text("Refs", "Prtry", "Ref")),
        provided(node.text("Refs", "MndtId")),
        first(
            node.text("RtrInf", "Rsn", "Cd"),
            node.text("RtrInf", "Rsn", "Prtry"),
            node.text("RtrInf", "OrgnlBkTxCd", "Domn", "Cd")),
        CamtCode.of(node),
        Party.of(parties, "Dbtr"),
        Party.of(parties, "Cdtr"),
        text(node, endToEnd));
  }

  boolean outgoing(boolean entryIsOut) {
    return direction.isEmpty() ? entryIsOut : direction.equals("DBIT");
  }

  /// The other side. Of a payment taken back some banks name the debtor as the one who is paid.
  Party other(boolean out, String ours) {
    Party likely = out ? creditor : debtor;
    Party less = out ? debtor : creditor;
    boolean self = !likely.iban.isEmpty() && likely.iban.equals(ours);
    return (likely.unknown() || self) && (out || self) && !less.unknown() ? less : likely;
  }

  private static @Nullable BigDecimal amount(XmlNode node) {
    for (String[] path :
        new String[][] {
          {"Amt"},
          {"AmtDtls", "TxAmt", "Amt"},
          {"AmtDtls", "CntrValAmt", "Amt"},
          {"AmtDtls", "InstdAmt", "Amt"}
        }) {
      var found = node.at(path);
      if (found.isPresent() && found.get().currency().equals("EUR")) {
        return CamtValues.amount(found.get().value());
      }
    }
    return null;
  }

  // What was given to move: the rest of what moved is charges on the way, or a fee for the return.
  private static @Nullable BigDecimal ordered(XmlNode node) {
    return node.at("AmtDtls", "InstdAmt", "Amt")
        .filter(found -> found.currency().equals("EUR"))
        .map(found -> CamtValues.amount(found.value()))
        .orElseGet(() -> amount(node));
  }

  private static String text(XmlNode node, String endToEnd) {
    Set<String> words = new LinkedHashSet<>();
    node.child("RmtInf")
        .ifPresent(remittance -> {
          remittance.all("Ustrd").forEach(line -> words.add(line.value()));
          for (XmlNode structured : remittance.all("Strd")) {
            structured.all("RfrdDocInf").forEach(doc -> words.add(doc.text("Nb")));
            words.addAll(CreditorReference.words(structured.text("CdtrRefInf", "Ref")));
            words.addAll(CreditorReference.words(structured.text("CdtrRefInf", "CdtrRef")));
            structured.all("AddtlRmtInf").forEach(line -> words.add(line.value()));
          }
        });
    words.add(endToEnd);
    // ?REJECT?0: Swiss bookkeeping of the post, no word of the payer.
    words.removeIf(word -> word.isEmpty() || word.startsWith("?"));
    if (words.isEmpty()) {
      words.add(node.text("AddtlTxInf"));
    }
    return String.join(" ", words).replaceAll("\\s+", " ").strip();
  }

  static String first(String... values) {
    for (String value : values) {
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  /// The reference, or nothing for the words that stand for one.
  static String provided(String reference) {
    String bare = reference.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return NOTHING.contains(bare) || bare.chars().allMatch(c -> c == '0') ? "" : reference;
  }
}
