package fr.entente.backoffice.ui.follow;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import fr.entente.accounts.Dissatisfaction;
import fr.entente.accounts.DissatisfactionResult;
import fr.entente.uikit.Fields;
import fr.entente.uikit.SidePanel;

/// What was done about it, or said to the debtor.
class DissatisfactionPanel extends SidePanel {
  private static final int LONGEST = 500;
  private final Dissatisfaction line;
  private final FollowDoors doors;
  private final Runnable answered;
  private final TextArea answer = new TextArea(word("answered"));

  DissatisfactionPanel(Dissatisfaction line, FollowDoors doors, Runnable answered) {
    super(line.debtorName());
    this.line = line;
    this.doors = doors;
    this.answered = answered;
    answer.setMaxLength(LONGEST);
    content(
        new Paragraph("« " + line.words() + " »"),
        new Paragraph(word("by") + " " + doors.formats().date(line.dueOn())),
        answer);
    save(word("answer"), this::save);
  }

  @Override
  protected void begin() {
    answer.focus();
  }

  private void save() {
    var me = doors.agents().current().id();
    switch (doors.dissatisfactions().answer(line.id(), answer.getValue(), me)) {
      case DissatisfactionResult.Done _ -> answered.run();
      case DissatisfactionResult.Refused(var why) when why.equals("answer_missing") ->
          Fields.refuse(answer, word("refused.dissatisfied.answer_missing"));
      case DissatisfactionResult.Refused(var why) ->
          message().warning(word("refused.dissatisfied." + why));
    }
  }

  private String word(String key) {
    return getTranslation("backoffice.follow." + key);
  }
}
