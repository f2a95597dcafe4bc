package fr.entente.accounts;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Facts that came with a load of open items, set-based; what is known already is not told again.
@Repository
class IntakeFacts {
  private final JdbcClient jdbc;

  IntakeFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// In the load's transaction, once its debtors are there.
  void add(IntakeOrder order, IntakeRepository.FirstIds first, LocalDate today) {
    add(order, first, FactKind.ORDER_NUMBER, "m.order_number", "NULL", today, "NULL");
    add(
        order,
        first,
        FactKind.BIRTH_DATE,
        "IF(m.kind = 'PERSON', DATE_FORMAT(m.birth_date, '%Y-%m-%d'), NULL)",
        "NULL",
        today,
        "NULL");
    add(order, first, FactKind.PHONE_NOTE, "m.phone_note", "NULL", today, "NULL");
    add(order, first, FactKind.CREDIT, "m.credit_score", "m.credit_source", today, "m.credit_on");
  }

  private void add(
      IntakeOrder order,
      IntakeRepository.FirstIds first,
      FactKind kind,
      String text,
      String source,
      LocalDate today,
      String day) {
    String debtor = "COALESCE(m.debtor_id, " + first.debtor() + " + m.debtor_ord)";
    jdbc.sql(
            "INSERT INTO fact (batch_id, debtor_id, kind, text, source, observed_on)"
                + " SELECT :batch, k.debtor, :kind,"
                + " k.text, COALESCE(k.source, :import), COALESCE(k.day, :today) FROM (SELECT "
                + debtor
                + " AS debtor, MAX("
                + text
                + ") AS text, MAX("
                + source
                + ") AS source, MAX("
                + day
                + ") AS day FROM "
                + IntakeStage.accounts(order.batch())
                + " m WHERE "
                + text
                + " IS NOT NULL GROUP BY 1) k WHERE NOT EXISTS (SELECT 1 FROM fact f WHERE f.debtor_id ="
                + " k.debtor AND f.kind = :kind AND f.text = k.text"
                + " AND f.observed_on >= COALESCE(k.day, f.observed_on)) ORDER BY k.debtor")
        .param("batch", order.batch())
        .param("kind", kind.code())
        .param("import", "import " + order.batch())
        .param("today", today)
        .update();
  }
}
