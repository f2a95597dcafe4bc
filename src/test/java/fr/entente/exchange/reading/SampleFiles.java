package fr.entente.exchange.reading;

import fr.entente.exchange.bank.Camt;
import fr.entente.exchange.bank.Cfonb;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/// One good file of each kind that is read, by the name of the kind. Invented data.
final class SampleFiles {
  private static final String ITEMS =
      """
      Balance clients au 31/10/2026
      Code client;Nom;Facture;Date facture;Échéance;Montant;Restant dû;SIREN;Téléphone;Statut
      K1;Lavande SARL;L-1;02/03/2026;01/04/2026;1 250,50;250,50;732829320;01 99 00 00 11;envoyée
      K1;Lavande SARL;L-2;12/03/2026;11/04/2026;80,00;80,00;;;envoyée
      K2;"Mistral; SAS";M-7;25/03/2026;24/04/2026;-20,00;-20,00;;;envoyée
      TOTAL;;;;;1 310,50;310,50;;;
      """;
  private static final String LEDGER =
      """
      Compte,Nom,Pièce,Date,Échéance,Débit,Crédit,Lettrage
      K1,Lavande,L-1,02/03/2026,01/04/2026,"100,00",,A
      K1,Lavande,R-1,05/04/2026,,,"100,00",A
      K2,Mistral,M-1,02/03/2026,01/04/2026,"70,00",,
      """;
  private static final String PAYMENTS =
      """
      Date paiement;Montant;Code client;Facture;Mode;Id
      02/05/2026;100,00;K1;L-1;VIR;P-1
      13/05/2026;50,00;K2;M-7;CHQ;P-2
      """;
  private static final String BANK =
      """
      Date;Libellé;Débit;Crédit;Statut
      02/05/2026;VIR LAVANDE L-1;;100,00;Exécuté
      13/05/2026;PRLV IMPAYE MISTRAL;50,00;;Exécuté
      14/05/2026;VIR RIVAGE;;20,00;Refusé
      """;
  private static final String FEC =
      """
      JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise
      AN|A nouveau|1|20260101|411000|Clients|K1|Lavande SARL|AN|20260101|A nouveau|15,00|0,00|||20260101||
      VE|Ventes|2|20260302|411000|Clients|K1|Lavande SARL|L-1|20260302|Facture|90,00|0,00|||20260302||
      VE|Ventes|2|20260302|706000|Ventes|||L-1|20260302|Facture|0,00|90,00|||20260302||
      VE|Ventes|3|20260303|411000|Clients|K2|Mistral SAS|M-7|20260303|Facture|70,00|0,00|A||20260303||
      BQ|Banque|4|20260310|512000|Banque|||V1|20260310|Virement|70,00|0,00|||20260310||
      BQ|Banque|4|20260310|411000|Clients|K2|Mistral SAS|V1|20260310|Virement|0,00|70,00|A||20260310||
      """;
  private static final String FEC_XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <comptabilite><exercice><DateCloture>2026-12-31</DateCloture><journal><JournalCode>VE</JournalCode><JournalLib>Ventes</JournalLib>
      <ecriture><EcritureNum>1</EcritureNum><EcritureDate>2026-04-02</EcritureDate><EcritureLib>Vente</EcritureLib><PieceRef>V-31</PieceRef><PieceDate>2026-04-02</PieceDate><ValidDate>2026-04-02</ValidDate>
      <ligne><CompteNum>411000</CompteNum><CompteLib>Clients</CompteLib><CompAuxNum>K1</CompAuxNum><CompAuxLib>Lavande</CompAuxLib><Debit>120.00</Debit></ligne>
      <ligne><CompteNum>706000</CompteNum><CompteLib>Ventes</CompteLib><Credit>120.00</Credit></ligne></ecriture>
      </journal></exercice></comptabilite>
      """;
  private static final String MT940 =
      """
      {1:F01BNPAFRPPAXXX0000000000}{2:O9401200261116BNPAFRPPAXXX00000000002611161200N}{4:
      :20:STMT-1
      :25:FR7630001007941234567890185
      :28C:17/1
      :60F:C261115EUR1000,00
      :61:2611161117C1200,00NTRFNONREF//BANK-4711
      :86:166?00GUTSCHRIFT?20EREF+E2E-99?21SVWZ+FACTURE FA-2026-0?220042?30BNPAFRPP?31FR7630004000031234567890143?32LAVANDE SARL
      :61:2611171117D72,30NRTINONREF
      :86:/REMI/FA-12/NAME/MISTRAL/RTRN/AM04
      :61:2611171117C10,00NMSCNONREF
      :86:VIR RECU /DE RIVAGE
      :62F:C261117EUR2137,70
      -}
      """;
  private static final String OFX =
      """
      OFXHEADER:100
      DATA:OFXSGML
      CHARSET:1252

