package fr.entente.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// More books in legal forms, invented after the readers were written. Invented books.
class UnseenBooksTests {
  @TempDir Path folder;
  private final List<String> remarks = new ArrayList<>();

  private List<String> owed(byte[] books) throws IOException {
    return BooksRead.owed(folder, books, remarks);
  }

  @Test
  void xmlOfAFarmWithItsFurtherElementsAndCapitals() throws IOException {
    String books =
        FecLawTests.xml(
                FecLawTests.entry("1", "V-9", "", FecLawTests.customer("<Debit>0012,500</Debit>"))
                    .replace(
                        "</ValidDate>",
                        "</ValidDate><DateRglt>2026-04-05</DateRglt><ModeRglt>VIR</ModeRglt><NatOp/>"))
            .replace("CompAuxNum", "COMPTEAUXNUM")
            .replace("ecriture>", "Ecriture>");
    assertThat(owed(books.getBytes(StandardCharsets.UTF_8)))
        .containsExactly("Q7 Verger & Fils V-9 1250");
  }

  @Test
  void xmlWithoutADeclarationOnOneLine() throws IOException {
    String books =
        FecLawTests.xml(
                FecLawTests.entry(
                        "1", "V-9", "", FecLawTests.customer("<Montant>5</Montant><Sens>D</Sens>"))
                    + FecLawTests.entry(
                        "2", "V-9", "", FecLawTests.customer("<Montant>2</Montant><Sens>C</Sens>")))
            .replaceFirst("<\\?xml.*?\\?>", "")
            .replace("\n", "");
    assertThat(owed(books.getBytes(StandardCharsets.UTF_8)))
        .containsExactly("Q7 Verger & Fils V-9 300");
  }

  @Test
  void xmlOfTwoYears() throws IOException {
    String books =
        FecLawTests.xml(
            FecLawTests.entry("1", "V-8", "B", FecLawTests.customer("<Debit>40.00</Debit>"))
                + "</journal></exercice><exercice><journal><JournalCode>AN</JournalCode><JournalLib>A nouveaux</JournalLib>"
                + FecLawTests.entry(
                    "1", "RAN 2027", "", FecLawTests.customer("<Debit>60.00</Debit>")));
    assertThat(owed(books.getBytes(StandardCharsets.UTF_8)))
        .containsExactly("Q7 Verger & Fils AN-2026-04-02 6000", "Q7 Verger & Fils V-8 4000");
  }

  @Test
  void flatBooksInWindowsLettersWithQuotesAndATitle() throws IOException {
    String line =
        FecLawTests.line("VE", "V-31", "20260402", "1350,40", "0,00", "")
            .replace("Verger", "Pâtisserie Noël");
    String quoted =
        ("Société X - exercice 2026\n"
            + (FecLawTests.HEADER + line).replace("|", "\";\"").replaceAll("(?m)^(.+)$", "\"$1\""));
    assertThat(owed(quoted.getBytes(Charset.forName("windows-1252"))))
        .containsExactly("Q7 Pâtisserie Noël SARL V-31 135040");
  }

  @Test
  void openingOfTheWholeClassBesideOneCustomer() throws IOException {
    String all =
        FecLawTests.line("RAN", "REPORT", "20260101", "7000,00", "0,00", "")
            .replace("Q7|Verger SARL", "|");
    String one = FecLawTests.line("RAN", "REPORT", "20260101", "0,00", "30,00", "");
    assertThat(owed((FecLawTests.HEADER + all + one).getBytes(StandardCharsets.UTF_8)))
        .containsExactly("Q7 Verger SARL AN-2026-01-01 -3000");
    assertThat(remarks).contains("2 exchange.reject.collective 411000");
  }

  @Test
  void aTransferToDoubtfulLetteredWithinItsAccount() throws IOException {
    String books =
        FecLawTests.line("VE", "V-1", "20260402", "100,00", "0,00", "A")
            + FecLawTests.line("OD", "OD-1", "20260901", "0,00", "100,00", "A")
            + FecLawTests.line("OD", "V-1", "20260901", "100,00", "0,00", "")
                .replace("411000", "416000");
    assertThat(owed((FecLawTests.HEADER + books).getBytes(StandardCharsets.UTF_8)))
        .containsExactly("Q7 Verger SARL V-1 10000");
    assertThat(remarks).containsExactly("4 exchange.warning.doubtful V-1");
  }
}
