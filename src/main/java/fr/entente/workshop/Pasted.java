package fr.entente.workshop;

import fr.entente.listening.LineComplaint;
import java.util.List;

/// How many pasted lines entered the draft, and what was wrong with the others (line of the text).
public record Pasted(int added, List<LineComplaint> complaints) {}
