package fr.entente.agents;

import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Front door of an empty house: makes the first administrator, from the environment or by a
/// one-time token that only whoever reads the console knows. Closed as soon as anybody exists.
@Component
public class FirstStart {
  private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

  private final AgentRepository repository;
  private final Agents agents;
  private final PasswordKeeper passwords;
  private final AdminSettings admin;
  private final String token;

  FirstStart(
      AgentRepository repository, Agents agents, PasswordKeeper passwords, AdminSettings admin) {
    this.repository = repository;
    this.agents = agents;
    this.passwords = passwords;
    this.admin = admin;
    byte[] random = new byte[12];
    new SecureRandom().nextBytes(random);
    this.token = HexFormat.of().formatHex(random);
  }

  /// Nobody exists yet.
  public boolean open() {
    return !repository.existsBy();
  }

  /// Makes the first administrator; refused when the token is wrong or somebody exists.
  public synchronized AgentResult create(
      String token, String login, String name, Language language, String password) {
    if (!open()) {
      return new AgentResult.Refused("token", "agents.refused.somebody-exists");
    }
    if (!MessageDigest.isEqual(bytes(this.token), bytes(token.strip()))) {
      return new AgentResult.Refused("token", "agents.refused.token");
    }
    return open(password)
        ? new AgentResult.Refused("password", "agents.refused.password-known")
        : administrator(login, name, language, password);
  }

  // Its inventor gives the demonstration's password; nobody chooses it.
  private static boolean open(String password) {
    return password.equals(OpenLogins.PASSWORD);
  }

  @EventListener
  @Order(20)
  void on(ApplicationStartedEvent event) {
    if (open() && !createConfigured()) {
      LOG.warn("Nobody can log in yet: the console says how the first administrator is made");
    }
  }

  /// What whoever reads the console is told while nobody exists. Not for the log: it is kept, and
  /// read by others.
  public Optional<String> invitation() {
    return open() ? Optional.of(token) : Optional.empty();
  }

  /// Makes the administrator whom the environment names, who chooses another password with the
  /// first login; false when it names nobody.
  public boolean createConfigured() {
    String login = admin.login();
    String password = admin.password();
    if (login == null || password == null) {
      return false;
    }
    if (open(password)) {
      throw new IllegalStateException(
          "The first administrator was refused: the demonstration's password is known to everybody");
    }
    switch (administrator(login, login, Language.FR, password)) {
      // It stands in a file that others read.
      case AgentResult.Done(Agent first) -> passwords.given(first.id());
      case AgentResult.Refused(String field, String reason) ->
          throw new IllegalStateException(
              "The first administrator was refused: " + field + ", " + reason);
    }
    return true;
  }

  private AgentResult administrator(String login, String name, Language language, String password) {
    var input = new NewAgent(login, name, Set.of(Role.ADMINISTRATOR), language, null, password);
    return RunAs.system(() -> agents.create(input));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
