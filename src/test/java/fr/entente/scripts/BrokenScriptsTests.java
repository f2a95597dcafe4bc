package fr.entente.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The shipped scripts with one fault each: what the checker says of it, and where. Nothing that
/// only follows from the fault is told.
class BrokenScriptsTests {
  private static final SortedMap<String, String> SHIPPED =
      ContentScan.of(Path.of("scripts-content")).files();
  private static final String FIRST = "fr/first-call-company.md";
  private static final String OPENING = "_shared/fr/opening-company.md";
  private static final String LISTENING = "_shared/fr/listening.md";
  private static final String NEGOTIATION = "_shared/fr/negotiation.md";
  private static final String CRISIS = "_shared/fr/crisis.md";
  private static final String DEMO = "fr/demo.md";
  private static final String CARDS = "_shared/fr/cartes.md";

  private static final List<Fault> FAULTS = new ArrayList<>();

  /// One edit of a good set of files; the complaint is expected on the line where `at` stands.
  private record Fault(String code, String file, String from, String to, String where, String at) {

    DynamicTest test(SortedMap<String, String> good) {
      return DynamicTest.dynamicTest(
          code + ": " + to.lines().findFirst().orElse(from),
          () -> {
            var files = new TreeMap<>(good);
            String text = files.get(file);
            assertThat(text).as(file).contains(from);
            files.put(
                file,
                text.replaceFirst(
                    java.util.regex.Pattern.quote(from),
                    java.util.regex.Matcher.quoteReplacement(to)));
            assertThat(said(files))
                .containsExactly(where + ":" + line(files.get(where), at) + " " + code);
          });
    }
  }

  private static int line(String text, String at) {
    int place = text.indexOf(at);
    assertThat(place).as(at).isNotNegative();
    return 1 + (int) text.substring(0, place).chars().filter(c -> c == '\n').count();
  }

  private static List<String> said(SortedMap<String, String> files) {
    return ScriptsCommand.complaints(new ContentScan(files, List.of()), Content.TODAY).stream()
        .filter(complaint -> !complaint.reminder())
        .map(Content::brief)
        .toList();
  }

  private static void fault(String code, String file, String from, String to) {
    String changed = to.isBlank() ? from : to.strip().lines().findFirst().orElse("");
    FAULTS.add(new Fault(code, file, from, to, file, changed));
  }

  private static void faultAt(String code, String file, String from, String to, String at) {
    FAULTS.add(new Fault(code, file, from, to, file, at));
  }

