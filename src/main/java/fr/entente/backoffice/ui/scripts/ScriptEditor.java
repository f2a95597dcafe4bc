package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.AttachEvent;
import fr.entente.scripts.ScriptText;
import fr.entente.studio.DraftChange;
import fr.entente.studio.DraftChange.Accepted;
import fr.entente.studio.DraftChange.Meanwhile;
import fr.entente.studio.DraftChange.Refused;
import fr.entente.studio.DraftNews;
import fr.entente.studio.ScriptSheet.Found;
import fr.entente.studio.SheetStep;
import java.util.List;
import java.util.function.UnaryOperator;

/// The outline and the form of one draft, kept in step; told live of what others do in it.
final class ScriptEditor extends EditorFrame implements EditorDeeds {
  private final EditorSession session;
  private final DraftPeople people;
  private final ScriptOutline outline;
  private final StepForm form;
  private final FaultList faults;
  private final OtherLanguage other;
  private final LiveCheck check;
  private final OutlineDeeds deeds;

  ScriptEditor(StudioDoors doors, EditorSession session) {
    this.session = session;
    outline = new ScriptOutline(session, this::chosen, this::wish);
    form = new StepForm(session, this);
    faults = new FaultList(found -> go(OutlineRow.of(found.step()), true));
    other = new OtherLanguage(session, this::changed);
    people = new DraftPeople(doors, session, this::heard);
    deeds = new OutlineDeeds(session, this::refused);
    check = new LiveCheck(session::check, this::checked);
    arrange(people, outline, faults, form);
    outline.renew();
    session
        .sheet()
        .step(session.sheet().start())
        .or(() -> session.sheet().steps().stream().findFirst())
        .ifPresent(step -> {
          form.show(step);
          outline.go(OutlineRow.of(step.id()), false);
        });
  }

  @Override
  protected void onAttach(AttachEvent event) {
    check.run(event.getUI());
  }

  EditorSession session() {
    return session;
  }

  OtherLanguage otherLanguage() {
    other.show(form.at());
    return other;
  }

  void go(OutlineRow row, boolean focus) {
    session
        .sheet()
        .step(row.step())
        .ifPresent(step -> {
          outline.go(row, focus);
          chosen(row);
        });
  }

  @Override
  void focusOutline() {
    OutlineRow at = outline.at();
    if (at != null) {
      outline.go(at, true);
    }
  }

  @Override
  public void edit(SheetStep at, UnaryOperator<ScriptText> change) {
    outcome(session.edit(at, change), at, change);
  }

  @Override
  public void rename(SheetStep at, String name) {
    if (deeds.mayBeCalled(name)) {
      deeds.rename(at, name).ifPresent(this::arrive);
    } else {
      banner().error(getTranslation("backoffice.studio.refused.name", name));
    }
  }

  @Override
  public void create(SheetStep from, int answer, String title) {
    deeds
        .create(from, answer, title)
        .ifPresent(done -> {
          arrive(done);
          banner().success(getTranslation("backoffice.studio.created", title));
        });
  }

  @Override
  public void copyHere(SheetStep shared) {
    deeds
        .copy(shared)
        .ifPresent(done -> {
          arrive(done);
          banner().success(getTranslation("backoffice.studio.copied", shared.step().title()));
        });
  }

  private void chosen(OutlineRow row) {
    SheetStep now = form.at();
    if (now == null || !now.id().equals(row.step())) {
      session
          .sheet()
          .step(row.step())
          .ifPresent(step -> {
            form.show(step);
            other.show(step);
            people.at(step.id());
          });
    }
  }

  /// At the row where the outline is.
  void wish(ScriptOutline.Wish wish) {
    OutlineRow row = outline.at();
    SheetStep step = row == null ? null : session.sheet().step(row.step()).orElse(null);
    switch (wish) {
      case HELP -> new KeyHelp().open();
      case UNDO -> again(session.undo());
      case REDO -> again(session.redo());
      default -> {
        if (row != null && step != null) {
          deeds.run(wish, row, step).ifPresent(this::arrive);
          if (wish == ScriptOutline.Wish.EDIT) {
            chosen(row);
            form.focus(row.answer());
          }
        }
      }
    }
  }

  // A row was added, moved or removed: it is where the work goes on.
  private void arrive(OutlineDeeds.Done done) {
    banner().clear();
    outline.renew(done.row().step());
    session.sheet().step(done.row().step()).ifPresent(form::show);
    outline.go(done.row(), !done.edit());
    if (done.edit()) {
      form.focus(done.row().answer());
    }
    check();
  }

  private void again(DraftChange outcome) {
    if (outcome instanceof Accepted accepted) {
      banner().clear();
      changed();
      session.sheet().step(accepted.step()).ifPresent(step -> go(OutlineRow.of(step.id()), false));
    } else {
      refused(outcome);
    }
  }

  private void outcome(DraftChange outcome, SheetStep at, UnaryOperator<ScriptText> change) {
    switch (outcome) {
      case Accepted accepted when !accepted.path().equals(at.path()) -> {
        changed();
        banner().success(getTranslation("backoffice.studio.copied", at.step().title()));
      }
      case Accepted _ -> {
        banner().clear();
        session.sheet().step(at.id()).ifPresent(form::stands);
        outline.renew(at.id());
        check();
      }
      case Meanwhile meanwhile -> {
        session.reload();
        new MeanwhileQuestion(
                people.name(meanwhile.by()),
                meanwhile.now(),
                () -> session.sheet().step(at.id()).ifPresent(now -> edit(now, change)),
                this::changed)
            .open();
      }
      case Refused _ -> refused(outcome);
    }
  }

  private void refused(DraftChange outcome) {
    if (outcome instanceof Refused refused) {
      banner().error(getTranslation(refused.key()));
    } else if (outcome instanceof Meanwhile) {
      session.reload();
      changed();
      banner().warning(getTranslation("backoffice.studio.meanwhile.moved"));
    }
  }

  /// Everything is drawn as the draft says now.
  void changed() {
    SheetStep at = form.at();
    outline.renew(session.sheet().steps().stream().map(SheetStep::id).toArray(String[]::new));
    if (at != null) {
      session
          .sheet()
          .step(at.id())
          .ifPresent(step -> {
            form.show(step);
            other.show(step);
          });
    }
    check();
  }

  private void heard(DraftNews.Changed change) {
    if (!session.reload()) {
      banner().warning(getTranslation("backoffice.studio.gone"));
      return;
    }
    banner()
        .information(
            getTranslation(
                "backoffice.studio.changed",
                people.name(change.by()),
                session.sheet().title(change.step())));
    changed();
  }

  private void check() {
    check.run(getUI().orElse(null));
  }

  private void checked(List<Found> now) {
    boolean other = !now.equals(session.found());
    session.found(now);
    if (other) {
      outline.marked();
      form.faults();
    }
    faults.show(now, session.sheet());
    renewAside();
  }
}
