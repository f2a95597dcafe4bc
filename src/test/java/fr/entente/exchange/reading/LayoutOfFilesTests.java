package fr.entente.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Separators, encodings, titles, and how dates, codes and numbers are written. Invented files.
class LayoutOfFilesTests {
  @TempDir Path folder;

  private JsonNode read(byte[] content) throws IOException {
    Path file = folder.resolve("list");
    Path out = folder.resolve("result.json");
    Files.write(file, content);
    new FileReading(file, folder.resolve("content"), FileUse.AUTO, Language.EN).into(out);
    return JsonMapper.shared().readTree(Files.readString(out));
  }

  private JsonNode read(String content) throws IOException {
    return read(content.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode item(String header, String row) throws IOException {
    return read("Code client;Nom;Facture;Date facture;Échéance;Montant;"
            + header
            + "\n"
            + "K1;Olive SARL;O-1;04/05/2026;03/06/2026;5,00;"
            + row
            + "\n")
        .at("/items/0");
  }

  private static List<String> texts(JsonNode array, String name) {
    return array.valueStream().map(each -> each.get(name).asString()).toList();
  }

  @Test
  void rowsOfUnequalWidthAndDecimalCommasStillTellTheSeparator() throws Exception {
    var result =
        read(
            "Date;Libellé;Débit;Crédit\n04/05/2026;VIR OLIVE;;40,00\n05/05/2026;PRLV EAU;12,34;;\n"
                + "06/05/2026;PRLV GAZ;56,78;;\n07/05/2026;PRLV BOIS;9,10;;\n");
    assertThat(texts(result.get("entries"), "amount"))
        .containsExactly("40.00", "-12.34", "-56.78", "-9.10");
  }

  @Test
  void titlesAboveAListDoNotHideIt() throws Exception {
    var result =
        read(
            "Compte courant, agence de Foix\nDu 01/05/2026 au 31/05/2026\nSolde : 1 234,56\n"
                + "Date;Libellé;Montant\n04/05/2026;VIR OLIVE;40,00\n05/05/2026;EAU;-1,20;\n");
    assertThat(result.at("/layout/header_row").asInt()).isEqualTo(4);
    assertThat(texts(result.get("entries"), "amount")).containsExactly("40.00", "-1.20");
  }

  @Test
  void balancesAboveAndBelowAreNoMovements() throws Exception {
    var result =
        read(
            "Banque : 00001;Agence : 2;;;\nSolde en fin de période;;;7,00;\n"
                + "Date;Libellé;Débit;Crédit;\n04/05/26;VIR OLIVE;;7,00;\n05/05/26;EAU;-1,20;;\n"
                + "Solde en début de période;;;1,20;\n");
    assertThat(texts(result.get("entries"), "amount")).containsExactly("7.00", "-1.20");
    assertThat(result.get("left_out")).hasSize(1);
    assertThat(result.get("rejected")).isEmpty();
  }

  @Test
  void aListWithCommasBetweenItsCellsKeepsThem() throws Exception {
    var result =
        read("Date,Description,Amount\n2026-05-04,\"OLIVE; O-1\",40.00\n2026-05-05,EAU,-1.20\n");
    assertThat(texts(result.get("entries"), "amount")).containsExactly("40.00", "-1.20");
  }

  @ParameterizedTest
  @CsvSource({
    "'!Type:Bank\nD04/05/2026\nT40.00\n^\n',QIF",
    "'{1:F01BNPAFRPPAXXX0000000000}{2:O1031200}{4:\n:32A:261116EUR40,\n-}',SWIFT MT",
    "':20:REF\n:25:FR7630001007941234567890185\n:28C:3/1\n:34F:EURD0,\n',MT942"
  })
  void formatsThatAreNotReadAreCalledByTheirName(String content, String name) throws Exception {
    var refused = read(content.replace("\\n", "\n")).get("refused");
    assertThat(refused.get("why").asString()).contains(name);
    assertThat(refused.get("advice").asString()).contains("camt.053");
  }

  @ParameterizedTest
  @CsvSource({
    "':20:REF\n:25:FR7630001007941234567890185\n:28C:3/1\n:60F:C260503EUR1,\n:61:2605040504C40,00NTRF\n:62F:C260504EUR41,\n',MT940",
    "'OFXHEADER:100\n<OFX><STMTRS><STMTTRN><DTPOSTED>20260504<TRNAMT>40.00<NAME>A</STMTTRN></STMTRS></OFX>',OFX",
    "'0430001    00001EUR2 00012345678B1040526  040526VIR OLIVE                        0000000 00000000000400{\n',CFONB 120"
  })
  void formatsOfBanksAreReadAndNamed(String content, String name) throws Exception {
    var result = read(content);
    assertThat(result.get("kind").asString()).isEqualTo("statement");
    assertThat(result.at("/layout/format").asString()).isEqualTo(name);
    assertThat(texts(result.get("entries"), "amount")).containsExactly("40.00");
    assertThat(texts(result.get("entries"), "date")).containsExactly("2026-05-04");
  }

  @Test
  void anAgedBalanceIsNoListOfInvoices() throws Exception {
    var result =
        read(
            "Client;Non échu;0-30 jours;31-60 jours;> 60 jours;Total\nOlive;1,00;2,00;0,00;0,00;3,00\n");
    assertThat(result.get("items")).isEmpty();
    assertThat(result.at("/refused/why").asString()).contains("aged balance");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Montant (USD)", "Montant (£)", "Amount (in CHF)", "Total ($)"})
  void aHeaderMayNameAnotherCurrency(String name) throws Exception {
    var result = read("Code client;Nom;Facture;Échéance;" + name + "\nK1;A;O-1;03/06/2026;5,00\n");
    assertThat(result.get("items")).isEmpty();
    assertThat(result.at("/refused/why").asString()).contains(name);
  }

  private static final String ACCENTS =
      "Code client;Nom;Facture;Échéance;Montant\nK1;Crèmerie Thébaud;O-1;03/06/2026;1,00\n"
          + "K2;Hôtel de la Forêt;O-2;03/06/2026;2,00\nK3;Fenêtres Réunies;O-3;03/06/2026;4,00\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "IBM850", "ISO-8859-15", "UTF-16LE"})
  void accentsAreReadInEachEncoding(String charset) throws Exception {
    String marked = charset.startsWith("UTF-16") ? "\uFEFF" + ACCENTS : ACCENTS;
    var result = read(marked.getBytes(Charset.forName(charset)));
    assertThat(texts(result.get("items"), "debtor"))
        .containsExactly("Crèmerie Thébaud", "Hôtel de la Forêt", "Fenêtres Réunies");
    assertThat(texts(result.get("items"), "due")).containsOnly("2026-06-03");
  }

  @Test
  void aWrongByteDoesNotChangeTheEncodingOfAFile() throws Exception {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(ACCENTS.getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("K4;Café;O-4;03/06/2026;8,00\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(texts(read(bytes.toByteArray()).get("items"), "debtor"))
        .containsExactly("Crèmerie Thébaud", "Hôtel de la Forêt", "Fenêtres Réunies", "Caf\uFFFD");
  }

  @ParameterizedTest
  @CsvSource({
    "3 juin 2026,2026-06-03", "1er juillet 2026,2026-07-01", "15-août-26,2026-08-15",
        "2 févr. 2027,2027-02-02",
    "30-Sep-2026,2026-09-30", "12 décembre 2026,2026-12-12", "June 3 2026,2026-06-03",
        "lundi 15 juin 2026,2026-06-15",
    "5 avr. 2027,2027-04-05", "3/6/2026\u00a0,2026-06-03"
  })
  void monthsMayStandInWords(String written, String due) throws Exception {
    var result =
        read("Code client;Nom;Facture;Échéance;Montant\nK1;Olive;O-1;" + written + ";5,00\n");
    assertThat(result.at("/items/0/due").asString()).isEqualTo(due);
  }

  @Test
  void aDateOfZerosIsNone() throws Exception {
    var result =
        read(
            "Code client;Nom;Facture;Date facture;Échéance;Montant\n"
                + "K1;Olive;O-1;04/05/2026;00/00/0000;5,00\nK1;Olive;O-2;04/05/2026;32 juin 2026;5,00\n");
    assertThat(result.at("/items/0/due").asString()).isEqualTo("2026-06-03");
    assertThat(result.get("rejected")).hasSize(1);
  }

  @Test
  void blanksThatDoNotBreakAreTrimmedAnywhere() throws Exception {
    var result =
        read(
            "Code client;Nom;Facture;Échéance;Montant\nK1;Olive;O-1;03/06/2026;5,00\n"
                + "\u00a0K1\u202f;Olive;O-2\u00a0;\u00a003/06/2026;6,00\u00a0\n");
    assertThat(texts(result.get("items"), "reference")).containsExactly("K1", "K1");
    assertThat(texts(result.get("items"), "invoice")).containsExactly("O-1", "O-2");
  }

  @Test
  void aPostcodeKeepsTheZeroThatASpreadsheetTakes() throws Exception {
    assertThat(item("Code postal;Pays", "6100;").get("postcode").asString()).isEqualTo("06100");
    assertThat(item("Code postal;Pays", "1000;BE").get("postcode").asString()).isEqualTo("1000");
    assertThat(item("Code postal;Pays", "31000;FR").get("postcode").asString()).isEqualTo("31000");
  }

  @ParameterizedTest
  @CsvSource({
    "01 99 00 00 21 / 06 39 98 00 22,31000,+33199000021",
    "06.39.98.00.23 (compta),31000,+33639980023",
    "01 99 00 00 24 poste 7,31000,+33199000024",
    "standard : 01 99 00 00 25,31000,+33199000025",
    "06 39 98 00 26 ou 01 99 00 00 27,31000,+33639980026",
    "0692 00 11 22,97410,+262692001122",
    "+33 692 00 11 22,97410,+262692001122",
    "0690 30 11 22,97110,+590690301122",
    "+33 (0)6 39 98 00 28,31000,+33639980028",
    "06 39 98 00 29,97410,+33639980029"
  })
  void theFirstNumberOfACellIsTheOneToCall(String written, String postcode, String number)
      throws Exception {
    var item = item("Téléphone;Code postal", written + ";" + postcode);
    assertThat(item.get("phone").asString()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"06 39 98 12 4", "0036 12", "06 39 98 12 345 6", "01 99 00 12"})
  void whatCannotRingIsKeptAsTextAndNeverDialled(String written) throws Exception {
    var item = item("Téléphone", written);
    assertThat(item.get("phone").isNull()).isTrue();
    assertThat(item.get("phone_note").asString()).isEqualTo(written);
  }

  @Test
  void whatStandsBesideANumberIsSaid() throws Exception {
    var result =
        read(
            "Code client;Nom;Facture;Échéance;Montant;Téléphone\n"
                + "K1;Olive;O-1;03/06/2026;5,00;01 99 00 00 21 (compta) / 06 39 98 00 22\n"
                + "K2;Cigale;O-2;03/06/2026;5,00;demander Alix\n");
    assertThat(result.at("/items/0/other_phone").asString()).isEqualTo("+33639980022");
    assertThat(result.at("/items/0/phone_note").asString()).isEqualTo("compta");
    assertThat(result.at("/warnings/0/why").asString()).contains("+33639980022");
    assertThat(result.at("/warnings/1/why").asString()).contains("compta");
    assertThat(result.at("/items/1/phone").isNull()).isTrue();
    assertThat(result.at("/items/1/phone_note").asString()).isEqualTo("demander Alix");
    assertThat(result.get("warnings")).as("and that nothing tells day from month").hasSize(4);
  }

  private byte[] workbook(boolean fromMac) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      var sheet = book.newWorksheet("Export");
      List<String> header = List.of("Code client", "Nom", "Facture", "Échéance", "Montant");
      for (int i = 0; i < header.size(); i++) {
        sheet.value(0, i, header.get(i));
      }
      sheet.value(1, 0, 417);
      sheet.style(1, 0).format("00000").set();
      sheet.value(1, 1, "Olive SARL");
      sheet.value(1, 2, 20260042);
      sheet.value(1, 3, LocalDate.of(2026, 6, 3));
      sheet.style(1, 3).format("dd/mm/yyyy").set();
      sheet.value(1, 4, new BigDecimal("1234.5"));
      sheet.style(1, 4).format("# ##0.00").set();
    }
    return fromMac ? ofMac(bytes.toByteArray()) : bytes.toByteArray();
  }

  private byte[] ofMac(byte[] workbook) throws IOException {
    Path original = folder.resolve("original.xlsx");
    Files.write(original, workbook);
    var bytes = new ByteArrayOutputStream();
    try (var in = new ZipFile(original.toFile());
        var out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry : in.stream().toList()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] content = in.getInputStream(entry).readAllBytes();
        String text = new String(content, StandardCharsets.UTF_8);
        String changed =
            entry.getName().equals("xl/workbook.xml")
                ? text.replaceFirst("<sheets>", "<workbookPr date1904=\"1\"/><sheets>")
                : text;
        out.write(changed.getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void aCodeOfAWorkbookKeepsTheZerosOfItsFormat() throws Exception {
    var item = read(workbook(false)).at("/items/0");
    assertThat(item.get("reference").asString()).isEqualTo("00417");
    assertThat(item.get("invoice").asString()).isEqualTo("20260042");
    assertThat(item.get("due").asString()).isEqualTo("2026-06-03");
    assertThat(item.get("amount").asString()).isEqualTo("1234.50");
  }

  @Test
  void aWorkbookThatCountsFrom1904HasItsDays() throws Exception {
    var item = read(workbook(true)).at("/items/0");
    assertThat(item.get("due").asString()).isEqualTo("2030-06-04");
    assertThat(item.get("amount").asString()).isEqualTo("1234.50");
    assertThat(item.get("reference").asString()).isEqualTo("00417");
  }
}