  static {
    // The header.
    fault("unknown-audience", DEMO, "audience: company", "audience: compagny");
    fault("unknown-collector", DEMO, "collector: any", "collector: agency");
    fault("unknown-header-key", DEMO, "title: Démonstration", "titel: Démonstration");
    fault("unknown-header-key", DEMO, "start: open", "strat: open");
    fault("unknown-header-key", DEMO, "notice: yes", "voice: low\nnotice: yes");
    fault("header-differs-from-file", DEMO, "key: demo", "key: other");
    fault("header-differs-from-file", DEMO, "language: fr", "language: en");
    fault("unknown-start", DEMO, "start: open", "start: opne");
    fault("unknown-passage", DEMO, "[cartes]", "[cartes, karten]");
    fault("included-twice", DEMO, "[cartes]", "[cartes, cartes]");
    fault("neither-yes-nor-no", DEMO, "notice: yes", "notice: maybe");
    fault("header-not-words", DEMO, "title: Démonstration", "title: [a, b]");
    fault("header-unreadable", DEMO, "title: Démonstration", "title: \"Démonstration");
    fault("header-unreadable", DEMO, "title: Démonstration", "title Démonstration");
    fault("header-unreadable", DEMO, "title: Démonstration", "title: a: b");
    fault("header-unreadable", DEMO, "title: Démonstration", "\ttitle: x".replace("\t", "\t"));
    faultAt("key-twice", DEMO, "start: open", "start: open\nkey: demo", "key: demo\nincludes");
    faultAt("header-missing", DEMO, "title: Démonstration\n", "", "---");
    faultAt("header-without-end", DEMO, "includes: [cartes]\n---\n", "includes: [cartes]\n", "---");
    faultAt("no-header", DEMO, "---\nkey: demo", "key: demo", "key: demo");
    // Steps and labels.
    fault("step-without-id", DEMO, "## Promesse {#promise}", "## Promesse");
    fault("step-without-id", DEMO, "## Promesse {#promise}", "## Promesse {#Promise}");
    fault("heading-without-space", DEMO, "## Promesse {#promise}", "##Promesse {#promise}");
    fault("heading-level", DEMO, "## Promesse {#promise}", "# Promesse {#promise}");
    fault("duplicate-step", DEMO, "## Être ferme {#firm}", "## Être ferme {#identity}");
    fault("unknown-label", DEMO, "Intention : noter", "Intenton : noter");
    fault("unknown-label", DEMO, "Intention : noter", "Intention noter");
    fault("unknown-label", DEMO, "Intention : noter", "intention : noter");
    fault("unknown-tag", DEMO, "Étiquettes : PROMISE", "Étiquettes : PROMESSE");
    faultAt("missing-intention", DEMO, "Intention : noter", "Intention :", "Intention :\n");
    faultAt("missing-words", DEMO, "> Qui fera le règlement ?\n", "", "## Promesse");
    faultAt(
        "label-twice",
        DEMO,
        "Intention : noter",
        "Intention : noter\nIntention : encore",
        "Intention : encore");
    faultAt(
        "label-in-quote",
        DEMO,
        "> Qui fera le règlement ?\n",
        "> Qui fera le règlement ?\nNoter : le nom\n",
        "Noter : le nom");
    faultAt(
        "label-in-answer",
        DEMO,
        "- Complet → bye (issue : promise)",
        "- Complet → bye (issue : promise)\nNoter : le nom",
        "Noter : le nom");
    fault("neither-yes-nor-no", DEMO, "Obligatoire : oui", "Obligatoire : toujours");
    faultAt(
        "not-understood",
        DEMO,
        "> Qui fera le règlement ?",
        "> Qui fera le règlement ?\n\n1. Une liste",
        "1. Une liste");
    fault("unknown-card", CARDS, "Carte : détection aggression", "Carte : voyance");
    fault(
        "unknown-label-detected",
        CARDS,
        "Carte : détection aggression",
        "Carte : détection agression");
    // Answers.
    fault(
        "unknown-target",
        DEMO,
        "- Complet → bye (issue : promise)",
        "- Complet → bey (issue : promise)");
    fault("unknown-outcome", DEMO, "(issue : promise)", "(issue : promised)");
    fault(
        "unknown-effect",
        DEMO,
        "- Exact → notice (effet : confirm-identity)",
        "- Exact → notice (effet : confirm-identty)");
    fault("unknown-effect", CARDS, "(effet : clear:aggression)", "(effet : clear:agression)");
    fault(
        "answer-unreadable",
        DEMO,
        "- Complet → bye (issue : promise)",
        "- Complet bye (issue : promise)");
    fault(
        "answer-unreadable",
        DEMO,
        "- Complet → bye (issue : promise)",
        "- Complet → bye (issue: promise");
    fault("option-twice", DEMO, "(issue : promise)", "(issue : promise ; issue : plan)");
    fault("duplicate-digit", DEMO, "- Refuse → firm", "- [3] Refuse → firm");
    fault("digit-out-of-range", DEMO, "- [3] Va payer", "- [12345678901234567890] Va payer");
    fault("return-outside-card", DEMO, "- D'accord → purpose", "- D'accord → retour");
    // The ways.
    faultAt("no-way-on", DEMO, "Étiquettes : CLOSE", "Étiquettes : OPEN", "## Au revoir");
    fault("end-without-outcome", DEMO, "- Complet → bye (issue : promise)", "- Complet → bye");
    fault(
        "end-without-outcome", DEMO, "- Répondeur → bye (issue : voicemail)", "- Répondeur → bye");
    faultAt("never-reached", DEMO, "- Refuse → firm (effet : refusal)\n", "", "## Être ferme");
    faultAt(
        "no-end", DEMO, "- Complet → bye (issue : promise)", "- Complet → promise", "## Promesse");
    faultAt("no-identity-check", DEMO, " (effet : confirm-identity)", "", "## Vérifier");
    fault(
        "debt-before-identity",
        DEMO,
        "- Répondeur → bye (issue : voicemail)",
        "- Répondeur → purpose (issue : voicemail)".replace("purpose", "promise"));
    fault(
        "debt-before-identity",
        DEMO,
        "> Quelle est votre fonction ?",
        "> Quelle est votre fonction, pour {overdue} ?");
    fault("debt-before-identity", DEMO, "> Bonjour.\n", "> Bonjour, au sujet de {overdue}.\n");
    fault(
        "notice-missing",
        DEMO,
        "- Exact → notice (effet : confirm-identity)",
        "- Exact → purpose (effet : confirm-identity)");
    fault(
        "letter-not-recalled",
        DEMO,
        "> Où en est {overdue}[[ pour {principal.name}]][[, lettre {letter.reference} du {letter.date}]] ?",
        "> Où en est {overdue}[[ pour {principal.name}]] ?");
    fault(
        "letter-not-recalled",
        DEMO,
        "> Où en est {overdue}[[ pour {principal.name}]][[, lettre {letter.reference} du {letter.date}]] ?",
        "> Où en est {overdue}[[ pour {principal.name}]][[, lettre {letter.reference}]] ?");
    fault(
        "creditor-not-named",
        DEMO,
        "> Où en est {overdue}[[ pour {principal.name}]]",
        "> Où en est {overdue}");
    // The words.
    fault(
        "forbidden-wording",
        DEMO,
        "> Qui fera le règlement ?",
        "> Nous irons au tribunal, qui règle ?");
    fault("forbidden-wording", DEMO, "Dire : où en est-elle", "Dire : vous auriez dû");
    fault("forbidden-wording", DEMO, "> Qui fera le règlement ?", "> C'est un ultimatum.");
    fault(
        "unknown-placeholder",
        DEMO,
        "> Qui fera le règlement ?",
        "> Qui fera le règlement de {invoice.nummer} ?");
    fault(
        "unknown-placeholder",
        DEMO,
        "Écouter : un silence ; une raison",
        "Écouter : un silence ; {raison}");
    fault(
        "said-without-deed",
        DEMO,
        "> Qui fera le règlement ?",
        "> Je vous envoie un lien de paiement.");
    fault("period-not-kept", DEMO, "> Qui fera le règlement ?", "> Vous avez dix jours.");
    fault("asks-twice", DEMO, "> Qui fera le règlement ?", "> Qui paie, et quand ?");
    fault(
        "sentence-too-long",
        DEMO,
        "> Qui fera le règlement ?",
        "> Un " + "très ".repeat(31) + "long mot.");
    fault("recording-claimed", DEMO, "> Qui fera le règlement ?", "> Cet appel est enregistré.");
    fault(
        "notice-incomplete",
        DEMO,
        "> L'appel est transcrit et analysé en direct.",
        "> L'appel est transcrit en direct.");
    faultAt(
        "acknowledge-without-reminder",
        DEMO,
        "Étiquettes : ASSERTIVE",
        "Étiquettes : ASSERTIVE ; ACKNOWLEDGE",
        "Étiquettes : ASSERTIVE");
    fault(
        "closing-without-deed",
        DEMO,
        "- Complet → bye (issue : promise)",
        "- Complet → later (issue : promise)\n\n## Plus tard {#later}\n\nÉtiquettes : CLOSE\nIntention : finir\n\n> Je vous rappelle.\n");
    fault(
        "outcome-contradicts",
        DEMO,
        "- Refuse → bye (issue : refused_identity)",
        "- Décédé → bye (issue : wrong_number ; effet : hold:DECEASED)");
    // Files.
    faultAt("not-utf8", DEMO, "Être ferme", "�tre ferme", "�");
    faultAt("odd-character", DEMO, "Être ferme", "Être\u0000 ferme", "\u0000");
    faultAt("line-too-long", DEMO, "> Qui fera le règlement ?", "> " + "x".repeat(3000), "xxxx");
    faultAt("file-too-large", DEMO, "# Un script", "# Un script\n" + "\n".repeat(250_000), "---");
    faultAt(
        "passage-with-header",
        CARDS,
        "# Cartes",
        "---\nincludes: [cartes]\n---\n# Cartes",
        "includes: [cartes]");
    // settings.yml.
    fault("settings-unreadable", "settings.yml", "forbidden:", "forbidden: [");
    fault("unknown-setting", "settings.yml", "forbidden:", "forbiden:");
    fault("unknown-setting", "settings.yml", "number:", "nummer:");
    fault("no-day", "settings.yml", "checked: 2026-11-01", "checked: bientôt");
    fault("checked-in-future", "settings.yml", "checked: 2026-11-01", "checked: 2029-11-01");
    fault("unknown-language", "settings.yml", "fr: [ultimatum]", "de: [ultimatum]");
    fault("forbidden-without-letters", "settings.yml", "fr: [ultimatum]", "fr: [ultimatum, \"*\"]");
    faultAt(
        "key-twice", "settings.yml", "forbidden:", "help-lines: {}\nforbidden:", "help-lines: {}");
  }

