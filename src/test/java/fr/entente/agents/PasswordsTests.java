package fr.entente.agents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "motdepasse2026",
        "MotDePasse123!",
        "Mot de passe 1",
        "P@ssw0rd12345",
        "P4ssw0rd!2026",
        "Password1234!",
        "passwordpassword",
        "azertyuiop123",
        "Azerty123456!",
        "1q2w3e4r5t6y",
        "qwertyuiop[]",
        "1qaz2wsx3edc",
        "123456789012",
        "abcdefghijkl",
        "aaaabbbbccccdddd",
        "iloveyou2024!!",
        "Jetaime12345",
        "Bienvenue2026!",
        "Welcome2026!!",
        "changeme1234",
        "entente-demo",
        "Entente2026!",
        "entente-entente",
        "Recouvrement1",
        "Décembre2026!",
        "Printemps_2026",
        "Marseille13013",
        "Paris-Lyon-75",
        "PierrePaul1234",
        "Sophie&Thomas",
        "LetMeIn!LetMeIn!",
        "superadmin123",
        "Admin@123456",
        "Delmas123456!",
        "marie.delmas1",
        "mdelmas-2026-mdelmas",
        "delmasdelmas",
        "Chocolat2025$",
        "123soleil123soleil",
        "n1c0l4s-2026!",
        "839201756621",
        "un-mot-de-passe",
      })
  void whatEverybodyTriesFirstIsRefused(String password) {
    assertThat(Passwords.complaint("mdelmas", "Marie Delmas", password)).as(password).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery",
        "un-mot-de-passe-long",
        "another horse battery",
        "girafe plombier octave",
        "Vq7!tLm2#xKd",
        "le facteur boite le jeudi",
        "sept kiwis sous un parapluie",
        "kJ8-pWz-3nQ-vTx",
        "x9#2!7$4%6&1",
        "5302e1a7-0449-4918-8371-6630185924f7",
        "cravate fenouil tambour",
        "Ma voisine collectionne 40 théières",
      })
  void whatNobodyTriesFirstIsTaken(String password) {
    assertThat(Passwords.complaint("mdelmas", "Marie Delmas", password)).as(password).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Delmas!tambour", "tambour-mdelmas"})
  void ownNamesCountAsWordsAndNotAsMore(String password) {
    assertThat(Passwords.complaint("mdelmas", "Marie Delmas", password)).as(password).isEmpty();
  }
}
