package id.go.purbalinggakab.siliput.identity.process;

import id.go.purbalinggakab.siliput.identity.AccountEvent.AdministratorDecided;
import id.go.purbalinggakab.siliput.identity.AdministratorRequests;
import id.go.purbalinggakab.siliput.identity.Administrators;
import id.go.purbalinggakab.siliput.identity.AsSystem;
import id.go.purbalinggakab.siliput.identity.GivenPasswords;
import id.go.purbalinggakab.siliput.identity.People;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Nobody becomes an administrator by one person's word, on whatever road the role is given. */
@Component
@RequiredArgsConstructor
class SecondWord implements Administrators {

    @Lazy
    private final AdministratorRequests requests;

    @Lazy
    private final IdentityService identity;

    @Lazy
    private final People people;

    @Lazy
    private final GivenPasswords passwords;

    private final AsSystem asSystem;
    private final ApplicationEventPublisher events;

    /** Within the command that gives the role, whose sender the engine has let pass. */
    void given(String user, String group) {
        var person = identity.getCurrentAuthentication();
        if (person == null || !Role.ADMINISTRATOR.group().equals(group)) {
            return;
        }
        var request = find(user).filter(found -> mayDecide(found, person.getUserId()));
        if (request.isEmpty()) {
            if (find(user).isEmpty()) {
                requests.ask(user, person.getUserId());
            }
            throw new BadUserRequestException(
                    "Peran Administrator perlu persetujuan orang kedua. Permintaan sudah dicatat: administrator lain, atau kepala bila administrator hanya satu, menyetujuinya dalam tujuh hari di halaman /kantor/administrator.");
        }
        close(request.get(), true, person.getUserId());
    }

    @Override
    public List<Request> open() {
        return requests.open();
    }

    @Override
    public boolean mayDecide(Request request, String by) {
        return !by.equals(request.user()) && isSecond(request.askedBy(), by, request.user());
    }

    @Override
    public boolean isSecondWord(String askedBy, String by) {
        return isSecond(askedBy, by, "");
    }

    private boolean isSecond(String askedBy, String by, String candidate) {
        if (by.equals(askedBy) || passwords.isDoubtful(by) || passwords.isDoubtful(askedBy)) {
            return false;
        }
        var administrators = people.in(Role.ADMINISTRATOR).stream()
                .map(People.Person::userId)
                .filter(user -> !user.equals(candidate))
                .toList();
        return administrators.contains(by) || administrators.size() < 2 && isHead(by);
    }

    @Override
    @Transactional
    public boolean decide(String user, boolean agreed, String by) {
        var request = find(user).filter(found -> mayDecide(found, by));
        request.ifPresent(found -> {
            if (agreed) {
                asSystem.run(() -> identity.createMembership(user, Role.ADMINISTRATOR.group()));
            }
            close(found, agreed, by);
        });
        return request.isPresent();
    }

    private Optional<Request> find(String user) {
        return requests.open().stream()
                .filter(request -> request.user().equals(user))
                .findFirst();
    }

    private boolean isHead(String by) {
        return people.find(by)
                .filter(person -> person.roles().contains(Role.KEPALA))
                .isPresent();
    }

    private void close(Request request, boolean agreed, String by) {
        requests.close(request.user());
        events.publishEvent(new AdministratorDecided(request.user(), request.askedBy(), agreed, by));
    }
}