  @TestFactory
  Stream<DynamicTest> oneFaultIsOneComplaintAtItsLine() {
    assertThat(FAULTS).hasSizeGreaterThan(60);
    var good = ContentScan.of(Path.of("src/test/resources/scripts/good")).files();
    return FAULTS.stream().map(fault -> fault.test(good));
  }

  @Test
  void theShippedScriptsAreWithoutComplaint() {
    assertThat(ScriptsCommand.complaints(ContentScan.of(Path.of("scripts-content")), Content.TODAY))
        .allMatch(Complaint::reminder);
  }

  /// What both scripts of two languages share, and how a folder is laid out.
  @Test
  void aLanguageThatLacksSomethingIsTold() {
    assertThat(edited("en/preventive.md", null))
        .containsExactly("fr/preventive.md:4 missing-language");
    assertThat(
            edited(
                "_shared/en/crisis.md",
                SHIPPED.get("_shared/en/crisis.md").replaceFirst("Mandatory: yes\n", "")))
        .hasSize(1)
        .allMatch(
            said -> said.startsWith("_shared/en/crisis.md:") && said.endsWith("languages-differ"));
  }

  @Test
  void aFileThatNobodyReadsIsTold() {
    for (String file :
        List.of(
            "fr/sub/x.md", "_shared/de/x.md", "de/x.md", "x.md", "_shared/x.md", "fr/notes.csv")) {
      assertThat(edited(file, "## X {#x}\n")).as(file).containsExactly(file + ":1 file-not-read");
    }
    for (String file :
        List.of(
            "fr/Preventive2.md",
            "FR/more.md",
            "fr/my script.md",
            "fr/x.MD",
            "Settings.yml",
            "settings.yaml",
            "fr/été.md",
            "fr/x.markdown",
            "_shared/fr/a_b.md")) {
      assertThat(edited(file, "## X {#x}\n")).as(file).containsExactly(file + ":1 file-name");
    }
    assertThat(edited("_shared/fr/idle.md", "## X {#x}\n"))
        .containsExactly("_shared/fr/idle.md:1 passage-not-included");
    assertThat(edited("listening/fr/x.md", "x")).isEmpty();
    assertThat(edited("fr/empty.md", " \n")).containsExactly("fr/empty.md:1 empty-file");
  }

