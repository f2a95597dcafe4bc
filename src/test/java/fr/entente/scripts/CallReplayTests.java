package fr.entente.scripts;

import static fr.entente.scripts.Content.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.scripts.ReplayedCall.Course;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The answers of a past call, given again on words that changed.
class CallReplayTests {
  /// Presented, proven, informed; a card on the way; promised.
  private static final ScriptRunState CALL =
      run().answer(1).answer(1).answer(1).open("paid").resume().answer(3).answer(1).state();

  @Test
  void onTheSameWordsNothingChanges() {
    assertThat(replayed("", "")).isEqualTo(new ReplayedCall("c", Course.SAME, "", List.of()));
  }

  @Test
  void anAnswerIsFoundAgainThoughItsDigitMovedOrItsWordsChanged() {
    assertThat(replayed("- [3] Va payer → promise", "- [7] Va payer → promise").course())
        .isEqualTo(Course.SAME);
    assertThat(replayed("- [3] Va payer →", "- Règle tout de suite →").course())
        .isEqualTo(Course.SAME);
  }

  @Test
  void anAnswerThatLeadsElsewhereChangesTheWay() {
    var call = replayed("- [3] Va payer → promise (effet : promise)", "- Va payer → firm");
    assertThat(call.course()).isEqualTo(Course.OTHER_WAY);
    assertThat(call.at()).isEqualTo("firm");
    assertThat(call.blocks()).isFalse();
  }

  @Test
  void anAnswerThatIsGoneIsADeadEnd() {
    var call = replayed("- [3] Va payer → promise (effet : promise)", "- Paie plus tard → firm");
    assertThat(call).isEqualTo(new ReplayedCall("c", Course.DEAD_END, "purpose", List.of()));
    assertThat(call.blocks()).isTrue();
  }

  @Test
  void aMandatoryTextThatIsNoLongerSaidIsNamed() {
    var files = files();
    files.replace(
        SCRIPT,
        files
            .get(SCRIPT)
            .replace("notice: yes", "notice: no")
            .replace("- Exact → notice", "- Exact → purpose")
            .replace(
                "- Refuse → bye (issue : refused_identity)",
                "- Refuse → bye (issue : refused_identity)\n- Veut savoir → notice (effet : confirm-identity)"));
    var call = ScriptFolder.of(files, Content.TODAY).replay("c", CALL, Content.good().script());
    assertThat(call.course()).isEqualTo(Course.OTHER_WAY);
    assertThat(call.lost()).containsExactly("notice");
  }

  @Test
  void aScriptWithErrorsAndALostOneLeadNoCall() {
    assertThat(replayed("- Complet → bye", "- Complet → nowhere").course())
        .isEqualTo(Course.NO_SCRIPT);
    var files = files();
    files.remove(SCRIPT);
    var none = ScriptFolder.of(files, Content.TODAY);
    var call = none.replay("c", CALL, Content.good().script());
    assertThat(call.course()).isEqualTo(Course.NO_SCRIPT);
    assertThat(none.publishable(List.of(call))).isFalse();
  }

  @Test
  void whatHasNoErrorAndNoDeadEndMayComeIntoForce() {
    var folder = ScriptFolder.of(files(), Content.TODAY);
    var same = folder.replay("c", CALL, Content.good().script());
    assertThat(folder.publishable(List.of(same))).isTrue();
    assertThat(folder.publishable(List.of(new ReplayedCall("d", Course.DEAD_END, "x", List.of()))))
        .isFalse();
  }

  private static ReplayedCall replayed(String from, String to) {
    var files = files();
    assertThat(files.get(SCRIPT)).contains(from);
    files.replace(SCRIPT, files.get(SCRIPT).replace(from, to));
    return ScriptFolder.of(files, Content.TODAY).replay("c", CALL, Content.good().script());
  }

  private static TreeMap<String, String> files() {
    return new TreeMap<>(ContentScan.of(Path.of("src/test/resources/scripts/good")).files());
  }

  private static ScriptRun run() {
    return Content.good().run(false);
  }
}
