package fr.entente.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Accounting files in the forms that the law allows and packages write. Invented books.
class FecFormsTests {
  private static final String HEADER =
      "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate"
          + "|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise\n";
  private static final String SALE =
      "VE|Ventes|1|20260402|411000|Clients|Q7|Verger SARL|V-31|20260402|Vente|350,40|0,00|||20260402||\n"
          + "VE|Ventes|1|20260402|706000|Ventes|||V-31|20260402|Vente|0,00|350,40|||20260402||\n";

  @TempDir Path folder;
  private final List<String> remarks = new ArrayList<>();

  private List<String> owed(String books) throws IOException {
    return BooksRead.owed(folder, books.getBytes(StandardCharsets.UTF_8), remarks);
  }

  private static String quoted(String books, String mark) {
    return books
        .lines()
        .map(line -> "\"" + line.replace("|", "\"" + mark + "\"") + "\"\n")
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "|", "\t", ","})
  void aSpreadsheetSavesTheBooksWithQuotes(String mark) throws IOException {
    assertThat(owed(quoted(HEADER + SALE, mark))).containsExactly("Q7 Verger SARL V-31 35040");
    assertThat(remarks).isEmpty();
  }

  @Test
  void aQuoteInALabelIsALetter() throws IOException {
    assertThat(owed(HEADER + SALE.replace("Verger SARL", "Le \"Verger\" SARL")))
        .containsExactly("Q7 Le \"Verger\" SARL V-31 35040");
  }

  @Test
  void amountsAreFilledWithABlankAndZeros() throws IOException {
    assertThat(owed(HEADER + SALE.replace("350,40", " 000000000000350,40")))
        .containsExactly("Q7 Verger SARL V-31 35040");
  }

  @ParameterizedTest
  @ValueSource(strings = {"350.400", "350.40", "350,4000", "350.4", "000350.400"})
  void thereAreNoThousandsInBooks(String amount) throws IOException {
    String zero = amount.contains(".") ? "0.000" : "0,0000";
    assertThat(owed(HEADER + SALE.replace("350,40", amount).replace("0,00", zero)))
        .containsExactly("Q7 Verger SARL V-31 35040");
    String thousand = amount.replace("350", "1350");
    assertThat(owed(HEADER + SALE.replace("350,40", thousand).replace("0,00", zero)))
        .containsExactly("Q7 Verger SARL V-31 135040");
  }

  @Test
  void oneAmountStandsBesideItsSide() throws IOException {
    String header = HEADER.replace("Debit|Credit", "Montant|Sens");
    String sale = SALE.replace("350,40|0,00", "350,40|D").replace("0,00|350,40", "350,40|C");
    String paid =
        "BQ|Banque|2|20260410|411000|Clients|Q7|Verger SARL|V-31|20260402|Virement|50,40|C|||20260410||\n"
            + "AC|Achats|3|20260410|401000|Fournisseurs|F3|Papier SA|P-1|20260410|Achat|99,00|C|||20260410||\n";
    assertThat(owed(header + sale + paid)).containsExactly("Q7 Verger SARL V-31 30000");
    assertThatThrownBy(() -> owed(header + sale.replace("|D|", "|?|")))
        .as("a side that says nothing is no debt")
        .isInstanceOf(UnreadableFile.class);
    assertThat(remarks).containsExactly("2 exchange.reject.direction ?");
  }

  @Test
  void doubtfulCustomersStillOweAndAreNamed() throws IOException {
    String doubtful =
        "OD|OD|4|20260501|416100|Douteux|Q7|Verger SARL|V-31|20260402|Douteux|350,40|0,00|||20260501||\n"
            + "OD|OD|4|20260501|411000|Clients|Q7|Verger SARL|V-31|20260402|Douteux|0,00|350,40|||20260501||\n";
    assertThat(owed(HEADER + SALE + doubtful)).containsExactly("Q7 Verger SARL V-31 35040");
    assertThat(remarks).containsExactly("4 exchange.warning.doubtful V-31");
  }

  @Test
  void customersMayStandOn410() throws IOException {
    assertThat(owed(HEADER + SALE.replace("411000", "410000")))
        .containsExactly("Q7 Verger SARL V-31 35040");
  }

  @Test
  void anAccountThatAllShareOwesNothingByItself() throws IOException {
    String opening = "AN|AN|0|20260101|411100|Clients|||-|20260101|A nouveau|7000,00|0,00|||||\n";
    assertThat(owed(HEADER + opening + SALE)).containsExactly("Q7 Verger SARL V-31 35040");
    assertThat(remarks).containsExactly("2 exchange.reject.collective 411100");
    String own = SALE.replace("411000|Clients|Q7|Verger SARL", "411VERGER|Verger SARL||");
    assertThat(owed(HEADER + own)).containsExactly("411VERGER Verger SARL V-31 35040");
  }

  @Test
  void whatAnOldYearLeavesOverIsNamedSo() throws IOException {
    String opening =
        "AN|AN|0|20260101|411000|Clients|Q7|Verger SARL|-|20260101|A nouveau|70,00|0,00|||||\n";
    assertThat(owed(HEADER + opening)).containsExactly("Q7 Verger SARL AN-2026-01-01 7000");
  }

  @Test
  void booksWithoutCustomersAreRefused() {
    String suppliers = SALE.replace("411000", "401000");
    assertThatThrownBy(() -> owed(HEADER + suppliers))
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            e -> assertThat(e.problem().key()).isEqualTo("exchange.problem.no-customers"));
  }

  @Test
  void aTitleMayStandAboveTheBooks() throws IOException {
    assertThat(owed("Ecritures de l'exercice\n" + HEADER + SALE))
        .containsExactly("Q7 Verger SARL V-31 35040");
  }
}
