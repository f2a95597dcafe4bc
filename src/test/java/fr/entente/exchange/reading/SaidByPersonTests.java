package fr.entente.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The options of the command by which a person says what the file tells wrongly.
class SaidByPersonTests {
  private static final String ITEMS =
      "Code client;Nom;Facture;Date facture;Échéance;Montant\n"
          + "K1;Lavande;L-1;02/03/2026;04/05/2026;1.250\n";

  @TempDir Path folder;

  private int run(List<String> args) {
    return new ReadFile(
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
        .run(args.toArray(String[]::new));
  }

  private JsonNode read(byte[] content, String... more) throws Exception {
    Path file = folder.resolve("file.csv");
    Path out = folder.resolve("result.json");
    Files.write(file, content);
    var args = new ArrayList<>(List.of(file.toString(), "--out", out + ""));
    args.addAll(List.of(more));
    assertThat(run(args)).isZero();
    return JsonMapper.shared().readTree(Files.readString(out));
  }

  private JsonNode read(String content, String... more) throws Exception {
    return read(content.getBytes(StandardCharsets.UTF_8), more);
  }

  @Test
  void datesThatTellNothingAreReadAsUsualWithAWarningUntilTheirOrderIsSaid() throws Exception {
    JsonNode guessed = read(ITEMS);
    assertThat(guessed.at("/items/0/issued").asString()).isEqualTo("2026-03-02");
    assertThat(guessed.at("/warnings/0/why").asString()).contains("Échéance", "04/05/2026");
    JsonNode said = read(ITEMS, "--dates", "month-first", "--decimal", ",");
    assertThat(said.at("/items/0/issued").asString()).isEqualTo("2026-02-03");
    assertThat(said.at("/layout/dates").asString()).isEqualTo("month-first");
    assertThat(said.get("warnings")).isEmpty();
  }

  @Test
  void whoSaysIsoReadsNoOtherDates() throws Exception {
    JsonNode said = read(ITEMS + "K1;Lavande;L-2;2026-03-02;26/05/04;1\n", "--dates", "iso");
    assertThat(said.at("/items/0/due").asString()).isEqualTo("2026-05-04");
    assertThat(said.at("/rejected/0/why").asString()).contains("02/03/2026");
  }

  @Test
  void theDecimalMarkIsSaid() throws Exception {
    assertThat(read(ITEMS).at("/items/0/amount").asString()).isEqualTo("1250.00");
    JsonNode said = read(ITEMS, "--decimal", ".", "--dates", "day-first");
    assertThat(said.at("/items/0/amount").asString()).isEqualTo("1.25");
  }

  @Test
  void separatorEncodingAndHeaderRowAreSaid() throws Exception {
    String list =
        "Nom;Facture;Date;Montant;x~\nCode client~Nom~Facture~Date facture~Montant\nK1~Hélène~F1~2026-03-02~5,00\n";
    byte[] bytes = list.getBytes(Charset.forName("IBM850"));
    JsonNode said = read(bytes, "--separator", "~", "--encoding", "IBM850", "--header-row", "2");
    assertThat(said.at("/items/0/debtor").asString()).isEqualTo("Hélène");
    assertThat(said.at("/layout/header_row").asInt()).isEqualTo(2);
    assertThat(said.at("/layout/separator").asString()).isEqualTo("~");
  }

  @Test
  void aListWithoutAHeaderIsReadByThePlacesOfItsColumns() throws Exception {
    JsonNode said =
        read(
            "K1;Lavande;F1;2026-03-02;5,00\nK2;Mistral;F2;2026-03-03;6,00\n",
            "--as",
            "items",
            "--header-row",
            "0",
            "--column",
            "account_reference=1",
            "--column",
            "debtor_name=2",
            "--column",
            "invoice_number=3",
            "--column",
            "due_on=4",
            "--column",
            "amount=5");
    assertThat(said.get("items")).hasSize(2);
    assertThat(said.at("/items/0/line").asInt()).isEqualTo(1);
  }

  @Test
  void oneColumnMayFillTwoFieldsAndAnotherNone() throws Exception {
    String list = "Client;Pièce;Date facture;Montant;Reste dû\nLavande;F1;2026-03-02;5,00;9,00\n";
    JsonNode said =
        read(
            list,
            "--column",
            "account_reference=Client",
            "--column",
            "debtor_name=Client",
            "--column",
            "ignore=Reste du");
    assertThat(said.at("/items/0/reference").asString()).isEqualTo("Lavande");
    assertThat(said.at("/items/0/debtor").asString()).isEqualTo("Lavande");
    assertThat(said.at("/items/0/open").asString()).isEqualTo("5.00");
  }

  @Test
  void aColumnThatTheFileHasNotIsRefusedByItsName() throws Exception {
    JsonNode said = read(ITEMS, "--column", "amount=Solde");
    assertThat(said.at("/refused/why").asString()).contains("Solde");
  }

  @Test
  void theSheetOfAWorkbookIsSaid() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      workbook.newWorksheet("Page de garde").value(0, 0, "Balance au 31/10");
      var sheet = workbook.newWorksheet("Factures");
      List<String> header = List.of("Code client", "Nom", "Facture", "Date facture", "Montant");
      List<String> row = List.of("K1", "Lavande", "F1", "2026-03-02", "5,00");
      for (int i = 0; i < header.size(); i++) {
        sheet.value(0, i, header.get(i));
        sheet.value(1, i, row.get(i));
      }
    }
    assertThat(read(bytes.toByteArray()).get("refused").isNull()).isFalse();
    JsonNode said = read(bytes.toByteArray(), "--sheet", "Factures");
    assertThat(said.at("/items/0/invoice").asString()).isEqualTo("F1");
    assertThat(said.at("/layout/sheet").asString()).isEqualTo("Factures");
    assertThat(read(bytes.toByteArray(), "--sheet", "Avoirs").at("/refused/why").asString())
        .contains("Avoirs");
  }

  @Test
  void wordsThatMeanNothingAreAWrongCommand() throws Exception {
    Path file = folder.resolve("file.csv");
    Files.writeString(file, ITEMS);
    for (List<String> wrong :
        List.of(
            List.of("--separator", ";;"),
            List.of("--encoding", "klingon"),
            List.of("--encoding", "?"),
            List.of("--header-row", "first"),
            List.of("--decimal", "'"),
            List.of("--dates", "monday"),
            List.of("--column", "amount"),
            List.of("--column", "colour=Montant"),
            List.of("--column"))) {
      var args = new ArrayList<>(List.of(file.toString()));
      args.addAll(wrong);
      assertThat(run(args)).as(wrong.toString()).isEqualTo(2);
    }
  }

  @Test
  void aSideThatIsSaidTakesCreditsOff() throws Exception {
    String list =
        "Code client;Nom;Facture;Date facture;Montant;Mvt\n"
            + "K1;Lavande;F1;2026-03-02;50,00;D\nK1;Lavande;A1;2026-03-05;20,00;C\n";
    JsonNode guessed = read(list);
    assertThat(guessed.at("/items/1/amount").asString()).isEqualTo("20.00");
    assertThat(guessed.at("/warnings/0/why").asString()).contains("Mvt");
    JsonNode said = read(list, "--column", "direction=Mvt");
    assertThat(said.at("/items/1/amount").asString()).isEqualTo("-20.00");
    assertThat(said.get("warnings")).isEmpty();
    JsonNode ignored = read(list, "--column", "ignore=Mvt");
    assertThat(ignored.get("warnings")).isEmpty();
  }

  @Test
  void theNameOfTheCustomerStandsForAnAccountThatTheListDoesNotName() throws Exception {
    String list =
        "Client;Facture;Date facture;Montant\n"
            + "Café de l’Été (Lyon);F1;2026-03-02;5,00\n"
            + "CAFE DE L'ETE  LYON;F2;2026-03-02;6,00\n"
            + "Café de l’Été (Paris);F3;2026-03-02;7,00\n";
    JsonNode read = read(list);
    assertThat(read.at("/items/0/reference").asString()).isEqualTo("CAFE DE L ETE LYON");
    assertThat(read.at("/items/1/reference").asString()).isEqualTo("CAFE DE L ETE LYON");
    assertThat(read.at("/items/2/reference").asString()).isEqualTo("CAFE DE L ETE PARIS");
    assertThat(read.get("warnings")).hasSize(1);
    assertThat(read.at("/warnings/0/why").asString()).contains("name of the customer");
  }

  @Test
  void twoLongNamesThatBeginAlikeAreTwoAccounts() throws Exception {
    String same = "Société civile immobilière des jardins suspendus de la rive gauche ";
    JsonNode read =
        read(
            "Client;Facture;Date facture;Montant\n%s1;F1;2026-03-02;5,00\n%s2;F2;2026-03-02;6,00\n"
                .formatted(same, same));
    String first = read.at("/items/0/reference").asString();
    assertThat(first).hasSize(64).isNotEqualTo(read.at("/items/1/reference").asString());
  }
}
