package fr.entente.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.exchange.DateOrder;
import fr.entente.exchange.ImportField;
import fr.entente.exchange.LayoutSetting;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRefusalTests {
  private static final String HEADER = "Compte;Nom;Facture;Échéance;Montant\n";

  @TempDir Path folder;

  @Test
  void nothingIsNoFile() {
    assertRefused(new byte[0], "exchange.problem.empty");
  }

  @Test
  void aPictureIsNoTable() {
    assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 2}, "exchange.problem.binary");
    assertRefused(
        "%PDF-1.4\n\u0001\u0002".getBytes(StandardCharsets.UTF_8), "exchange.problem.binary");
  }

  @Test
  void anOldWorkbookIsRefusedWithAWayOut() {
    assertRefused(
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0},
        "exchange.problem.old-excel");
  }

  @Test
  void aHeaderAloneIsNoList() {
    assertRefused(HEADER.getBytes(StandardCharsets.UTF_8), "exchange.problem.no-rows");
  }

  @Test
  void aBrokenArchiveIsNoWorkbook() {
    assertRefused(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "exchange.problem.workbook");
  }

  @Test
  void aQuoteThatNeverClosesNamesItsLine() throws IOException {
    var upload =
        receive(
            (HEADER + "C1;Nom;F1;01/10/2026;5\nC2;\"Nom;F2;01/10/2026;5\nC3;x\n")
                .getBytes(StandardCharsets.UTF_8));
    var shape = FileShape.text(StandardCharsets.UTF_8, ';', 0);
    assertThat(upload.bytes()).isPositive();
    assertThatThrownBy(() -> ShapeDetector.firstRows(file(), shape, true, 100))
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            e -> {
              assertThat(e.problem().key()).isEqualTo("exchange.problem.quote");
              assertThat(e.problem().line()).isEqualTo(3L);
            });
  }

  @Test
  void anEndlessLineIsRefusedWithoutFillingTheMemory() throws IOException {
    receive((HEADER + "C1;" + "x".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8));
    var shape = FileShape.text(StandardCharsets.UTF_8, ';', 0);
    assertThatThrownBy(() -> ShapeDetector.firstRows(file(), shape, true, 100))
        .isInstanceOf(UnreadableFile.class);
  }

  @Test
  void aWorkbookThatExplodesIsRefused() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        zip.write(zeros);
      }
    }
    assertRefused(bytes.toByteArray(), "exchange.problem.bomb");
  }

  @Test
  void aWorkbookIsReadWithItsDatesAndAmounts() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      var sheet = book.newWorksheet("Balance");
      List<String> header = List.of("Compte", "Nom", "Facture", "Échéance", "Montant");
      for (int i = 0; i < header.size(); i++) {
        sheet.value(0, i, header.get(i));
      }
      sheet.value(1, 0, 4110012);
      sheet.value(1, 1, "Garage Brun");
      sheet.value(1, 2, 20260042);
      sheet.value(1, 3, java.time.LocalDate.of(2026, 10, 31));
      sheet.style(1, 3).format("dd/MM/yyyy").set();
      sheet.value(1, 4, new java.math.BigDecimal("1234.5"));
    }
    var read = FirstRows.of(receive(bytes.toByteArray()), file());
    assertThat(read.header()).startsWith("Compte", "Nom");
    assertThat(read.rows().getFirst())
        .containsExactly("4110012", "Garage Brun", "20260042", "46326", "1234.50");
    assertThat(new DateReader(DateOrder.DAY_FIRST).date("46326"))
        .isEqualTo(java.time.LocalDate.of(2026, 10, 31));
  }

  @Test
  void titleRowsAboveTheHeaderAreSkipped() throws IOException {
    var text = "Balance âgée au 31/10/2026;;;;\n\n" + HEADER + "C1;Nom;F1;01/10/2026;5\n";
    var read = FirstRows.of(receive(text.getBytes(StandardCharsets.UTF_8)), file());
    assertThat(read.header()).contains("Facture");
    assertThat(read.rows()).hasSize(1);
  }

  @Test
  void delimitersAreFound() throws IOException {
    for (char mark : new char[] {';', '\t', '|', ','}) {
      var text = (HEADER + "C1;Nom, prénom;F1;01/10/2026;5\n").replace(',', ' ').replace(';', mark);
      receive(text.getBytes(StandardCharsets.UTF_8));
      assertThat(
              ShapeDetector.detect(
                      receive(text.getBytes(StandardCharsets.UTF_8)), file(), LayoutSetting.NONE)
                  .delimiter())
          .isEqualTo(mark);
    }
  }

  @Test
  void everyMessageExistsInBothLanguages() {
    var english = ResourceBundle.getBundle("vaadin-i18n.translations", java.util.Locale.UK);
    var french = ResourceBundle.getBundle("vaadin-i18n.translations", java.util.Locale.FRANCE);
    for (ImportField field : ImportField.values()) {
      String key = "exchange.field." + field.name().toLowerCase(java.util.Locale.ROOT);
      assertThat(english.getString(key)).isNotEqualTo(key);
      assertThat(french.getString(key)).isNotBlank();
    }
    assertThat(french.getString("exchange.problem.bomb")).contains("classeur");
  }

  private void assertRefused(byte[] content, String key) {
    assertThatThrownBy(() -> FirstRows.of(receive(content), file()))
        .isInstanceOfSatisfying(
            UnreadableFile.class, e -> assertThat(e.problem().key()).isEqualTo(key));
  }

  private UploadedFile receive(byte[] content) throws IOException {
    return UploadedFile.receive(new ByteArrayInputStream(content), file());
  }

  private Path file() {
    return folder.resolve("upload");
  }
}
