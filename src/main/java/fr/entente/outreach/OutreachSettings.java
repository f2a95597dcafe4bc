package fr.entente.outreach;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Mail and the public page. Without an SMTP host nothing leaves the machine: a local mailbox shows
/// what would have gone. Days are calendar days unless they say business.
@ConfigurationProperties("entente.outreach")
record OutreachSettings(
    @DefaultValue("http://localhost:8080") String publicUrl,
    @Nullable String secret,
    @DefaultValue("30d") Duration linkLife,
    @DefaultValue("1") int selfMoves,
    @DefaultValue("10") int selfMoveDays,
    @DefaultValue("30") int askDays,
    @DefaultValue("1") int answerDays,
    @DefaultValue("3") int reminderDays,
    @DefaultValue("proposed") Thanks thanks,
    @DefaultValue("60") int visitsPerMinute,
    @DefaultValue("Entente") String agencyName,
    @Nullable String agencyPhone,
    @Nullable String privacyContact,
    @DefaultValue("no-reply@localhost") String fromAddress,
    @Nullable String replyTo,
    @DefaultValue("6") int attempts,
    @DefaultValue("10m") Duration lostAfter,
    @DefaultValue Smtp smtp) {
  /// What happens when a promise was kept.
  enum Thanks {
    PROPOSED,
    AUTOMATIC,
    OFF
  }

  /// How the line to the mail server is protected.
  enum Tls {
    NONE,
    STARTTLS,
    TLS
  }

  /// The mail server; without a host there is none.
  record Smtp(
      @Nullable String host,
      @DefaultValue("587") int port,
      @Nullable String username,
      @Nullable String password,
      @DefaultValue("starttls") Tls tls,
      @DefaultValue("20s") Duration timeout) {
    boolean configured() {
      return host != null && !host.isBlank();
    }
  }
}
