package fr.entente.entrance;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Why somebody is not let in. Each rule looks at the head of a request only, in this order; the
/// first that is broken names the status.
enum DoorRule {
  METHOD(405, asked -> !Set.of("GET", "HEAD", "POST").contains(asked.method())),
  LONG_ADDRESS(
      414,
      asked -> asked.path().length() > DoorRule.PATH || asked.query().length() > DoorRule.QUERY),
  BROKEN_ADDRESS(400, asked -> !Escapes.sound(asked.path()) || !Escapes.sound(asked.query())),
  /// Ways of writing a path that another reader may take for another path.
  CROOKED_PATH(400, asked -> asked.crooked()),
  NO_SUCH_PAGE(400, asked -> asked.noSuchPage()),
  /// A page's own requests come from a page, which was given a cookie.
  NO_PAGE(401, asked -> asked.ofAPage() && !asked.cookies()),
  LARGE_COMMAND(413, asked -> asked.command() && asked.length() > DoorRule.COMMAND),
  /// A page that is being closed says so as plain text, as browsers want it.
  COMMAND_KIND(
      415,
      asked ->
          asked.command()
              && asked.posts()
              && !asked.typed("application/json")
              && !asked.typed("text/plain")),
  LARGE(413, asked -> !asked.signedIn() && asked.length() > DoorRule.STRANGERS_BODY),
  NO_LENGTH(411, asked -> !asked.signedIn() && asked.chunked()),
  KIND(
      415,
      asked ->
          !asked.signedIn()
              && asked.posts()
              && asked.length() > 0
              && asked.ofThePage().isEmpty()
              && !asked.form());

  /// A command of a page, in bytes: a long note, pasted, is a hundredth of it.
  static final int COMMAND = 4 * 1024 * 1024;

  /// What a stranger may send: the longest answer of a debtor is a tenth of it.
  static final int STRANGERS_BODY = 128 * 1024;

  private static final int PATH = 2_000;
  private static final int QUERY = 4_000;
  private final int status;
  private final Predicate<Approach> broken;

  DoorRule(int status, Predicate<Approach> broken) {
    this.status = status;
    this.broken = broken;
  }

  int status() {
    return status;
  }

  static Optional<DoorRule> broken(Approach asked) {
    return Stream.of(values()).filter(rule -> rule.broken.test(asked)).findFirst();
  }
}
