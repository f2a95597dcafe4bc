package fr.entente.backoffice.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.kernel.Language;
import fr.entente.reporting.AuditLine;
import fr.entente.reporting.AuditTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditWordsTests extends ViewTest {
  private static final Pattern ACTION =
      Pattern.compile("\"([a-z_]+\\.[a-z_-]+)\",\\s*(?:\"(?:account|debtor|creditor)|\\w+\\()");

  private static final Pattern SUBJECT = Pattern.compile("\"([a-zA-Z_-]+):\" \\+");

  private String detail(String action, String written) {
    return words().detail(line(action, "account:8", written));
  }

  private AuditWords words() {
    return new AuditWords(new Span(), formats, Map.of(5L, "Léa Martin"));
  }

  private static AuditLine line(String action, String subject, String detail) {
    return new AuditLine(
        1, Instant.EPOCH, null, action, AuditTopic.WORK, subject, null, null, detail, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hold.placed            | hold 12 CRISIS                       | Crise
          dispute.opened         | 7 PRICE until 2026-12-03             | Prix · jusqu’au 3 déc. 2026
          dispute.decided        | 7 REJECTED                           | Non fondé : reste dû
          dispute.handed_on      | 7 agent 5                            | Léa Martin
          dispute.moved          | 7 2026-12-03                         | 3 déc. 2026
          dissatisfaction.voiced | 9 until 2026-12-03                   | jusqu’au 3 déc. 2026
          attachment.signed      | 4 true                               | Signée
          opt_out.recorded       | one number                           | Un numéro
          login.failed           | BadCredentialsException              | Identifiant ou mot de passe incorrect
          agent.team             | team=Nord                            | Nord
          project_lead.appointed | agent 5                              | Léa Martin
          import.taken_back      | 1 accounts                           | 1 dossier
          import.applied         | 2 settled                            | 2 factures soldées, car absentes
          demo.loaded            | 2026-12-03                           | 3 déc. 2026
          payment.set-aside      | to be asked of the bank              | to be asked of the bank
          """)
  void aDetailIsSaidInTheReadersWords(String action, String written, String said) {
    assertThat(detail(action, written)).isEqualTo(said);
  }

  @Test
  void whatOnlyMachinesReadIsLeftOut() {
    assertThat(detail("plan.approved", "approval:3 terms:9f2c")).isEmpty();
    assertThat(detail("colleague.asked", "mail 12")).isEmpty();
    assertThat(detail("dissatisfaction.answered", "9 ")).isEmpty();
    assertThat(detail("demo.cast", "OVERDUE 3 17 29")).isEmpty();
  }

  @Test
  void aRoleALimitAndAMomentHaveNames() {
    assertThat(detail("agent.created", "roles=[AGENT, LEAD]")).doesNotContain("LEAD", "roles");
    assertThat(detail("rule.overridden", "COOLDOWN until 2026-12-03T10:00:00Z: asked for it"))
        .doesNotContain("COOLDOWN", "2026-12-03T")
        .endsWith("asked for it");
    assertThat(detail("rule.override_asked", "3 [COOLDOWN, CAP_DAY]")).doesNotContain("_", "[");
    assertThat(detail("worklist.callback", "2026-12-03T10:00:00Z")).doesNotContain("T10");
  }

  @Test
  void aPaymentHasItsPartsAndItsSum() {
    assertThat(detail("payment.matched", "1 parts, 120.50")).startsWith("1 part · 120,50");
    assertThat(detail("payment.matched", "2 parts, 120.50")).startsWith("2 parts · 120,50");
  }

  @Test
  void aSubjectIsNamed() {
    assertThat(words().subject("bank-entry:31")).isEqualTo("Écriture bancaire 31");
    assertThat(words().subject("login:unknown")).isEqualTo("Identifiant inconnu");
    assertThat(words().subject("LEGAL:2026H2")).isEqualTo("Taux légal, 2e semestre 2026");
    assertThat(words().subject("portfolio")).isEqualTo("Le portefeuille");
    assertThat(words().subject("Karim")).isEqualTo("Karim");
  }

  @Test
  void everyActionThatTheCodeWritesHasWordsInBothLanguages() throws IOException {
    var missing = new TreeSet<String>();
    for (Language language : Language.values()) {
      UI.getCurrent().setLocale(language.locale());
      for (String action : written()) {
        if (words().action(line(action, "", "")).equals(action)) {
          missing.add(language + " " + action);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everythingThatTheCodeWritesOfHasWordsInBothLanguages() throws IOException {
    var missing = new TreeSet<String>();
    for (Language language : Language.values()) {
      UI.getCurrent().setLocale(language.locale());
      for (String subject : written(SUBJECT)) {
        if (!subject.equals("job") && words().subject(subject + ":7").equals(subject + ":7")) {
          missing.add(language + " " + subject);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static TreeSet<String> written() throws IOException {
    var found = written(ACTION);
    assertThat(found).contains("worklist.handed_to_lead", "hold.placed");
    return found;
  }

  private static TreeSet<String> written(Pattern what) throws IOException {
    var found = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        if (source.contains("AuditTrail")) {
          var each = what.matcher(source);
          while (each.find()) {
            found.add(each.group(1));
          }
        }
      }
    }
    return found;
  }
}
