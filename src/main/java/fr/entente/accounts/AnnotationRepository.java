package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.ContactId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.Utc;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/// What people add to a file: notes, facts, contacts, disputes.
@Repository
class AnnotationRepository {
  private final JdbcClient jdbc;

  AnnotationRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long note(AccountId account, AgentId author, String text, Instant at, @Nullable CallId call) {
    return insert(
        jdbc.sql(
                "INSERT INTO note (account_id, author_id, text, at, call_id) VALUES (?, ?, ?, ?, ?)")
            .param(account.value())
            .param(author.value())
            .param(text)
            .param(Utc.of(at))
            .param(call == null ? null : call.value()));
  }

  long fact(DebtorId debtor, String kind, String text, String source, LocalDate observedOn) {
    return insert(
        jdbc.sql(
                "INSERT INTO fact (debtor_id, kind, text, source, observed_on) VALUES (?, ?, ?, ?, ?)")
            .param(debtor.value())
            .param(kind)
            .param(text)
            .param(source)
            .param(observedOn));
  }

  long contact(
      DebtorId debtor,
      String name,
      ContactRole role,
      @Nullable PhoneNumber phone,
      @Nullable String email) {
    return insert(
        jdbc.sql("INSERT INTO contact (debtor_id, name, role, phone, email) VALUES (?, ?, ?, ?, ?)")
            .param(debtor.value())
            .param(name)
            .param(role.name())
            .param(phone == null ? null : phone.e164())
            .param(email));
  }

  void rememberEmail(DebtorId debtor, String name, String email) {
    boolean known =
        jdbc.sql("SELECT EXISTS (SELECT 1 FROM contact WHERE debtor_id = ? AND email = ?)")
            .param(debtor.value())
            .param(email)
            .query(Boolean.class)
            .single();
    if (known) {
      return;
    }
    int completed =
        jdbc.sql(
                "UPDATE contact SET email = ? WHERE debtor_id = ? AND name = ? AND email IS NULL LIMIT 1")
            .param(email)
            .param(debtor.value())
            .param(name)
            .update();
    if (completed == 0) {
      String who = name.length() > 120 ? name.substring(0, 120) : name;
      contact(debtor, who.isBlank() ? "E-mail" : who, ContactRole.OTHER, null, email);
    }
  }

  int forgetEmail(DebtorId debtor, String email) {
    return jdbc.sql("UPDATE contact SET email = NULL WHERE debtor_id = ? AND email = ?")
        .param(debtor.value())
        .param(email)
        .update();
  }

  int phoneUnusable(ContactId contact, String reason) {
    return jdbc.sql("UPDATE contact SET phone_unusable = ? WHERE id = ?")
        .param(reason)
        .param(contact.value())
        .update();
  }

  Optional<Invoice> lockInvoice(InvoiceId invoice) {
    return jdbc.sql("SELECT * FROM invoice WHERE id = ? FOR UPDATE")
        .param(invoice.value())
        .query(Rows::invoice)
        .optional();
  }

  void dispute(InvoiceId invoice, Money part) {
    jdbc.sql("UPDATE invoice SET disputed = ? WHERE id = ?")
        .param(part.amount())
        .param(invoice.value())
        .update();
  }

  private static long insert(JdbcClient.StatementSpec statement) {
    var key = new GeneratedKeyHolder();
    statement.update(key, "id");
    Number id = key.getKey();
    if (id == null) {
      throw new IllegalStateException("the database gave no key");
    }
    return id.longValue();
  }
}
