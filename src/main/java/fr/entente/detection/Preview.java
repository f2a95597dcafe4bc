package fr.entente.detection;

import fr.entente.listening.Label;
import java.util.List;

/// What a turn that is still being spoken may mean. The final turn confirms it by a finding or
/// withdraws it; nothing is stored.
public record Preview(Label label, String text, List<Finding.Mark> marks, long sequence) {}
