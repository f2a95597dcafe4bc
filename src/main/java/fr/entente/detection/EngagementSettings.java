package fr.entente.detection;

import fr.entente.listening.Label;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When the screen speaks up; chosen by simulated calls (decision 26). The detector has its own
/// thresholds; a finding less sure of its label than `trigger` does nothing all the same. From
/// `strong-from` on, the probability of distress, one finding is enough for a branch of the script.
/// A crisis fainter than `alarm-from` (none, by default) is prompted, and alarms when confirmed or
/// heard again (decision 29). `off` names labels that never engage; a crisis cannot be switched
/// off. `expire-after`: an unanswered suspicion. `lead-after`: what an agent was to be told after a
/// call, and has not seen, is told to the lead.
@ConfigurationProperties("entente.detection.engagement")
record EngagementSettings(
    @DefaultValue("0.3") double trigger,
    @DefaultValue("0.6") double strongFrom,
    @DefaultValue("0") double alarmFrom,
    @DefaultValue("10s") Duration coolDown,
    @DefaultValue("8") int perCall,
    @DefaultValue("3") int perMinute,
    @DefaultValue({}) Set<Label> off,
    @DefaultValue("14d") Duration expireAfter,
    @DefaultValue("30m") Duration leadAfter) {
  static EngagementSettings usual() {
    return new EngagementSettings(
        0.3,
        0.6,
        0,
        Duration.ofSeconds(10),
        8,
        3,
        Set.of(),
        Duration.ofDays(14),
        Duration.ofMinutes(30));
  }
}
