package fr.entente.agents;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Several roles of one person stand in one SET column, joined by commas.
@Converter
class RolesColumn implements AttributeConverter<Set<Role>, String> {
  @Override
  public String convertToDatabaseColumn(Set<Role> roles) {
    return roles.stream().map(Role::name).collect(Collectors.joining(","));
  }

  @Override
  public Set<Role> convertToEntityAttribute(String joined) {
    var roles = EnumSet.noneOf(Role.class);
    Arrays.stream(joined.split(","))
        .filter(r -> !r.isEmpty())
        .map(Role::valueOf)
        .forEach(roles::add);
    return Set.copyOf(roles);
  }
}
