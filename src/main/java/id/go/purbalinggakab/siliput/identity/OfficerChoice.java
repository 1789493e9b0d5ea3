package id.go.purbalinggakab.siliput.identity;

import java.util.Set;
import java.util.stream.Collectors;

/** An officer as forms offer one to choose. */
public record OfficerChoice(String id, String name, String position, Set<String> roles) {

    public static OfficerChoice of(Officer officer) {
        return new OfficerChoice(
                officer.userId(),
                officer.name(),
                officer.position(),
                officer.roles().stream().map(Role::name).collect(Collectors.toSet()));
    }
}
