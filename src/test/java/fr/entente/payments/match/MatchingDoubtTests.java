package fr.entente.payments.match;

import static fr.entente.payments.MatchRule.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.accounts.InvoiceKey;
import fr.entente.accounts.LedgerKind;
import fr.entente.accounts.SmallDifference;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import fr.entente.payments.MatchReason;
import fr.entente.payments.MatchRule;
import fr.entente.payments.match.Candidate.Item;
import fr.entente.payments.match.Candidate.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes to a person, and why; and what small differences are let go. Three customers owe:
/// Alpha 1,200, Beta 1,525, Gamma 80.
class MatchingDoubtTests {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final Candidate ALPHA = account(1, "Alpha SARL", invoice("FA-2026-001", 120_000));
  private static final Candidate BETA = account(2, "Beta SAS", invoice("FA-2026-002", 152_500));
  private static final Candidate GAMMA = account(3, "Gamma", invoice("FA-2026-003", 8_000));
  private static final Candidate ALPHA_X = account(8, "Alpha X", invoice("FX-1", 120_000));
  private static final List<Candidate> ALL = List.of(ALPHA, BETA, GAMMA);

  private static Item invoice(String number, long cents) {
    return new Item(number, InvoiceKey.of(number).value(), DAY.minusDays(30), cents);
  }

  private static Candidate account(long id, String name, Item... items) {
    return new Candidate(
        new AccountId(id), "CLI-0" + id, "CL10" + id, NameKey.of(name), List.of(items), List.of());
  }

  private static MatchFacts paid(long cents, String text, String payer) {
    return paid(cents, cents, text, payer, true);
  }

  private static MatchFacts paid(
      long cents, long ordered, String text, String payer, boolean byTransfer) {
    return new MatchFacts(
        cents,
        ordered,
        DAY,
        "",
        QuotedWords.of(text),
        NameKey.of(payer),
        Set.of(),
        false,
        byTransfer);
  }

  private static MatchVerdict decide(MatchFacts entry, List<Candidate> accounts) {
    return Matching.decide(entry, accounts, new Tolerance(5, 500));
  }

  private static Match certain(MatchFacts entry, List<Candidate> accounts) {
    var verdict = decide(entry, accounts);
    assertThat(verdict).isInstanceOf(MatchVerdict.Certain.class);
    return ((MatchVerdict.Certain) verdict).match();
  }

  private static Match unsure(MatchFacts entry, List<Candidate> accounts) {
    var verdict = decide(entry, accounts);
    assertThat(verdict).isInstanceOf(MatchVerdict.Unsure.class);
    return ((MatchVerdict.Unsure) verdict).matches().getFirst();
  }

