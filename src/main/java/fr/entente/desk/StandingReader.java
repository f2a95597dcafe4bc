package fr.entente.desk;

import fr.entente.commitments.CommitmentStory;
import fr.entente.commitments.Grades;
import fr.entente.interest.InterestNote;
import java.util.List;
import org.springframework.stereotype.Component;

/// Reads where the latest promise of an account stands.
@Component
class StandingReader {
  private final Grades grades;

  StandingReader(Grades grades) {
    this.grades = grades;
  }

  Standing of(CommitmentStory story, InterestNote interest) {
    var latest = story.latest();
    return latest == null
        ? new Standing(null, null, List.of(), interest)
        : new Standing(
            latest, grades.of(List.of(latest.id())).get(latest.id()), story.moments(), interest);
  }
}
