package fr.entente.attachments;

import java.util.Arrays;
import java.util.List;

/// What a paper is.
public enum AttachmentKind {
  CONTRACT,
  TERMS,
  PURCHASE_ORDER,
  DELIVERY,
  /// The creditor's own: sent when the debtor asks for the invoice.
  INVOICE,
  OTHER;

  /// Whether it proves more when the customer signed it.
  public boolean signable() {
    return this != INVOICE && this != OTHER;
  }

  public static List<AttachmentKind> toBeSigned() {
    return Arrays.stream(values()).filter(AttachmentKind::signable).toList();
  }
}
