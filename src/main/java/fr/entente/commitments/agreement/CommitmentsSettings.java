package fr.entente.commitments.agreement;

import fr.entente.agents.Role;
import java.math.BigDecimal;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an agent may agree to. Days count from today to the first payment, months to the last;
/// amounts are euros. Limits of a lead apply to managers too.
@ConfigurationProperties("entente.commitments")
public record CommitmentsSettings(
    @DefaultValue("2") int graceDays,
    @DefaultValue("0.00") BigDecimal tolerance,
    @DefaultValue("0") BigDecimal tolerancePercent,
    @DefaultValue("5.00") BigDecimal minimum,
    @DefaultValue("5") int proposedDays,
    @DefaultValue("10") int firstPaymentDays,
    @DefaultValue("31") int moveDays,
    @DefaultValue("3") int moves,
    @DefaultValue Agent agent,
    @DefaultValue Lead lead) {
  record Agent(
      @DefaultValue("45") int days,
      @DefaultValue("12") int months,
      @DefaultValue("24") int parts) {}

  // A judge may grant two years (C. civ. 1343-5); longer plans need more than a lead [D].
  record Lead(
      @DefaultValue("90") int days,
      @DefaultValue("24") int months,
      @DefaultValue("52") int parts) {}

  record Limits(int days, int months, int parts) {}

  Limits limits(Set<Role> roles) {
    boolean leads = roles.contains(Role.LEAD) || roles.contains(Role.MANAGER);
    return leads
        ? new Limits(lead.days(), lead.months(), lead.parts())
        : new Limits(agent.days(), agent.months(), agent.parts());
  }
}
