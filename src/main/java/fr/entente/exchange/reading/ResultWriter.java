package fr.entente.exchange.reading;

import fr.entente.accounts.IntakeDebtor;
import fr.entente.accounts.IntakeItem;
import fr.entente.exchange.file.PaymentLine;
import fr.entente.kernel.Money;
import fr.entente.payments.BankLine;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes the result, item by item, so that memory does not grow with it.
final class ResultWriter implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JsonGenerator out;

  ResultWriter(OutputStream target) {
    out = JSON.writerWithDefaultPrettyPrinter().createGenerator(target);
  }

  void begin(FileUse use, @Nullable FileLayout layout) {
    out.writeStartObject();
    text("kind", use == FileUse.AUTO ? null : use.word());
    out.writeName("layout");
    if (layout == null) {
      out.writeNull();
    } else {
      layout(layout);
    }
    boolean entries = use == FileUse.STATEMENT || use == FileUse.PAYMENTS;
    out.writeArrayPropertyStart(entries ? "entries" : "items");
  }

  private void layout(FileLayout layout) {
    out.writeStartObject();
    text("format", layout.format());
    text("encoding", layout.encoding());
    text("separator", layout.separator());
    if (layout.sheet() != null) {
      text("sheet", layout.sheet());
    }
    if (layout.headerRow() == null) {
      out.writeNullProperty("header_row");
    } else {
      out.writeNumberProperty("header_row", layout.headerRow());
    }
    out.writePOJOProperty("columns", layout.columns());
    text("decimal", layout.decimal());
    text("dates", layout.dates());
    out.writeEndObject();
  }

  void item(long line, IntakeItem item, IntakeDebtor debtor) {
    out.writeStartObject();
    out.writeNumberProperty("line", line);
    text("reference", item.account());
    text("debtor", debtor.name());
    text("invoice", item.number());
    text("issued", item.issuedOn().toString());
    text("due", item.dueOn().toString());
    cents("amount", item.amount());
    text("currency", "EUR");
    cents("open", item.open());
    cents("disputed", item.disputed());
    out.writeBooleanProperty("person", debtor.person());
    text("siren", debtor.siren());
    text("address", debtor.address());
    text("postcode", debtor.postcode());
    text("city", debtor.city());
    text("country", debtor.country());
    text("contact", debtor.contactName());
    text("phone", debtor.phone());
    text("other_phone", debtor.otherPhone());
    text("phone_note", debtor.phoneNote());
    text("email", debtor.email());
    text("terms", item.terms());
    out.writeEndObject();
  }

  void entry(BankLine line) {
    out.writeStartObject();
    out.writeNumberProperty("line", line.line());
    text("date", line.bookedOn().toString());
    text("value", line.valueOn() == null ? null : line.valueOn().toString());
    text("amount", line.amount().amount().toPlainString());
    text("currency", "EUR");
    text("payer", line.payerName());
    text("iban", line.payerIban());
    text("reference", line.account());
    text("text", line.text());
    text("bank_reference", line.bankReference());
    text("end_to_end", line.endToEnd());
    text("means", line.means());
    text("returned", line.returnReason());
    out.writeBooleanProperty("sum_of_several", line.lump());
    out.writeEndObject();
  }

  void entry(long line, PaymentLine payment) {
    out.writeStartObject();
    out.writeNumberProperty("line", line);
    text("date", payment.on().toString());
    cents("amount", payment.cents());
    text("currency", "EUR");
    text("reference", payment.account());
    text("invoice", payment.invoice());
    text("text", payment.reference());
    text("means", payment.means());
    text("key", payment.key());
    out.writeEndObject();
  }

  void end(Remarks remarks, @Nullable RefusedFile refused) {
    out.writeEndArray();
    remarks("left_out", remarks.leftOut.told());
    remarks("warnings", remarks.warnings.told());
    remarks("rejected", remarks.rejected.told());
    if (refused == null) {
      out.writeNullProperty("refused");
    } else {
      out.writeObjectPropertyStart("refused");
      text("why", refused.why());
      text("advice", refused.advice());
      out.writeEndObject();
    }
    out.writeEndObject();
    out.writeRaw('\n');
  }

  private void remarks(String name, List<Remarks.Remark> remarks) {
    out.writeArrayPropertyStart(name);
    for (Remarks.Remark each : remarks) {
      out.writeStartObject();
      out.writeNumberProperty("line", each.line());
      text("why", each.why());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  // What is not known is null, also where the readers keep it as an empty text.
  private void text(String name, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      out.writeNullProperty(name);
    } else {
      out.writeStringProperty(name, value);
    }
  }

  private void cents(String name, long cents) {
    text(name, Money.ofCents(cents).amount().toPlainString());
  }

  @Override
  public void close() {
    out.close();
  }
}
