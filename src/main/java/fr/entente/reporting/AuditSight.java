package fr.entente.reporting;

import fr.entente.agents.Role;
import java.util.EnumSet;
import java.util.Set;

/// What a reader of the audit trail may see beyond who, what and when: the names of debtors, and of
/// which topics the words. Pure. Leads see all; managers nothing of hardship (R45); administrators
/// look after people and settings and need no debtor's name.
record AuditSight(boolean names, Set<AuditTopic> words) {
  static AuditSight of(Set<Role> roles) {
    if (roles.contains(Role.LEAD)) {
      return new AuditSight(true, EnumSet.allOf(AuditTopic.class));
    }
    return roles.contains(Role.MANAGER)
        ? new AuditSight(true, EnumSet.complementOf(EnumSet.of(AuditTopic.CONTACT)))
        : new AuditSight(false, EnumSet.of(AuditTopic.PEOPLE, AuditTopic.SETTINGS));
  }

  /// The words of a line, or nothing.
  String shown(AuditTopic topic, String detail) {
    return words.contains(topic) ? detail : "";
  }
}
