package fr.entente.payments;

/// The rules by which an entry finds its account, and how much each convinces by itself, in
/// thousandths. Screens show the message key `payments.rule.<name in lower case>`.
public enum MatchRule {
  /// The number of an open invoice stands in the text (C. civ. 1342-10: the payer designates). Not
  /// enough by itself: numbers are met by chance, and quoted by others than the customer.
  INVOICE_QUOTED(860),
  /// The same with a number too short or too plain to be telling.
  INVOICE_QUOTED_SHORT(600),
  /// The same, zeros left out.
  INVOICE_QUOTED_WITHOUT_ZEROS(750),
  /// One character wrong, missing or too many. Neighbouring invoices differ by as little: only
  /// looked for on accounts that something else speaks for.
  INVOICE_MISSPELT(500),
  /// Only its end is quoted, after another number: `FA-2026-001 ET 002`.
  INVOICE_QUOTED_BY_END(600),
  /// The invoice is paid already.
  INVOICE_QUOTED_PAID(600),
  ACCOUNT_QUOTED(860),
  ACCOUNT_QUOTED_SHORT(500),
  /// This bank account paid for this debtor before, and for nobody else.
  PAYER_KNOWN(800),
  /// It paid for several debtors before.
  PAYER_KNOWN_OF_SEVERAL(500),
  NAME_SAME(600),
  NAME_SIMILAR(300),
  /// The payer's name is a part of the debtor's, or the other way round. Dupont is many people:
  /// only looked for beside a number that is quoted.
  NAME_PART(290),
  AMOUNT_OF_INVOICES_QUOTED(600),
  AMOUNT_OF_ONE_INVOICE(500),
  /// One set of a few open invoices, and only one, makes this sum.
  AMOUNT_OF_SEVERAL_INVOICES(350),
  AMOUNT_OF_ALL(500),
  /// What a promise or an instalment due about now still lacks.
  AMOUNT_OF_INSTALMENT(750),
  /// A few cents less than what is quoted, or than all of one thing that is open.
  AMOUNT_SHORT_OF_CENTS(450),
  /// The bank says what was ordered, and that is what is quoted; the rest are charges.
  AMOUNT_LESS_CHARGES_TOLD(600),
  /// The books themselves say which customer it was.
  BOOKED_ON_ACCOUNT(1000),

  // Doubts: whatever else speaks for the account, a person decides.

  /// Nothing that is open has this amount, and the payer is nobody known.
  AMOUNT_OF_NOTHING,
  /// A little less than what is quoted, as when a bank on the way kept charges and nobody tells it.
  /// Whether it is let go is for a person to say.
  AMOUNT_LESS_CHARGES,
  /// The payer bears another name.
  PAYER_STRANGE,
  /// The bank does not say who paid.
  PAYER_UNNAMED,
  /// Much more than is owed.
  AMOUNT_FAR_ABOVE,
  /// An invoice of another customer is quoted beside.
  OTHER_CUSTOMER_QUOTED,
  /// And the amount is exactly that of all the invoices quoted, of several customers.
  AMOUNT_OF_SEVERAL_CUSTOMERS;

  private final int weight;
  private final boolean doubt;

  MatchRule(int weight) {
    this.weight = weight;
    this.doubt = false;
  }

  MatchRule() {
    this.weight = 0;
    this.doubt = true;
  }

  /// Speaks against deciding without a person, whatever speaks for the account.
  public boolean doubt() {
    return doubt;
  }

  public int weight() {
    return weight;
  }
}
