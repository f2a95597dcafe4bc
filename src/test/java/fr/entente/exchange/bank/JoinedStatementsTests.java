package fr.entente.exchange.bank;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.payments.BankLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Several messages in one file, and other habits of banks with the bytes around them.
class JoinedStatementsTests {
  @TempDir Path folder;

  private static String statement(String reference, String amount) {
    return new String(
        Camt.statement(2)
            .credit(reference, amount, "OLIVE SARL", "FR7630004000031234567890143", "O-1")
            .bytes(),
        StandardCharsets.UTF_8);
  }

  private List<String> read(String content) throws IOException {
    Path file = folder.resolve("joined.xml");
    Files.writeString(file, content);
    var found = new Found();
    StatementFiles.read(file, found);
    assertThat(found.refused).isEmpty();
    return found.lines.stream().map(BankLine::amount).map(a -> a.amount().toString()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n\r\n  "})
  void everyMessageOfAFileIsRead(String between) throws IOException {
    assertThat(
            read(
                statement("A1", "10.00")
                    + between
                    + statement("A2", "20.00")
                    + between
                    + statement("A3", "40.00")))
        .containsExactly("10.00", "20.00", "40.00");
  }

  @Test
  void blanksBeforeTheDeclarationAreNoPartOfIt() throws IOException {
    assertThat(read("\n \t" + statement("A1", "10.00"))).containsExactly("10.00");
  }

  @Test
  void zerosBeforeAnAmountAreNoPartOfIt() throws IOException {
    assertThat(read(statement("A1", "00000000000000010.00"))).containsExactly("10.00");
  }

  @Test
  void whereTheBytesBreakDoesNotMatter() throws IOException {
    byte[] bytes = "<?xml a?><A/>\n<?xml b?><B/> <?xml-like?>".getBytes(StandardCharsets.UTF_8);
    for (int piece = 1; piece < 12; piece++) {
      int size = piece;
      var slow =
          new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int from, int wanted) {
              return super.read(target, from, Math.min(size, wanted));
            }
          };
      var documents = new XmlDocuments(slow);
      List<String> found = new ArrayList<>();
      for (InputStream each = documents.next(); each != null; each = documents.next()) {
        found.add(new String(each.readAllBytes(), StandardCharsets.UTF_8));
      }
      assertThat(found)
          .as("in pieces of " + size)
          .containsExactly("<?xml a?><A/>\n", "<?xml b?><B/> <?xml-like?>");
    }
  }
}
