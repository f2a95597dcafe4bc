package fr.entente.backoffice.ui.jobs;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import fr.entente.jobs.JobFailure;
import fr.entente.jobs.JobLine;
import fr.entente.uikit.Formats;
import fr.entente.uikit.SidePanel;
import java.util.List;

/// One job: when it ran and runs again, and when it broke. What the machine said of it is for those
/// who are asked to mend it, and folded.
class JobPanel extends SidePanel {
  private final Formats formats;

  JobPanel(String title, JobLine job, List<JobFailure> failures, Formats formats) {
    super(title);
    this.formats = formats;
    var facts = new DescriptionList();
    facts.addClassName("facts");
    fact(facts, getTranslation("backoffice.job.last"), formats.moment(job.lastStart()));
    fact(facts, getTranslation("backoffice.job.next"), formats.moment(job.next()));
    fact(facts, getTranslation("backoffice.job.runs"), formats.number(job.runs()));
    fact(facts, getTranslation("backoffice.job.failures"), formats.number(job.failures()));
    content(facts, new H3(getTranslation("backoffice.job.failures.last")));
    if (failures.isEmpty()) {
      content(new Paragraph(getTranslation("backoffice.job.failures.none")));
    }
    failures.forEach(each -> content(failure(each)));
  }

  private Details failure(JobFailure each) {
    return new Details(
        getTranslation("backoffice.job.broke", formats.moment(each.at())),
        new Paragraph(getTranslation("backoffice.job.node") + " : " + each.node()),
        new Paragraph(each.message()));
  }

  private static void fact(DescriptionList facts, String name, String value) {
    facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
  }
}
