package fr.entente.commitments;

import fr.entente.commitments.grade.Grades;
import fr.entente.kernel.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Looks every few minutes for promises whose deadline has passed; cheap when there are none.
@Component
class ReviewJob {
  private final Commitments commitments;
  private final Grades grades;
  private final Clock clock;

  ReviewJob(Commitments commitments, Grades grades, Clock clock) {
    this.commitments = commitments;
    this.grades = grades;
    this.clock = clock;
  }

  @Bean
  RecurringJob commitmentsReview() {
    return RecurringJob.every(
        "commitments.review",
        Duration.ofMinutes(5),
        () -> commitments.review(LocalDate.now(clock)));
  }

  @Bean
  RecurringJob commitmentsRecount() {
    return RecurringJob.daily("commitments.recount", LocalTime.of(3, 40), grades::recount);
  }
}
