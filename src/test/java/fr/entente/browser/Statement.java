package fr.entente.browser;

import java.nio.charset.StandardCharsets;

/// A bank statement (camt.053) as a bank would send it, for the import screen.
final class Statement {
  private static final String IBAN = "FR7630001007941234567890185";
  private final StringBuilder entries = new StringBuilder();
  private String day = "2026-11-17";

  Statement on(String other) {
    day = other;
    return this;
  }

  Statement credit(String reference, String amount, String payer, String text) {
    return entry(
        reference,
        amount,
        "CRDT",
        "",
        "<RltdPties><Dbtr><Pty><Nm>%s</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>%s</Ustrd></RmtInf>"
            .formatted(payer, text));
  }

  Statement takenBack(String reference, String amount) {
    return entry(reference, amount, "DBIT", "<RvslInd>true</RvslInd>", "");
  }

  private Statement entry(
      String reference, String amount, String direction, String extra, String detail) {
    entries.append(
        "<Ntry><Amt Ccy=\"EUR\">%s</Amt><CdtDbtInd>%s</CdtDbtInd>%s<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>%s</Dt></BookgDt><AcctSvcrRef>%s-%s</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs>%s</TxDtls></NtryDtls></Ntry>\n"
            .formatted(amount, direction, extra, day, direction, reference, reference, detail));
    return this;
  }

  byte[] bytes() {
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt><Id>S</Id><Acct><Id><IBAN>"
            + IBAN
            + "</IBAN></Id></Acct>\n"
            + entries
            + "</Stmt></BkToCstmrStmt></Document>")
        .getBytes(StandardCharsets.UTF_8);
  }
}
