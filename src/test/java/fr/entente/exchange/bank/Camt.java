package fr.entente.exchange.bank;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/// Test fixture: writes statements as banks do, in the dialect of a version.
public final class Camt {
  static final String OURS = "FR7630001007941234567890185";

  private final String message;
  private final int version;
  private final StringBuilder entries = new StringBuilder();
  private String iban = OURS;
  private String balances = "";
  private String sequence = "";
  private String prefix = "";

  private Camt(String message, int version) {
    this.message = message;
    this.version = version;
  }

  public static Camt statement(int version) {
    return new Camt("053", version);
  }

  public static Camt notice(int version) {
    return new Camt("054", version);
  }

  public Camt of(String account) {
    iban = account;
    return this;
  }

  public Camt prefixed(String newPrefix) {
    prefix = newPrefix;
    return this;
  }

  public Camt number(int number) {
    sequence = "<ElctrncSeqNb>" + number + "</ElctrncSeqNb>";
    return this;
  }

  public Camt balances(String opening, String closing) {
    balances = balance("OPBD", opening) + balance("CLBD", closing);
    return this;
  }

  private static String balance(String code, String amount) {
    var value = new BigDecimal(amount);
    return "<Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Dt><Dt>2026-11-16</Dt></Dt></Bal>"
        .formatted(code, value.abs().toPlainString(), value.signum() < 0 ? "DBIT" : "CRDT");
  }

  public Camt credit(String reference, String amount, String payer, String payerIban, String text) {
    return entry(
        reference, amount, "CRDT", "", "BOOK", detail(null, reference, payer, payerIban, text));
  }

  /// The bank takes back what it had credited.
  public Camt takenBack(String reference, String amount, String endToEnd) {
    return entry(
        reference,
        amount,
        "DBIT",
        "<RvslInd>true</RvslInd>",
        "BOOK",
        "<TxDtls><Refs><EndToEndId>" + endToEnd + "</EndToEndId></Refs></TxDtls>");
  }

  public Camt returned(String reference, String amount, String endToEnd, String reason) {
    return entry(
        reference,
        amount,
        "DBIT",
        "",
        "BOOK",
        "<TxDtls><Refs><EndToEndId>"
            + endToEnd
            + "</EndToEndId></Refs><RtrInf><Rsn><Cd>"
            + reason
            + "</Cd></Rsn></RtrInf></TxDtls>");
  }

  public String detail(
      String amount, String reference, String payer, String payerIban, String text) {
    String name = "<Nm>" + payer + "</Nm>";
    String money =
        amount == null
            ? ""
            : version >= 4
                ? "<Amt Ccy=\"EUR\">" + amount + "</Amt><CdtDbtInd>CRDT</CdtDbtInd>"
                : "<AmtDtls><TxAmt><Amt Ccy=\"EUR\">" + amount + "</Amt></TxAmt></AmtDtls>";
    return "<TxDtls><Refs><EndToEndId>E2E-%s</EndToEndId></Refs>%s<RltdPties><Dbtr>%s</Dbtr><DbtrAcct><Id><IBAN>%s</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls>"
        .formatted(
            reference,
            money,
            version >= 8 ? "<Pty>" + name + "</Pty>" : name,
            payerIban,
            text.replace("\n", "</Ustrd><Ustrd>"));
  }

  public Camt entry(
      String reference,
      String amount,
      String direction,
      String extra,
      String status,
      String... details) {
    entries
        .append("<Ntry><NtryRef>1</NtryRef><Amt Ccy=\"EUR\">")
        .append(amount)
        .append("</Amt><CdtDbtInd>")
        .append(direction)
        .append("</CdtDbtInd>")
        .append(extra)
        .append(version >= 7 ? "<Sts><Cd>" + status + "</Cd></Sts>" : "<Sts>" + status + "</Sts>")
        .append("<BookgDt><Dt>2026-11-16</Dt></BookgDt><ValDt><Dt>2026-11-16</Dt></ValDt>")
        .append(reference.isEmpty() ? "" : "<AcctSvcrRef>" + reference + "</AcctSvcrRef>")
        .append(
            "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>")
        .append("<NtryDtls>")
        .append(String.join("", details))
        .append("</NtryDtls></Ntry>\n");
    return this;
  }

  public Camt raw(String xml) {
    entries.append(xml);
    return this;
  }

  public String xml() {
    String root = message.equals("053") ? "BkToCstmrStmt" : "BkToCstmrDbtCdtNtfctn";
    String inner = message.equals("053") ? "Stmt" : "Ntfctn";
    String text =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.%s.001.%02d"><%s><GrpHdr><MsgId>M1</MsgId></GrpHdr>
        <%s><Id>S1</Id>%s<Acct><Id><IBAN>%s</IBAN></Id><Ccy>EUR</Ccy></Acct>%s
        %s</%s></%s></Document>
        """
            .formatted(
                message, version, root, inner, sequence, iban, balances, entries, inner, root);
    return prefix.isEmpty()
        ? text
        : text.replaceAll("<(/?)([A-Z])", "<$1" + prefix + ":$2")
            .replace("xmlns=", "xmlns:" + prefix + "=");
  }

  public byte[] bytes() {
    return xml().getBytes(StandardCharsets.UTF_8);
  }
}