  private static List<MatchRule> doubts(Match match) {
    return match.reasons().stream().map(MatchReason::rule).filter(MatchRule::doubt).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "120000, MUTUELLE DU CENTRE",
    "120000, ''",
    "60000, ALPHA",
    "60000, ALPHA TRANSPORTS",
    "124000, SARL ALPHA"
  })
  void aQuotedNumberIsStrongBesideTheAmountOrThePayer(long cents, String payer) {
    assertThat(certain(paid(cents, "VIR FA-2026-001", payer), ALL).account())
        .isEqualTo(new AccountId(1));
  }

  @ParameterizedTest
  @CsvSource({
    "60000, HOLDING ZETA, PAYER_STRANGE",
    "60000, '', PAYER_UNNAMED",
    "119000, M DURAND, PAYER_STRANGE"
  })
  void aQuotedNumberAloneGoesToAPersonWithTheReasons(long cents, String payer, MatchRule who) {
    var match = unsure(paid(cents, "VIR FA-2026-001", payer), ALL);
    assertThat(match.reasons())
        .containsExactly(
            new MatchReason(INVOICE_QUOTED, "FA-2026-001"),
            new MatchReason(AMOUNT_OF_NOTHING, "1200.00"),
            new MatchReason(who, ""));
    assertThat(match.confidence()).isEqualTo(860);
  }

  @ParameterizedTest
  @CsvSource({
    "9876543, MUTUELLE DU CENTRE, SINISTRE FA-2026-003, 98685.43",
    "9876543, GAMMA, FA-2026-003, 98685.43",
    "13001, GAMMA, FA-2026-003, 50.01",
    "16000, GAMMA, FA-2026-003 DEUX FOIS, 80.00"
  })
  void anAmountFarAboveWhatIsOwedGoesToAPerson(long cents, String payer, String text, String more) {
    var match = unsure(paid(cents, text, payer), ALL);
    assertThat(match.account()).isEqualTo(new AccountId(3));
    assertThat(match.reasons()).contains(new MatchReason(AMOUNT_FAR_ABOVE, more));
    assertThat(match.confidence()).isLessThan(Matching.CERTAIN);
  }

  @Test
  void aLittleMoreThanIsOwedIsCreditAndOfALargeDebtATenthIsLittle() {
    assertThat(certain(paid(13_000, "FA-2026-003", "GAMMA"), ALL).letGo()).isNull();
    assertThat(certain(paid(132_000, "FA-2026-001", "ALPHA"), ALL).letGo()).isNull();
    assertThat(doubts(unsure(paid(132_001, "FA-2026-001", "ALPHA"), ALL)))
        .containsExactly(AMOUNT_FAR_ABOVE);
  }

  @Test
  void whereNothingIsOwedAnyAmountIsFarAbove() {
    var settled = account(4, "Delta", invoice("FA-2026-004", 0));
    assertThat(doubts(unsure(paid(1, "FA-2026-004", "DELTA"), List.of(settled))))
        .containsExactly(AMOUNT_FAR_ABOVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FA-2026-001 ET 002",
        "FA-2026-001/002",
        "FA 2026 001 + 002",
        "FA2026001, 002",
        "FACT FA-2026-001 & FA-2026-002",
        "fa-2026-001 et fa-2026-002",
        "REGLT FA-2026-001 A 002"
      })
  void invoicesOfTwoCustomersInOnePaymentGoToAPerson(String text) {
    var match = unsure(paid(272_500, text, "ALPHA"), ALL);
    assertThat(match.account()).isEqualTo(new AccountId(1));
    assertThat(match.reasons())
        .contains(
            new MatchReason(OTHER_CUSTOMER_QUOTED, "FA-2026-002"),
            new MatchReason(AMOUNT_OF_SEVERAL_CUSTOMERS, "FA-2026-001, FA-2026-002"));
    var beta = ((MatchVerdict.Unsure) decide(paid(272_500, text, "ALPHA"), ALL)).matches().get(1);
    assertThat(beta.account()).isEqualTo(new AccountId(2));
    assertThat(beta.reasons()).contains(new MatchReason(OTHER_CUSTOMER_QUOTED, "FA-2026-001"));
  }

  @Test
  void theSumOfTwoCustomersIsSaidOnlyWhenItIs() {
    assertThat(doubts(unsure(paid(130_000, "FA-2026-001 FA-2026-002", "ALPHA"), ALL)))
        .containsExactly(OTHER_CUSTOMER_QUOTED);
  }

  @Test
  void twoInvoicesOfOneCustomerQuotedByTheirEndsAreOnePayment() {
    var one = account(1, "Alpha", invoice("FA-2026-001", 120_000), invoice("FA-2026-007", 30_000));
    var match = certain(paid(150_000, "FA-2026-001 ET 007", "X"), List.of(one, BETA));
    assertThat(match.invoices()).containsExactly("FA-2026-001", "FA-2026-007");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FA-2026-001 DU 002",
        "FA-2026-001 002,50 EUR",
        "FA-2026-001 / 002,50",
        "FA-2026-001 ET 0002"
      })
  void whatIsNoEndOfANumberIsNotRead(String text) {
    assertThat(QuotedWords.of(text).ends()).noneMatch("FA2026002"::equals);
  }

  @Test
  void theSameNumberAtTwoCustomersIsNotTwoInvoices() {
    var twin = account(5, "Epsilon", invoice("FA-2026-001", 7_000));
    var match = unsure(paid(120_000, "FA-2026-001", "X"), List.of(ALPHA, twin));
    assertThat(match.account()).isEqualTo(new AccountId(1));
    assertThat(doubts(match)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"119999, 0.01, X", "119995, 0.05, ''", "119999, 0.01, ALPHA"})
  void aFewCentsShortArePostedAndLetGo(long cents, String missing, String payer) {
    var match = certain(paid(cents, "FA-2026-001", payer), ALL);
    assertThat(match.letGo())
        .isEqualTo(new SmallDifference(LedgerKind.WRITE_OFF, Money.euros(missing)));
    assertThat(match.reasons())
        .contains(new MatchReason(AMOUNT_SHORT_OF_CENTS, missing + " FA-2026-001"));
  }

  @Test
  void oneCentShortWithoutANumberIsProposedAndNamesTheInvoice() {
    var match = unsure(paid(119_999, "VIREMENT", "ALPHA"), ALL);
    assertThat(match.invoices()).containsExactly("FA-2026-001");
    assertThat(match.letGo())
        .isEqualTo(new SmallDifference(LedgerKind.WRITE_OFF, Money.euros("0.01")));
    assertThat(unsure(paid(119_995, "VIREMENT", "ALPHA"), ALL).letGo())
        .isEqualTo(new SmallDifference(LedgerKind.WRITE_OFF, Money.euros("0.05")));
    assertThat(unsure(paid(119_994, "VIREMENT", "ALPHA X"), List.of(ALPHA_X)).letGo()).isNull();
    var two = account(1, "Alpha", invoice("A-1", 101), invoice("A-2", 102));
    assertThat(unsure(paid(100, "VIREMENT", "ALPHA"), List.of(two)).letGo()).isNull();
  }

  @Test
  void chargesThatTheBankTellsAreNamed() {
    var match = certain(paid(119_600, 120_000, "FA-2026-001", "", false), ALL);
    assertThat(match.letGo())
        .isEqualTo(new SmallDifference(LedgerKind.BANK_CHARGES, Money.euros("4.00")));
    assertThat(match.reasons())
        .contains(new MatchReason(AMOUNT_LESS_CHARGES_TOLD, "4.00 FA-2026-001"));
  }

  @ParameterizedTest
  @CsvSource({"119500, 5.00", "119850, 1.50", "119994, 0.06"})
  void chargesThatNobodyTellsAreProposedToAPerson(long cents, String missing) {
    var himself = unsure(paid(cents, "FA-2026-001", "ALPHA"), ALL);
    assertThat(himself.letGo())
        .isEqualTo(new SmallDifference(LedgerKind.BANK_CHARGES, Money.euros(missing)));
    assertThat(doubts(himself)).containsExactly(AMOUNT_LESS_CHARGES);
    var match = unsure(paid(cents, "FA-2026-001", "HOLDING ZETA"), ALL);
    assertThat(match.reasons())
        .contains(new MatchReason(AMOUNT_LESS_CHARGES, missing + " FA-2026-001"));
    assertThat(doubts(match)).containsExactly(AMOUNT_LESS_CHARGES, PAYER_STRANGE);
  }

  @Test
  void chargesHaveALimitAShareAndATransfer() {
    assertThat(certain(paid(119_499, "FA-2026-001", "ALPHA"), ALL).letGo()).isNull();
    assertThat(certain(paid(7_839, "FA-2026-003", "GAMMA"), ALL).letGo()).isNull();
    assertThat(unsure(paid(7_840, "FA-2026-003", "GAMMA"), ALL).letGo()).isNotNull();
    var cheque = paid(119_850, 119_850, "FA-2026-001", "ALPHA", false);
    assertThat(certain(cheque, ALL).letGo()).isNull();
    var tooMuch = paid(110_000, 120_000, "FA-2026-001", "ALPHA", true);
    assertThat(certain(tooMuch, ALL).letGo()).isNull();
  }

  @Test
  void aLimitOfZeroTurnsARuleOff() {
    var off = new Tolerance(0, 0);
    var match = Matching.match(paid(119_999, "FA-2026-001", "ALPHA"), ALPHA, off);
    assertThat(match.letGo()).isNull();
  }

  @Test
  void whatWasPromisedIsNoChargeShort() {
    var promised =
        new Candidate(
            new AccountId(1),
            "C1",
            "C1",
            NameKey.of("Alpha"),
            List.of(invoice("FA-2026-001", 120_000)),
            List.of(new Part(DAY, 119_800)));
    var match = certain(paid(119_800, "FA-2026-001", "ALPHA"), List.of(promised));
    assertThat(match.letGo()).isNull();
    assertThat(match.reasons().getLast().rule()).isEqualTo(AMOUNT_OF_INSTALMENT);
  }

  @Test
  void theAmountDesignatesTheInvoiceWhenThePayerNamesNone() {
    var account =
        account(1, "Alpha", invoice("A-1", 5_000), invoice("A-2", 7_000), invoice("A-3", 900));
    assertThat(unsure(paid(7_000, "VIREMENT", "ALPHA"), List.of(account)).invoices())
        .containsExactly("A-2");
    assertThat(unsure(paid(7_900, "VIREMENT", "ALPHA"), List.of(account)).invoices())
        .containsExactly("A-2", "A-3");
    assertThat(unsure(paid(12_900, "VIREMENT", "ALPHA"), List.of(account)).invoices()).isEmpty();
  }

  @Test
  void whatThePayerNamesIsNotOverruledByTheAmount() {
    var account = account(1, "Alpha", invoice("FA-2026-001", 5_000), invoice("FA-2026-009", 7_000));
    assertThat(certain(paid(7_000, "FA-2026-001", "ALPHA"), List.of(account)).invoices())
        .containsExactly("FA-2026-001");
  }

  @Test
  void theOldestPartsOfAnInvoiceAreWhatItsNumberPays() {
    var parts =
        account(
            1,
            "Alpha",
            new Item("F-777", "F777", DAY.plusDays(5), 300),
            new Item("F-777", "F777", DAY.minusDays(55), 100),
            new Item("F-777", "F777", DAY.minusDays(25), 200));
    for (long cents : new long[] {100, 300, 600}) {
      assertThat(Matching.match(paid(cents, "F-777", "X"), parts, new Tolerance(5, 500)).reasons())
          .contains(new MatchReason(AMOUNT_OF_INVOICES_QUOTED, "F-777"));
    }
    assertThat(Matching.match(paid(400, "F-777", "X"), parts, new Tolerance(5, 500)).reasons())
        .noneMatch(reason -> reason.rule() == AMOUNT_OF_INVOICES_QUOTED);
    var besidesPaid =
        account(
            1,
            "Alpha",
            new Item("F-777", "F777", DAY.minusDays(55), 100),
            new Item("F-777", "F777", DAY.minusDays(25), 200),
            new Item("F-778", "F778", DAY.minusDays(70), 0));
    assertThat(
            Matching.match(paid(100, "F-777 F-778", "X"), besidesPaid, new Tolerance(5, 500))
                .reasons())
        .contains(new MatchReason(AMOUNT_OF_INVOICES_QUOTED, "F-777, F-778"));
    var two = account(1, "Alpha", invoice("F-771", 100), invoice("F-772", 200));
    assertThat(Matching.match(paid(100, "F-771 F-772", "X"), two, new Tolerance(5, 500)).reasons())
        .contains(new MatchReason(AMOUNT_OF_ONE_INVOICE, "F-771"));
  }

  /// Parts of 100.00, 300.00 and 300.00, the first due first.
  @ParameterizedTest
  @CsvSource({
    "9999, F-777, 0.01",
    "39996, F-777, 0.04",
    "69999, F-777, 0.01",
    "9999, VIREMENT, 0.01",
    "9994, VIREMENT,",
    "29999, VIREMENT,",
    "29999, F-777,",
    "20000, F-777,"
  })
  void centsMayBeShortOfTheOldestParts(long cents, String text, String missing) {
    var parts =
        account(
            1,
            "Alpha",
            new Item("F-777", "F777", DAY.plusDays(5), 30_000),
            new Item("F-777", "F777", DAY.minusDays(55), 10_000),
            new Item("F-777", "F777", DAY.minusDays(25), 30_000));
    var match = Matching.match(paid(cents, text, "ALPHA"), parts, new Tolerance(5, 500));
    assertThat(match.letGo())
        .isEqualTo(
            missing == null
                ? null
                : new SmallDifference(LedgerKind.WRITE_OFF, Money.euros(missing)));
  }

  @Test
  void numbersOfInvoiceAndCustomerConfirmEachOther() {
    assertThat(certain(paid(50_000, "CL101 FA-2026-001", "TRESORERIE"), ALL).account())
        .isEqualTo(new AccountId(1));
  }

  @Test
  void aPartOfTheNameConfirmsANumberAndIsNothingByItself() {
    var bakery = account(6, "Boulangerie Dupont", invoice("FA-2026-006", 30_000));
    assertThat(certain(paid(5_000, "FA-2026-006", "DUPONT"), List.of(bakery)).confidence())
        .isEqualTo(901);
    assertThat(decide(paid(5_000, "VIREMENT", "DUPONT"), List.of(bakery)))
        .isInstanceOf(MatchVerdict.Unknown.class);
    var short4 = account(7, "Garage Roux", invoice("FA-2026-006", 30_000));
    assertThat(doubts(unsure(paid(5_000, "FA-2026-006", "ROUX"), List.of(short4))))
        .containsExactly(AMOUNT_OF_NOTHING, PAYER_STRANGE);
  }

  @Test
  void theBooksAreNotDoubted() {
    var booked =
        new MatchFacts(
            999_999,
            999_999,
            DAY,
            "CLI-03",
            QuotedWords.of(""),
            NameKey.of("Z"),
            Set.of(),
            false,
            true);
    assertThat(doubts(certain(booked, ALL))).isEmpty();
  }
}
