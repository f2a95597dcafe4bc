package fr.entente.payments.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SubsetSumTests {
  @Test
  void theOnlySetOfSeveralIsTold() {
    assertThat(SubsetSum.only(List.of(100L, 250L, 900L), 350)).isEqualTo(0b011);
    assertThat(SubsetSum.only(List.of(100L, 250L, 900L), 1_150)).isEqualTo(0b110);
    assertThat(SubsetSum.only(List.of(100L, 250L, 900L), 1_250)).isEqualTo(0b111);
  }

  @Test
  void oneInvoiceAloneIsNoSet() {
    assertThat(SubsetSum.only(List.of(100L, 250L, 900L), 900)).isZero();
    assertThat(SubsetSum.only(List.of(350L, 100L, 250L), 350)).isEqualTo(0b110);
  }

  @Test
  void twoSetsOfOneSumTellNothing() {
    assertThat(SubsetSum.only(List.of(100L, 250L, 300L, 50L), 350)).isZero();
  }

  @Test
  void onlyTheFirstTwelveAreTried() {
    var powers = LongStream.range(0, 12).map(bit -> 1L << bit).boxed().toList();
    assertThat(SubsetSum.only(powers, 4_095)).isEqualTo(4_095);
    var thirteen = new java.util.ArrayList<>(powers);
    thirteen.add(4_096L);
    assertThat(SubsetSum.only(thirteen, 4_097)).isZero();
    assertThat(SubsetSum.only(Collections.emptyList(), 1)).isZero();
  }
}
