package fr.entente.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.PhoneNumber;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebtorZonesTests {
  private static Set<String> zones(
      String recorded, String country, String postcode, String number) {
    ZoneId zone = recorded == null ? null : ZoneId.of(recorded);
    return DebtorZones.of(zone, country, postcode, new PhoneNumber(number)).stream()
        .map(ZoneId::getId)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({
    "97110, America/Guadeloupe", "97200, America/Martinique", "97300, America/Cayenne",
    "97400, Indian/Reunion", "97500, America/Miquelon", "97600, Indian/Mayotte",
    "98600, Pacific/Wallis", "98714, Pacific/Tahiti", "98800, Pacific/Noumea",
    "75011, Europe/Paris", "20000, Europe/Paris"
  })
  void thePostcodeTellsTheClock(String postcode, String zone) {
    assertThat(zones(null, "FR", postcode, "+33145000000")).containsExactly(zone);
  }

  @ParameterizedTest
  @CsvSource({
    "+33262123456, Indian/Reunion",
    "+262262123456, Indian/Reunion",
    "+262269123456, Indian/Mayotte",
    "+262639123456, Indian/Mayotte",
    "+33590123456, America/Guadeloupe",
    "+590690123456, America/Guadeloupe",
    "+33594123456, America/Cayenne",
    "+33596123456, America/Martinique",
    "+508412345, America/Miquelon",
    "+687123456, Pacific/Noumea",
    "+68940123456, Pacific/Tahiti",
    "+33145000000, Europe/Paris"
  })
  void withoutAnAddressTheNumberTellsTheClock(String number, String zone) {
    assertThat(zones(null, "FR", null, number)).containsExactly(zone);
  }

  @Test
  void whatWasRecordedComesFirstAndTheOverseasAddressBeforeTheNumber() {
    assertThat(zones("Indian/Mayotte", "FR", "97400", "+33590123456"))
        .containsExactly("Indian/Mayotte");
    assertThat(zones(null, "FR", "97400", "+33590123456")).containsExactly("Indian/Reunion");
  }

  @Test
  void aMetropolitanAddressWithAnOverseasNumberGivesBoth() {
    assertThat(zones(null, "FR", "75011", "+33262123456"))
        .containsExactlyInAnyOrder("Europe/Paris", "Indian/Reunion");
  }

  @Test
  void numbersForFictionAreMetropolitan() {
    assertThat(zones(null, "FR", "75011", "+33639981234")).containsExactly("Europe/Paris");
    assertThat(zones(null, "FR", "75011", "+33261910000")).containsExactly("Europe/Paris");
  }

  @Test
  void anUnknownCountryHasNoClock() {
    assertThat(zones(null, "US", null, "+12025550100")).isEmpty();
    assertThat(zones(null, "ES", null, "+34912345678"))
        .containsExactlyInAnyOrder("Europe/Madrid", "Atlantic/Canary");
  }

  @ParameterizedTest
  @CsvSource({
    "GP, America/Guadeloupe, FR-GP",
    "MQ, America/Martinique, FR-MQ",
    "GF, America/Cayenne, FR-GF",
    "RE, Indian/Reunion, FR-RE",
    "PM, America/Miquelon, FR",
    "YT, Indian/Mayotte, FR-YT",
    "BL, America/St_Barthelemy, FR-BL",
    "MF, America/Marigot, FR-MF",
    "WF, Pacific/Wallis, FR",
    "PF, Pacific/Tahiti, FR",
    "NC, Pacific/Noumea, FR"
  })
  void aTerritoryIsFranceWithAClockAndHolidaysOfItsOwn(String code, String zone, String region) {
    assertThat(zones(null, code, null, "+33145000000")).containsExactly(zone);
    assertThat(DebtorZones.country(code)).isEqualTo("FR");
    assertThat(DebtorZones.holidays(ZoneId.of(zone)).region()).isEqualTo(region);
  }

  @Test
  void anyOtherCountryIsItselfAndOtherZonesHaveTheHolidaysOfFrance() {
    assertThat(DebtorZones.country("DE")).isEqualTo("DE");
    assertThat(DebtorZones.holidays(ZoneId.of("Europe/Paris")).region()).isEqualTo("FR");
  }

  @Test
  void aForeignPostcodeThatLooksOverseasIsNot() {
    assertThat(zones(null, "DE", "97410", "+4930123456")).containsExactly("Europe/Berlin");
    assertThat(zones(null, "RE", "97200", "+33145000000")).containsExactly("America/Martinique");
    assertThat(zones(null, "FR", "974", "+33145000000")).containsExactly("Europe/Paris");
  }
}
