package fr.entente.accounts;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which open item of those with the same number a line of a file is. A number is usually that of
/// one item; where it is not, items are told apart by the day on which they fall due.
@Repository
class IntakeParts {
  /// Stands for a due day where a number has one item, and for the first that came where it has
  /// several.
  static final LocalDate ALONE = LocalDate.of(1000, 1, 1);

  /// Items of the file and what is known: the same number of the same account, and the same item.
  static final String SAME_ITEM = "i.number = s.number AND i.part_key = s.part_key";

  private static final String NAMED_ALIKE =
      " JOIN {accounts} k ON k.ord = s.ord JOIN invoice i ON i.account_id = k.account_id"
          + " AND i.number = s.number";
  private static final String OTHER =
      " AND EXISTS (SELECT 1 FROM invoice p WHERE p.account_id = k.account_id AND p.number = s.number"
          + " AND p.part_key <> '1000-01-01')";

  // The file alone: whatever its order, the part that falls due first is the first.
  private static final String FIRST_DUE =
      "UPDATE {items} s JOIN (SELECT ord, number, MIN(due_on) AS first FROM {items}"
          + " GROUP BY ord, number HAVING COUNT(*) > 1) g ON g.ord = s.ord AND g.number = s.number"
          + " SET s.part_key = IF(s.due_on = g.first, '1000-01-01', s.due_on)";

  // Known in parts: by the due date, whichever part the file still has.
  private static final String KNOWN_IN_PARTS =
      "UPDATE {items} s"
          + NAMED_ALIKE
          + " AND i.part_key = '1000-01-01' SET s.part_key = IF(i.due_on = s.due_on, '1000-01-01', s.due_on)"
          + " WHERE TRUE"
          + OTHER;

  // A part whose due date was corrected before keeps the key of the first date.
  private static final String KNOWN_BY_DUE =
      "UPDATE {items} s"
          + NAMED_ALIKE
          + " AND i.due_on = s.due_on SET s.part_key = i.part_key WHERE TRUE"
          + OTHER;

  // Lines of invoices known in parts that fall due on a day of which no part is known.
  private static final String OF_NO_PART =
      "SELECT t.ord, t.number, k.account_id, MIN(t.due_on) AS due_on, MIN(t.amount) AS amount"
          + " FROM {items} t JOIN {accounts} k ON k.ord = t.ord WHERE EXISTS (SELECT 1 FROM invoice p"
          + " WHERE p.account_id = k.account_id AND p.number = t.number AND p.part_key <> '1000-01-01')"
          + " AND NOT EXISTS (SELECT 1 FROM invoice m WHERE m.account_id = k.account_id"
          + " AND m.number = t.number AND m.due_on = t.due_on)"
          + " GROUP BY t.ord, t.number, k.account_id HAVING COUNT(*) = 1";

  // One such line, and one open part that the file does not have, of the same amount: its due date
  // was corrected.
  private static final String DUE_CORRECTED =
      "UPDATE {items} s JOIN (SELECT f.ord, f.number, f.due_on, MIN(i.part_key) AS part_key FROM ("
          + OF_NO_PART
          + ") f JOIN invoice i ON i.account_id = f.account_id AND i.number = f.number"
          + " WHERE i.open_amount <> 0 AND NOT EXISTS (SELECT 1 FROM {items} t WHERE t.ord = f.ord"
          + " AND t.number = f.number AND t.due_on = i.due_on)"
          + " GROUP BY f.ord, f.number, f.due_on, f.amount HAVING COUNT(*) = 1 AND MIN(i.amount) = f.amount) g"
          + " ON g.ord = s.ord AND g.number = s.number AND g.due_on = s.due_on"
          + " SET s.part_key = g.part_key";

  // Known as one, in parts now: the part with its due date goes on as the first.
  private static final String NOW_IN_PARTS =
      "UPDATE {items} s"
          + NAMED_ALIKE
          + " AND i.part_key = '1000-01-01' JOIN {items} o ON o.ord = s.ord AND o.number = s.number"
          + " AND o.due_on = i.due_on AND o.part_key <> '1000-01-01'"
          + " SET s.part_key = IF(s.due_on = i.due_on, '1000-01-01', s.due_on)";

  // The number of another year: another invoice, when the files tell days of issue.
  private static final String OTHER_YEAR =
      "UPDATE {items} s"
          + NAMED_ALIKE
          + " AND i.part_key = '1000-01-01' SET s.part_key = s.due_on WHERE s.part_key = '1000-01-01'"
          + " AND YEAR(i.issued_on) <> YEAR(s.issued_on) AND i.due_on <> s.due_on"
          + " AND i.issued_on <> i.due_on AND s.issued_on <> s.due_on";

  private final JdbcClient jdbc;

  IntakeParts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Settles for each item of the stage which one it is; `known` when the creditor has accounts.
  void tell(IntakeOrder order, boolean known) {
    boolean several = several(order);
    if (several) {
      run(order, FIRST_DUE);
    }
    if (known) {
      if (run(order, KNOWN_IN_PARTS) > 0) {
        run(order, KNOWN_BY_DUE);
        run(order, DUE_CORRECTED);
      }
      if (several) {
        run(order, NOW_IN_PARTS);
      }
      run(order, OTHER_YEAR);
    }
  }

  private boolean several(IntakeOrder order) {
    return IntakeReports.bind(
            jdbc,
            order,
            "SELECT EXISTS (SELECT 1 FROM {items} WHERE part_key <> '1000-01-01')",
            Map.of())
        .query(Boolean.class)
        .single();
  }

  private int run(IntakeOrder order, String sql) {
    return IntakeReports.bind(jdbc, order, sql, Map.of()).update();
  }
}
