package fr.entente.payments.match;

import static fr.entente.payments.MatchRule.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.accounts.InvoiceKey;
import fr.entente.kernel.AccountId;
import fr.entente.payments.MatchReason;
import fr.entente.payments.MatchRule;
import fr.entente.payments.match.Candidate.Item;
import fr.entente.payments.match.Candidate.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingTests {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

  private static Item invoice(String number, long cents) {
    return new Item(number, InvoiceKey.of(number).value(), DAY.minusDays(30), cents);
  }

  private static Candidate account(long id, String name, Item... items) {
    return new Candidate(
        new AccountId(id), "CLI-0" + id, "CL10" + id, NameKey.of(name), List.of(items), List.of());
  }

  private static final Tolerance TOLERANCE = new Tolerance(5, 500);

  private static MatchVerdict decide(MatchFacts entry, List<Candidate> accounts) {
    return Matching.decide(entry, accounts, TOLERANCE);
  }

  private static Match match(MatchFacts entry, Candidate account) {
    return Matching.match(entry, account, TOLERANCE);
  }

  private static MatchFacts entry(long cents, String text, String payer, Long... known) {
    return new MatchFacts(
        cents,
        cents,
        DAY,
        "",
        QuotedWords.of(text),
        NameKey.of(payer),
        Set.copyOf(Arrays.stream(known).map(AccountId::new).toList()),
        false,
        true);
  }

  private static long certain(MatchVerdict verdict) {
    assertThat(verdict).isInstanceOf(MatchVerdict.Certain.class);
    return ((MatchVerdict.Certain) verdict).match().account().value();
  }

  private static List<MatchRule> rules(Match match) {
    return match.reasons().stream().map(MatchReason::rule).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VIR SEPA FA-2026-00123",
        "fa 2026 00123 merci",
        "FA2026 00123",
        "REGLT FACT/FA.2026.00123/DUPONT",
        "FA-2O26-OO123",
        "VIRDUPONTFA202600123",
        "FA-2026-\n00123",
        "solde de FA-2026-00123 et FA-2026-00124"
      })
  void aNumberIsReadThroughSpacesDashesLinesAndConfusedLetters(String text) {
    var account = account(1, "Dupont", invoice("FA-2026-00123", 5_000));
    assertThat(certain(decide(entry(4_000, text, "DUPONT"), List.of(account)))).isOne();
  }

  @Test
  void aLongerNumberIsAnotherInvoice() {
    var account = account(1, "Dupont", invoice("FA-2026-0012", 5_000));
    assertThat(decide(entry(5_000, "FA-2026-00123", "X"), List.of(account)))
        .isNotInstanceOf(MatchVerdict.Certain.class);
  }

  @ParameterizedTest
  @CsvSource({"FA-2026-123, FA202600123", "FA123, FA00123", "FA 2026 123, FA-2026-0000123"})
  void lostZerosNeedTheAmount(String text, String number) {
    var account = account(1, "Dupont", invoice(number, 5_000));
    assertThat(certain(decide(entry(5_000, text, "X"), List.of(account)))).isOne();
    assertThat(decide(entry(4_321, text, "X"), List.of(account)))
        .isInstanceOf(MatchVerdict.Unsure.class);
  }

  @Test
  void oneWrongCharacterConvincesOnlyBesideOtherEvidence() {
    var account = account(1, "Boulangerie Dupont", invoice("FA-2026-00123", 5_000));
    var typo = "FA-2026-00132";
    assertThat(decide(entry(7_000, typo, "X"), List.of(account)))
        .isInstanceOf(MatchVerdict.Unknown.class);
    assertThat(decide(entry(5_000, typo, "X"), List.of(account)))
        .isInstanceOf(MatchVerdict.Unsure.class);
    assertThat(certain(decide(entry(5_000, typo, "SARL BOULANGERIE DUPONT"), List.of(account))))
        .isOne();
  }

  @Test
  void severalInvoicesInOnePaymentAreAllNamed() {
    var account =
        account(
            1, "Dupont", invoice("FA-10001", 5_000), invoice("FA-10002", 700), invoice("FA-3", 1));
    var verdict = decide(entry(5_700, "FA-10001 + FA-10002", "X"), List.of(account));
    var match = ((MatchVerdict.Certain) verdict).match();
    assertThat(match.invoices()).containsExactly("FA-10001", "FA-10002");
    assertThat(rules(match)).containsExactly(INVOICE_QUOTED, AMOUNT_OF_INVOICES_QUOTED);
  }

  @Test
  void twoAccountsOfSimilarStandingAreAPersonsDecision() {
    var one = account(1, "Dupont", invoice("FA-10001", 5_000));
    var two = account(2, "Durand", invoice("FB-20001", 7_000));
    assertThat(decide(entry(12_000, "FA-10001 FB-20001", "X"), List.of(one, two)))
        .isInstanceOf(MatchVerdict.Unsure.class);
    assertThat(decide(entry(5_000, "FA-10001", "X", 2L), List.of(one, two)))
        .isInstanceOf(MatchVerdict.Unsure.class);
  }

  @Test
  void anAmountAloneIsNeverEnough() {
    var account = account(1, "Dupont", invoice("FA-10001", 5_000));
    assertThat(decide(entry(5_000, "VIREMENT", "X"), List.of(account)))
        .isInstanceOf(MatchVerdict.Unsure.class);
  }

  @Test
  void theKnownBankAccountAndTheAmountAreEnough() {
    var account = account(1, "Dupont", invoice("FA-10001", 5_000));
    assertThat(certain(decide(entry(5_000, "VIREMENT", "X", 1L), List.of(account)))).isOne();
    assertThat(decide(entry(4_200, "VIREMENT", "X", 1L), List.of(account)))
        .isInstanceOf(MatchVerdict.Unsure.class);
  }

  @Test
  void aPromisedAmountNearItsDateAndTheNameAreEnough() {
    var account =
        new Candidate(
            new AccountId(1),
            "C1",
            "C1",
            NameKey.of("Boulangerie Dupont"),
            List.of(invoice("FA-10001", 9_000)),
            List.of(new Part(DAY.plusDays(3), 3_000)));
    assertThat(certain(decide(entry(3_000, "VIR", "BOULANGERIE DUPONT SAS"), List.of(account))))
        .isOne();
    assertThat(decide(entry(3_000, "VIR", "X"), List.of(account)))
        .isInstanceOf(MatchVerdict.Unsure.class);
  }

  @Test
  void aPaidInvoiceIsQuestioned() {
    var account = account(1, "Dupont", invoice("FA-10001", 0), invoice("FA-10002", 900));
    var verdict = decide(entry(5_000, "FA-10001", "X"), List.of(account));
    assertThat(rules(((MatchVerdict.Unsure) verdict).matches().getFirst()))
        .containsExactly(INVOICE_QUOTED_PAID);
  }

  @Test
  void aSumOfOpenInvoicesCountsOnlyWhenItIsTheOnlyOne() {
    var one =
        account(
            1,
            "Dupont",
            invoice("A-1", 100),
            invoice("A-2", 250),
            invoice("A-3", 900),
            invoice("A-4", 1));
    assertThat(rules(match(entry(350, "", "X"), one))).containsExactly(AMOUNT_OF_SEVERAL_INVOICES);
    var two =
        account(
            1,
            "Dupont",
            invoice("A-1", 100),
            invoice("A-2", 250),
            invoice("A-3", 300),
            invoice("A-4", 50));
    assertThat(rules(match(entry(350, "", "X"), two))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SARL Boulangerie Müller, BOULANGERIE MULLER",
    "S.A.R.L. L'Épi d'Or, L EPI D OR SARL",
    "Mme Jeanne Petit, PETIT JEANNE",
    "Ets. Garage Cœur & Fils, GARAGE COEUR FILS"
  })
  void namesAreTheSameWithoutAccentsFormsAndOrder(String one, String two) {
    assertThat(NameKey.of(one).same(NameKey.of(two))).isTrue();
  }

  @Test
  void namesCutShortOrMisspeltAreSimilar() {
    var name = NameKey.of("Restaurant La Table de Margaux");
    assertThat(name.similar(NameKey.of("RESTAURANT LA TABLE DE MARG"))).isTrue();
    assertThat(name.similar(NameKey.of("RESTAURENT TABLE MARGAUX"))).isTrue();
    assertThat(name.similar(NameKey.of("RESTAURANT LA POSTE"))).isFalse();
  }

  @Test
  void theOrderOfAccountsChangesNothing() {
    var random = new Random(7);
    for (int round = 0; round < 500; round++) {
      List<Candidate> accounts = new ArrayList<>();
      for (int i = 1; i <= 6; i++) {
        accounts.add(
            account(
                i,
                "Dupont " + random.nextInt(3),
                invoice("FA-1000" + random.nextInt(4), 100L * random.nextInt(4)),
                invoice("FB-200" + random.nextInt(9), 100L * random.nextInt(6))));
      }
      var entry =
          entry(
              100L * (1 + random.nextInt(5)),
              "FA-1000" + random.nextInt(5),
              "DUPONT " + random.nextInt(3),
              1L + random.nextInt(6));
      var verdict = decide(entry, accounts);
      Collections.shuffle(accounts, random);
      assertThat(decide(entry, accounts)).isEqualTo(verdict);
    }
  }

  @Test
  void theCustomerThatTheBooksNameIsEnough() {
    var account = account(1, "Dupont", invoice("FA-10001", 5_000));
    var booked =
        new MatchFacts(
            4_200,
            4_200,
            DAY,
            "CLI-01",
            QuotedWords.of(""),
            NameKey.of("X"),
            Set.of(),
            false,
            true);
    assertThat(rules(match(booked, account))).containsExactly(BOOKED_ON_ACCOUNT);
    var other =
        new MatchFacts(
            4_200, 4_200, DAY, "CLI-9", QuotedWords.of(""), NameKey.of("X"), Set.of(), false, true);
    assertThat(rules(match(other, account))).isEmpty();
  }

  @Test
  void aTellingCustomerNumberIsEnoughAndAShortOneIsNot() {
    var telling = account(1, "Dupont", invoice("FA-10001", 5_000));
    assertThat(certain(decide(entry(4_200, "CL101", "DUPONT"), List.of(telling)))).isOne();
    assertThat(certain(decide(entry(5_000, "CL101", "X"), List.of(telling)))).isOne();
    assertThat(decide(entry(4_200, "CL101", "X"), List.of(telling)))
        .isInstanceOf(MatchVerdict.Unsure.class);
    var small =
        new Candidate(
            new AccountId(2),
            "K-1",
            "K17",
            NameKey.of("Durand"),
            List.of(invoice("FA-10001", 5_000)),
            List.of());
    assertThat(rules(match(entry(4_200, "K17", "X"), small))).containsExactly(ACCOUNT_QUOTED_SHORT);
  }

  @Test
  void aNumberIsTellingWhenItIsNotMetByChance() {
    assertThat(List.of("A1234", "Z1234", "AAAAA", "ZZZZZ", "123456789"))
        .allMatch(Matching::telling);
    assertThat(List.of("A123", "12345678")).noneMatch(Matching::telling);
  }

  @Test
  void theMostTellingQuotationCountsWhateverTheOrder() {
    var plain = invoice("F12", 700);
    var telling = invoice("FA-10001", 5_000);
    var entry = entry(5_700, "F12 FA-10001", "X");
    assertThat(rules(match(entry, account(1, "Dupont", plain, telling))))
        .containsExactly(INVOICE_QUOTED, AMOUNT_OF_INVOICES_QUOTED);
    var match = match(entry, account(1, "Dupont", telling, plain));
    assertThat(rules(match)).containsExactly(INVOICE_QUOTED, AMOUNT_OF_INVOICES_QUOTED);
    assertThat(match.reasons().getFirst().detail()).isEqualTo("FA-10001, F12");
    assertThat(rules(match(entry(700, "F12", "X"), account(1, "Dupont", plain))))
        .containsExactly(INVOICE_QUOTED_SHORT, AMOUNT_OF_INVOICES_QUOTED);
  }

  @Test
  void onlyAnOpenInvoiceThatThePayerNamedIsQuotedOpen() {
    var account = account(1, "Dupont", invoice("FA-10001", 5_000), invoice("FA-10002", 0));
    assertThat(Matching.quotesOpen(match(entry(5_000, "FA-10001", "X"), account))).isTrue();
    assertThat(Matching.quotesOpen(match(entry(5_000, "", "X"), account))).isFalse();
    assertThat(Matching.quotesOpen(match(entry(1, "FA-10002", "X"), account))).isFalse();
  }

  @Test
  void aPaidInvoiceIsNeitherReadWithoutItsZerosNorMisspelt() {
    var paid = account(1, "Dupont", invoice("FA-2026-00123", 0));
    assertThat(rules(match(entry(1, "FA-2026-123", "X"), paid))).isEmpty();
    assertThat(rules(match(entry(1, "FA-2026-00132", "DUPONT"), paid)))
        .containsExactly(NAME_SAME, AMOUNT_FAR_ABOVE);
  }

  @Test
  void anInstalmentIsNearWithinTenDaysOfItsDate() {
    assertThat(rules(match(entry(3_000, "", "X"), promised(DAY.plusDays(10)))))
        .containsExactly(AMOUNT_OF_INSTALMENT);
    assertThat(rules(match(entry(3_000, "", "X"), promised(DAY.minusDays(10)))))
        .containsExactly(AMOUNT_OF_INSTALMENT);
    assertThat(rules(match(entry(3_000, "", "X"), promised(DAY.plusDays(11))))).isEmpty();
    assertThat(rules(match(entry(2_999, "", "X"), promised(DAY)))).isEmpty();
  }

  private static Candidate promised(LocalDate day) {
    return new Candidate(
        new AccountId(1),
        "C1",
        "C1",
        NameKey.of("Dupont"),
        List.of(invoice("FA-10001", 9_000)),
        List.of(new Part(day, 3_000)));
  }

  @Test
  void everythingThatIsOwedIsOneAmount() {
    var account = account(1, "Dupont", invoice("A-1", 100), invoice("A-2", 250));
    assertThat(rules(match(entry(350, "", "X"), account))).containsExactly(AMOUNT_OF_ALL);
    assertThat(rules(match(entry(351, "", "X"), account))).isEmpty();
    assertThat(rules(match(entry(0, "", "X"), account))).isEmpty();
  }

  @Test
  void theInvoicesOfASumAreNamedAndPaidOnesAreNotAmongThem() {
    var account =
        account(
            1,
            "Dupont",
            invoice("A-1", 100),
            invoice("A-2", 900),
            invoice("A-3", 250),
            invoice("A-4", 0));
    assertThat(match(entry(350, "", "X"), account).reasons())
        .containsExactly(new MatchReason(AMOUNT_OF_SEVERAL_INVOICES, "A-1, A-3"));
  }

  @Test
  void aSecondAccountOfSomeStandingMakesItAPersonsDecision() {
    var one = account(1, "Dupont", invoice("FA-10001", 5_000));
    var namesake = account(2, "Martin", invoice("ZK-77777", 7_000));
    assertThat(decide(entry(4_200, "FA-10001", "MARTIN"), List.of(one, namesake)))
        .isInstanceOf(MatchVerdict.Unsure.class);
    var relative = account(2, "Restaurant La Table de Margaux", invoice("ZK-77777", 7_000));
    assertThat(
            certain(
                decide(
                    entry(5_000, "FA-10001", "RESTAURANT LA TABLE DE MARG"),
                    List.of(one, relative))))
        .isOne();
  }

  @Test
  void aPersonIsShownTheFiveBest() {
    List<Candidate> accounts = new ArrayList<>();
    for (int i = 1; i <= 7; i++) {
      accounts.add(account(i, i == 7 ? "Martin" : "Dupont", invoice("F" + i + "0001", 5_000)));
    }
    var verdict = (MatchVerdict.Unsure) decide(entry(5_000, "", "MARTIN"), accounts);
    assertThat(verdict.matches())
        .extracting(match -> match.account().value())
        .containsExactly(7L, 1L, 2L, 3L, 4L);
  }
}
