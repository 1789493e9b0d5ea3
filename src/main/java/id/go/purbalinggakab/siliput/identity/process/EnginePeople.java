package id.go.purbalinggakab.siliput.identity.process;

import id.go.purbalinggakab.siliput.identity.AsSystem;
import id.go.purbalinggakab.siliput.identity.People;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine's own users and groups. */
@Component
@RequiredArgsConstructor
class EnginePeople implements People {

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
