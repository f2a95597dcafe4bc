package fr.entente.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.entente.ModuleTest;
import fr.entente.Started;
import fr.entente.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@ModuleTest
class CallsModuleTests {
  private static final String PHONE = "+33199000010";

  @Autowired ApplicationContext application;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Calls calls;
  @MockitoBean Dialer dialer;

  @Test
  void aCallIsDialledOnceWithoutTelephonyOrWorklist() {
    when(dialer.place(any())).thenReturn(new Dialer.Placed.Accepted("CA-1"));
    var floor = new Floor(jdbc, calls, clock);
    var call = floor.dialled(floor.agent(), floor.account(PHONE), PHONE);
    verify(dialer, timeout(60_000)).place(any());
    assertThat(floor.record(call).status()).isEqualTo(CallStatus.AGENT_RINGING);
    assertThat(Started.modules(application))
        .containsExactly("accounts", "agents", "calls", "compliance", "kernel");
  }
}
