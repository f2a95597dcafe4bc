package fr.entente.desk;

import static fr.entente.desk.Cases.BLANK;
import static fr.entente.desk.Cases.part;
import static fr.entente.desk.Cases.terms;
import static fr.entente.listening.Label.CASH_FLOW_HIDDEN;
import static fr.entente.listening.Label.CRISIS_RISK;
import static fr.entente.listening.Label.INSOLVENCY_RISK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.Draft;
import fr.entente.detection.Engaged;
import fr.entente.detection.EngagementRule;
import fr.entente.detection.Finding;
import fr.entente.detection.FindingState;
import fr.entente.detection.Response;
import fr.entente.detection.Source;
import fr.entente.listening.Label;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// One prompt at a time; the others are counted behind it and each has its turn.
class SignReaderTests {
  private static Engaged heard(Label label, FindingState state) {
    Finding finding = mock();
    when(finding.label()).thenReturn(label);
    when(finding.state()).thenReturn(state);
    when(finding.source()).thenReturn(Source.CARD);
    var response = label == CRISIS_RISK ? Response.ALARM : Response.PROMPT;
    return new Engaged(finding, response, EngagementRule.DECLARED);
  }

  private static SignReader.Heard heard(boolean learning, Engaged... waiting) {
    return new SignReader.Heard(
        List.of(waiting),
        java.util.Map.of(),
        Optional.empty(),
        false,
        true,
        List.of(),
        List.of(),
        learning);
  }

  private static String shown(Draft draft, boolean settled, Engaged... waiting) {
    var prompt = SignReader.shown(heard(false, waiting), null, draft, settled).prompt();
    return prompt == null ? "" : prompt.label() + " " + prompt.others();
  }

  private static final FindingState SUSPECTED = FindingState.SUSPECTED;
  private static final FindingState CONFIRMED = FindingState.CONFIRMED;

  @Test
  void theFirstIsShownAndTheOthersAreCounted() {
    assertThat(shown(BLANK, false)).isEmpty();
    assertThat(shown(BLANK, false, heard(CASH_FLOW_HIDDEN, SUSPECTED)))
        .isEqualTo("CASH_FLOW_HIDDEN 0");
    assertThat(
            shown(
                BLANK,
                false,
                heard(CASH_FLOW_HIDDEN, CONFIRMED),
                heard(INSOLVENCY_RISK, SUSPECTED)))
        .isEqualTo("CASH_FLOW_HIDDEN 1");
  }

  @Test
  void aDetectorThatHasNotLearntYetIsSaidToBeLearning() {
    assertThat(SignReader.shown(heard(true), null, BLANK, false).learning()).isTrue();
    assertThat(SignReader.shown(heard(false), null, BLANK, false).learning()).isFalse();
  }

  @Test
  void whatIsPassedOverComesLastButNeverAnAlarm() {
    var passed = BLANK.passed(Set.of(CASH_FLOW_HIDDEN, CRISIS_RISK));
    var money = heard(CASH_FLOW_HIDDEN, SUSPECTED);
    assertThat(shown(passed, false, money, heard(INSOLVENCY_RISK, SUSPECTED)))
        .isEqualTo("INSOLVENCY_RISK 1");
    assertThat(shown(passed, false, money)).isEqualTo("CASH_FLOW_HIDDEN 0");
    assertThat(shown(passed, false, heard(CRISIS_RISK, SUSPECTED), money))
        .isEqualTo("CRISIS_RISK 1");
  }

  @Test
  void onceSomethingIsAgreedWhatIsConfirmedGivesWayAndNotWhileItIsWritten() {
    var confirmed = heard(CASH_FLOW_HIDDEN, CONFIRMED);
    var next = heard(INSOLVENCY_RISK, SUSPECTED);
    assertThat(shown(BLANK, true, confirmed, next)).isEqualTo("INSOLVENCY_RISK 1");
    var writing = BLANK.form(DeskCommand.PLAN, terms(part(1, "40.00")));
    assertThat(shown(writing, true, confirmed, next)).isEqualTo("CASH_FLOW_HIDDEN 1");
    assertThat(shown(BLANK, true, confirmed)).isEqualTo("CASH_FLOW_HIDDEN 0");
  }
}
