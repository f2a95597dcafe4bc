package fr.entente.listening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import fr.entente.listening.TurnChain.Said;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The reader of these tests hears money trouble where somebody both waits and is paid last, and
/// finds it on those two words.
class TurnChainTests {
  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  private static Said debtor(String text) {
    return new Said(Speaker.DEBTOR, text, null);
  }

  private static Said agent(String text) {
    return new Said(Speaker.AGENT, text, null);
  }

  private static Reading reader(Remark remark) {
    var found = new ArrayList<Evidence>();
    for (String word : List.of("attend", "dernier")) {
      int at = remark.text().indexOf(word);
      if (at >= 0) {
        found.add(new Evidence(at, at + word.length(), word, 0.5));
      }
    }
    boolean sign = found.size() == 2;
    return new Reading(
        sign ? Label.CASH_FLOW_HIDDEN : Label.NONE,
        0.8,
        sign ? found : List.of(),
        Map.of(),
        null,
        "v");
  }

  private static Reading read(List<Said> earlier, String turn) {
    return TurnChain.of(earlier, debtor(turn))
        .read(Remark.heard(Language.FR, turn), TurnChainTests::reader);
  }

  @Test
  void aSentenceThatWasCutIsReadWhole() {
    var reading = read(List.of(debtor("Nous, on attend")), "et on paie le dernier");
    assertThat(reading.label()).isEqualTo(Label.CASH_FLOW_HIDDEN);
    assertThat(reading.evidence()).containsExactly(new Evidence(14, 21, "dernier", 0.5));
  }

  @Test
  void anAcknowledgementBetweenDoesNotPartTheHalves() {
    var earlier = List.of(debtor("Nous, on attend"), agent("Oui, d'accord."));
    assertThat(read(earlier, "et on paie le dernier").prompt()).isTrue();
  }

  @Test
  void aQuestionBetweenDoes() {
    var earlier = List.of(debtor("Nous, on attend"), agent("Et comment allez-vous aujourd'hui ?"));
    assertThat(read(earlier, "et on paie le dernier").prompt()).isFalse();
  }

  @Test
  void whatTheAgentSaidIsNeverHalfOfASign() {
    assertThat(read(List.of(agent("On attend")), "et on paie le dernier").prompt()).isFalse();
    assertThat(
            TurnChain.of(List.of(debtor("attend")), agent("dernier"))
                .read(
                    new Remark(Language.FR, Channel.TRANSCRIPT, Speaker.AGENT, "dernier"),
                    TurnChainTests::reader)
                .prompt())
        .isFalse();
  }

  @Test
  void aSignThatWasHeardBeforeIsNotHeardAgain() {
    assertThat(read(List.of(debtor("on attend, le dernier")), "voilà, le dernier").prompt())
        .isFalse();
    assertThat(read(List.of(debtor("on attend, le dernier")), "bonne journée").prompt()).isFalse();
  }

  @Test
  void aSignThatStandsInTheTurnAloneIsTheTurns() {
    var reading = read(List.of(debtor("bonjour")), "on attend, le dernier");
    assertThat(reading.evidence().getFirst().from()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"20, true", "21, false"})
  void whatWasSaidLongAgoBelongsToSomethingElse(int seconds, boolean together) {
    var before = new Said(Speaker.DEBTOR, "on attend", NOON);
    var turn = new Said(Speaker.DEBTOR, "le dernier", NOON.plusSeconds(seconds));
    assertThat(TurnChain.of(List.of(before), turn).before().isEmpty()).isNotEqualTo(together);
  }

  @Test
  void noMoreThanTwoTurnsAndFortyWordsAreCarried() {
    var earlier = List.of(debtor("un"), debtor("deux"), debtor("trois"));
    assertThat(TurnChain.of(earlier, debtor("quatre")).before()).isEqualTo("deux trois");
    var tale = debtor("mot ".repeat(41));
    assertThat(TurnChain.of(List.of(tale), debtor("fin")).before()).isEmpty();
  }

  @Test
  void wordsThatReachOverTheCutAreShownWhereTheTurnBegins() {
    var chain = new TurnChain("ne plus", "tenir comme ça");
    var across = new Evidence(3, 13, "plus tenir", 1);
    var reading =
        chain.read(
            Remark.heard(Language.FR, "tenir comme ça"),
            remark ->
                remark.text().contains("plus tenir")
                    ? new Reading(
                        Label.PERSONAL_VULNERABILITY, 0.9, List.of(across), Map.of(), null, "v")
                    : Reading.nothing("v"));
    assertThat(reading.evidence()).containsExactly(new Evidence(0, 5, "tenir", 1));
  }
}
