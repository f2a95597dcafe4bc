package fr.entente.desk;

import fr.entente.commitments.CommitmentStory;
import fr.entente.commitments.Commitments;
import fr.entente.commitments.grade.Grade;
import fr.entente.commitments.grade.Grades;
import fr.entente.interest.InterestFile;
import fr.entente.interest.Interests;
import fr.entente.kernel.AccountId;
import fr.entente.outreach.Documents;
import fr.entente.outreach.Outreach;
import fr.entente.outreach.RecapStatus;
import fr.entente.outreach.SentDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what was agreed on an account, and what late interest would be.
@Component
class MoneyReader {
  private final Commitments commitments;
  private final Interests interests;
  private final Grades grades;
  private final Outreach outreach;
  private final Documents documents;

  MoneyReader(
      Commitments commitments,
      Interests interests,
      Grades grades,
      Outreach outreach,
      Documents documents) {
    this.commitments = commitments;
    this.interests = interests;
    this.grades = grades;
    this.outreach = outreach;
    this.documents = documents;
  }

  /// As it was read; the grade is that of the latest promise, the recap that of the open one, the
  /// documents those of today.
  record Agreed(
      CommitmentStory story,
      @Nullable Grade grade,
      InterestFile interest,
      RecapStatus recap,
      List<SentDocument> documents) {}

  Agreed read(AccountId account) {
    var story = commitments.story(account);
    var latest = story.latest();
    var open = story.open();
    return new Agreed(
        story,
        latest == null ? null : grades.of(List.of(latest.id())).get(latest.id()),
        interests.read(account),
        open == null ? RecapStatus.NONE : outreach.status(open.id()),
        documents.today(account));
  }
}
