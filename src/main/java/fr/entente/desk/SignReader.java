package fr.entente.desk;

import fr.entente.calls.CallRecord;
import fr.entente.calls.Calls;
import fr.entente.calls.Utterance;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Prompt;
import fr.entente.desk.picture.Sign;
import fr.entente.desk.picture.SignSlice;
import fr.entente.detection.Engaged;
import fr.entente.detection.Finding;
import fr.entente.detection.FindingState;
import fr.entente.detection.Findings;
import fr.entente.detection.Preview;
import fr.entente.detection.Response;
import fr.entente.detection.Source;
import fr.entente.kernel.AccountId;
import fr.entente.listening.Channel;
import fr.entente.listening.Label;
import fr.entente.listening.Listening;
import fr.entente.listening.Remark;
import fr.entente.scripts.ScriptCard;
import fr.entente.scripts.ScriptRun;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What was heard on a desk, as its screen shows it.
@Component
class SignReader {
  private static final int EARLIER = 20;
  private final Findings findings;
  private final Calls calls;
  private final Listening listening;

  SignReader(Findings findings, Calls calls, Listening listening) {
    this.findings = findings;
    this.calls = calls;
    this.listening = listening;
  }

  /// As it was read. `crisis`: suspected and not cleared, or confirmed. `distress`: the same of any
  /// difficulty. `says`: what is waiting says, by finding.
  record Heard(
      List<Engaged> waiting,
      Map<Long, List<String>> says,
      Optional<Preview> preview,
      boolean crisis,
      boolean distress,
      List<Sign> earlier,
      List<Utterance> transcript,
      boolean learning) {
    static final Heard NOTHING =
        new Heard(List.of(), Map.of(), Optional.empty(), false, false, List.of(), List.of(), false);
  }

  Heard read(AccountId account, @Nullable CallRecord call) {
    var id = call == null ? null : call.id();
    var engaged = findings.engaged(account, id);
    var standing = engaged.stream().filter(SignReader::stands).toList();
    var waiting = Findings.waiting(engaged);
    return new Heard(
        waiting,
        says(waiting),
        id == null ? Optional.empty() : findings.preview(id),
        standing.stream().anyMatch(Engaged::alarm),
        standing.stream().anyMatch(e -> e.finding().label().prompt()),
        earlier(account, call),
        id == null ? List.of() : calls.transcript(id),
        listening.detector().isEmpty());
  }

  private Map<Long, List<String>> says(List<Engaged> waiting) {
    return waiting.stream()
        .map(Engaged::finding)
        .filter(finding -> !finding.text().isBlank())
        .collect(
            Collectors.toMap(
                Finding::id,
                finding ->
                    listening.says(
                        new Remark(
                            finding.language(),
                            channel(finding.source()),
                            finding.speaker(),
                            finding.text()),
                        finding.label())));
  }

  private static Channel channel(Source source) {
    return switch (source) {
      case TRANSCRIPT -> Channel.TRANSCRIPT;
      case NOTE, CARD -> Channel.NOTE;
      case MAIL -> Channel.MAIL;
    };
  }

  private static boolean stands(Engaged engaged) {
    var state = engaged.finding().state();
    return engaged.response() != Response.NOTHING
        && (state == FindingState.SUSPECTED || state == FindingState.CONFIRMED);
  }

  /// What is shown of it: the prompt's question is that of its card, in the words of this script.
  static SignSlice shown(Heard heard, @Nullable ScriptRun run, Draft draft, boolean settled) {
    var waiting = inTurn(heard.waiting(), draft, settled);
    var prompt =
        waiting.stream()
            .findFirst()
            .map(engaged -> prompt(engaged, heard.says(), run, waiting.size() - 1))
            .or(() -> heard.preview().map(SignReader::prompt))
            .orElse(null);
    return new SignSlice(prompt, heard.earlier(), heard.transcript(), heard.learning());
  }

  // What the agent passed over comes after the rest; so does what is confirmed, once something was
  // agreed and nothing is being written. An alarm is never passed over.
  private static List<Engaged> inTurn(List<Engaged> waiting, Draft draft, boolean settled) {
    boolean done = settled && draft.form() == null;
    return waiting.stream()
        .sorted(
            Comparator.comparing(
                one -> !one.alarm() && (draft.passed(label(one)) || done && confirmed(one))))
        .toList();
  }

  private static Label label(Engaged one) {
    return one.finding().label();
  }

  private static boolean confirmed(Engaged one) {
    return one.finding().state() == FindingState.CONFIRMED;
  }

  private static Prompt prompt(
      Engaged engaged, Map<Long, List<String>> says, @Nullable ScriptRun run, int others) {
    var finding = engaged.finding();
    var label = finding.label();
    var card = run == null ? null : card(run, label).orElse(null);
    return new Prompt(
        label,
        confirmed(engaged),
        false,
        engaged.response(),
        card == null ? null : card.id(),
        run == null || card == null ? null : run.open(card.id()).step().say(),
        finding.source() == Source.CARD
            ? null
            : quote(finding, says.getOrDefault(finding.id(), List.of()), engaged),
        others);
  }

  private static Prompt.Quote quote(Finding finding, List<String> says, Engaged engaged) {
    return new Prompt.Quote(
        finding.source(),
        finding.at(),
        finding.text(),
        finding.marks(),
        says,
        (int) Math.round(finding.confidence() * 100),
        finding.phrase(),
        finding.version(),
        engaged.rule());
  }

  private static Prompt prompt(Preview preview) {
    var quote =
        new Prompt.Quote(
            Source.TRANSCRIPT, null, preview.text(), preview.marks(), List.of(), 0, null, "", null);
    return new Prompt(preview.label(), false, true, Response.QUESTION, null, null, quote, 0);
  }

  /// The card that a sign leads to; none while the emergency protocol is open.
  static Optional<ScriptCard> card(ScriptRun run, Label label) {
    return run.cards().stream()
        .filter(card -> label.code().equals(card.detects()))
        .filter(card -> !card.kind().equals("objection"))
        .findFirst();
  }

  /// Each label once, the newest first, besides what was said on this very call.
  private List<Sign> earlier(AccountId account, @Nullable CallRecord call) {
    var signs = new LinkedHashMap<Label, Sign>();
    for (var finding : findings.ofAccount(account, EARLIER)) {
      boolean now = call != null && call.id().equals(finding.call());
      if (!now || finding.state() == FindingState.CONFIRMED) {
        signs.putIfAbsent(
            finding.label(), new Sign(finding.label(), finding.state(), finding.at()));
      }
    }
    return List.copyOf(signs.values());
  }
}
