package fr.entente.payments.bank;

import fr.entente.kernel.CreditorId;
import fr.entente.payments.StatementHeader;
import fr.entente.payments.Statements;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Creditors' bank accounts and the statements that were taken in for them: whose they are, and
/// whether one is missing between two.
@Component
public class BankAccounts {
  private final BankAccountRepository accounts;
  private final BankStatementRepository statements;
  private final PayerKey keys;
  private final Clock clock;

  BankAccounts(
      BankAccountRepository accounts,
      BankStatementRepository statements,
      PayerKey keys,
      Clock clock) {
    this.accounts = accounts;
    this.statements = statements;
    this.keys = keys;
    this.clock = clock;
  }

  public Optional<CreditorId> creditorOf(String iban) {
    String hash = keys.hash(iban);
    return hash == null
        ? Optional.empty()
        : accounts.findByIbanHash(hash).map(BankAccount::creditor);
  }

  /// Message keys of what is odd about this statement beside the one before it.
  public List<String> oddities(StatementHeader header) {
    List<String> odd = new ArrayList<>();
    String hash = keys.hash(header.iban());
    if (hash == null || header.sequence() == null) {
      return odd;
    }
    Long last = statements.lastSequence(hash).orElse(null);
    if (last == null) {
      return odd;
    }
    if (header.sequence() <= last) {
      odd.add("exchange.reject.statement-again");
    } else if (header.sequence() > last + 1) {
      odd.add("exchange.reject.statement-gap");
    } else if (header.opening() != null
        && statements.closedOtherThan(hash, last, header.opening())) {
      odd.add("exchange.reject.statement-opening");
    }
    return odd;
  }

  /// In the caller's transaction, which it repeats when the database gives it up in favour of
  /// another one that names the same account ([fr.entente.kernel.Retry]).
  public void take(CreditorId creditor, StatementHeader header, long importId) {
    String hash = keys.hash(header.iban());
    if (hash == null) {
      return;
    }
    accounts.know(creditor.value(), hash, Statements.shown(header.iban()));
    BankAccount account = accounts.findByIbanHash(hash).orElseThrow();
    statements.persist(new BankStatement(account, header, importId, clock.instant()));
  }
}
