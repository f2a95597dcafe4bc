package fr.entente.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseWordsTests {
  private static final String GOOD =
      """
      # Chez nous, on se tutoie presque.
      mail.hello: "Bonjour à vous, {0},"
      mail.recap.intro: "Pour {1}, voici l'accord du {0}."
      """;

  @Test
  void theHouseWordsAreTaken() {
    var shelf = shelf(GOOD, HouseWords.NONE);

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.words().find(Language.FR, "mail.hello")).contains("Bonjour à vous, {0},");
    assertThat(shelf.words().find(Language.EN, "mail.hello")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mail.helo: "Bonjour {0},"                                   | word-unknown
          mail.hello: "Bonjour,"                                      | word-value-missing
          mail.hello: "Bonjour {0} {1},"                              | word-value-unknown
          mail.hello: "Bonjour {0} {,"                                | word-value-unknown
          page.for: ""                                                | word-length
          mail.thanks.more: "Sinon, un huissier passera."             | word-forbidden
          mail.privacy: "Nous faisons ce que nous voulons de {0}."    | word-closed
          mail.letter: "Courrier {0} du {1}"                          | word-closed
          page.rights: "Aucun. {0}"                                   | word-closed
          mail.hello: [un, deux]                                      | words-unreadable
          mail.hello: "Bonjour {0}                                    | words-unreadable
          mail.recap.intro: "Pour {1}, encore : {0}."                 | word-twice
          """)
  void eachFaultIsNamedAtItsLine(String line, String code) {
    var found =
        shelf(GOOD + line.strip().replace("mail.hello:", "page.for:") + "\n", HouseWords.NONE)
            .complaints();

    assertThat(found)
        .hasSizeGreaterThanOrEqualTo(1)
        .allSatisfy(complaint -> {
          assertThat(complaint.file()).isEqualTo("words/fr.yml");
          assertThat(complaint.line()).isBetween(2, 6);
        });
    assertThat(found)
        .anySatisfy(
            complaint -> assertThat(complaint.key()).isEqualTo("scripts.complaint." + code));
  }

  @Test
  void aFileWithAFaultLeavesWhatWasInForce() {
    var before = shelf(GOOD, HouseWords.NONE).words();
    var after = shelf("mail.hello: \"Bonjour,\"", before);

    assertThat(after.words().find(Language.FR, "mail.hello"))
        .isEqualTo(Optional.of("Bonjour à vous, {0},"));
  }

  private static Shelf shelf(String french, HouseWords before) {
    return Shelf.of(
        new TreeMap<>(Map.of("words/fr.yml", french)),
        LocalDate.of(2026, 12, 1),
        _ -> Optional.empty(),
        before);
  }
}
