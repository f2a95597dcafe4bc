package fr.entente.calls;

import fr.entente.kernel.PhoneNumber;
import java.util.List;

/// Chooses how a simulated number behaves when it is next dialled. Present only when the phone
/// simulator is in use.
public interface CallSimulation {
  List<String> scenarios();

  void choose(PhoneNumber number, String scenario);
}
