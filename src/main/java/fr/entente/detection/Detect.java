package fr.entente.detection;

/// The command `detect`, under the name by which the product starts it.
public final class Detect {
  private Detect() {}

  public static void main(String[] args) {
    fr.entente.listening.Detect.main(args);
  }
}
