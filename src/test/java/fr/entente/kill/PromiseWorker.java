package fr.entente.kill;

import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;

/// Writes a promise down, sends its recap, and then is the debtor who answers it by the link.
final class PromiseWorker implements Worker {
  private static final Pattern LINK = Pattern.compile("/p/([A-Za-z0-9_-]+)");

  private final Premises premises;
  private final Acknowledged acknowledged;
  private final String agent;
  private final Iterator<Long> accounts;
  private int serial;

  PromiseWorker(Premises premises, Acknowledged acknowledged, long agent, Iterator<Long> accounts) {
    this.premises = premises;
    this.acknowledged = acknowledged;
    this.agent = Long.toString(agent);
    this.accounts = accounts;
  }

  @Override
  public boolean work() {
    if (!accounts.hasNext()) {
      return false;
    }
    long account = accounts.next();
    String owed = Long.toString(account);
    premises.insist("promise", "account", owed, "amount", "100.00", "agent", agent);
    long commitment =
        Premises.patiently()
            .ignoreExceptions()
            .until(
                () ->
                    premises
                        .jdbc
                        .sql("SELECT MAX(id) FROM commitment WHERE open_account = ?")
                        .param(account)
                        .query(Long.class)
                        .single(),
                id -> id != null);
    acknowledged.promises.put(account, commitment);
    premises.insist("recap", "commitment", Long.toString(commitment), "agent", agent);
    answer(commitment);
    return true;
  }

  private void answer(long commitment) {
    String token =
        Premises.patiently().ignoreExceptions().until(() -> token(commitment), t -> true);
    boolean confirms = serial++ % 3 != 0;
    String to =
        Premises.patiently()
            .until(
                () ->
                    confirms
                        ? premises.answers(token, "say", "confirm")
                        : premises.answers(
                            token, "say", "dispute", "words", "jamais livré, " + commitment),
                Optional::isPresent)
            .orElseThrow();
    // Answered before without an acknowledgement: there is nothing to answer any more.
    if (!to.contains("refused=") || to.contains("refused=not_now")) {
      acknowledged.answers.put(commitment, confirms ? "CONFIRMED" : "DISPUTED");
    } else {
      throw new AssertionError("the debtor's answer was refused: " + to);
    }
  }

  private String token(long commitment) {
    String text =
        premises
            .jdbc
            .sql(
                "SELECT text_body FROM outgoing_mail WHERE commitment_id = ? AND link_id IS NOT NULL")
            .param(commitment)
            .query(String.class)
            .single();
    var found = LINK.matcher(text);
    if (!found.find()) {
      throw new AssertionError("no link in the mail");
    }
    return found.group(1);
  }
}
