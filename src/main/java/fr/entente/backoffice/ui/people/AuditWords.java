package fr.entente.backoffice.ui.people;

import com.vaadin.flow.component.Component;
import fr.entente.backoffice.ui.Labels;
import fr.entente.kernel.Money;
import fr.entente.reporting.AuditLine;
import fr.entente.uikit.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A line of the audit trail as people say it: what was done, to what, and with which details. The
/// trail is written for machines and never changed; what nobody put into words is told as written.
final class AuditWords {
  private static final Pattern MARK = Pattern.compile("([a-zA-Z_-]+)[: ](.+)");
  private static final Pattern LIFTED = Pattern.compile("(\\w+) until (\\S+): (.*)");
  private static final Pattern PARTS = Pattern.compile("(\\d+) parts, (.+)");
  private static final Pattern COUNTED = Pattern.compile("(\\d{1,9}) (accounts|settled)");
  private static final Pattern ERASED = Pattern.compile("(\\d{1,9}) (\\d{4}-\\d{2}-\\d{2})");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  // Under which keys the words of each kind of action stand.
  private static final Map<String, List<String>> KEYS =
      Map.of(
          "hold", List.of("desk.hold."),
          "dispute", List.of("accounts.dispute.type.", "accounts.dispute.outcome."),
          "attachment", List.of("attachments.kind.", "backoffice.audit.signed."),
          "worklist", List.of("worklist.reason.lead."));
  private final Component texts;
  private final Formats formats;
  private final Map<Long, String> people;

  AuditWords(Component texts, Formats formats, Map<Long, String> people) {
    this.texts = texts;
    this.formats = formats;
    this.people = people;
  }

  String action(AuditLine line) {
    return said("backoffice.audit.action." + line.action()).orElse(line.action());
  }

  /// What it was about, where that is no debtor: a kind of thing, and its number or name.
  String subject(String subject) {
    Matcher mark = MARK.matcher(subject);
    if (!mark.matches()) {
      return said("backoffice.audit.subject." + subject).orElse(subject);
    }
    if (mark.group(1).equals("job")) {
      return said("backoffice.job.name." + mark.group(2)).orElse(mark.group(2));
    }
    if (mark.group(1).equals("retention")) {
      String kind = said("backoffice.retention.kind." + mark.group(2)).orElse(mark.group(2));
      return said("backoffice.audit.subject.retention", kind).orElse(subject);
    }
    String which =
        mark.group(2).matches("\\d{4}H[12]")
            ? Labels.semester(texts, mark.group(2))
            : mark.group(2);
    return said("backoffice.audit.subject." + mark.group(1), which).orElse(subject);
  }

  String detail(AuditLine line) {
    String text = line.detail().strip();
    String action = line.action();
    String kind = action.substring(0, Math.max(0, action.indexOf('.')));
    return switch (kind) {
      case "colleague", "plan" -> "";
      case "login" -> said("backoffice.audit.login." + text).orElse(text);
      case "opt_out" -> said("backoffice.audit.number." + text.replace(' ', '_')).orElse(text);
      case "agent" -> person(text);
      case "demo" -> DAY.matcher(text).matches() ? day(text) : "";
      case "import" -> counted(text);
      case "retention" -> erased(text);
      case "rule" -> rule(text);
      case "payment" -> payment(action, text);
      case "hold", "dispute", "dissatisfaction", "attachment", "worklist", "project_lead" ->
          tokens(kind, text);
      default -> text;
    };
  }

  // `12 accounts`, `5 settled`.
  private String erased(String text) {
    Matcher gone = ERASED.matcher(text);
    return gone.matches()
        ? said(
                "backoffice.audit.erased",
                formats.number(Long.parseLong(gone.group(1))),
                formats.date(LocalDate.parse(gone.group(2))))
            .orElse(text)
        : text;
  }

  private String counted(String text) {
    Matcher counted = COUNTED.matcher(text);
    return counted.matches()
        ? said("backoffice.audit." + counted.group(2), Integer.parseInt(counted.group(1)))
            .orElse(text)
        : text;
  }

  // `roles=[AGENT, LEAD]`, `team=North`.
  private String person(String text) {
    if (!text.startsWith("roles=")) {
      return text.replaceFirst("^team=", "");
    }
    return Arrays.stream(text.substring("roles=".length()).split("[\\[\\], ]+"))
        .filter(role -> !role.isBlank())
        .map(role -> said("agents.role." + role).orElse(role))
        .collect(Collectors.joining(", "));
  }

  // `CAP_7_DAYS until 2026-11-30T17:00:00Z: why`, or `12 [CAP_7_DAYS, COOLDOWN]`.
  private String rule(String text) {
    Matcher lifted = LIFTED.matcher(text);
    if (lifted.matches()) {
      return String.join(
          " · ",
          limit(lifted.group(1)),
          texts.getTranslation("backoffice.audit.until", day(lifted.group(2))),
          lifted.group(3));
    }
    return Arrays.stream(text.split("[\\[\\], ]+"))
        .filter(rule -> rule.chars().anyMatch(Character::isLetter))
        .map(this::limit)
        .collect(Collectors.joining(" · "));
  }

  private String limit(String rule) {
    return said("backoffice.rule." + rule).orElse(rule);
  }

  private String payment(String action, String text) {
    Matcher parts = PARTS.matcher(text);
    if (parts.matches()) {
      int count = Integer.parseInt(parts.group(1));
      return texts.getTranslation(
          "backoffice.audit.parts", count, formats.money(Money.euros(parts.group(2))));
    }
    return action.equals("payment.taken-back") ? "" : text;
  }

  // A number of our own, which says nothing; then words of ours, days and people.
  private String tokens(String kind, String text) {
    return Arrays.stream(text.replace("until ", "until:").replace("agent ", "agent:").split(" "))
        .filter(token -> !token.equals("hold") && !token.chars().allMatch(Character::isDigit))
        .map(token -> token(kind, token))
        .collect(Collectors.joining(" · "));
  }

  private String token(String kind, String token) {
    if (token.startsWith("until:")) {
      return texts.getTranslation("backoffice.audit.until", day(token.substring(6)));
    }
    if (token.startsWith("agent:")) {
      return people.getOrDefault(Long.valueOf(token.substring(6)), token);
    }
    return KEYS.getOrDefault(kind, List.of()).stream()
        .flatMap(
            key -> said(key + token).or(() -> said(key + token.toLowerCase(Locale.ROOT))).stream())
        .findFirst()
        .orElseGet(() -> day(token));
  }

  // A day, or a moment of one; anything else stays what it is.
  private String day(String written) {
    try {
      return written.contains("T")
          ? formats.moment(Instant.parse(written))
          : formats.date(LocalDate.parse(written));
    } catch (DateTimeParseException other) {
      return written;
    }
  }

  private Optional<String> said(String key, Object... values) {
    String text = texts.getTranslation(key, values);
    return text.contains(key) ? Optional.empty() : Optional.of(text);
  }
}
