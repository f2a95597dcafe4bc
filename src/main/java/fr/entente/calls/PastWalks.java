package fr.entente.calls;

import fr.entente.kernel.CallId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// How past calls went through their scripts.
@Service
public class PastWalks {
  private final CallRepository calls;

  PastWalks(CallRepository calls) {
    this.calls = calls;
  }

  /// Of the last answered calls that one of these versions led, the last first: where its script
  /// came to, as it was stored with the call. Nothing of who was called.
  @PreAuthorize("hasAnyRole('LEAD', 'TRAINER', 'MANAGER', 'SYSTEM')")
  public Map<CallId, String> last(Collection<String> versions, int most) {
    var walks = new LinkedHashMap<CallId, String>();
    if (!versions.isEmpty()) {
      calls.led(versions, Limit.of(most)).forEach(led -> walks.put(led.id(), led.state()));
    }
    return walks;
  }
}
