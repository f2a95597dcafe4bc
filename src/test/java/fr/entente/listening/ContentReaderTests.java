package fr.entente.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContentReaderTests {
  private final TreeMap<String, String> files = new TreeMap<>();

  private ListeningContent read() {
    return ContentReader.read(files);
  }

  @Test
  void theContentOfTheProductHasNoErrors() {
    files.putAll(ContentReader.files(Path.of("scripts-content", "listening")));
    assertThat(read().complaints()).filteredOn(c -> !c.warning()).isEmpty();
    assertThat(read().complaints())
        .extracting(LineComplaint::key)
        .noneMatch(k -> k.endsWith("file-not-used"));
    assertThat(read().examples()).hasSizeGreaterThan(4000);
  }

  @Test
  void aFileNameIsTheLabelAndANearMissIsNone() {
    files.put("fr/examples/crisis_risk.tsv", "transcript\tje n'en peux plus de vivre\n");
    files.put("en/examples/none-near-crisis_risk.tsv", "note\tdying for a coffee\r\n");
    assertThat(read().examples())
        .extracting(Example::label, Example::near, Example::text)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(
                Label.CRISIS_RISK, null, "je n'en peux plus de vivre"),
            org.assertj.core.groups.Tuple.tuple(
                Label.NONE, Label.CRISIS_RISK, "dying for a coffee"));
  }

  @Test
  void everyBadLineIsNamedByFileAndLine() {
    files.put(
        "fr/examples/none.tsv",
        "transcript\tbonjour\nbonjour\n# remarque\nchat\toui\nnote\t!!\nnote\tun\tdeux\n");
    files.put("fr/examples/gloom.tsv", "note\ttriste\n");
    files.put("fr/examples/aggression.tsv", "note\tBonjour !\n");
    assertThat(read().good()).isFalse();
    assertThat(read().complaints())
        .extracting(c -> c.file() + ":" + c.line() + " " + c.key())
        .containsExactlyInAnyOrder(
            "fr/examples/gloom.tsv:1 detection.complaint.unknown-label",
            "fr/examples/none.tsv:1 detection.complaint.two-labels",
            "fr/examples/none.tsv:2 detection.complaint.too-few-columns",
            "fr/examples/none.tsv:4 detection.complaint.unknown-channel",
            "fr/examples/none.tsv:5 detection.complaint.no-words",
            "fr/examples/none.tsv:6 detection.complaint.too-many-columns");
  }

  @Test
  void aPhraseNeedsAKnownLabelAStrengthAndAnIdOfItsOwn() {
    files.put(
        "en/phrases.tsv",
        "id\tlabel\tstrength\tpattern\tnote\n"
            + "a\tcrisis_risk\tstrong\tbetter off without me\n"
            + "a\tcrisis_risk\tweak\tno future\n"
            + "b\tnone\tweak\thello\n"
            + "c\taggression\tloud\tscum\n"
            + "d\taggression\tweak\t*\n");
    files.put("en/not-phrases.tsv", "n1\tany\tdying for\n");
    assertThat(read().phrases()).extracting(Phrase::id).containsExactly("n1", "a");
    assertThat(read().complaints())
        .extracting(c -> c.line() + c.key().substring(c.key().lastIndexOf('.')))
        .containsExactly(
            "3.id-used-twice", "4.unknown-label", "5.unknown-strength", "6.empty-pattern");
  }

  @Test
  void theVersionIsTheTextAndNothingElse() {
    files.put("fr/examples/none.tsv", "note\tbonjour\n");
    String before = read().version();
    assertThat(read().version()).isEqualTo(before);
    files.put("fr/examples/none.tsv", "note\tbonsoir\n");
    assertThat(read().version()).isNotEqualTo(before);
  }
}
