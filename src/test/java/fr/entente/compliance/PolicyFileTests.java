package fr.entente.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFileTests {
  private static final String GOOD =
      """
      policy: house
      version: 3
      title: House rules
      source: counsel
      demonstration: false
      applies_to: [{country: FR, debtor: COMPANY, collector: CREDITOR}]
      calling_windows: {mon-fri: ["09:00-12:30", "14:00-19:00"], sat: [], sun: []}
      public_holidays: FR
      attempts: {scope: debtor, count_unanswered: true, per_day: 1, per_7_days: 3, per_30_days: none}
      conversation_cooldown_days: 7
      limitation_years: 2
      third_party: {mandate: true, letter_days: 5}
      """;

  @Test
  void aGoodFileBecomesAPolicy() {
    var policy = PolicyFile.read("house.yaml", GOOD);
    assertThat(policy.key()).isEqualTo("house");
    assertThat(policy.version()).isEqualTo(3);
    assertThat(policy.caps()).isEqualTo(new ContactPolicy.Caps(1, 3, null));
    assertThat(policy.cooldown()).hasDays(7);
    assertThat(policy.thirdParty()).isEqualTo(new ContactPolicy.ThirdParty(true, 5));
  }

  @Test
  void theShippedPoliciesAreGoodAndUnambiguous() {
    var shipped = shipped();
    assertThat(shipped)
        .extracting(ContactPolicy::key)
        .containsExactlyInAnyOrder("fr-b2b", "fr-b2c-creditor", "fr-b2c-third-party", "demo-open");
    Policies.refuseAmbiguous(shipped);
    assertThat(shipped).filteredOn(ContactPolicy::demonstration).hasSize(1);
    assertThat(shipped)
        .allSatisfy(policy -> assertThat(policy.listening()).isEqualTo(ListeningMode.AFTER_NOTICE));
  }

  // One more lies beside them for the tests.
  private static List<ContactPolicy> shipped() {
    return Policies.shipped().stream().filter(p -> !p.key().equals("heard-at-once")).toList();
  }

  private static ListeningMode listening(String line) {
    return PolicyFile.read("house.yaml", GOOD + line).listening();
  }

  @Test
  void whoSaysNothingAboutListeningListensAfterTheNotice() {
    assertThat(listening("")).isEqualTo(ListeningMode.AFTER_NOTICE);
    assertThat(listening("listening: after-notice\n")).isEqualTo(ListeningMode.AFTER_NOTICE);
    assertThat(listening("listening: from-answer\n")).isEqualTo(ListeningMode.FROM_ANSWER);
  }

  @Test
  void aBareOffIsOffThoughYamlTakesItForFalse() {
    assertThat(listening("listening: off\n")).isEqualTo(ListeningMode.OFF);
    assertThat(listening("listening: \"off\"\n")).isEqualTo(ListeningMode.OFF);
  }

  @Test
  void anythingElseAboutListeningIsRefusedWithWhatMayStandThere() {
    refused(GOOD + "listening: on\n", "house.yaml", "listening", "after-notice, from-answer, off");
    refused(GOOD + "listening: AFTER_NOTICE\n", "listening");
    refused(GOOD + "listening:\n", "listening");
    refused(GOOD + "listening: [off]\n", "listening");
  }

  @Test
  void theListeningOfAPolicyIsAmongItsTerms() {
    var terms = PolicyFile.read("house.yaml", GOOD + "listening: off\n").terms();
    assertThat(terms.listening()).isEqualTo(ListeningMode.OFF);
  }

  @Test
  void aMisspeltKeyIsRefusedWithFileKeyAndWayOut() {
    refused(GOOD.replace("per_7_days", "per_week"), "house.yaml", "attempts.per_7_days", "missing");
    refused(GOOD + "surprise: 1\n", "house.yaml", "surprise", "correct or remove");
    refused(
        GOOD.replace("per_30_days: none}", "per_30_days: none, per_year: 4}"),
        "house.yaml",
        "attempts.per_year",
        "correct or remove");
  }

  @Test
  void badValuesAreRefused() {
    refused(GOOD.replace("\"09:00-12:30\"", "\"12:30-09:00\""), "calling_windows.mon-fri");
    refused(GOOD.replace("\"09:00-12:30\"", "\"9h-12h30\""), "calling_windows.mon-fri");
    refused(GOOD.replace(", sun: []", ""), "all seven days");
    refused(GOOD.replace("sat: []", "fri: []"), "second time");
    refused(GOOD.replace("version: 3", "version: three"), "version", "whole number");
    refused(GOOD.replace("COMPANY", "FIRM"), "applies_to.debtor", "COMPANY");
    refused(GOOD.replace("public_holidays: FR", "public_holidays: XX"), "XX");
    refused(GOOD.replace("scope: debtor", "scope: debt"), "attempts");
    refused(GOOD.replace("title: House rules", "version: 4"), "not valid YAML");
    refused("- a list", "list of keys");
  }

  private static void refused(String text, String... says) {
    assertThatThrownBy(() -> PolicyFile.read("house.yaml", text))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .contains(says);
  }

  @Test
  void theSameVersionTwiceIsRefusedAndTheHighestVersionRules() {
    var three = PolicyFile.read("a.yaml", GOOD);
    var four = PolicyFile.read("b.yaml", GOOD.replace("version: 3", "version: 4"));
    assertThat(Policies.newest(List.of(three, four)).get("house").version()).isEqualTo(4);
    assertThatThrownBy(() -> Policies.newest(List.of(three, three)))
        .hasMessageContaining("house version 3 exists in two files");
  }

  @Test
  void twoPoliciesForOneCaseAreRefused() {
    var read = new ArrayList<>(Policies.shipped());
    read.add(PolicyFile.read("house.yaml", GOOD));
    assertThatThrownBy(() -> Policies.refuseAmbiguous(read)).hasMessageContaining("both apply");
  }

  @Test
  void anOperatorsFolderIsRead(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("house.yaml"), GOOD);
    assertThat(Policies.folder(folder)).extracting(ContactPolicy::key).containsExactly("house");
    assertThatThrownBy(() -> Policies.folder(folder.resolve("absent")))
        .hasMessageContaining("not a folder");
  }
}
