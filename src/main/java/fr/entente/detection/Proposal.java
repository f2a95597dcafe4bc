package fr.entente.detection;

import fr.entente.kernel.Language;
import fr.entente.listening.Channel;
import fr.entente.listening.Label;
import java.time.LocalDate;

/// A line that an agent confirmed (`label` is what was found) or cleared (`label` is NONE), masked,
/// without any tie to a person: to be reviewed before it becomes an example. `times`: how often the
/// same was said of the same line, last on `lastOn`.
public record Proposal(
    long id,
    LocalDate proposedOn,
    Language language,
    Channel channel,
    Label label,
    Label found,
    String text,
    String version,
    int times,
    LocalDate lastOn) {}
