package fr.entente.payments;

/// The rules by which an entry finds its account, and how much each convinces by itself, in
/// thousandths. Screens show the message key `payments.rule.<name in lower case>`.
public enum MatchRule {
  /// The number of an open invoice stands in the text (C. civ. 1342-10: the payer designates).
  INVOICE_QUOTED(950),
  /// The same with a number too short or too plain to be telling.
  INVOICE_QUOTED_SHORT(600),
  /// The same, zeros left out.
  INVOICE_QUOTED_WITHOUT_ZEROS(750),
  /// One character wrong, missing or too many. Neighbouring invoices differ by as little: only
  /// looked for on accounts that something else speaks for.
  INVOICE_MISSPELT(500),
  /// The invoice is paid already.
  INVOICE_QUOTED_PAID(600),
  ACCOUNT_QUOTED(900),
  ACCOUNT_QUOTED_SHORT(500),
  /// This bank account paid for this debtor before, and for nobody else.
  PAYER_KNOWN(800),
  /// It paid for several debtors before.
  PAYER_KNOWN_OF_SEVERAL(500),
  NAME_SAME(600),
  NAME_SIMILAR(300),
  AMOUNT_OF_INVOICES_QUOTED(600),
  AMOUNT_OF_ONE_INVOICE(500),
  /// One set of a few open invoices, and only one, makes this sum.
  AMOUNT_OF_SEVERAL_INVOICES(350),
  AMOUNT_OF_ALL(500),
  /// What a promise or an instalment due about now still lacks.
  AMOUNT_OF_INSTALMENT(750),
  /// The books themselves say which customer it was.
  BOOKED_ON_ACCOUNT(1000);

  private final int weight;

  MatchRule(int weight) {
    this.weight = weight;
  }

  public int weight() {
    return weight;
  }
}
