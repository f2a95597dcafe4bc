package fr.entente.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The way out. Without an SMTP host nothing leaves the machine: a local mailbox shows what would
/// have gone. The prefix is older than the module and stays, for operators have set it.
@ConfigurationProperties("entente.outreach")
record MailSettings(
    @DefaultValue("no-reply@localhost") String fromAddress,
    @Nullable String replyTo,
    @DefaultValue("6") int attempts,
    @DefaultValue("10m") Duration lostAfter,
    @DefaultValue Smtp smtp) {
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
