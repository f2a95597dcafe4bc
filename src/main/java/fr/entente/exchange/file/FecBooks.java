package fr.entente.exchange.file;

import fr.entente.exchange.ImportProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The rows of a French accounting file (LPF art. A47 A-1) in each of its legal forms: debit and
/// credit, or one amount with its side; saved as it was, or by a spreadsheet with quotes.
public final class FecBooks {
  public static final int JOURNAL = 0;
  private static final int JOURNAL_NAME = 1;
  public static final int ENTRY = 2;
  public static final int ENTRY_DATE = 3;
  public static final int ACCOUNT = 4;
  public static final int ACCOUNT_NAME = 5;
  public static final int CUSTOMER = 6;
  public static final int CUSTOMER_NAME = 7;
  public static final int PIECE = 8;
  public static final int PIECE_DATE = 9;
  public static final int LABEL = 10;
  public static final int LETTERING = 13;
  // The law has no such column; packages add it behind, or say the day in the label.
  private static final Set<String> DUE_NAMES =
      Set.of(
          "dateecheance",
          "echeance",
          "dateech",
          "echeancedate",
          "datedecheance",
          "dateecheancepaiement",
          "duedate");
  private static final Pattern DUE_IN_WORDS =
      Pattern.compile(
          "(?iU)\\b[eé]ch(?:[eé]ance)?\\b\\D{0,12}(\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2}))\\b");
  private static final int DEBIT = 11;
  private static final int CREDIT = 12;
  private static final int COLUMNS = 13;
  private static final int ROWS_LOOKED_AT = 2_000;
  private static final Set<String> DEBITS = Set.of("d", "debit", "1");
  private static final Set<String> CREDITS = Set.of("c", "credit");

  private static final Set<String> OPENINGS = Set.of("an", "ran", "anv", "ano", "anx", "ouv");
  private static final Pattern OPENING =
      Pattern.compile("\\ba ?nouveaux?\\b|\\banouveaux?\\b|\\bouverture\\b|\\bopening\\b");
  private static final Pattern NO_PIECE =
      Pattern.compile("(r?an|a ?nouveaux?|report|soldes?|ouv\\w*|bilan|opening)[ \\d]*");

  private final Path file;
  private final FileShape shape;
  private final boolean quoted;
  private final int[] columns = new int[Headers.FEC.size()];
  private final int due;
  private final int amount;
  private final int side;
  private final int width;
  private final AmountReader amounts;

  public FecBooks(Path file, FileShape shape) {
    this.file = file;
    this.shape = shape;
    List<String> raw = header(false);
    quoted =
        shape.delimiter() == ';'
            || shape.delimiter() == ','
            || raw.stream().allMatch(cell -> cell.strip().startsWith("\""));
    List<String> names = header(quoted).stream().map(Headers::joined).toList();
    for (int i = 0; i < columns.length; i++) {
      columns[i] = names.indexOf(Headers.FEC.get(i));
    }
    due =
        IntStream.range(0, names.size())
            .filter(i -> DUE_NAMES.contains(names.get(i)))
            .findFirst()
            .orElse(-1);
    amount = names.indexOf("montant");
    side = names.indexOf("sens");
    // Without the columns of its amounts a row tells nothing, and not that nothing is owed.
    width = 1 + Math.max(Math.max(columns[DEBIT], columns[CREDIT]), Math.max(amount, side));
    amounts = new AmountReader(mark());
  }

  private List<String> header(boolean inQuotes) {
    int row = shape.headerRow();
    if (row < 0) {
      return Headers.FEC;
    }
    var rows = ShapeDetector.firstRows(file, shape, inQuotes, row + 1);
    if (rows.size() <= row) {
      throw new UnreadableFile(ImportProblem.of("exchange.problem.header"));
    }
    return rows.get(row);
  }

  /// The entries, from the first one on.
  public RowSource open() {
    RowSource rows = ShapeDetector.open(file, shape, quoted);
    ItemFile.skipHeader(rows, shape);
    return rows;
  }

  /// What stands in a column of the law; empty where there is none.
  public String at(List<String> row, int column) {
    return cell(row, columns[column]);
  }

  private static String cell(List<String> row, int place) {
    return place < 0 || place >= row.size() ? "" : CellText.trimmed(row.get(place));
  }

  /// The day on which the entry falls due, as it is written; empty where nothing tells it.
  String due(List<String> row) {
    String told = cell(row, due);
    Matcher words = DUE_IN_WORDS.matcher(at(row, LABEL));
    return told.isEmpty() && words.find() ? words.group(1) : told;
  }

  /// Whether the entry is on a customer's account, be it doubtful.
  public boolean ofCustomer(List<String> row) {
    String account = at(row, ACCOUNT);
    return account.startsWith("411") || account.startsWith("410") || doubtful(row);
  }

  /// Whether the entry is on an account of doubtful customers.
  public boolean doubtful(List<String> row) {
    return at(row, ACCOUNT).startsWith("416");
  }

  /// Whether the entry carries over what an earlier year left, without a piece that tells of what.
  boolean carriedOver(List<String> row) {
    String piece = at(row, PIECE);
    boolean opening =
        OPENINGS.contains(Headers.joined(at(row, JOURNAL)))
            || OPENING.matcher(Headers.plain(at(row, JOURNAL_NAME))).find()
            || OPENING.matcher(Headers.plain(at(row, LABEL))).find();
    return opening
        && (piece.isEmpty()
            || piece.equals(at(row, ENTRY))
            || NO_PIECE.matcher(Headers.plain(piece)).matches());
  }

  /// Cents of the entry, debits positive.
  public long cents(List<String> row) throws LineRefused {
    if (row.size() < Math.max(COLUMNS, width)) {
      throw new LineRefused("exchange.reject.fec-columns", Integer.toString(row.size()));
    }
    if (columns[DEBIT] >= 0) {
      return amount(at(row, DEBIT)) - amount(at(row, CREDIT));
    }
    String said = cell(row, side);
    String way = Headers.plain(said);
    boolean credit = CREDITS.contains(way) || said.startsWith("-");
    if (!credit && !DEBITS.contains(way)) {
      throw new LineRefused("exchange.reject.direction", said);
    }
    long cents = amount(cell(row, amount));
    return credit ? -cents : cents;
  }

  private long amount(String raw) throws LineRefused {
    Long cents = raw.isEmpty() ? Long.valueOf(0) : amounts.cents(raw);
    if (cents == null) {
      throw new LineRefused("exchange.reject.amount", raw);
    }
    return cents;
  }

  // The law knows no thousands mark: a point without any comma parts the decimals, however many.
  private char mark() {
    List<String> values = new ArrayList<>();
    try (RowSource rows = open()) {
      for (int i = 0; i < ROWS_LOOKED_AT && rows.next(); i++) {
        List<String> row = rows.fields();
        values.add(at(row, DEBIT));
        values.add(at(row, CREDIT));
        values.add(cell(row, amount));
      }
    }
    boolean points = values.stream().anyMatch(value -> value.indexOf('.') >= 0);
    boolean commas = values.stream().anyMatch(value -> value.indexOf(',') >= 0);
    return points && !commas ? '.' : points ? AmountReader.markOf(values) : ',';
  }
}
