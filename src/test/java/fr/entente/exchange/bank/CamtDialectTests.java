package fr.entente.exchange.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.entente.exchange.file.UnreadableFile;
import fr.entente.kernel.Money;
import fr.entente.payments.BankLine;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How the banks of some countries write what all of them could write alike. Invented data.
class CamtDialectTests {
  private static final String OURS = "DE02120300000000202051";

  private static String statement(String body) {
    return document(
        "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08",
        "<BkToCstmrStmt><Stmt><Id>S1</Id><Acct><Id><IBAN>"
            + OURS
            + "</IBAN></Id></Acct>"
            + body
            + "</Stmt></BkToCstmrStmt>");
  }

  private static String document(String space, String body) {
    String told = space.isEmpty() ? "" : " xmlns=\"" + space + "\"";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document"
        + told
        + ">"
        + body
        + "</Document>";
  }

  private static String entry(String amount, String direction, String rest) {
    return "<Ntry><Amt Ccy=\"EUR\">"
        + amount
        + "</Amt><CdtDbtInd>"
        + direction
        + "</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-16</Dt></BookgDt>"
        + rest
        + "</Ntry>";
  }

  private static Found read(String xml) {
    return Found.in(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static BankLine one(String entry) {
    var found = read(statement(entry));
    assertThat(found.refused).isEmpty();
    return found.lines.getFirst();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NONREF", "NOTPROVIDED", "Not available", "0000000000", "N/A", "-"})
  void aWordForNoReferenceIsNoIdentity(String nothing) {
    String payment =
        "<AcctSvcrRef>"
            + nothing
            + "</AcctSvcrRef><NtryDtls><TxDtls><RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls>";
    BankLine first = one(entry("50.00", "CRDT", payment.formatted("Rechnung 2026-1001")));
    BankLine second = one(entry("50.00", "CRDT", payment.formatted("Rechnung 2026-1002")));
    assertThat(first.bankReference()).isEmpty();
    assertThat(first.identity()).isNotEqualTo(second.identity());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "012345678", OURS, "CH5604835012345678009"})
  void aRunningOrAnAccountNumberIsNoIdentity(String number) {
    String payment =
        "<NtryRef>"
            + number
            + "</NtryRef><NtryDtls><TxDtls><RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls>";
    assertThat(one(entry("50.00", "CRDT", payment.formatted("A 1001"))).identity())
        .isNotEqualTo(one(entry("50.00", "CRDT", payment.formatted("A 1002"))).identity());
  }

  @Test
  void theReferenceOfTheOnlyDetailIsThatOfTheEntry() {
    String detail = "<NtryDtls><TxDtls><Refs>%s</Refs></TxDtls></NtryDtls>";
    var without =
        one(entry("5.00", "CRDT", detail.formatted("<AcctSvcrRef>BANK-7001</AcctSvcrRef>")));
    var with = one(entry("5.00", "CRDT", "<AcctSvcrRef>BANK-7001</AcctSvcrRef>"));
    assertThat(without.identity()).isEqualTo(with.identity());
  }

  @Test
  void anEntryWithoutADayIsOfTheOnlyDayOfItsStatement() {
    String balances =
        "<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">1</Amt><Dt><Dt>2026-11-13</Dt></Dt></Bal>"
            + "<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">6</Amt><Dt><DtTm>%sT18:00:00</DtTm></Dt></Bal>";
    String entry = "<Ntry><Amt Ccy=\"EUR\">5</Amt><CdtDbtInd>CRDT</CdtDbtInd></Ntry>";
    var oneDay = read(statement(balances.formatted("2026-11-13") + entry));
    assertThat(oneDay.lines.getFirst().bookedOn()).isEqualTo("2026-11-13");
    assertThat(oneDay.warned).isEmpty();
    var period =
        "<FrToDt><FrDtTm>2026-11-12T00:00:00</FrDtTm><ToDtTm>2026-11-12T23:59:59</ToDtTm></FrToDt>";
    assertThat(read(statement(period + entry)).lines.getFirst().bookedOn()).isEqualTo("2026-11-12");
    assertThat(read(statement(balances.formatted("2026-11-16") + entry)).refused)
        .containsExactly("exchange.reject.no-date ");
  }

  @Test
  void aBatchOfWhichOnlyTheSumIsToldIsALump() {
    String batch =
        "<NtryDtls><Btch><PmtInfId>LOT-7</PmtInfId><NbOfTxs>94</NbOfTxs></Btch>%s</NtryDtls>";
    assertThat(
            one(
                entry(
                    "9.00",
                    "CRDT",
                    batch.formatted("<TxDtls><Amt Ccy=\"EUR\">9.00</Amt></TxDtls>"))))
        .matches(BankLine::lump)
        .extracting(BankLine::bankReference)
        .isEqualTo("LOT-7");
    assertThat(
            one(entry(
                    "9.00",
                    "CRDT",
                    "<AddtlInfInd><MsgNmId>camt.054.001.08</MsgNmId></AddtlInfInd>"))
                .lump())
        .isTrue();
    assertThat(
            one(entry("9.00", "CRDT", "<NtryDtls><Btch><NbOfTxs>1</NbOfTxs></Btch></NtryDtls>"))
                .lump())
        .isFalse();
  }

  @Test
  void partsKnowTheirSum() {
    var found =
        read(
            statement(
                entry(
                    "9.00",
                    "CRDT",
                    "<AcctSvcrRef>BANK-9001</AcctSvcrRef><NtryDtls><TxDtls><Amt Ccy=\"EUR\">4.00</Amt></TxDtls>"
                        + "<TxDtls><AmtDtls><InstdAmt><Amt Ccy=\"EUR\">5.00</Amt></InstdAmt></AmtDtls></TxDtls></NtryDtls>")));
    assertThat(found.lines)
        .allSatisfy(line -> {
          assertThat(line.partOf()).isNotNull();
          assertThat(line.partOf().reference()).isEqualTo("BANK-9001");
          assertThat(line.partOf().total().amount()).isEqualByComparingTo("9");
        })
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "RF712348231,2348231",
    "210000000003139471430009017,21000000000313947143000901",
    "000000000000000000002026048,202604",
    "+++010/8068/17183+++,108068171",
    "4654654654654654,''",
    "RF992348231,''"
  })
  void aStructuredReferenceTellsTheNumberBehindIt(String reference, String number) {
    var words = CreditorReference.words(reference);
    assertThat(words.getFirst()).isEqualTo(reference);
    assertThat(words).hasSize(number.isEmpty() ? 1 : 2);
    if (!number.isEmpty()) {
      assertThat(words.getLast()).isEqualTo(number);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'<Domn><Cd>PMNT</Cd><Fmly><Cd>IDDT</Cd><SubFmlyCd>UPDD</SubFmlyCd></Fmly></Domn>',UPDD,PRLV",
    "'<Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>RRTN</SubFmlyCd></Fmly></Domn>',RRTN,VIR",
    "'<Prtry><Cd>NRTI+109+9076</Cd><Issr>DK</Issr></Prtry>',GVC 109,PRLV",
    "'<Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn>','',VIR"
  })
  void theCodeOfTheBankTellsWhatItTakesBack(String code, String reason, String means) {
    BankLine atEntry = one(entry("5.00", "DBIT", "<BkTxCd>" + code + "</BkTxCd>"));
    BankLine atDetail =
        one(
            entry(
                "5.00",
                "DBIT",
                "<BkTxCd/><NtryDtls><TxDtls><BkTxCd>" + code + "</BkTxCd></TxDtls></NtryDtls>"));
    for (BankLine line : new BankLine[] {atEntry, atDetail}) {
      assertThat(line.returnReason()).isEqualTo(reason);
      assertThat(line.means()).isEqualTo(means);
    }
  }

  @Test
  void aFrenchLabelTellsTheRest() {
    BankLine back =
        one(entry("5.00", "DBIT", "<AddtlNtryInf>REJET PRLV IMPAYE 0042</AddtlNtryInf>"));
    assertThat(back.returnReason()).isEqualTo("REJET");
    BankLine in =
        one(
            entry(
                "5.00",
                "CRDT",
                "<AddtlNtryInf>VIR SEPA RECU /DE GARAGE PETIT /MOTIF FA-2026-77</AddtlNtryInf>"));
    assertThat(in.payerName()).isEqualTo("GARAGE PETIT");
    assertThat(in.means()).isEqualTo("VIR");
  }

  @Test
  void theOtherSideIsNamedWhicheverRoleItsBankGivesIt() {
    String debtor =
        "<Dbtr><Nm>Wir</Nm></Dbtr><DbtrAcct><Id><IBAN>" + OURS + "</IBAN></Id></DbtrAcct>";
    String creditor =
        "<Cdtr><Pty><Nm>Meyer</Nm></Pty></Cdtr><CdtrAcct><Id><IBAN>DE75512108001245126199</IBAN></Id></CdtrAcct>";
    String details =
        "<RvslInd>true</RvslInd><NtryDtls><TxDtls><RltdPties>%s</RltdPties></TxDtls></NtryDtls>";
    assertThat(one(entry("5.00", "DBIT", details.formatted(debtor + creditor))).payerName())
        .isEqualTo("Meyer");
    assertThat(
            one(entry("5.00", "DBIT", details.formatted("<Dbtr><Nm>Meyer</Nm></Dbtr>")))
                .payerName())
        .isEqualTo("Meyer");
    assertThat(
            one(entry(
                    "5.00",
                    "CRDT",
                    details.formatted(
                        "<Cdtr><Nm>Wir</Nm></Cdtr><UltmtDbtr><Nm>Meyer</Nm></UltmtDbtr>")))
                .payerName())
        .isEqualTo("Meyer");
  }

  @Test
  void statementsWithoutACountAndNoticesAreNotMissed() {
    var zeros = read(statement("<ElctrncSeqNb>00000</ElctrncSeqNb>"));
    assertThat(zeros.headers.getFirst().sequence()).isNull();
    var notice =
        read(
            document(
                "urn:iso:std:iso:20022:tech:xsd:camt.054.001.04",
                "<BkToCstmrDbtCdtNtfctn><Ntfctn><Id>N</Id><ElctrncSeqNb>7</ElctrncSeqNb></Ntfctn></BkToCstmrDbtCdtNtfctn>"));
    assertThat(notice.headers.getFirst().sequence()).isNull();
  }

  @Test
  void severalStatementsInOneFileAreWeighedApart() {
    String one =
        "<Stmt><Id>%s</Id><Acct><Id><IBAN>%s</IBAN></Id></Acct><Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">1</Amt></Bal>"
            + "<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">%s</Amt></Bal>%s</Stmt>";
    var found =
        read(
            document(
                "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08",
                "<BkToCstmrStmt>"
                    + one.formatted("A", OURS, "6", entry("5", "CRDT", ""))
                    + one.formatted("B", "DE75512108001245126199", "9", entry("5", "CRDT", ""))
                    + "</BkToCstmrStmt>"));
    assertThat(found.headers).hasSize(2);
    assertThat(found.lines.get(0).identity()).isNotEqualTo(found.lines.get(1).identity());
    assertThat(found.warned).containsExactly("exchange.reject.statement-sum 1.00 + 5.00 ≠ 9.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "urn:swift:xsd:camt.053.001.02", "urn:bank:own"})
  void aMissingOrForeignNamespaceIsForgiven(String space) {
    String body =
        "<BkToCstmrStmt><Stmt><Id>S</Id>" + entry("5.00", "CRDT", "") + "</Stmt></BkToCstmrStmt>";
    assertThat(read(document(space, body)).lines).hasSize(1);
    assertThat(
            catchThrowableOfType(
                    UnreadableFile.class,
                    () -> read(document(space, "<BkToCstmrAcctRpt><Rpt/></BkToCstmrAcctRpt>")))
                .problem()
                .arguments())
        .containsExactly("camt.052");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"})
  void anyEncodingThatTheFileTellsIsRead(String encoding) {
    String text =
        statement(
                "<!-- note --> "
                    + entry(
                        "5.00",
                        "CRDT",
                        "<NtryDtls><TxDtls><!-- é --><RltdPties><Dbtr><Nm>Crêperie <!-- x -->Le Goëff</Nm></Dbtr></RltdPties></TxDtls></NtryDtls>"))
            .replace("UTF-8", encoding);
    assertThat(Found.in(text.getBytes(Charset.forName(encoding))).lines.getFirst().payerName())
        .isEqualTo("Crêperie Le Goëff");
    if (encoding.equals("UTF-8")) {
      assertThat(read("\uFEFF" + text).lines).hasSize(1);
    }
  }

  @Test
  void versionOneHasItsDetailsBesideTheEntry() {
    String one =
        document(
            "urn:iso:std:iso:20022:tech:xsd:camt.053.001.01",
            "<BkToCstmrStmtV01><Stmt><Id>S</Id>"
                + entry(
                    "9.00",
                    "CRDT",
                    "<Btch><NbOfTxs>2</NbOfTxs></Btch><TxDtls><AmtDtls><TxAmt><Amt Ccy=\"EUR\">4.00</Amt></TxAmt></AmtDtls></TxDtls>"
                        + "<TxDtls><AmtDtls><TxAmt><Amt Ccy=\"EUR\">5.00</Amt></TxAmt></AmtDtls></TxDtls>")
                + "</Stmt></BkToCstmrStmtV01>");
    assertThat(read(one).lines).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "98.50, <AmtDtls><TxAmt><Amt Ccy='EUR'>100.00</Amt></TxAmt></AmtDtls>",
    "98.50, <Amt Ccy='EUR'>98.50</Amt><AmtDtls><InstdAmt><Amt Ccy='EUR'>100.00</Amt></InstdAmt></AmtDtls>",
    "98.50, <Amt Ccy='EUR'>100.00</Amt>"
  })
  void whatThePayerGaveToMoveIsToldBesideWhatCame(String came, String detail) {
    var line = one(entry(came, "CRDT", "<NtryDtls><TxDtls>" + detail + "</TxDtls></NtryDtls>"));
    assertThat(line.amount()).isEqualTo(Money.euros("98.50"));
    assertThat(line.ordered()).isEqualTo(Money.euros("100.00"));
  }

  @Test
  void anOrderInAnotherCurrencyTellsNothing() {
    var line =
        one(
            entry(
                "98.50",
                "CRDT",
                "<NtryDtls><TxDtls><AmtDtls><InstdAmt><Amt Ccy='USD'>110.00</Amt></InstdAmt></AmtDtls>"
                    + "</TxDtls></NtryDtls>"));
    assertThat(line.ordered()).isNull();
  }

  @Test
  void aReturnedDebitTellsWhatWasReturnedBesideTheFee() {
    var line =
        one(
            entry(
                "103.50",
                "DBIT",
                "<NtryDtls><TxDtls><Amt Ccy='EUR'>103.50</Amt><AmtDtls><InstdAmt><Amt Ccy='EUR'>100.00</Amt>"
                    + "</InstdAmt></AmtDtls><RtrInf><Rsn><Cd>MD06</Cd></Rsn></RtrInf></TxDtls></NtryDtls>"));
    assertThat(line.amount()).isEqualTo(Money.euros("-103.50"));
    assertThat(line.ordered()).isEqualTo(Money.euros("100.00"));
    assertThat(line.returnReason()).isEqualTo("MD06");
  }

  @ParameterizedTest
  @CsvSource({
    "MDOP, CHRG, REJET PRLV",
    "MDOP, FEES, IMPAYE CHQ 1234567",
    "CCRD, POSD, REJET PRLV",
    "MDOP, COMM, RETOUR PRELEVEMENT"
  })
  void theBanksOwnPriceAndPurchasesDidNotComeBackWhateverTheWords(
      String family, String sub, String words) {
    var line =
        one(
            entry(
                "12.50",
                "DBIT",
                "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>%s</Cd><SubFmlyCd>%s</SubFmlyCd></Fmly></Domn></BkTxCd><AddtlNtryInf>%s</AddtlNtryInf>"
                    .formatted(family, sub, words)));
    assertThat(line.returnReason()).isEmpty();
  }
}
