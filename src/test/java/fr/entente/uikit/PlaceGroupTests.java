package fr.entente.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlaceGroupTests {
  @Test
  void theHundredsOfAPlaceSayItsGroup() {
    assertThat(PlaceGroup.of(100)).isEqualTo(PlaceGroup.WORK);
    assertThat(PlaceGroup.of(299)).isEqualTo(PlaceGroup.TEAM);
    assertThat(PlaceGroup.of(540)).isEqualTo(PlaceGroup.SETTINGS);
  }

  @Test
  void aPlaceOutOfAllGroupsStandsInTheNearest() {
    assertThat(PlaceGroup.of(5)).isEqualTo(PlaceGroup.WORK);
    assertThat(PlaceGroup.of(9000)).isEqualTo(PlaceGroup.SETTINGS);
  }

  @Test
  void nothingToActOnIsNotUrgent() {
    assertThat(Waiting.urgent(0)).isEqualTo(Waiting.NOTHING);
    assertThat(Waiting.urgent(3).urgent()).isTrue();
    assertThatThrownBy(() -> Waiting.of(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
