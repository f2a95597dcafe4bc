package fr.entente.practice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RehearseTests {
  private static final Path CONTENT = Path.of("scripts-content");
  private static final Path SESSIONS = Path.of("src/test/resources/fr/entente/practice/sessions");

  @TempDir Path folder;
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  record Played(int code, String text, String json) {}

  private Played play(String debtor, String language, Path answers) throws IOException {
    Path result = folder.resolve("result.json");
    var out = new ByteArrayOutputStream();
    int code =
        new Rehearse(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8))
            .run(
                "--debtor",
                debtor,
                "--language",
                language,
                "--answers",
                answers.toString(),
                "--out",
                result.toString());
    String json = Files.exists(result) ? Files.readString(result) : "";
    return new Played(code, out.toString(StandardCharsets.UTF_8), json);
  }

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("answers.txt"), text);
  }

  private static Path session(String language, String name) {
    return SESSIONS.resolve(language).resolve(name + ".txt");
  }

  static Stream<PracticeDebtor> debtors() throws IOException {
    var all = Stream.<PracticeDebtor>builder();
    for (Language language : Language.values()) {
      DebtorFolder.of(ContentFiles.read(CONTENT, language)).in(language).forEach(all::add);
    }
    return all.build();
  }

  @ParameterizedTest
  @MethodSource("debtors")
  void everyDebtorIsReachedByAGoodSessionAndNotByABadOne(PracticeDebtor debtor) throws IOException {
    String code = debtor.language().code();
    Played good = play(debtor.key(), code, session(code, debtor.key() + "-pass"));
    assertThat(good.code()).as(good.text()).isZero();
    Played bad = play(debtor.key(), code, session(code, debtor.key() + "-fail"));
    assertThat(bad.code()).as(bad.text()).isEqualTo(1);
    assertThat(bad.json()).contains("\"passed\" : false");
  }

  @Test
  void everyDebtorSpeaksBothLanguages() throws IOException {
    var keys = new java.util.EnumMap<Language, List<String>>(Language.class);
    for (Language language : Language.values()) {
      var folder = DebtorFolder.of(ContentFiles.read(CONTENT, language));
      assertThat(folder.complaints()).isEmpty();
      keys.put(language, folder.in(language).stream().map(PracticeDebtor::key).sorted().toList());
    }
    assertThat(keys.get(Language.FR))
        .hasSizeGreaterThanOrEqualTo(10)
        .isEqualTo(keys.get(Language.EN));
  }

  @Test
  void oneThreatFailsAnOtherwiseGoodSession() throws IOException {
    for (String threat :
        List.of(
            "Sinon, ce sera l'huissier.",
            "Je vais prévenir votre banque.",
            "Pour éviter le tribunal, dites-moi une date.")) {
      String good = Files.readString(session("fr", "restaurant-pass"));
      Played played =
          play(
              "restaurant",
              "fr",
              written(good.replace("Je récapitule", threat + " Je récapitule")));
      assertThat(played.code()).as(threat).isEqualTo(1);
      assertThat(played.text()).contains("Aucune menace", threat);
    }
  }

  @Test
  void aDeniedThreatIsNone() throws IOException {
    String good = Files.readString(session("fr", "restaurant-pass"));
    Played played =
        play(
            "restaurant",
            "fr",
            written(
                good.replace(
                    "Je récapitule", "Rassurez-vous, il n'y aura pas d'huissier. Je récapitule")));
    assertThat(played.code()).isZero();
  }

  @Test
  void theSameSessionGivesTheSameBytes() throws IOException {
    Played first = play("restaurant", "fr", session("fr", "restaurant-pass"));
    play("crisis", "fr", session("fr", "crisis-fail"));
    Played again = play("restaurant", "fr", session("fr", "restaurant-pass"));
    assertThat(again).isEqualTo(first);
    assertThat(first.json()).contains("\"transcript\"", "\"better\"", "\"passage\"");
  }

  @Test
  void digitsAloneReadTheScriptAloud() throws IOException {
    Played played = play("restaurant", "fr", written("1\n1\n1\n"));
    assertThat(played.text())
        .contains("Je souhaite parler à Nadia Ferrand", "transcrit en direct", "la gérante");
    assertThat(played.code()).isEqualTo(1);
  }

  @Test
  void theCrisisProtocolOfTheScriptPassesByItsDigits() throws IOException {
    String session = "1\n1\n1\n> crisis\nMerci de me le dire.\n(script)\n1\n1\n1\n(script)\n";
    assertThat(play("crisis", "fr", written(session)).code()).isZero();
    assertThat(play("crisis", "fr", written(session + "Quand pouvez-vous payer ?\n")).code())
        .isZero();
    String money =
        session.replace(
            "> crisis\n",
            "Et pour les 2 100 euros, on fait comment ?\nVous pouvez payer quand ?\n> crisis\n");
    assertThat(play("crisis", "fr", written(money)).code()).isEqualTo(1);
  }

  @Test
  void aJsonListPlaysLikeLines() throws IOException {
    Played lines =
        play(
            "switchboard",
            "en",
            written("Hello, this is Camille from Alizé.\n(silence)\n1\n> obj-cash\n"));
    Played json =
        play(
            "switchboard",
            "en",
            written(
                "[{\"say\": \"Hello, this is Camille from Alizé.\"}, {\"silence\": true}, {\"answer\": 1}, {\"card\": \"obj-cash\"}]"));
    assertThat(json).isEqualTo(lines);
  }

  @Test
  void whatCannotBePlayedSaysWhereAndWhatToDo() throws IOException {
    assertThat(play("nobody", "fr", session("fr", "restaurant-pass")).code()).isEqualTo(2);
    assertThat(errors.toString(StandardCharsets.UTF_8))
        .contains("debtors/fr/nobody.md", "restaurant");
    assertThat(play("restaurant", "fr", Path.of("missing.txt")).code()).isEqualTo(2);
    assertThat(play("restaurant", "fr", written("[\"Bonjour\",\n 3,")).code()).isEqualTo(2);
    assertThat(errors.toString(StandardCharsets.UTF_8)).contains("answers.txt:2:");
    assertThat(play("restaurant", "fr", written("9\n")).code()).isEqualTo(1);
    assertThat(errors.toString(StandardCharsets.UTF_8))
        .contains("answers.txt:1: step open has no '9'");
  }

  @Test
  void whatIsWrongInADebtorIsSaidAtItsLine() throws IOException {
    Path debtors = Files.createDirectories(folder.resolve("content/debtors/fr"));
    Files.writeString(
        debtors.resolve("seul.md"),
        Files.readString(CONTENT.resolve("debtors/fr/restaurant.md"))
            .replace("Quand : START", "Quand : STRT"));
    var out = new ByteArrayOutputStream();
    var command =
        new Rehearse(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8));
    assertThat(command.run("--check", "--scripts", folder.resolve("content").toString()))
        .isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "debtors/fr/seul.md:41: debtor-unknown-when: Rien de ce nom ne peut arriver : STRT");
    assertThat(command.run("--check")).isZero();
  }

  @Test
  void everyPointHasItsSentences() {
    for (Language language : Language.values()) {
      var words = new PracticeWords(language);
      for (Criterion criterion : Criterion.values()) {
        assertThat(words.name(criterion)).isNotBlank();
        for (int points : List.of(0, criterion.points())) {
          var scored = RehearsalScoring.scored(criterion, points, java.util.Optional.empty());
          assertThat(words.why(scored)).isNotBlank();
        }
      }
      for (Criterion criterion :
          List.of(Criterion.NOTICE, Criterion.LISTENING, Criterion.NOTICED, Criterion.COMPLETE)) {
        assertThat(words.why(RehearsalScoring.scored(criterion, 5, java.util.Optional.empty())))
            .isNotBlank();
      }
    }
  }
}
