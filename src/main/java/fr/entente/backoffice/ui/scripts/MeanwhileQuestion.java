package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.entente.scripts.TextStep;
import org.jspecify.annotations.Nullable;

/// Somebody changed the step meanwhile: what stands there now, and whose words go on.
final class MeanwhileQuestion extends ConfirmDialog {
  MeanwhileQuestion(String by, @Nullable TextStep now, Runnable mine, Runnable theirs) {
    setHeader(getTranslation("backoffice.studio.meanwhile", by));
    var words = new Div(new Paragraph(getTranslation("backoffice.studio.meanwhile.text")));
    if (now != null) {
      words.add(new Paragraph(now.title()));
      now.sentences().forEach(sentence -> words.add(new Paragraph("« " + sentence + " »")));
    }
    setText(words);
    setConfirmText(getTranslation("backoffice.studio.meanwhile.theirs"));
    setRejectable(now != null);
    setRejectText(getTranslation("backoffice.studio.meanwhile.mine"));
    addConfirmListener(_ -> theirs.run());
    addRejectListener(_ -> mine.run());
  }
}
