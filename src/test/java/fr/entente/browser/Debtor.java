package fr.entente.browser;

/// The person at the other end, who says what the test wants, through the exchange's own
/// transcription and its signed webhooks.
record Debtor(String number) {
  void lineBreaks(String kind) {
    Exchange.spoil(number, kind);
  }

  void says(String words) {
    Exchange.say(number, words);
  }
}
