package fr.entente.commitments;

import fr.entente.agents.Role;
import fr.entente.kernel.Money;
import java.math.BigDecimal;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much interest and indemnity, in euros, an agent and a lead may forgo on one account. Nothing
/// at all: 0.
@ConfigurationProperties("entente.commitments.waiver")
record WaiverSettings(
    @DefaultValue("150.00") BigDecimal agent, @DefaultValue("2000.00") BigDecimal lead) {
  Money limit(Set<Role> roles) {
    return Money.euros(leads(roles) ? lead : agent);
  }

  static boolean leads(Set<Role> roles) {
    return roles.contains(Role.LEAD) || roles.contains(Role.MANAGER);
  }
}
