package fr.entente.uikit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import jakarta.annotation.security.PermitAll;

/// An address that leads nowhere: a sentence, and the way back.
@ParentLayout(MainLayout.class)
@PermitAll
class LostView extends Screen implements HasErrorParameter<NotFoundException> {
  LostView() {
    super("uikit.lost.title");
    add(
        new Paragraph(getTranslation("uikit.lost.why")),
        new Anchor("", getTranslation("uikit.lost.home")));
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    return HttpStatusCode.NOT_FOUND.getCode();
  }
}
