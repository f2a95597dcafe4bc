package fr.entente.desk.picture;

import fr.entente.detection.LateFinding;
import fr.entente.worklist.Callback;
import fr.entente.worklist.WorklistFilter;
import fr.entente.worklist.WorklistRow;
import java.util.List;

/// What an agent reads between two calls: the part of the queue that is worked, the next accounts
/// of the queue, the largest first; the callbacks promised by this agent, the earliest first; the
/// news of accounts worked, the newest first; what was heard when a call of this agent was over.
public record DayAhead(
    WorklistFilter focus,
    List<WorklistRow> next,
    List<Callback> callbacks,
    List<ParkedNews> news,
    List<LateFinding> late) {}
