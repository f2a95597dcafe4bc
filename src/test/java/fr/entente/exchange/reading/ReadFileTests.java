package fr.entente.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadFileTests {
  private static final String LIST =
      """
      Code client;Nom;Facture;Date facture;Échéance;Montant;Restant dû;Téléphone
      K1;Lavande SARL;L-1;02/03/2026;01/04/2026;1 250,50;250,50;01 99 00 00 11
      K1;Lavande SARL;L-2;02/03/2026;01/04/2026;abc;;
      K2;Mistral SAS;M-7;05/03/2026;04/04/2026;80,00;;personne
      """;
  private static final String BOOKS =
      """
      JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise
      VE|Ventes|1|20260302|411000|Clients|K1|Lavande SARL|L-1|20260302|Facture|90,00|0,00|||20260302||
      VE|Ventes|1|20260302|706000|Ventes|||L-1|20260302|Facture|0,00|90,00|||20260302||
      VE|Ventes|2|20260303|411000|Clients|K2|Mistral SAS|M-7|20260303|Facture|70,00|0,00|A||20260303||
      BQ|Banque|3|20260310|512000|Banque|||V1|20260310|Virement|70,00|0,00|||20260310||
      BQ|Banque|3|20260310|411000|Clients|K2|Mistral SAS|V1|20260310|Virement|0,00|70,00|A||20260310||
      """;

  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

  private int run(String... args) {
    return new ReadFile(
            new PrintStream(said, true, StandardCharsets.UTF_8),
            new PrintStream(complained, true, StandardCharsets.UTF_8))
        .run(args);
  }

  private JsonNode read(String content, String... more) throws Exception {
    Path file = folder.resolve("file.csv");
    Path out = folder.resolve("result.json");
    Files.writeString(file, content);
    List<String> args = new java.util.ArrayList<>(List.of(file.toString(), "--out", out + ""));
    args.addAll(List.of(more));
    assertThat(run(args.toArray(String[]::new))).isZero();
    return JsonMapper.shared().readTree(Files.readString(out));
  }

  @Test
  void eachPartOfAnInvoiceIsAnItemWithItsDueDateAndAmount() throws Exception {
    JsonNode result =
        read(
            """
            Code client;Nom;N° facture;Date facture;Date échéance;Montant;Solde
            C001;Imprimerie Noël;FA-2026-77;28/08/2026;27/09/2026;3000,00;3000,00
            C001;Imprimerie Noël;FA-2026-77;28/08/2026;27/10/2026;3000,00;3000,00
            C001;Imprimerie Noël;FA-2026-77;28/08/2026;26/11/2026;3000,00;2500,00
            """);
    assertThat(result.get("rejected")).isEmpty();
    assertThat(result.get("warnings")).hasSize(2);
    assertThat(
            result
                .get("items")
                .valueStream()
                .map(item ->
                    item.get("invoice").asString()
                        + " "
                        + item.get("due").asString()
                        + " "
                        + item.get("open").asString()))
        .containsExactly(
            "FA-2026-77 2026-09-27 3000.00",
            "FA-2026-77 2026-10-27 3000.00",
            "FA-2026-77 2026-11-26 2500.00");
  }

  @Test
  void aListOfInvoicesComesOutAsTheScreenWouldProposeIt() throws Exception {
    JsonNode result = read(LIST);
    assertThat(result.propertyNames())
        .containsExactly("kind", "layout", "items", "left_out", "warnings", "rejected", "refused");
    assertThat(result.get("kind").asString()).isEqualTo("items");
    assertThat(result.at("/layout/separator").asString()).isEqualTo(";");
    assertThat(result.at("/layout/decimal").asString()).isEqualTo(",");
    assertThat(result.at("/layout/columns/due_on").asString()).isEqualTo("Échéance");
    assertThat(result.get("items")).hasSize(2);
    JsonNode first = result.at("/items/0");
    assertThat(first.get("reference").asString()).isEqualTo("K1");
    assertThat(first.get("debtor").asString()).isEqualTo("Lavande SARL");
    assertThat(first.get("issued").asString()).isEqualTo("2026-03-02");
    assertThat(first.get("due").asString()).isEqualTo("2026-04-01");
    assertThat(first.get("amount").asString()).isEqualTo("1250.50");
    assertThat(first.get("open").asString()).isEqualTo("250.50");
    assertThat(first.get("currency").asString()).isEqualTo("EUR");
    assertThat(first.get("phone").asString()).isEqualTo("+33199000011");
    assertThat(first.get("siren").isNull()).isTrue();
    assertThat(result.at("/rejected/0/line").asInt()).isEqualTo(3);
    assertThat(result.at("/rejected/0/why").asString()).contains("abc");
    assertThat(result.at("/warnings/0/line").asInt()).isEqualTo(4);
    assertThat(result.get("refused").isNull()).isTrue();
  }

  @Test
  void booksAreReadForWhatIsOwedOrForWhatWasPaid() throws Exception {
    JsonNode owed = read(BOOKS);
    assertThat(owed.get("kind").asString()).isEqualTo("items");
    assertThat(owed.at("/layout/format").asString()).isEqualTo("FEC");
    assertThat(owed.get("items")).hasSize(1);
    assertThat(owed.at("/items/0/open").asString()).isEqualTo("90.00");
    JsonNode paid = read(BOOKS, "--as", "statement");
    assertThat(paid.get("kind").asString()).isEqualTo("statement");
    assertThat(paid.get("entries")).hasSize(1);
    assertThat(paid.at("/entries/0/amount").asString()).isEqualTo("70.00");
    assertThat(paid.at("/entries/0/reference").asString()).isEqualTo("K2");
  }

  @Test
  void movementsOfABankAndPaymentsAreEntries() throws Exception {
    String list =
        "Date;Libellé;Montant\n09/03/2026;VIR LAVANDE L-1;250,50\n10/03/2026;FRAIS;-3,00\n"
            + ";Total;247,50\n";
    JsonNode bank = read(list);
    assertThat(bank.get("kind").asString()).isEqualTo("statement");
    assertThat(bank.at("/entries/1/amount").asString()).isEqualTo("-3.00");
    assertThat(bank.at("/entries/0/date").asString()).isEqualTo("2026-03-09");
    assertThat(bank.at("/left_out/0/line").asInt()).isEqualTo(4);
    JsonNode payments = read("Date;Compte;Libellé;Montant\n09/03/2026;K1;L-1;250,50\n");
    assertThat(payments.get("kind").asString()).isEqualTo("payments");
    assertThat(payments.at("/entries/0/reference").asString()).isEqualTo("K1");
  }

  @Test
  void whatCannotBeReadIsRefusedWithTheReasonAndAWayOut() throws Exception {
    JsonNode nothing = read("");
    assertThat(nothing.get("kind").isNull()).isTrue();
    assertThat(nothing.at("/refused/why").asString()).isEqualTo("The file is empty.");
    assertThat(nothing.at("/refused/advice").asString()).isEqualTo("Export it again.");
    JsonNode french = read("", "--language", "fr");
    assertThat(french.at("/refused/why").asString()).contains("vide");
    JsonNode nameless = read("Facture;Montant\nL-1;5,00\n", "--as", "items");
    assertThat(nameless.at("/refused/why").asString()).contains("Account reference");
    JsonNode page = read("<!DOCTYPE html><html></html>", "--as", "items");
    assertThat(page.at("/refused/why").asString()).contains("web page");
  }

  @Test
  void aFileThatBreaksOffProposesNothing() throws Exception {
    String good = "K4;Sirocco SA;S-%d;02/03/2026;01/04/2026;5,00;;\n";
    String many = IntStream.range(0, 400).mapToObj(good::formatted).collect(Collectors.joining());
    JsonNode broken = read(LIST + many + "K3;\"Ouvert;O-1;02/03/2026;01/04/2026;5,00;;\n");
    assertThat(broken.get("items")).isEmpty();
    assertThat(broken.at("/refused/why").asString()).contains("Line 405");
  }

  @Test
  void aFileOfWhichNothingIsUnderstoodIsRefusedWhateverItHolds() throws Exception {
    JsonNode invoices = read(LIST.lines().findFirst().orElseThrow() + "\nK1;;L-1;;;x;;\n");
    assertThat(invoices.get("items")).isEmpty();
    assertThat(invoices.get("rejected")).hasSize(1);
    assertThat(invoices.at("/refused/why").asString()).startsWith("The only line of this file");
    JsonNode bank = read("Date;Libellé;Montant\nx;VIR;5,00\ny;VIR;5,00\n");
    assertThat(bank.at("/refused/why").asString()).startsWith("None of 2 lines");
    JsonNode payments = read("Date;Compte;Libellé;Montant\n09/03/2026;K1;L-1;zero\n");
    assertThat(payments.at("/refused/why").asString()).startsWith("The only line");
    String owed = BOOKS.lines().limit(3).collect(Collectors.joining("\n"));
    JsonNode books = read(owed, "--as", "payments");
    assertThat(books.at("/refused/why").asString()).contains("no payment of a customer");
    JsonNode wrong = read(owed.replace("|90,00|", "|neuf|"));
    assertThat(wrong.at("/refused/why").asString()).contains("understood");
  }

  @Test
  void withoutAPlaceForItTheResultIsPrinted() throws Exception {
    Path file = folder.resolve("liste.csv");
    Files.writeString(file, LIST);
    assertThat(run(file.toString())).isZero();
    var printed = JsonMapper.shared().readTree(said.toString(StandardCharsets.UTF_8));
    assertThat(printed.get("items")).hasSize(2);
  }

  @Test
  void aCommandThatCannotBeCarriedOutSaysWhy() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("a", "b")).isEqualTo(2);
    assertThat(run("a", "--as")).isEqualTo(2);
    assertThat(run("a", "--as", "poems")).isEqualTo(2);
    assertThat(run("a", "--language", "de")).isEqualTo(2);
    assertThat(run("a", "--twice", "b")).isEqualTo(2);
    assertThat(complained.toString(StandardCharsets.UTF_8)).contains("usage: read FILE");
    assertThat(run(folder.resolve("missing").toString())).isEqualTo(2);
    assertThat(complained.toString(StandardCharsets.UTF_8)).contains("there is no such file");
  }
}
