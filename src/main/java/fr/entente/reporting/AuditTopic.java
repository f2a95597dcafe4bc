package fr.entente.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What a line of the audit trail is about, by how its action begins.
public enum AuditTopic {
  /// Who may reach the debtor, when and how; says of hardship and of the debtor's own words.
  CONTACT("hold.", "opt_out.", "email_opt_out.", "inconvenient_time.", "rule.", "contact."),
  /// What was done with accounts.
  WORK("worklist.", "desk.", "dispute.", "dissatisfaction.", "undone.", "call."),
  MONEY("plan.", "interest.", "creditor_bank.", "payment.", "recap_link.", "import."),
  PEOPLE("agent.", "login.", "logout", "project_lead."),
  SETTINGS("job.", "listening.", "trial.");

  private final List<String> begins;

  AuditTopic(String... begins) {
    this.begins = List.of(begins);
  }

  /// What nobody sorted is about work: seen by those who lead it.
  static AuditTopic of(String action) {
    return Arrays.stream(values())
        .filter(topic -> topic.begins.stream().anyMatch(action::startsWith))
        .findFirst()
        .orElse(WORK);
  }

  /// As a condition on `e.action`; the beginnings are ours.
  String condition() {
    return begins.stream()
        .map(begin -> "e.action LIKE '" + begin.replace("_", "\\_") + "%'")
        .collect(Collectors.joining(" OR ", "(", ")"));
  }
}