      <OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>30001<BRANCHID>00794<ACCTID>12345678901</BANKACCTFROM>
      <BANKTRANLIST><STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20261116120000[+1:CET]<TRNAMT>250,00<FITID>OP-0000001<NAME>VIR LAVANDE<MEMO>FA-2026-002</STMTTRN>
      <STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261117<TRNAMT>-12.50<FITID>OP-0000002<NAME>PRLV IMPAYE</STMTTRN>
      </BANKTRANLIST><LEDGERBAL><BALAMT>1<DTASOF>20261130</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
      """;

  private SampleFiles() {}

  static Map<String, byte[]> all() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    put(files, "items.csv", ITEMS);
    put(files, "ledger.csv", LEDGER);
    put(files, "payments.csv", PAYMENTS);
    put(files, "bank.csv", BANK);
    put(files, "fec.txt", FEC);
    put(
        files,
        "fec-sens.txt",
        FEC.replace("Debit|Credit", "Montant|Sens").replace("|0,00|||", "|D|||"));
    put(files, "fec.xml", FEC_XML);
    put(files, "camt053.xml", camt(8));
    put(files, "camt053-v2.xml", camt(2));
    put(files, "camt054.xml", Camt.notice(4).credit("R1", "5.00", "LAVANDE", "", "FA-1").xml());
    put(files, "cfonb.txt", cfonb().text());
    put(files, "cfonb-one-line.txt", cfonb().text(""));
    put(files, "mt940.sta", MT940);
    put(files, "bank.ofx", OFX);
    files.put("items.xlsx", workbook());
    files.put("camt.zip", zip());
    return files;
  }

  private static void put(Map<String, byte[]> files, String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String camt(int version) {
    var camt = Camt.statement(version).balances("0.00", "25.00");
    return camt.credit("R1", "5.00", "LAVANDE", "FR7630004000031234567890143", "FA-1")
        .entry(
            "R2",
            "30.00",
            "CRDT",
            "",
            "BOOK",
            camt.detail("10.00", "A", "UN", "", "FA-2"),
            camt.detail("20.00", "B", "DEUX", "", "FA-3"))
        .returned("R3", "10.00", "E2E-R1", "AM04")
        .xml();
  }

  private static Cfonb cfonb() {
    return Cfonb.opening("151126", -19_040)
        .move("05", "161126", "VIR SEPA RECU", 120_000)
        .more("NPY", "LAVANDE SARL")
        .more("LCC", "FACTURE FA-2026-001")
        .move("B3", "171126", "PRLV IMPAYE", -7_230)
        .more("RET", "AM04")
        .closing("171126", 93_730);
  }

  private static byte[] workbook() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      var sheet = book.newWorksheet("Balance");
      List<String> header = List.of("Compte", "Nom", "Facture", "Échéance", "Montant");
      for (int i = 0; i < header.size(); i++) {
        sheet.value(0, i, header.get(i));
      }
      for (int row = 1; row < 6; row++) {
        sheet.value(row, 0, "K" + row);
        sheet.value(row, 1, "Lavande " + row);
        sheet.value(row, 2, "L-" + row);
        sheet.value(row, 3, LocalDate.of(2026, 10, 20 + row));
        sheet.style(row, 3).format("dd/MM/yyyy").set();
        sheet.value(row, 4, new BigDecimal("1234.5"));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] zip() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.xml"));
      zip.write(camt(8).getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("b.sta"));
      zip.write(MT940.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
