package fr.entente.commitments.grade;

import org.springframework.modulith.NamedInterface;

/// How firm a promise is.
@NamedInterface("grade")
public enum Grade {
  FIRM,
  CONDITIONAL,
  WEAK
}
