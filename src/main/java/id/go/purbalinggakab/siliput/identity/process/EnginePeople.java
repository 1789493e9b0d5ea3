package id.go.purbalinggakab.siliput.identity.process;

import id.go.purbalinggakab.siliput.identity.AsSystem;
import id.go.purbalinggakab.siliput.identity.LoginGroups;
import id.go.purbalinggakab.siliput.identity.People;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine's own users and groups. */
@Component
@RequiredArgsConstructor
class EnginePeople implements People, LoginGroups {

    @Lazy
    private final IdentityService identity;

    private final AsSystem asSystem;

    @Override
    public Optional<Person> find(String userId) {
        return asSystem.ask(() -> Optional.ofNullable(
                        identity.createUserQuery().userId(userId).singleResult())
                .map(this::person));
    }

    @Override
    public List<Person> in(Role role) {
        return asSystem.ask(() -> identity.createUserQuery().memberOfGroup(role.group()).list().stream()
                .map(this::person)
                .toList());
    }

    /**
     * One short query; asked with every request, so that an appointment counts at once and ends at once. Groups of an
     * administrator's own count beside a role, never in its place: who holds no role any more has left.
     */
    @Override
    public List<String> of(String userId) {
        var held = asSystem.ask(() -> identity.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList());
        return held.stream().anyMatch(Role::isGroup) ? held : List.of();
    }

    private Person person(User user) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        identity.createGroupQuery().groupMember(user.getId()).list().forEach(group -> {
            for (var role : Role.values()) {
                if (role.group().equals(group.getId())) {
                    roles.add(role);
                }
            }
        });
        var name = (nullToBlank(user.getFirstName()) + " " + nullToBlank(user.getLastName())).strip();
        return new Person(
                user.getId(),
                name.isEmpty() ? user.getId() : name,
                Optional.ofNullable(user.getEmail()).filter(mail -> !mail.isBlank()),
                Set.copyOf(roles));
    }

    private static String nullToBlank(String text) {
        return text == null ? "" : text;
    }
}
