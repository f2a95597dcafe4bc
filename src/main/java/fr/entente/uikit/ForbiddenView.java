package fr.entente.uikit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import jakarta.annotation.security.PermitAll;

/// A page for another role: a sentence, and the way back.
@ParentLayout(MainLayout.class)
@PermitAll
class ForbiddenView extends Screen implements HasErrorParameter<AccessDeniedException> {
  ForbiddenView() {
    super("uikit.forbidden.title");
    add(
        new Paragraph(getTranslation("uikit.forbidden.why")),
        new Anchor("", getTranslation("uikit.lost.home")));
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
    return HttpStatusCode.FORBIDDEN.getCode();
  }
}
