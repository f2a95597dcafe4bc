package fr.entente.exchange.bank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankLabelTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "REJET PRLV SEPA ALPHA FA-2026-001",
        "IMPAYE CHQ 1234567",
        "Impayé LCR Beta",
        "CHQ IMPAYE 0001234",
        "CHEQUE IMPAYE GAMMA",
        "PRLV IMPAYE ALPHA",
        "PRLV SEPA REJETE ALPHA",
        "RETOUR PRELEVEMENT ALPHA",
        "RETOUR DE VIREMENT BETA",
        "ANNULATION VIREMENT BETA",
        "ANNUL VIR BETA",
        "VIR ANNULE BETA",
        "REGUL CHQ 1234567",
        "REJET PRLV 103,50 DONT FRAIS 3,50",
        "REJET PRLV ALPHA + FRAIS 3,50",
        "IMPAYE CHQ 1234 FRAIS INCLUS",
        "CHARGEBACK ALPHA",
        "Refund",
        "REMBOURSEMENT PARTIEL"
      })
  void aPaymentThatCameBack(String label) {
    assertThat(BankLabel.of(label).takenBack()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FRAIS REJET PRLV",
        "FRAIS SUR IMPAYE CHQ 1234567",
        "COMMISSION REJET PRELEVEMENT",
        "COM SUR REJET LCR",
        "REJET PRLV FRAIS 12,50",
        "IMPAYE FRAIS DE DOSSIER",
        "REJET COMMISSION D'INTERVENTION",
        "ANNUL COTISATION CARTE",
        "ANNULATION ABONNEMENT PRESSE",
        "RETOUR MARCHANDISE FOURNISSEUR DURAND",
        "RETOUR SUR INVESTISSEMENT CONSEIL",
        "REGUL CHARGES LOCATIVES T3",
        "REGULARISATION TVA",
        "CARTE 12/11 LES IMPAYES DU THEATRE",
        "CB RETOUR AUX SOURCES BIO",
        "ACHAT CB REJET PAYSAN",
        "ANNULE ET REMPLACE FACTURE 12",
        "PRLV SEPA RECOUVREMENT IMPAYES SERVICES",
        "CHARGEBACK FEE",
        "REMBOURSEMENT NOTE DE FRAIS DURAND"
      })
  void aPriceOrAPurchaseWithAlarmingWords(String label) {
    assertThat(BankLabel.of(label).takenBack()).isFalse();
  }
}
