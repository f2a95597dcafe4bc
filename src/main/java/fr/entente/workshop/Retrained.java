package fr.entente.workshop;

import fr.entente.listening.LineComplaint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The draft, trained and compared with what is in force; or the complaints that kept it from being
/// trained.
public record Retrained(List<LineComplaint> complaints, @Nullable Comparison comparison) {}
