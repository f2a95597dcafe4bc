package fr.entente.exchange;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Two working tables of one import: its items and its accounts, joined by the account's number in
/// the file. They hold what was read and checked, so that comparing and applying are set-based.
@Component
class Staging {
  static final String ITEM_COLUMNS =
      "line,ord,number,number_key,issued_on,due_on,amount,open_amount,disputed,factored,terms";
  static final String ACCOUNT_COLUMNS =
      "ord,debtor_ord,reference,kind,name,siren,address_line,postcode,city,country,zone,language,"
          + "contact_name,contact_role,phone,email,factored,letter_reference,letter_sent_on";

  // Working tables need neither transactions nor a redo log: what they hold is in the file.
  private static final String ENGINE = ") ENGINE = Aria TRANSACTIONAL = 0 ROW_FORMAT = DYNAMIC";

  private static final String ITEMS =
      """
      line INT NOT NULL, ord INT NOT NULL,
      number VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
      number_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      issued_on DATE NOT NULL, due_on DATE NOT NULL,
      amount DECIMAL(14, 2) NOT NULL, open_amount DECIMAL(14, 2) NOT NULL,
      disputed DECIMAL(14, 2) NOT NULL, factored BOOLEAN NOT NULL, terms VARCHAR(120) NULL
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
      phone VARCHAR(20) CHARACTER SET ascii NULL, email VARCHAR(160) NULL,
      factored BOOLEAN NOT NULL, letter_reference VARCHAR(80) NULL, letter_sent_on DATE NULL,
      account_id BIGINT NULL, debtor_id BIGINT NULL, fresh BOOLEAN NOT NULL DEFAULT FALSE,
      touched BOOLEAN NOT NULL DEFAULT FALSE
      """;

  private final JdbcClient jdbc;
  private final DataSource source;

  Staging(JdbcClient jdbc, DataSource source) {
    this.jdbc = jdbc;
    this.source = source;
  }

  static String items(ImportId id) {
    return "import_stage_item_" + id.value();
  }

  static String accounts(ImportId id) {
    return "import_stage_account_" + id.value();
  }

  void create(ImportId id) {
    drop(id);
    jdbc.sql("CREATE TABLE " + items(id) + " (" + ITEMS + ENGINE).update();
    jdbc.sql("CREATE TABLE " + accounts(id) + " (" + ACCOUNTS + ENGINE).update();
  }

  /// For comparing a snapshot, which asks for items that are missing.
  void index(ImportId id) {
    jdbc.sql("ALTER TABLE " + items(id) + " ADD KEY items_of (ord, number)").update();
    jdbc.sql("ALTER TABLE " + accounts(id) + " ADD KEY account_of (account_id)").update();
  }

  void drop(ImportId id) {
    jdbc.sql("DROP TABLE IF EXISTS " + items(id) + ", " + accounts(id)).update();
  }

  boolean exists(ImportId id) {
    return names().contains(accounts(id));
  }

  /// Working tables that are there now, of any import.
  List<String> names() {
    return jdbc.sql(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND table_name LIKE 'import\\_stage\\_%'")
        .query(String.class)
        .list();
  }

  BulkLoad intoItems(ImportId id) {
    return new BulkLoad(source, items(id), ITEM_COLUMNS);
  }

  BulkLoad intoAccounts(ImportId id) {
    return new BulkLoad(source, accounts(id), ACCOUNT_COLUMNS);
  }
}
