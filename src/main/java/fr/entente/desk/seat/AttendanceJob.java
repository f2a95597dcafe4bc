package fr.entente.desk.seat;

import fr.entente.kernel.RecurringJob;
import fr.entente.kernel.RunAs;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Looks for agents whose screens are gone. Safe on several nodes.
@Component
class AttendanceJob {
  private final Attendance attendance;

  AttendanceJob(Attendance attendance) {
    this.attendance = attendance;
  }

  @Bean
  RecurringJob screensGone() {
    return RecurringJob.every(
        "desk.attendance", Duration.ofSeconds(5), () -> RunAs.system(attendance::review));
  }
}
