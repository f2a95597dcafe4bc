package fr.entente.exchange;

import java.util.EnumSet;
import java.util.Set;

/// What a column can mean. Screens show the label of key `exchange.field.<name in lower case>`.
public enum ImportField {
  ACCOUNT_REFERENCE,
  DEBTOR_NAME,
  DEBTOR_KIND,
  SIREN,
  ADDRESS,
  POSTCODE,
  CITY,
  COUNTRY,
  ZONE,
  LANGUAGE,
  CONTACT_NAME,
  CONTACT_ROLE,
  PHONE,
  EMAIL,
  INVOICE_NUMBER,
  ISSUED_ON,
  DUE_ON,
  AMOUNT,
  OPEN_AMOUNT,
  PAID_AMOUNT,
  DISPUTED_AMOUNT,
  FACTORED,
  TERMS,
  LETTER_REFERENCE,
  LETTER_SENT_ON,
  ORDER_NUMBER,
  BIRTH_DATE,
  CREDIT_SCORE,
  CREDIT_SOURCE,
  CREDIT_ON,
  PAYMENT_DATE,
  PAYMENT_REFERENCE,
  PAYMENT_MEANS,
  PAYMENT_KEY,
  VALUE_DATE,
  DEBIT,
  CREDIT,
  PAYER_NAME,
  PAYER_IBAN,
  PAYMENT_DETAIL,
  PAYMENT_EXTRA,
  DIRECTION,
  CURRENCY,
  STATUS,
  DOCUMENT_KIND,
  LETTERING;

  private static final Set<ImportField> OF_PAYMENTS =
      EnumSet.of(
          ACCOUNT_REFERENCE,
          INVOICE_NUMBER,
          AMOUNT,
          PAYMENT_DATE,
          PAYMENT_REFERENCE,
          PAYMENT_MEANS,
          PAYMENT_KEY,
          CURRENCY,
          STATUS);
  private static final Set<ImportField> ONLY_OF_PAYMENTS =
      EnumSet.of(
          PAYMENT_DATE,
          PAYMENT_REFERENCE,
          PAYMENT_MEANS,
          PAYMENT_KEY,
          VALUE_DATE,
          PAYER_NAME,
          PAYER_IBAN,
          PAYMENT_DETAIL,
          PAYMENT_EXTRA);
  private static final Set<ImportField> OF_BANK_LISTS =
      EnumSet.of(
          PAYMENT_DATE,
          VALUE_DATE,
          PAYMENT_REFERENCE,
          DEBIT,
          CREDIT,
          AMOUNT,
          PAYER_NAME,
          PAYER_IBAN,
          PAYMENT_MEANS,
          PAYMENT_KEY,
          PAYMENT_DETAIL,
          PAYMENT_EXTRA,
          DIRECTION,
          CURRENCY,
          STATUS);

  /// The fields that a file of this kind can fill; none for FEC, whose columns are fixed by law.
  public static Set<ImportField> of(ImportKind kind) {
    return switch (kind) {
      case OPEN_ITEMS -> EnumSet.complementOf(EnumSet.copyOf(ONLY_OF_PAYMENTS));
      case PAYMENTS -> EnumSet.copyOf(OF_PAYMENTS);
      case BANK -> EnumSet.copyOf(OF_BANK_LISTS);
      case FEC, FEC_PAYMENTS, STATEMENT -> EnumSet.noneOf(ImportField.class);
    };
  }

  /// The fields without which a file of this kind cannot be read. A payment also needs an account,
  /// an invoice number or a reference, a movement a label or who paid; an item without an account
  /// is known by the name of its debtor.
  public static Set<ImportField> needed(ImportKind kind) {
    return switch (kind) {
      case OPEN_ITEMS -> EnumSet.of(DEBTOR_NAME, INVOICE_NUMBER);
      case PAYMENTS -> EnumSet.of(AMOUNT, PAYMENT_DATE);
      case BANK -> EnumSet.of(PAYMENT_DATE);
      case FEC, FEC_PAYMENTS, STATEMENT -> EnumSet.noneOf(ImportField.class);
    };
  }
}
