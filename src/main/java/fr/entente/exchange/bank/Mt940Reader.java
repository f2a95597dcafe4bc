package fr.entente.exchange.bank;

import fr.entente.exchange.ImportProblem;
import fr.entente.exchange.file.UnreadableFile;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Walks statements in the format of SWIFT (MT940), field by field, with or without the blocks of
/// the network around them. Memory holds one movement. Interim reports (MT942) are refused: what
/// they tell comes again.
final class Mt940Reader {
  private static final Pattern FIELD =
      Pattern.compile("(?:\\{.{0,400}\\{4:)?\\s?:(\\d\\d[A-Z]?):(.*)");
  private static final Pattern INTERIM = Pattern.compile(".*\\{2:[IO]942.*");
  private static final Set<String> OF_INTERIM = Set.of("34F", "13D", "90D", "90C");
  private static final Pattern NUMBER = Pattern.compile("0*(\\d{1,9})(?:/0*(\\d{1,9}))?.*");
  private static final int MOST_LINES = 100;

  private final StatementSink sink;
  private final List<String> field = new ArrayList<>();
  private String tag = "";
  private long from;
  private @Nullable StatementSoFar statement;
  private @Nullable Mt940Movement movement;
  private String currency = "";
  private String reference = "";
  private String account = "";
  private boolean continues;
  private @Nullable Long sequence;

  Mt940Reader(StatementSink sink) {
    this.sink = sink;
  }

  void read(InputStream content) {
    var lines = new BankLines(content);
    String line = lines.next();
    while (line != null && sink.wantsMore()) {
      if (INTERIM.matcher(line).matches()) {
        throw interim();
      }
      Matcher begins = FIELD.matcher(line);
      if (begins.matches()) {
        fieldIsWhole();
        tag = begins.group(1);
        from = lines.number();
        field.add(begins.group(2));
      } else if (line.startsWith("-") && line.strip().matches("-\\}?.{0,40}") && !inText(line)) {
        fieldIsWhole();
      } else if (!tag.isEmpty() && !line.isBlank()) {
        if (field.size() == MOST_LINES) {
          throw new UnreadableFile(
              ImportProblem.at(from, "exchange.problem.line-long", Long.toString(from)));
        }
        field.add(line);
      }
      line = lines.next();
    }
    if (sink.wantsMore()) {
      fieldIsWhole();
      movementIsWhole();
      cut(lines.number());
    }
  }

  // A line of a label may begin with a dash too.
  private boolean inText(String line) {
    return tag.equals("86") && line.strip().length() > 2 && !line.startsWith("-}");
  }

  private static UnreadableFile interim() {
    return new UnreadableFile(ImportProblem.of("exchange.problem.xml-type", "MT942"));
  }

  private void fieldIsWhole() {
    if (OF_INTERIM.contains(tag)) {
      throw interim();
    }
    if (!field.isEmpty()) {
      take(tag, field.getFirst().strip());
      field.clear();
    }
    tag = "";
  }

  private void take(String name, String first) {
    switch (name) {
      case "20" -> {
        movementIsWhole();
        reference = first;
        if (!continues) {
          cut(from);
        }
      }
      case "25", "25P" -> account = FrenchAccount.known(first);
      case "28", "28C" -> number(first);
      case "60F", "60M" -> opens(Mt940Balance.of(first), first, name.equals("60M"));
      case "61" -> {
        movementIsWhole();
        movement = new Mt940Movement(from, List.copyOf(field));
      }
      case "86" -> {
        if (movement != null) {
          movement.told(List.copyOf(field));
        }
      }
      case "62F", "62M" -> closes(Mt940Balance.of(first), first, name.equals("62M"));
      default -> {}
    }
  }

  private void number(String said) {
    Matcher found = NUMBER.matcher(said);
    sequence = null;
    if (found.matches() && !found.group(1).equals("0")) {
      sequence = Long.valueOf(found.group(1));
    }
  }

  private void opens(@Nullable Mt940Balance balance, String said, boolean goesOn) {
    if (goesOn && continues && statement != null && statement.iban.equals(account)) {
      return;
    }
    cut(from);
    var begun = new StatementSoFar(sink, false);
    begun.iban = account;
    begun.reference = reference;
    begun.sequence = sequence;
    statement = begun;
    if (balance == null) {
      sink.warn(from, "exchange.reject.balance", said, said);
      currency = "";
    } else {
      currency = balance.currency();
      if (currency.equals("EUR")) {
        begun.opens(balance.signed(), balance.on());
      }
    }
    begun.begin(from);
  }

  private void closes(@Nullable Mt940Balance balance, String said, boolean goesOn) {
    movementIsWhole();
    if (goesOn) {
      continues = true;
      return;
    }
    continues = false;
    StatementSoFar closed = statement;
    if (closed == null) {
      sink.refuse(from, "exchange.reject.record", said, said);
      return;
    }
    if (balance != null && balance.currency().equals("EUR")) {
      closed.closes(balance.signed(), balance.on());
      closed.end(from);
    } else if (balance == null) {
      sink.warn(from, "exchange.reject.balance", said, said);
    }
    statement = null;
  }

  private void cut(long line) {
    if (statement != null) {
      statement.endOrCut(line);
      statement = null;
    }
    continues = false;
  }

  private void movementIsWhole() {
    Mt940Movement whole = movement;
    movement = null;
    if (whole == null) {
      return;
    }
    if (statement == null) {
      whole.outside(sink);
    } else {
      whole.into(statement, currency, sink);
    }
  }
}
