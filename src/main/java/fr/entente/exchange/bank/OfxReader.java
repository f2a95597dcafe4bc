package fr.entente.exchange.bank;

import fr.entente.exchange.ImportProblem;
import fr.entente.exchange.file.UnreadableFile;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Walks the bank statements of an OFX file, of the older form (SGML) or the newer one (XML);
/// memory holds one movement. Statements of cards and of securities are left out: what they tell is
/// no money on an account of the creditor. The format has no opening balance: sums are weighed only
/// where a file holds two statements of an account, the second from the balance of the first.
final class OfxReader {
  private static final int MOST_VALUES = 100;

  private final StatementSink sink;
  private final Map<String, String> account = new HashMap<>();
  private final Map<String, String> values = new HashMap<>();
  private @Nullable StatementSoFar statement;
  private final OfxBalances balances = new OfxBalances();
  private boolean inMovement;
  private boolean inAccount;
  private boolean inList;
  private String inside = "";
  private String currency = "";
  private long line;
  private long statements;
  private long others;

  OfxReader(StatementSink sink) {
    this.sink = sink;
  }

  void read(InputStream content) {
    var tokens = new OfxTokens(content);
    while (sink.wantsMore() && tokens.next()) {
      take(tokens);
    }
    if (!sink.wantsMore()) {
      return;
    }
    if (inMovement || inList || statement != null) {
      throw new UnreadableFile(
          ImportProblem.at(
              tokens.line(), "exchange.problem.cut-off", Long.toString(tokens.line())));
    }
    if (statements == 0 && others > 0) {
      throw new UnreadableFile(ImportProblem.of("exchange.problem.other-account"));
    }
  }

  private void take(OfxTokens tokens) {
    String tag = tokens.tag();
    switch (tag) {
      case "STMTRS" -> begin();
      case "/STMTRS" -> end(tokens.line());
      case "CCSTMTRS", "INVSTMTRS" -> {
        others++;
        inside = tag;
        sink.leave(tokens.line(), "exchange.reject.other-account", tag, tag);
      }
      case "/CCSTMTRS", "/INVSTMTRS" -> inside = "";
      default -> {
        if (inside.isEmpty() && statement != null) {
          within(statement, tokens);
        }
      }
    }
  }

  private void begin() {
    statements++;
    account.clear();
    currency = "";
    balances.begin();
    statement = new StatementSoFar(sink, false);
  }

  private void end(long at) {
    if (statement != null) {
      identify(statement);
      balances.end(statement, account.getOrDefault("ACCTID", ""));
      statement.end(at);
    }
    statement = null;
  }

  private void within(StatementSoFar present, OfxTokens tokens) {
    String tag = tokens.tag();
    switch (tag) {
      case "CURDEF" -> currency = tokens.value();
      case "BANKACCTFROM" -> inAccount = true;
      case "/BANKACCTFROM" -> inAccount = false;
      case "BANKTRANLIST" -> inList = true;
      case "/BANKTRANLIST" -> inList = false;
      case "STMTTRN" -> {
        movementIsWhole(present);
        inMovement = true;
        line = tokens.line();
      }
      case "/STMTTRN" -> movementIsWhole(present);
      case "LEDGERBAL", "/LEDGERBAL" -> balances.within(tag.equals("LEDGERBAL"));
      default -> {
        balances.hear(tag, tokens.value());
        keep(tag, tokens.value());
      }
    }
  }

  private void keep(String tag, String value) {
    // That element has parts and no value, and changes what they mean.
    String said = tag.equals("ORIGCURRENCY") ? tag : value;
    if (tag.startsWith("/") || said.isEmpty()) {
      return;
    }
    if (inMovement) {
      if (values.size() < MOST_VALUES) {
        values.putIfAbsent(tag, said);
      }
    } else if (inAccount && account.size() < MOST_VALUES) {
      account.putIfAbsent(tag, value);
    }
  }

  private void movementIsWhole(StatementSoFar present) {
    if (inMovement) {
      identify(present);
      present.begin(line);
      balances.posted(values.getOrDefault("DTPOSTED", ""));
      new OfxMovement(line, Map.copyOf(values)).into(present, currency, sink);
    }
    inMovement = false;
    values.clear();
  }

  // The account is told before its movements.
  private void identify(StatementSoFar present) {
    if (present.iban.isEmpty()) {
      String number = account.getOrDefault("ACCTID", "");
      String bank = account.getOrDefault("BANKID", "");
      String branch = account.getOrDefault("BRANCHID", "");
      String known = FrenchAccount.known(number);
      present.iban =
          FrenchAccount.valid(known)
              ? known
              : FrenchAccount.iban(bank, branch, number.replace(" ", ""));
    }
  }
}
