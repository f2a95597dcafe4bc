package fr.entente.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalDataMaskTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on peut faire 1 500 € vendredi | on peut faire [montant] vendredi",
        "I can do £250.50 on Friday | I can do [montant] on Friday",
        "appelez le 06 12 34 56 78 svp | appelez le [nombre] svp",
        "écrivez à compta@roche.fr demain | écrivez à [adresse] demain",
        "chez garage petit c'est fermé | chez [nom] c'est fermé",
        "voyez avec Mme Lefort pour ça | voyez avec Mme [nom] pour ça",
        "je bosse avec Karim Benali depuis toujours | je bosse avec [nom] depuis toujours",
        "l'Urssaf nous réclame 3 mois | l'Urssaf nous réclame [nombre] mois",
        "la compta ne prend plus les appels | la compta ne prend plus les appels"
      })
  void namesNumbersAmountsAndAddressesGiveWay(String said, String masked) {
    assertThat(PersonalDataMask.of(said, List.of("Garage Petit"))).isEqualTo(masked);
  }
}
