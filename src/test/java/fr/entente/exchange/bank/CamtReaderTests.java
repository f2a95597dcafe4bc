package fr.entente.exchange.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.entente.exchange.ImportProblem;
import fr.entente.exchange.file.UnreadableFile;
import fr.entente.payments.BankLine;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CamtReaderTests {
  private static final String PAYER = "FR7610107001011234567890129";

  private static Found read(String xml) {
    return Found.in(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static ImportProblem problem(InputStream content) {
    return catchThrowableOfType(UnreadableFile.class, () -> Found.in(content)).problem();
  }

  private static ImportProblem problem(String xml) {
    return problem(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
  void everyVersionTellsTheSame(int version) {
    for (Camt camt : List.of(Camt.statement(version), Camt.notice(version))) {
      var found =
          read(
              camt.credit("REF-1", "120.50", "SARL DUPONT", PAYER, "FACTURE FA-2026\n001")
                  .returned("REF-2", "80.00", "E2E-OLD", "AC04")
                  .entry(
                      "REF-3",
                      "30.00",
                      "CRDT",
                      "",
                      "BOOK",
                      camt.detail("10.00", "A", "UN", PAYER, "F-1001"),
                      camt.detail("20.00", "B", "DEUX", PAYER, "F-1002"))
                  .entry("REF-4", "9.00", "CRDT", "", "PDNG")
                  .xml());
      assertThat(found.lines)
          .extracting(line -> line.amount().amount().toString())
          .containsExactly("120.50", "-80.00", "10.00", "20.00");
      BankLine first = found.lines.getFirst();
      assertThat(first.payerName()).isEqualTo("SARL DUPONT");
      assertThat(first.payerIban()).isEqualTo(PAYER);
      assertThat(first.text()).isEqualTo("FACTURE FA-2026 001 E2E-REF-1");
      assertThat(first.means()).isEqualTo("VIR");
      assertThat(first.bookedOn()).isEqualTo("2026-11-16");
      assertThat(found.lines.get(1).returnReason()).isEqualTo("AC04");
      assertThat(found.left).containsExactly("exchange.reject.pending PDNG");
      assertThat(found.lines).extracting(BankLine::identity).doesNotHaveDuplicates();
    }
  }

  @Test
  void prefixesStructuredReferencesAndAnEnvelopeAreNothingSpecial() {
    String plain = Camt.statement(8).credit("R", "5.00", "X", PAYER, "").prefixed("n").xml();
    String structured =
        plain.replace(
            "<n:Ustrd></n:Ustrd>",
            "<n:Strd><n:RfrdDocInf><n:Nb>FA-77-1</n:Nb></n:RfrdDocInf><n:CdtrRefInf><n:Ref>RF18FA2026001</n:Ref></n:CdtrRefInf></n:Strd>");
    String wrapped =
        "<message><AppHdr xmlns=\"urn:iso:std:iso:20022:tech:xsd:head.001.001.01\"><BizMsgIdr>1</BizMsgIdr></AppHdr>"
            + structured.substring(structured.indexOf("?>") + 2)
            + "</message>";
    assertThat(read(wrapped).lines.getFirst().text()).isEqualTo("FA-77-1 RF18FA2026001 E2E-R");
  }

  @Test
  void aBankReferenceIsTheIdentityWhateverTheWords() {
    var one = read(Camt.statement(2).credit("BANK-42", "5.00", "A", PAYER, "x").xml());
    var two = read(Camt.notice(8).credit("BANK-42", "5.00", "A B", PAYER, "y").xml());
    assertThat(one.lines.getFirst().identity()).isEqualTo(two.lines.getFirst().identity());
  }

  @Test
  void balancesThatDoNotFitAreTold() {
    var right = Camt.statement(4).balances("100.00", "105.00").credit("R", "5.00", "A", PAYER, "x");
    assertThat(read(right.xml()).warned).isEmpty();
    assertThat(read(right.balances("100.00", "110.00").xml()).warned)
        .singleElement()
        .asString()
        .startsWith("exchange.reject.statement-sum");
  }

  @Test
  void anotherCurrencyIsRefusedByItselfAndDetailsThatDoNotSumUpAreOneSum() {
    var camt = Camt.statement(8);
    var found =
        read(
            camt.raw(
                    "<Ntry><Amt Ccy=\"USD\">7.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-16</Dt></BookgDt></Ntry>")
                .entry(
                    "R",
                    "30.00",
                    "CRDT",
                    "",
                    "BOOK",
                    camt.detail("10.00", "A", "UN", PAYER, ""),
                    camt.detail("19.00", "B", "DEUX", PAYER, ""))
                .credit("OK", "1.00", "A", PAYER, "x")
                .xml());
    assertThat(found.refused).containsExactly("exchange.reject.currency USD");
    assertThat(found.warned).containsExactly("exchange.reject.details-sum 29.00 ≠ 30.00");
    assertThat(found.lines)
        .extracting(line -> line.amount().amount() + " " + line.lump())
        .containsExactly("30.00 true", "1.00 false");
  }

  @Test
  void aSumWithoutItsDetailsIsMarked() {
    var found =
        read(
            Camt.statement(8)
                .entry("R", "30.00", "CRDT", "", "BOOK", "<Btch><NbOfTxs>3</NbOfTxs></Btch>")
                .xml());
    assertThat(found.lines.getFirst().lump()).isTrue();
  }

  @Test
  void whatIsNoStatementIsRefusedWithAWayOut() {
    assertThat(
            problem(
                    "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.03\"><A/></Document>")
                .arguments())
        .containsExactly("pain.001");
    assertThat(
            problem(
                    "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.99\"><A/></Document>")
                .key())
        .isEqualTo("exchange.problem.xml-version");
    assertThat(problem("<html><body>Session</body></html>").key())
        .isEqualTo("exchange.problem.xml-other");
    String good = Camt.statement(8).credit("R", "5.00", "A", PAYER, "x").xml();
    var cut = problem(good.substring(0, good.length() - 60));
    assertThat(cut.key()).isEqualTo("exchange.problem.xml-broken");
    assertThat(cut.line()).isNotNull().isGreaterThan(3);
  }

  @Test
  void entitiesThatMultiplyAreNotEvenDeclared() {
    String laughs =
        "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY a \"&lol;&lol;&lol;\">]>";
    assertThat(problem(laughs + "<Document>&a;</Document>").key())
        .isEqualTo("exchange.problem.xml-doctype");
    assertThat(problem("<!DOCTYPE d SYSTEM \"file:///etc/passwd\"><Document/>").key())
        .isEqualTo("exchange.problem.xml-doctype");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt><Id>",
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><A b=\">",
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><!-- ",
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><![CDATA[",
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><",
        ""
      })
  void aGigabyteOfOneThingIsRefusedAfterTheFirstMegabyte(String start) {
    var endless = new Endless(1L << 30);
    var content =
        new SequenceInputStream(
            new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)), endless);
    assertThat(problem(content).key())
        .isIn("exchange.problem.xml-long", "exchange.problem.xml-broken");
    assertThat(endless.given).isLessThan(4L << 20);
  }

  @Test
  void tenThousandLevelsAreNoStatement() {
    String deep =
        Camt.statement(8).raw("<Ntry>" + String.join("", Collections.nCopies(10_000, "<A>"))).xml();
    assertThat(problem(deep).key())
        .isIn("exchange.problem.xml-long", "exchange.problem.xml-broken");
  }

  /// Writes one letter for ever.
  private static final class Endless extends InputStream {
    private final long size;
    private long given;

    Endless(long size) {
      this.size = size;
    }

    @Override
    public int read() {
      return given++ < size ? 'a' : -1;
    }
  }
}
