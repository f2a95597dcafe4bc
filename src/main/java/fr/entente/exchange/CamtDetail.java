package fr.entente.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One `TxDtls` of any version: the names of the elements have stayed, some moved one level down.
record CamtDetail(
    long line,
    @Nullable BigDecimal amount,
    String direction,
    String bankReference,
    String endToEnd,
    String transaction,
    String mandate,
    String returnReason,
    String payerName,
    String payerIban,
    String text) {
  static final CamtDetail NONE = new CamtDetail(0, null, "", "", "", "", "", "", "", "", "");

  static CamtDetail of(long line, XmlNode node) {
    XmlNode parties = node.child("RltdPties").orElse(node);
    String endToEnd = provided(node.text("Refs", "EndToEndId"));
    String transaction = provided(node.text("Refs", "TxId"));
    return new CamtDetail(
        line,
        amount(node),
        node.text("CdtDbtInd"),
        provided(node.text("Refs", "AcctSvcrRef")),
        endToEnd,
        transaction.isEmpty() ? provided(node.text("Refs", "InstrId")) : transaction,
        provided(node.text("Refs", "MndtId")),
        first(
            node.text("RtrInf", "Rsn", "Cd"),
            node.text("RtrInf", "Rsn", "Prtry"),
            node.text("RtrInf", "OrgnlBkTxCd", "Domn", "Cd")),
        first(
            parties.text("Dbtr", "Nm"),
            parties.text("Dbtr", "Pty", "Nm"),
            parties.text("UltmtDbtr", "Nm"),
            parties.text("UltmtDbtr", "Pty", "Nm")),
        first(parties.text("DbtrAcct", "Id", "IBAN"), parties.text("DbtrAcct", "Id", "Othr", "Id")),
        text(node, endToEnd));
  }

  boolean outgoing(boolean entryIsOut) {
    return direction.isEmpty() ? entryIsOut : direction.equals("DBIT");
  }

  private static @Nullable BigDecimal amount(XmlNode node) {
    for (String[] path :
        new String[][] {{"Amt"}, {"AmtDtls", "TxAmt", "Amt"}, {"AmtDtls", "CntrValAmt", "Amt"}}) {
      var found = node.at(path);
      if (found.isPresent() && found.get().currency().equals("EUR")) {
        return CamtReader.amount(found.get().value());
      }
    }
    return null;
  }

  private static String text(XmlNode node, String endToEnd) {
    List<String> words = new ArrayList<>();
    node.child("RmtInf")
        .ifPresent(remittance -> {
          remittance.all("Ustrd").forEach(line -> words.add(line.value()));
          for (XmlNode structured : remittance.all("Strd")) {
            structured.all("RfrdDocInf").forEach(doc -> words.add(doc.text("Nb")));
            words.add(structured.text("CdtrRefInf", "Ref"));
            words.add(structured.text("CdtrRefInf", "CdtrRef"));
            structured.all("AddtlRmtInf").forEach(line -> words.add(line.value()));
          }
        });
    words.add(endToEnd);
    words.removeIf(String::isEmpty);
    if (words.isEmpty()) {
      words.add(node.text("AddtlTxInf"));
    }
    return String.join(" ", words).replaceAll("\\s+", " ").strip();
  }

  private static String first(String... values) {
    for (String value : values) {
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  private static String provided(String reference) {
    return reference.equalsIgnoreCase("NOTPROVIDED") || reference.equals("NONREF") ? "" : reference;
  }
}
