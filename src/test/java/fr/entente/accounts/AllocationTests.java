package fr.entente.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.accounts.Allocation.OpenItem;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AllocationTests {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  private static OpenItem item(long id, String number, LocalDate dueOn, String open) {
    return new OpenItem(new InvoiceId(id), InvoiceKey.of(number), dueOn, Money.euros(open));
  }

  private static String told(String amount, String reference, OpenItem... items) {
    return Allocation.of(Money.euros(amount), reference, Arrays.asList(items)).stream()
        .map(part ->
            (part.invoice() == null ? "credit" : part.invoice().value())
                + " "
                + part.amount().amount())
        .collect(Collectors.joining(", "));
  }

  @Test
  void theOldestDueInvoiceIsSettledFirst() {
    var older = item(1, "FA-2001", DAY, "100.00");
    var newer = item(2, "FA-2002", DAY.plusDays(1), "100.00");
    assertThat(told("120.00", "virement", newer, older)).isEqualTo("1 100.00, 2 20.00");
  }

  @Test
  void ofTwoThatFellDueOnOneDayTheFirstWrittenIsSettledFirst() {
    var first = item(1, "FA-2001", DAY, "100.00");
    var second = item(2, "FA-2002", DAY, "100.00");
    assertThat(told("150.00", "", second, first)).isEqualTo("1 100.00, 2 50.00");
  }

  @Test
  void anInvoiceThatThePayerNamesComesBeforeOlderOnes() {
    var older = item(1, "FA-2001", DAY, "100.00");
    var named = item(2, "FA-2002", DAY.plusDays(30), "100.00");
    assertThat(told("130.00", "VIR FA-2002", older, named)).isEqualTo("2 100.00, 1 30.00");
  }

  @Test
  void moneyThatIsUsedUpReachesNoFurtherInvoice() {
    var older = item(1, "FA-2001", DAY, "100.00");
    var newer = item(2, "FA-2002", DAY.plusDays(1), "100.00");
    assertThat(told("100.00", "", older, newer)).isEqualTo("1 100.00");
  }

  @Test
  void aPaidInvoiceTakesNothingEvenWhenItIsNamed() {
    var paid = item(1, "FA-2001", DAY, "0.00");
    var open = item(2, "FA-2002", DAY.plusDays(1), "100.00");
    assertThat(told("40.00", "FA-2001", paid, open)).isEqualTo("2 40.00");
  }

  @Test
  void whatIsLeftStaysAsCredit() {
    assertThat(told("130.00", "", item(1, "FA-2001", DAY, "100.00")))
        .isEqualTo("1 100.00, credit 30.00");
    assertThat(told("30.00", "")).isEqualTo("credit 30.00");
  }

  @Test
  void aDifferenceIsLetGoOfWhatTheReferenceNamesAndOfNothingElse() {
    var named = item(1, "FA-2001", DAY, "0.02");
    var other = item(2, "FA-2002", DAY, "0.01");
    var paid = item(3, "FA-2003", DAY, "0.00");
    assertThat(letGo("0.05", "FA-2001", named, other, paid)).isEqualTo("1 0.02");
    assertThat(letGo("0.02", "FA-2001 FA-2003", named, other, paid)).isEqualTo("1 0.02");
    assertThat(letGo("0.03", "FA-2001 FA-2002", named, other)).isEqualTo("1 0.02, 2 0.01");
    assertThat(letGo("0.05", "virement", named, other)).isEmpty();
  }

  @Test
  void nothingIsLetGoWhenMoreIsLeftThanTheDifference() {
    var named = item(1, "FA-2001", DAY, "0.02");
    assertThat(letGo("0.01", "FA-2001", named)).isEmpty();
    assertThat(letGo("0.02", "FA-2001 FA-2002", named, item(2, "FA-2002", DAY, "0.01"))).isEmpty();
  }

  @Test
  void ofAnInvoiceInPartsTheOldestThatIsOpenIsLetGo() {
    var second = item(2, "FA-2001", DAY.plusDays(30), "500.00");
    var first = item(1, "FA-2001", DAY, "0.02");
    assertThat(letGo("0.02", "FA-2001", second, first)).isEqualTo("1 0.02");
    assertThat(letGo("0.02", "FA-2001", second, item(1, "FA-2001", DAY, "0.00"))).isEmpty();
    assertThat(letGo("0.01", "FA-2001", second, first)).isEmpty();
  }

  private static String letGo(String difference, String reference, OpenItem... items) {
    return Allocation.letGo(Money.euros(difference), reference, Arrays.asList(items)).stream()
        .map(part ->
            (part.invoice() == null ? "" : part.invoice().value()) + " " + part.amount().amount())
        .collect(Collectors.joining(", "));
  }
}
