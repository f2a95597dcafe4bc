package fr.entente.practice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import fr.entente.scripts.Complaint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebtorFolderTests {
  private static final String FILE = "debtors/en/short.md";
  private static final String GOOD =
      """
      ---
      key: short
      title: Short
      language: en
      script: first-call-company
      aim: plan
      trains: little
      owes: 100
      ---

      ## Picks up {#start}

      When: START

      > Yes?

      ## Agrees {#agrees}

      When: FITS
      If: trust >= 2 ; not agreed
      Effect: agrees ; trust +1

      > Fine.

      ## Anything {#anything}

      When: ANYTHING

      > I see.
      """;

  private static List<Complaint> complaints(String text) {
    return DebtorFolder.of(new TreeMap<>(java.util.Map.of(FILE, text))).complaints();
  }

  @Test
  void aGoodFileIsADebtor() {
    var folder = DebtorFolder.of(new TreeMap<>(java.util.Map.of(FILE, GOOD)));
    assertThat(folder.complaints()).isEmpty();
    assertThat(folder.find("short", Language.EN)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          When: FITS | When: FITTING | debtor-unknown-when | 19
          If: trust >= 2 ; not agreed | If: trust is high | debtor-unknown-if | 20
          Effect: agrees ; trust +1 | Effect: agrees ; smiles | debtor-unknown-effect | 21
          Effect: agrees ; trust +1 | Effect: trust +1 | debtor-never-agrees | 1
          If: trust >= 2 ; not agreed | If: told cause | debtor-never-tells | 17
          When: START | When: GREETING | debtor-never-answers | 1
          When: ANYTHING | When: WHO | debtor-may-be-silent | 1
          > Fine. | Fine. | debtor-says-nothing | 17
          > Fine. | Fine. | debtor-not-understood | 23
          {#agrees} | {#start} | debtor-reaction-twice | 17
          {#agrees} | agrees | step-without-id | 17
          aim: plan | aim: money | debtor-unknown-aim | 6
          owes: 100 | owes: much | debtor-no-number | 8
          owes: 100 | owned: 100 | debtor-unknown-field | 8
          key: short | key: long | debtor-misplaced | 2
          trains: little | trains: | debtor-field-missing | 1
          {#agrees} | {#better-nothing} | debtor-unknown-criterion | 17
          When: FITS | Signals: hunger | debtor-unknown-signal | 19
          """)
  void oneFaultIsFoundAtItsLine(String good, String bad, String code, int line) {
    assertThat(complaints(GOOD.replace(good, bad)))
        .anySatisfy(complaint -> {
          assertThat(complaint.key()).isEqualTo("scripts.complaint." + code);
          assertThat(complaint.line()).isEqualTo(line);
        });
  }

  @Test
  void anyTextIsReadWithoutAnException() throws IOException {
    var files = ContentFiles.read(Path.of("scripts-content"), Language.FR);
    String text = files.get("debtors/fr/restaurant.md");
    var chance = new Random(7);
    for (int i = 0; i < 400; i++) {
      int from = chance.nextInt(text.length());
      int to = Math.min(text.length(), from + chance.nextInt(60));
      String junk =
          List.of("", ":", "---\n", "{#", "> ", "\u0000", "- [", "»\n##").get(chance.nextInt(8));
      var broken = new TreeMap<>(files);
      broken.put("debtors/fr/restaurant.md", text.substring(0, from) + junk + text.substring(to));
      assertThat(DebtorFolder.of(broken).complaints()).allMatch(c -> c.line() >= 1);
    }
  }
}
