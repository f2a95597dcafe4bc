package fr.entente.backoffice.ui;

import fr.entente.reporting.DebtAge;
import fr.entente.worklist.Stage;

/// The part of the call queue that is as late as a band of a figure.
public final class QueueAddress {
  private QueueAddress() {}

  public static String of(DebtAge.Band band) {
    Stage stage =
        switch (band) {
          case UNDER_30 -> Stage.EARLY;
          case TO_45 -> Stage.MIDDLE;
          case OVER_45 -> Stage.LATE;
        };
    return "worklist?" + ListAddress.none().with("stage", stage).query();
  }
}
