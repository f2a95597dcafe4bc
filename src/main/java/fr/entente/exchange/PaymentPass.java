package fr.entente.exchange;

import fr.entente.accounts.Incoming;
import fr.entente.accounts.InvoiceKey;
import fr.entente.exchange.file.PaymentLine;
import fr.entente.exchange.file.Rejects;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Money;
import fr.entente.payments.Payments;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One pass over a payments file: finds the accounts of many lines at once and posts what is new.
/// What an earlier line brought counts for a later one.
final class PaymentPass {
  /// A line that was read, with the text to show when it is refused.
  record Read(long number, List<String> row, PaymentLine line) {}

  private final CreditorId creditor;
  private final long importId;
  private final boolean keyed;
  private final boolean forReal;
  private final PaymentRepository accounts;
  private final Payments payments;
  private final Rejects rejects;
  private final Set<AccountId> touched = new HashSet<>();
  private final Set<String> seen = new HashSet<>();
  private long fresh;
  private long known;
  private long cents;

  PaymentPass(
      CreditorId creditor,
      long importId,
      boolean keyed,
      boolean forReal,
      PaymentRepository accounts,
      Payments payments,
      Rejects rejects) {
    this.creditor = creditor;
    this.importId = importId;
    this.keyed = keyed;
    this.forReal = forReal;
    this.accounts = accounts;
    this.payments = payments;
    this.rejects = rejects;
  }

  void take(List<Read> chunk) {
    if (chunk.isEmpty()) {
      return;
    }
    var found = accounts.accounts(creditor, chunk.stream().map(Read::line).toList());
    seen.addAll(accounts.posted(chunk.stream().map(each -> source(each.line())).toList()));
    List<Incoming> waiting = new ArrayList<>();
    for (int i = 0; i < chunk.size(); i++) {
      Read read = chunk.get(i);
      Set<AccountId> its = found.get(i);
      if (its.size() != 1) {
        String key =
            its.isEmpty() ? "exchange.reject.no-account" : "exchange.reject.several-accounts";
        reject(read, key, read.line().account() + read.line().invoice());
      } else if (read.line().cents() > 0) {
        receive(its.iterator().next(), read.line(), waiting);
      } else {
        post(waiting);
        reverse(its.iterator().next(), read);
      }
    }
    post(waiting);
  }

  private void receive(AccountId account, PaymentLine line, List<Incoming> waiting) {
    String source = source(line);
    if (!seen.add(source)) {
      known++;
      return;
    }
    boolean named =
        line.invoice().isEmpty() || InvoiceKey.of(line.invoice()).namedIn(line.reference());
    String reference = named ? line.reference() : (line.invoice() + " " + line.reference()).strip();
    waiting.add(
        new Incoming(
            account,
            Money.ofCents(line.cents()),
            line.on(),
            reference,
            line.means(),
            source,
            null,
            importId));
    count(account, line);
  }

  private void post(List<Incoming> waiting) {
    if (forReal && !waiting.isEmpty()) {
      payments.receiveAll(List.copyOf(waiting));
    }
    waiting.clear();
  }

  // A negative amount takes the payment of the same id back.
  private void reverse(AccountId account, Read read) {
    String source = source(read.line());
    if (!keyed || !seen.contains(source)) {
      String amount = Money.ofCents(read.line().cents()).amount().toString();
      reject(read, "exchange.reject.negative", amount);
      return;
    }
    boolean changes =
        forReal
            ? payments.reverse(source, read.line().on(), Money.ZERO, importId)
            : !accounts.reversed(source);
    if (changes) {
      count(account, read.line());
    } else {
      known++;
    }
  }

  private void count(AccountId account, PaymentLine line) {
    fresh++;
    cents += line.cents();
    touched.add(account);
  }

  private void reject(Read read, String key, String detail) {
    rejects.reject(read.number(), key, detail, read.row());
  }

  private String source(PaymentLine line) {
    return "file:" + creditor.value() + ":" + line.key();
  }

  long fresh() {
    return fresh;
  }

  long known() {
    return known;
  }

  long cents() {
    return cents;
  }

  long touched() {
    return touched.size();
  }
}
