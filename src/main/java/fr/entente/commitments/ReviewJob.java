package fr.entente.commitments;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every few minutes for promises whose deadline has passed; cheap when there are none.
@Component
class ReviewJob {
  private final Commitments commitments;
  private final Clock clock;

  ReviewJob(Commitments commitments, Clock clock) {
    this.commitments = commitments;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT15S")
  void run() {
    commitments.review(LocalDate.now(clock));
  }
}
