package fr.entente.desk;

import fr.entente.kernel.RecurringJob;
import fr.entente.kernel.RunAs;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// What a desk does when nobody presses a key. Safe on several nodes.
@Component
class DeskJobs {
  private final Closing closing;
  private final Attendance attendance;

  DeskJobs(Closing closing, Attendance attendance) {
    this.closing = closing;
    this.attendance = attendance;
  }

  @Bean
  RecurringJob wrapUpsOver(@Value("${entente.desk.expiry-every:2s}") Duration every) {
    return RecurringJob.every("desk.wrap-ups", every, () -> RunAs.system(closing::closeExpired));
  }

  @Bean
  RecurringJob screensGone() {
    return RecurringJob.every(
        "desk.attendance", Duration.ofSeconds(5), () -> RunAs.system(attendance::review));
  }
}
