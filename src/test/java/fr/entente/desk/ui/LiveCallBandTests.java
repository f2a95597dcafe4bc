package fr.entente.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.internal.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.RouteNotFoundError;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.calls.CallRecord;
import fr.entente.calls.CallStatus;
import fr.entente.calls.Calls;
import fr.entente.kernel.CallId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveCallBandTests extends ViewTest {
  private static final CallId CALL = new CallId(7);

  private final Calls calls = mock();
  private final LiveCalls news = mock();

  @Override
  protected synchronized Routes discoverRoutes() {
    return new Routes(Set.of(DeskView.class), Set.of(RouteNotFoundError.class), Set.of(), true);
  }

  @BeforeEach
  void listen() {
    when(news.watch(eq(ME), any())).thenReturn(() -> {});
  }

  private LiveCallBand band() {
    var band = new LiveCallBand(ME, calls, news, clock);
    UI.getCurrent().add(band);
    return band;
  }

  private CallRecord call(CallStatus status) {
    CallRecord call = mock();
    lenient().when(call.id()).thenReturn(CALL);
    lenient().when(call.status()).thenReturn(status);
    lenient().when(call.requestedAt()).thenReturn(clock.instant());
    lenient().when(call.answeredAt()).thenReturn(clock.instant());
    when(calls.current(ME)).thenReturn(Optional.of(call));
    return call;
  }

  private static boolean shown(LiveCallBand band) {
    return band.getElement().hasAttribute("data-shown");
  }

  @Test
  void withoutACallNothingIsShown() {
    when(calls.current(ME)).thenReturn(Optional.empty());
    assertThat(shown(band())).isFalse();
  }

  @Test
  void whatWaitsForItsWrapUpIsNoCallToHangUp() {
    call(CallStatus.COMPLETED);
    assertThat(shown(band())).isFalse();
  }

  @Test
  void aHangUpIsAskedForAndIsPendingUntilTheCallHasEnded() {
    call(CallStatus.IN_PROGRESS);
    var band = band();
    assertThat(shown(band)).isTrue();
    assertThat(band.getElement().getTextRecursively()).contains("En ligne");
    find(Button.class).single().click();
    verify(calls).hangUp(CALL);
    assertThat(shown(band)).isTrue();
    assertThat(band.getElement().getTextRecursively()).contains("Raccrochage en cours");
  }
}