  @Test
  void aWronglyNamedFileExplainsWhatLacksIt() {
    var files = new TreeMap<>(SHIPPED);
    files.put("_shared/fr/Crisis.md", files.remove(CRISIS));
    assertThat(said(files)).containsExactly("_shared/fr/Crisis.md:1 file-name");
    files = new TreeMap<>(SHIPPED);
    files.put("fr/Preventive.md", files.remove("fr/preventive.md"));
    assertThat(said(files)).containsExactly("fr/Preventive.md:1 file-name");
  }

  /// As editors of other systems save them.
  @Test
  void marksAndEndsOfLinesOfOtherSystemsAreNoFaults() {
    var files = new TreeMap<>(SHIPPED);
    files.replaceAll((_, text) -> "\uFEFF" + text.replace("\n", "\r\n"));
    assertThat(said(files)).isEmpty();
    files.put(LISTENING, files.get(LISTENING).replaceFirst("→ full-today", "→ full-tody"));
    assertThat(said(files))
        .containsExactly(
            LISTENING + ":" + line(SHIPPED.get(LISTENING), "→ full-today") + " unknown-target");
  }

  @Test
  void faultsInShippedPassagesAreToldOnceForAllScripts() {
    assertThat(
            edited(
                NEGOTIATION,
                SHIPPED.get(NEGOTIATION)
                    + "\n## Personne {#nobody}\n\nIntention : x\n\n> Rien.\n\n- Oui → close\n"))
        .hasSize(1);
    assertThat(edited(OPENING, SHIPPED.get(OPENING).replaceFirst("Intention :", "Intetion :")))
        .singleElement()
        .asString()
        .startsWith(OPENING)
        .endsWith("unknown-label");
    assertThat(edited(FIRST, SHIPPED.get(FIRST).replace("start: open", "start: opn")))
        .singleElement()
        .asString()
        .startsWith(FIRST)
        .endsWith("unknown-start");
  }

  private static List<String> edited(String file, @org.jspecify.annotations.Nullable String text) {
    var files = new TreeMap<>(SHIPPED);
    if (text == null) {
      files.remove(file);
    } else {
      files.put(file, text);
    }
    return said(files);
  }
}
