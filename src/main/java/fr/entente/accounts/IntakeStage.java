package fr.entente.accounts;

import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Front door of what is to be taken in: working tables of one load, its items, its accounts and
/// the items left out, joined by the account's number in the load. They hold what was read and
/// checked, so that comparing and taking in are set-based. A load is named by its batch.
@Component
public class IntakeStage {
  private static final String ITEM_COLUMNS =
      "line,ord,number,number_key,issued_on,due_on,amount,open_amount,disputed,factored,terms,part_key";
  private static final String ACCOUNT_COLUMNS =
      "ord,debtor_ord,reference,kind,name,siren,address_line,postcode,city,country,zone,language,"
          + "contact_name,contact_role,phone,other_phone,phone_note,email,factored,letter_reference,letter_sent_on,order_number,"
          + "birth_date,credit_score,credit_source,credit_on";

  private static final int LONGEST = 64;

  // Working tables need neither transactions nor a redo log: what they hold is in the file.
  private static final Logger LOG = LoggerFactory.getLogger(IntakeStage.class);
  private static final String ENGINE = ") ENGINE = Aria TRANSACTIONAL = 0 ROW_FORMAT = DYNAMIC";

  private static final String ITEMS =
      """
      line INT NOT NULL, ord INT NOT NULL,
      number VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
      number_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      issued_on DATE NOT NULL, due_on DATE NOT NULL,
      amount DECIMAL(14, 2) NOT NULL, open_amount DECIMAL(14, 2) NOT NULL,
      disputed DECIMAL(14, 2) NOT NULL, factored BOOLEAN NOT NULL, terms VARCHAR(120) NULL,
      part_key DATE NOT NULL
      """;

  private static final String ACCOUNTS =
      """
      ord INT NOT NULL PRIMARY KEY, debtor_ord INT NOT NULL,
      reference VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
      kind VARCHAR(10) NOT NULL, name VARCHAR(160) NOT NULL, siren CHAR(9) CHARACTER SET ascii NULL,
      address_line VARCHAR(200) NULL, postcode VARCHAR(12) NULL, city VARCHAR(80) NULL,
      country CHAR(2) CHARACTER SET ascii NOT NULL, zone VARCHAR(40) NULL,
      language CHAR(2) CHARACTER SET ascii NOT NULL,
      contact_name VARCHAR(120) NULL, contact_role VARCHAR(20) NOT NULL,
      phone VARCHAR(20) CHARACTER SET ascii NULL, other_phone VARCHAR(20) CHARACTER SET ascii NULL,
      phone_note VARCHAR(200) NULL, email VARCHAR(160) NULL,
      factored BOOLEAN NOT NULL, letter_reference VARCHAR(80) NULL, letter_sent_on DATE NULL,
      order_number VARCHAR(200) NULL, birth_date DATE NULL, credit_score VARCHAR(200) NULL,
      credit_source VARCHAR(120) NULL, credit_on DATE NULL,
      account_id BIGINT NULL, debtor_id BIGINT NULL, fresh BOOLEAN NOT NULL DEFAULT FALSE,
      touched BOOLEAN NOT NULL DEFAULT FALSE
      """;

  private static final String LEFT =
      """
      reference VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
      number VARCHAR(64) COLLATE utf8mb4_bin NOT NULL, KEY left_item (number, reference)
      """;

  private final JdbcClient jdbc;
  private final DataSource source;

  IntakeStage(JdbcClient jdbc, DataSource source) {
    this.jdbc = jdbc;
    this.source = source;
  }

  static String items(long batch) {
    return "import_stage_item_" + batch;
  }

  static String accounts(long batch) {
    return "import_stage_account_" + batch;
  }

  static String left(long batch) {
    return "import_stage_left_" + batch;
  }

  /// Empty tables; what was there before is gone.
  public void create(long batch) {
    drop(batch);
    jdbc.sql("CREATE TABLE " + items(batch) + " (" + ITEMS + ENGINE).update();
    jdbc.sql("CREATE TABLE " + accounts(batch) + " (" + ACCOUNTS + ENGINE).update();
    jdbc.sql("CREATE TABLE " + left(batch) + " (" + LEFT + ENGINE).update();
  }

  /// For comparing a snapshot, which asks for items that are missing.
  public void index(long batch) {
    jdbc.sql("ALTER TABLE " + items(batch) + " ADD KEY items_of (ord, number)").update();
    jdbc.sql("ALTER TABLE " + accounts(batch) + " ADD KEY account_of (account_id)").update();
  }

  /// An item whose line was left out: to be told when a complete list would settle it.
  public void leftOut(long batch, String reference, String number) {
    if (reference.length() <= LONGEST && number.length() <= LONGEST) {
      jdbc.sql("INSERT INTO " + left(batch) + " (reference, number) VALUES (?, ?)")
          .param(reference)
          .param(number)
          .update();
    }
  }

  public void drop(long batch) {
    jdbc.sql("DROP TABLE IF EXISTS " + items(batch) + ", " + accounts(batch) + ", " + left(batch))
        .update();
  }

  /// Notes on the tables how many rows were checked: they are none of those that survive a crash of
  /// the server whole.
  public void seal(long batch) {
    for (String table : List.of(items(batch), accounts(batch))) {
      jdbc.sql("ALTER TABLE " + table + " COMMENT = '" + rows(table) + "'").update();
    }
  }

  /// Are the tables there, with as many rows as were checked? They are counted, not believed.
  public boolean whole(long batch) {
    List<String> tables = List.of(items(batch), accounts(batch));
    List<String> checked =
        jdbc.sql(
                "SELECT CONCAT(table_name, '=', table_comment) FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE() AND table_name IN (:tables)")
            .param("tables", tables)
            .query(String.class)
            .list();
    try {
      return tables.stream().allMatch(table -> checked.contains(table + "=" + rows(table)));
    } catch (DataAccessException e) {
      LOG.warn("The stage of import {} cannot be read, and is made anew", batch, e);
      return false;
    }
  }

  private long rows(String table) {
    return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
  }

  /// Takes checked rows into the tables, which must have been created.
  public StageWriter writer(long batch) {
    return new StageWriter(
        new BulkLoad(source, items(batch), ITEM_COLUMNS),
        new BulkLoad(source, accounts(batch), ACCOUNT_COLUMNS));
  }
}
