package fr.entente.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.entente.desk.picture.Brief;
import fr.entente.desk.picture.Recall;
import fr.entente.desk.picture.Situation;
import fr.entente.uikit.Formats;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScriptWhyTests {
  private static final String SAID = "elle paie vendredi";
  private final Control control = mock();
  private final Formats formats = mock();
  private final Brief brief = mock();
  private final ScriptWhy why = whyWith();

  private ScriptWhy whyWith() {
    lenient()
        .when(control.text(anyString(), any(Object[].class)))
        .thenAnswer(call ->
            String.join(" ", Arrays.stream(call.getArguments()).map(String::valueOf).toList()));
    lenient().when(control.formats()).thenReturn(formats);
    lenient().when(formats.moment(any())).thenReturn("lundi");
    return new ScriptWhy(control);
  }

  @BeforeEach
  void somethingWasSaidBefore() {
    when(brief.situation()).thenReturn(Situation.values()[0]);
    when(brief.recall())
        .thenReturn(new Recall(new Recall.LastTalk(Instant.EPOCH, "Emma", "promise", SAID), null));
  }

  private String page() {
    return why.getElement().getOuterHTML();
  }

  @Test
  void whatWasSaidLastStandsOpenBeforeTheCallAndFoldedOnTheLine() {
    why.render(brief, false);
    assertThat(page()).contains(SAID);
    assertThat(why.getElement().hasAttribute("hidden")).isFalse();
    assertThat(
            why.getChildren().findFirst().orElseThrow().getElement().getProperty("opened", false))
        .isTrue();
    why.render(brief, true);
    assertThat(
            why.getChildren().findFirst().orElseThrow().getElement().getProperty("opened", false))
        .isFalse();
  }

  @Test
  void itIsTakenOutOfThePageAtWrapUpAndComesBack() {
    why.render(brief, true);
    why.render(null, false);
    assertThat(page()).doesNotContain(SAID);
    assertThat(why.isVisible()).isTrue();
    assertThat(why.getElement().hasAttribute("hidden")).isTrue();
    why.render(brief, true);
    assertThat(page()).contains(SAID);
    assertThat(why.getElement().hasAttribute("hidden")).isFalse();
  }
}
