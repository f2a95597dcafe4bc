package fr.entente.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.calls.CallStatus;
import fr.entente.calls.DialOrder;
import fr.entente.calls.Dialer.Placed;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Language;
import fr.entente.kernel.PhoneNumber;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A call is given up only when nobody rings for it, and nobody rings for a call that was given up.
class GivenUpTests extends Telephone {
  @Autowired BridgeRepository bridges;
  @Autowired Line line;
  @Autowired TwilioDialer dialer;

  private Bridge bridge(CallId call) {
    return bridges.of(call).orElseThrow();
  }

  private static Bridge withoutLegs(Bridge known) {
    return new Bridge(
        known.call(),
        known.attempt(),
        known.agentPhone(),
        known.agentLanguage(),
        known.number(),
        known.debtorLanguage(),
        known.createdAt(),
        null,
        null,
        known.conferenceSid(),
        known.pressedAt(),
        known.debtorRequestedAt(),
        null,
        null,
        null,
        known.ears());
  }

  /// Its webhook comes while the provider is being asked for the leg: known by then, it must not
  /// count as missing.
  @Test
  void aLegThatBecameKnownWhileItWasSearchedForIsFound() {
    CallId call = dialled(newPhone());
    becomes(call, CallStatus.IN_PROGRESS);
    Bridge now = bridge(call);
    Bridge asItWasListed = withoutLegs(now);
    assertThat(line.findLost(asItWasListed, now.number(), now.createdAt()))
        .isEqualTo(Optional.ofNullable(now.debtorSid()));
    assertThat(line.findLost(asItWasListed, now.agentPhone(), now.createdAt()))
        .isEqualTo(Optional.ofNullable(now.agentSid()));
  }

  @Test
  void theLegOfAnotherCallIsNotFound() {
    CallId call = dialled(newPhone());
    becomes(call, CallStatus.IN_PROGRESS);
    Bridge theirs = bridge(call);
    CallId other = dialled(newPhone());
    assertThat(line.findLost(bridge(other), theirs.number(), theirs.createdAt())).isEmpty();
  }

  /// The handover waited for the database, and the call was given up meanwhile.
  @Test
  void aCallThatIsOverIsNotPlacedAnyMore() {
    String phone = newPhone();
    CallId call = dialled(phone);
    floor.hangUp(call);
    patiently().until(() -> status(call).terminal() && EXCHANGE.liveCalls() == 0);
    jdbc.sql("DELETE FROM bridge").update();
    int before = agentsRung();
    var order =
        new DialOrder(
            call,
            new PhoneNumber(newDeskPhone()),
            Language.FR,
            new PhoneNumber(phone),
            Language.FR);
    assertThat(dialer.place(order)).isInstanceOf(Placed.Rejected.class);
    assertThat(agentsRung()).isEqualTo(before);
    assertThat(bridge(call).gone()).isTrue();
  }
}
