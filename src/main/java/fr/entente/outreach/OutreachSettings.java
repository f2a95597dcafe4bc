package fr.entente.outreach;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What is written to debtors, and what their page offers. Days are calendar days unless they say
/// business.
@ConfigurationProperties("entente.outreach")
public record OutreachSettings(
    @DefaultValue("1") int selfMoves,
    @DefaultValue("10") int selfMoveDays,
    @DefaultValue("30") int askDays,
    @DefaultValue("1") int answerDays,
    @DefaultValue("3") int reminderDays,
    @DefaultValue("proposed") ThanksMode thanks,
    @DefaultValue("24h") Duration colleagueWait,
    @DefaultValue("Entente") String agencyName,
    @Nullable String agencyPhone,
    @Nullable String privacyContact) {
  /// What happens when a promise was kept.
  public enum ThanksMode {
    PROPOSED,
    AUTOMATIC,
    OFF
  }
}
