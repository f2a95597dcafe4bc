package fr.entente.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file is what it holds, not what it is called.
class FileJudgeTests {
  /// Changes a PDF of one page before it is written.
  interface Change {
    void of(PDDocument document) throws IOException;
  }

  static byte[] pdf(Change change) throws IOException {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      change.of(document);
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  static byte[] pdf() throws IOException {
    return pdf(_ -> {});
  }

  private static byte[] image(String format, int width, int height) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), format, out);
    return out.toByteArray();
  }

  private static void is(byte[] bytes, FileType type) {
    assertThat(FileJudge.judge(bytes).type()).contains(type);
  }

  private static void refused(byte[] bytes, String why) {
    var judged = FileJudge.judge(bytes);
    assertThat(judged.type()).isEqualTo(Optional.empty());
    assertThat(judged.refusal()).isEqualTo(why);
  }

  @Test
  void pdfAndPicturesAreTaken() throws IOException {
    is(pdf(), FileType.PDF);
    is(image("png", 40, 30), FileType.PNG);
    is(image("jpg", 40, 30), FileType.JPEG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MZ\u0090\u0000",
        "<html><script>",
        "PK\u0003\u0004",
        "GIF89a",
        "<svg/>",
        "% PDF-"
      })
  void everythingElseIsNot(String begins) {
    refused(begins.getBytes(StandardCharsets.ISO_8859_1), "type");
  }

  @Test
  void nothingAndTooMuchAreNot() {
    refused(new byte[0], "empty");
    refused(new byte[FileJudge.MOST_BYTES + 1], "size");
  }

  @Test
  void whatDoesNotOpenIsNotTaken() throws IOException {
    refused("%PDF-1.7 and nothing more".getBytes(StandardCharsets.US_ASCII), "unreadable");
    refused(Arrays.copyOf(image("png", 40, 30), 12), "unreadable");
    refused(pdf(document -> document.removePage(0)), "unreadable");
    refused(
        pdf(document ->
            document.protect(
                new StandardProtectionPolicy("owner", "user", new AccessPermission()))),
        "locked");
  }

  @Test
  void aSmallFileThatUnfoldsToMoreThanFitsIsNotTaken() throws IOException {
    var large = image("png", 9000, 9000);
    assertThat(large.length).isLessThan(100_000);
    refused(large, "size");
  }

  @Test
  void whatRunsOrCarriesMoreIsNotTaken() throws IOException {
    refused(
        pdf(document ->
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))),
        "active");
    refused(
        pdf(document -> {
          var actions = new PDPageAdditionalActions();
          actions.setO(new PDActionLaunch());
          document.getPage(0).setActions(actions);
        }),
        "active");
    refused(
        pdf(document -> {
          var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
          names.setEmbeddedFiles(new PDEmbeddedFilesNameTreeNode());
          document.getDocumentCatalog().setNames(names);
        }),
        "active");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../etc/passwd", "C:\\temp\\passwd.exe", "passwd.pdf.exe", "<b>é</b>", ""})
  void aNameIsPlainAndEndsAsItsContentDoes(String given) {
    assertThat(PaperName.of(given, FileType.PDF)).matches("[A-Za-z0-9_-]{1,100}\\.pdf");
  }
}
