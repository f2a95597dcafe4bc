package fr.entente.criteria;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How a value is compared with what is asked.
public enum Asked {
  IS("=") {
    @Override
    boolean holds(int order) {
      return order == 0;
    }
  },
  IS_NOT("!=") {
    @Override
    boolean holds(int order) {
      return order != 0;
    }
  },
  MORE(">") {
    @Override
    boolean holds(int order) {
      return order > 0;
    }
  },
  AT_LEAST(">=") {
    @Override
    boolean holds(int order) {
      return order >= 0;
    }
  },
  LESS("<") {
    @Override
    boolean holds(int order) {
      return order < 0;
    }
  },
  AT_MOST("<=") {
    @Override
    boolean holds(int order) {
      return order <= 0;
    }
  };

  private final String sign;

  Asked(String sign) {
    this.sign = sign;
  }

  public String sign() {
    return sign;
  }

  abstract boolean holds(int order);

  static Optional<Asked> signed(String sign) {
    String plain = sign.replace("≥", ">=").replace("≤", "<=").replace("≠", "!=");
    return Arrays.stream(values()).filter(one -> one.sign.equals(plain)).findFirst();
  }

  /// Several values mean one of them, or none of them.
  boolean holds(CriteriaKind kind, String known, List<String> wanted) {
    if (kind.number()) {
      return holds(new BigDecimal(known).compareTo(new BigDecimal(wanted.getFirst())));
    }
    boolean among =
        wanted.stream()
            .anyMatch(one ->
                kind == CriteriaKind.TEXT ? CriteriaText.same(one, known) : one.equals(known));
    return (this == IS) == among;
  }
}
