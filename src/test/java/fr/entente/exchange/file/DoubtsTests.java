package fr.entente.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportKind;
import fr.entente.exchange.LayoutDoubt;
import fr.entente.exchange.LayoutDoubt.Looks;
import fr.entente.exchange.LayoutSetting;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubtsTests {
  private static List<LayoutDoubt> of(ImportKind kind, LayoutSetting said, String... lines) {
    List<List<String>> rows =
        Arrays.stream(lines).map(line -> List.of(line.split(";", -1))).toList();
    var shape = FileShape.text(StandardCharsets.UTF_8, ';', 0);
    var read = new FirstRows(shape, rows.getFirst(), rows.subList(1, rows.size()));
    return Doubts.of(read, PlanGuess.guess(read, kind, said), said);
  }

  private static List<LayoutDoubt> item(String name, String first, String second) {
    return of(
        ImportKind.OPEN_ITEMS,
        LayoutSetting.NONE,
        "Code client;Nom;Facture;Date facture;Montant;" + name,
        "K1;Lavande;F1;2026-03-02;5,00;" + first,
        "K1;Lavande;F2;2026-03-03;6,00;" + second);
  }

  @ParameterizedTest
  @CsvSource({
    "Etape etat reglement,Attente,Soldé,STATUS",
    "Remarques,Payé,Payé,STATUS",
    "Doc. (genre),Facture,Avoir,DOCUMENT_KIND",
    "Genre de pièce,X1,X2,DOCUMENT_KIND",
    "Code monnaie ISO,dollars,euros,CURRENCY",
    "Unité,EUR,USD,CURRENCY",
    "Mvt,D,C,SIDE",
    "Sens du mouvement,1,,",
    "Solde initial,12.00,0,OPENING_BALANCE",
    "Report à nouveau,3,4,OPENING_BALANCE",
    "Commentaire,Payé par Jean le 3,rappel fait,",
    "Commercial,Durand,Petit,",
    "Situation,Ras,Ras,STATUS",
    "Quantité,3,4,"
  })
  void aColumnLooksLikeWhatItDecides(String name, String first, String second, Looks looks) {
    var doubts = item(name, first, second == null ? "" : second);
    if (looks == null) {
      assertThat(doubts).isEmpty();
    } else {
      assertThat(doubts)
          .singleElement()
          .isInstanceOfSatisfying(
              LayoutDoubt.Column.class,
              column -> {
                assertThat(column.looks()).isEqualTo(looks);
                assertThat(column.column()).isEqualTo(5);
                assertThat(column.name()).isEqualTo(name);
              });
    }
  }

  @Test
  void aColumnThatIsUsedOrIgnoredIsNoDoubt() {
    String[] lines = {
      "Code client;Nom;Facture;Date facture;Montant;Mvt", "K1;Lavande;F1;2026-03-02;5,00;D"
    };
    assertThat(of(ImportKind.OPEN_ITEMS, LayoutSetting.NONE, lines))
        .extracting(each -> ((LayoutDoubt.Column) each).suggested())
        .containsExactly(ImportField.DIRECTION);
    assertThat(of(ImportKind.OPEN_ITEMS, LayoutSetting.NONE.ignoring(5), lines)).isEmpty();
    var columns = java.util.Map.of(ImportField.AMOUNT, 4);
    var used = LayoutSetting.NONE.using(columns, ImportField.DIRECTION, 5);
    assertThat(of(ImportKind.OPEN_ITEMS, used, lines)).isEmpty();
  }

  @Test
  void meansOfPayingAreNoKindsOfDocuments() {
    assertThat(
            of(
                ImportKind.BANK,
                LayoutSetting.NONE,
                "Date;Libellé;Montant;Type",
                "2026-03-02;VIR LAVANDE;5,00;VIR",
                "2026-03-02;CB;-5,00;CB"))
        .isEmpty();
  }

  @Test
  void datesAreInDoubtOnlyWhereNoValueTells() {
    assertThat(dates("02/03/2026", "04/05/2026"))
        .singleElement()
        .isInstanceOfSatisfying(
            LayoutDoubt.Dates.class,
            dates -> {
              assertThat(dates.sample()).isEqualTo("02/03/2026");
              assertThat(dates.dayFirst()).isEqualTo("2026-03-02");
              assertThat(dates.monthFirst()).isEqualTo("2026-02-03");
              assertThat(dates.columns()).containsExactly("Date");
            });
    assertThat(dates("02/03/2026", "13/05/2026")).isEmpty();
    assertThat(dates("02/03/2026", "05/13/2026")).isEmpty();
    assertThat(dates("03/03/2026", "04/04/2026")).isEmpty();
    assertThat(dates("2026-03-02", "20260405")).isEmpty();
    assertThat(dates("00/00/0000", "2026-04-05")).isEmpty();
    assertThat(dates("2 mars 2026", "5 avril 2026")).isEmpty();
  }

  private static List<LayoutDoubt> dates(String first, String second) {
    return of(
        ImportKind.BANK,
        LayoutSetting.NONE,
        "Date;Libellé;Montant",
        first + ";VIR LAVANDE;5,00",
        second + ";VIR MISTRAL;5,00");
  }

  @Test
  void whoSaysTheOrderIsNotAskedAgain() {
    var said = LayoutSetting.NONE.withDates(fr.entente.exchange.DateOrder.DAY_FIRST);
    assertThat(of(ImportKind.BANK, said, "Date;Libellé;Montant", "02/03/2026;VIR LAVANDE;5,00"))
        .isEmpty();
  }

  @Test
  void booksAreFixedByLaw() {
    assertThat(of(ImportKind.FEC, LayoutSetting.NONE, "Statut;Date", "Payé;02/03/2026")).isEmpty();
  }
}
