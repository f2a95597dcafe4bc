package fr.entente.desk;

import fr.entente.calls.CallRecord;
import fr.entente.detection.Correspondence;
import fr.entente.detection.Engaged;
import fr.entente.detection.Finding;
import fr.entente.detection.FindingState;
import fr.entente.detection.Findings;
import fr.entente.detection.Preview;
import fr.entente.detection.ReceivedMail;
import fr.entente.detection.Response;
import fr.entente.detection.Source;
import fr.entente.kernel.AccountId;
import fr.entente.listening.Label;
import fr.entente.scripts.ScriptCard;
import fr.entente.scripts.ScriptRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What was heard on a desk, as its screen shows it.
@Component
class Signs {
  private static final int EARLIER = 20;
  private final Findings findings;
  private final Correspondence correspondence;

  Signs(Findings findings, Correspondence correspondence) {
    this.findings = findings;
    this.correspondence = correspondence;
  }

  List<ReceivedMail> mails(AccountId account) {
    return correspondence.of(account, EARLIER);
  }

  /// `crisis`: suspected and not cleared, or confirmed. `distress`: the same of any difficulty.
  record Heard(Optional<Engaged> shown, boolean crisis, boolean distress) {
    static final Heard NOTHING = new Heard(Optional.empty(), false, false);
  }

  Heard heard(AccountId account, @Nullable CallRecord call) {
    var engaged = findings.engaged(account, call == null ? null : call.id());
    if (engaged.isEmpty()) {
      return Heard.NOTHING;
    }
    var standing =
        engaged.stream()
            .filter(e -> e.response() != Response.NOTHING)
            .filter(e ->
                e.finding().state() == FindingState.SUSPECTED
                    || e.finding().state() == FindingState.CONFIRMED)
            .toList();
    return new Heard(
        Findings.shown(engaged),
        standing.stream().anyMatch(Engaged::alarm),
        standing.stream().anyMatch(e -> e.finding().label().prompt()));
  }

  /// The prompt, with the question of its card in the words of this script.
  @Nullable Prompt prompt(Heard heard, @Nullable CallRecord call, @Nullable ScriptRun run) {
    if (heard.shown().isPresent()) {
      return prompt(heard.shown().get(), run);
    }
    return Optional.ofNullable(call)
        .flatMap(live -> findings.preview(live.id()))
        .map(Signs::prompt)
        .orElse(null);
  }

  private static Prompt prompt(Engaged engaged, @Nullable ScriptRun run) {
    var finding = engaged.finding();
    String label = finding.label().code();
    var card = run == null ? null : card(run, label).orElse(null);
    return new Prompt(
        label,
        finding.state() == FindingState.CONFIRMED,
        false,
        engaged.response(),
        card == null ? null : card.id(),
        run == null || card == null ? null : run.open(card.id()).step().say(),
        finding.source() == Source.CARD ? null : quote(finding, engaged));
  }

  private static Prompt.Quote quote(Finding finding, Engaged engaged) {
    return new Prompt.Quote(
        finding.source(),
        finding.at(),
        finding.text(),
        finding.marks(),
        (int) Math.round(finding.confidence() * 100),
        finding.phrase(),
        finding.version(),
        engaged.rule());
  }

  private static Prompt prompt(Preview preview) {
    var quote =
        new Prompt.Quote(
            Source.TRANSCRIPT, null, preview.text(), preview.marks(), 0, null, "", null);
    return new Prompt(preview.label().code(), false, true, Response.QUESTION, null, null, quote);
  }

  /// The card that a sign leads to; none while the emergency protocol is open.
  static Optional<ScriptCard> card(ScriptRun run, String label) {
    return run.cards().stream()
        .filter(card -> label.equals(card.detects()))
        .filter(card -> !card.kind().equals("objection"))
        .findFirst();
  }

  /// Each label once, the newest first, besides what was said on this very call.
  List<Sign> earlier(AccountId account, @Nullable CallRecord call) {
    var signs = new LinkedHashMap<Label, Sign>();
    for (var finding : findings.ofAccount(account, EARLIER)) {
      boolean now = call != null && call.id().equals(finding.call());
      if (!now || finding.state() == FindingState.CONFIRMED) {
        signs.putIfAbsent(
            finding.label(), new Sign(finding.label().code(), finding.state(), finding.at()));
      }
    }
    return List.copyOf(signs.values());
  }
}
